package org.tadmor.server;

import org.tadmor.store.Store;

/** Outlets and speakers. */
final class SourceRoutes {
    private final Store store;

    SourceRoutes(Store store) {
        this.store = store;
    }

    void addTo(Question.Sink questions) {
        questions.add("/outlets", this::outlets);
        questions.add("/outlet", this::outlet);
        questions.add("/speakers", this::speakers);
        questions.add("/speaker", this::speaker);
    }

    private Object outlets(Parameters asked) {
        Page page = Page.of(asked);
        return Answers.page(page, store.sources().outlets(page.asked(), page.offset()), null);
    }

    private Object outlet(Parameters asked) {
        String name = Filters.required(asked, "name");
        return store.sources()
                .outlet(name)
                .orElseThrow(() -> Problem.notFound("there is no report of the outlet " + name));
    }

    private Object speakers(Parameters asked) {
        Page page = Page.of(asked);
        return Answers.page(page, store.sources().speakers(page.asked(), page.offset()), null);
    }

    private Object speaker(Parameters asked) {
        String id = Filters.required(asked, "id");
        return store.sources()
                .speaker(id)
                .orElseThrow(() -> Problem.notFound("there is no statement of a speaker " + id));
    }
}
