package org.tadmor.server;

import io.javalin.http.Context;
import org.tadmor.store.Store;

/** Outlets and speakers. */
final class SourceRoutes {
    private final Store store;

    SourceRoutes(Store store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.get("/outlets", this::outlets);
        routes.get("/outlet", this::outlet);
        routes.get("/speakers", this::speakers);
        routes.get("/speaker", this::speaker);
    }

    private void outlets(Context context) {
        Page page = Page.of(context);
        Answers.page(context, page, store.sources().outlets(page.asked(), page.offset()), null);
    }

    private void outlet(Context context) {
        String name = Filters.required(context, "name");
        Answers.json(
                context,
                store.sources()
                        .outlet(name)
                        .orElseThrow(() -> Problem.notFound("there is no report of the outlet " + name)));
    }

    private void speakers(Context context) {
        Page page = Page.of(context);
        Answers.page(context, page, store.sources().speakers(page.asked(), page.offset()), null);
    }

    private void speaker(Context context) {
        String id = Filters.required(context, "id");
        Answers.json(
                context,
                store.sources()
                        .speaker(id)
                        .orElseThrow(() -> Problem.notFound("there is no statement of a speaker " + id)));
    }
}
