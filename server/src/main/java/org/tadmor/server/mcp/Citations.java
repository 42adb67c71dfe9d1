package org.tadmor.server.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells where words stand, so that whoever reads them can look them up. */
final class Citations {
    /** The API takes so many values of a parameter at once. */
    private static final int AT_ONCE = 200;

    private Citations() {}

    /** {@code Levant Wire, 2016-03-27, report levant-wire.txt, characters 120-245}: who published the words, when, and where they stand. */
    static String of(JsonNode published, String report, int start, int end) {
        return published.path("outlet").asString("outlet unknown") + ", "
                + published.path("published").asString("undated") + ", report " + report + ", characters " + start + "-"
                + end;
    }

    /** Adds to a record, which knows its outlet and day, where its sentence or its words stand. */
    static ObjectNode cited(ObjectNode record) {
        JsonNode span = span(record);
        return record.put(
                "cite",
                of(
                        record,
                        record.path("report").asString(""),
                        span.path("start").intValue(),
                        span.path("end").intValue()));
    }

    /** The sentence of a record; of one that has none the words themselves. */
    static JsonNode span(JsonNode record) {
        return record.has("sentence") ? record.path("sentence") : record.path("span");
    }

    /** Records by their ids, as far as there are any. */
    static Map<String, ObjectNode> records(Access.Session session, Collection<String> ids) {
        Map<String, ObjectNode> records = new LinkedHashMap<>();
        List<String> all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            for (ObjectNode record : items(session.ask("/records", Map.of("id", some)))) {
                records.put(record.path("id").asString(""), record);
            }
        }
        return records;
    }

    /** The objects of an answer's list. */
    static List<ObjectNode> items(JsonNode answer) {
        List<ObjectNode> items = new ArrayList<>();
        answer.path("items").forEach(item -> items.add((ObjectNode) item));
        return items;
    }
}
