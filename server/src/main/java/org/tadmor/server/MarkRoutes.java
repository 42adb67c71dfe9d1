package org.tadmor.server;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Store;
import org.tadmor.store.StoredMarks.Mark;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What readers say of records. */
final class MarkRoutes {
    private static final List<String> VERDICTS = List.of("wrong", "right");
    private static final List<String> FIELDS =
            List.of("actor", "recipient", "type", "place", "date", "source", "factuality");
    private static final int LONGEST_NOTE = 4_000;

    private final Store store;

    MarkRoutes(Store store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.get("/marks", this::list);
        routes.post("/marks", this::add);
        routes.delete("/marks", this::remove);
    }

    private void list(Context context) {
        Page page = Page.of(context::queryParams);
        Answers.json(
                context,
                Answers.page(
                        page,
                        store.marks().list(page.asked(), page.offset()),
                        store.marks().count()));
    }

    private void add(Context context) {
        JsonNode body = body(context);
        String report = text(body, "report");
        String record = text(body, "record");
        String verdict = text(body, "verdict");
        String field = text(body, "field");
        String note = text(body, "note");
        if (report == null || record == null) {
            throw Problem.badRequest("a mark names its \"report\" and its \"record\"");
        }
        if (verdict == null || !VERDICTS.contains(verdict)) {
            throw Problem.badRequest("\"verdict\" must be one of " + String.join(", ", VERDICTS));
        }
        if (field != null && !FIELDS.contains(field)) {
            throw Problem.badRequest("\"field\" must be null or one of " + String.join(", ", FIELDS));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Problem.badRequest("\"note\" has at most " + LONGEST_NOTE + " characters");
        }
        if (store.records().byId(report, record).isEmpty()) {
            throw Problem.notFound("the report " + report + " has no record " + record);
        }
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        Mark mark = new Mark(UUID.randomUUID().toString(), record, report, verdict, field, note, now);
        store.marks().add(mark);
        Answers.json(context.status(201), mark);
    }

    private void remove(Context context) {
        String id = Filters.required(context::queryParams, "id");
        if (!store.marks().remove(id)) {
            throw Problem.notFound("there is no mark " + id);
        }
        context.status(204);
    }

    private static JsonNode body(Context context) {
        try {
            return Answers.JSON.readTree(context.body());
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static @Nullable String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isString() && !value.stringValue().isBlank()
                ? value.stringValue().replace("\0", "")
                : null;
    }
}
