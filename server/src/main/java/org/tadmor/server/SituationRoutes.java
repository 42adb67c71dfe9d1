package org.tadmor.server;

import java.io.StringWriter;
import java.time.LocalDate;
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
    private static final int WORDS = 1000;
    private static final int EDGES = 150;
    private static final int VOICES = 200;

    private final Store store;

    SituationRoutes(Store store) {
        this.store = store;
    }

    void addTo(Question.Sink questions) {
        questions.add("/situations", this::situations);
        questions.add("/situation", this::situation);
        questions.add("/control", this::control);
        questions.add("/relations", this::relations);
        questions.add("/network", this::network);
        questions.add("/voices", asked -> Answers.items(store.network().voices(VOICES)));
    }

    private Object situations(Parameters asked) {
        Page page = Page.of(asked);
        ClaimFilter filter = Filters.of(asked);
        LocalDate asOf = Filters.day(asked, "as_of");
        Integer words = Filters.number(asked, "accounts", WORDS);
        List<JsonNode> found = words == null
                ? lines(
                        store.situations().situations(filter, asOf, page.asked(), page.offset()),
                        SituationWriter::write)
                : lines(
                        store.situations().lines(filter, asOf, words, page.asked(), page.offset()),
                        (writer, line) -> writer.write(line.situation(), line.reports()));
        return Answers.page(page, found, asOf == null ? total(filter) : null);
    }

    private @Nullable Long total(ClaimFilter filter) {
        Map<Situation.Status, Long> counts = store.situations().counts(filter);
        return counts.entrySet().stream()
                .filter(count ->
                        filter.statuses().isEmpty() || filter.statuses().contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Object situation(Parameters asked) {
        String id = Filters.required(asked, "id");
        Situation found = store.situations()
                .byId(id)
                .orElseThrow(() -> Problem.notFound("there is no situation " + id
                        + "; situations are named by their first claim and may be grouped anew"));
        LocalDate asOf = Filters.day(asked, "as_of");
        if (asOf != null) {
            found = found.asOf(asOf)
                    .orElseThrow(() -> Problem.notFound("nobody had told of the situation " + id + " by " + asOf));
        }
        return lines(List.of(found), SituationWriter::write).get(0);
    }

    private Object control(Parameters asked) {
        List<PlaceControl> held = store.situations().control(Filters.day(asked, "as_of"));
        List<PlaceControl> wanted = new ControlFilter(Filters.of(asked)).of(held);
        return Answers.items(lines(wanted, SituationWriter::write));
    }

    private Object relations(Parameters asked) {
        List<ActorRelation> found = store.situations()
                .relations(Filters.of(asked), Filters.day(asked, "as_of"), Filters.text(asked, "voice"), RELATIONS);
        return Answers.items(lines(found, SituationWriter::write));
    }

    private Object network(Parameters asked) {
        return store.network().network(Filters.of(asked), Filters.text(asked, "voice"), EDGES);
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
