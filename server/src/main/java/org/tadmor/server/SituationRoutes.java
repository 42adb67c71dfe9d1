package org.tadmor.server;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.PlaceControl;
import org.tadmor.situations.Situation;
import org.tadmor.situations.SituationWriter;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.ControlFilter;
import org.tadmor.store.Store;
import tools.jackson.databind.JsonNode;

/** Situations, who holds which place, and how actors deal with each other. */
final class SituationRoutes {
    private static final int RELATIONS = 1000;
    private static final int EDGES = 150;
    private static final int VOICES = 200;

    private final Store store;

    SituationRoutes(Store store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.get("/situations", this::situations);
        routes.get("/situation", this::situation);
        routes.get("/control", this::control);
        routes.get("/relations", this::relations);
        routes.get("/network", this::network);
        routes.get("/voices", context -> Answers.items(context, store.network().voices(VOICES)));
    }

    private void situations(Context context) {
        Page page = Page.of(context);
        ClaimFilter filter = Filters.of(context);
        var asOf = Filters.day(context, "as_of");
        List<Situation> found = store.situations().situations(filter, asOf, page.asked(), page.offset());
        Answers.page(context, page, lines(found, SituationWriter::write), asOf == null ? total(filter) : null);
    }

    private @Nullable Long total(ClaimFilter filter) {
        Map<Situation.Status, Long> counts = store.situations().counts(filter);
        return counts.entrySet().stream()
                .filter(count ->
                        filter.statuses().isEmpty() || filter.statuses().contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void situation(Context context) {
        String id = Filters.required(context, "id");
        Situation found = store.situations()
                .byId(id)
                .orElseThrow(() -> Problem.notFound("there is no situation " + id
                        + "; situations are named by their first claim and may be grouped anew"));
        Answers.json(context, lines(List.of(found), SituationWriter::write).get(0));
    }

    private void control(Context context) {
        List<PlaceControl> held = store.situations().control(Filters.day(context, "as_of"));
        List<PlaceControl> wanted = new ControlFilter(Filters.of(context)).of(held);
        Answers.items(context, lines(wanted, SituationWriter::write));
    }

    private void relations(Context context) {
        List<ActorRelation> found = store.situations()
                .relations(
                        Filters.of(context), Filters.day(context, "as_of"), Filters.text(context, "voice"), RELATIONS);
        Answers.items(context, lines(found, SituationWriter::write));
    }

    private void network(Context context) {
        Answers.json(context, store.network().network(Filters.of(context), Filters.text(context, "voice"), EDGES));
    }

    /** What the writer of these records writes of them. */
    private static <T> List<JsonNode> lines(List<T> values, BiConsumer<SituationWriter, T> write) {
        StringWriter written = new StringWriter();
        try (SituationWriter writer = new SituationWriter(written)) {
            values.forEach(value -> write.accept(writer, value));
        }
        List<JsonNode> lines = new ArrayList<>(values.size());
        written.toString().lines().forEach(line -> lines.add(Answers.JSON.readTree(line)));
        return lines;
    }
}
