package org.tadmor.server.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.server.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report with its text and records: one that is stored, or a text or file that is read now and not stored. */
final class ReadTool implements Tool {
    private static final int USUAL = 50;
    /** Characters of text in one answer. */
    private static final int WINDOW = 20_000;

    private static final List<String> INPUTS = List.of("id", "text", "file");
    private static final Set<String> HIDDEN = Set.of("zones", "coding", "marks", "text");

    private final Access access;
    private final FreshReports fresh;

    /** @param fresh reads what is not stored */
    ReadTool(Access access, FreshReports fresh) {
        this.access = access;
        this.fresh = fresh;
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        List<String> given = INPUTS.stream().filter(arguments::has).toList();
        if (given.size() != 1) {
            throw Problem.badRequest(
                    "give one of id (a stored report), text (words to be read) and file; given: " + given);
        }
        ObjectNode answer;
        if (arguments.has("id")) {
            answer = stored(String.valueOf(arguments.text("id")));
        } else {
            answer = arguments.has("text") ? fresh.text(arguments) : fresh.file(arguments);
        }
        answer.path("reports").forEach(report -> show((ObjectNode) report, arguments));
        return answer;
    }

    private ObjectNode stored(String id) {
        try (Access.Session session = access.open()) {
            JsonNode report = session.ask("/report", Map.of("id", List.of(id)));
            ObjectNode answer = ((ObjectNode) report).objectNode();
            answer.putArray("reports").add(report);
            answer.putArray("rejected");
            return answer;
        }
    }

    /** Leaves of a report what was asked for: some of its records and a part of its text. */
    private static void show(ObjectNode report, Arguments arguments) {
        List<ObjectNode> wanted = wanted(report, arguments);
        int offset = Math.min(arguments.offset(), wanted.size());
        int end = Math.min(wanted.size(), offset + arguments.number("limit", USUAL));
        ArrayNode records = report.arrayNode();
        for (ObjectNode record : wanted.subList(offset, end)) {
            record.set("outlet", report.get("outlet"));
            record.set("published", report.get("published"));
            records.add(Citations.cited(record));
        }
        report.set("records", records);
        report.put("total_records", wanted.size());
        @Nullable String next = end < wanted.size() ? String.valueOf(end) : null;
        report.put("next", next);
        window(report, arguments.number("text_from", 0));
    }

    private static List<ObjectNode> wanted(ObjectNode report, Arguments arguments) {
        List<String> kinds = arguments.parameters(Set.of()).getOrDefault("kind", List.of());
        return report.path("records")
                .valueStream()
                .map(ObjectNode.class::cast)
                .filter(record -> !record.path("record").asString("").equals("report"))
                .filter(record ->
                        kinds.isEmpty() || kinds.contains(record.path("record").asString("")))
                .collect(Collectors.toList());
    }

    private static void window(ObjectNode report, int from) {
        String text = report.path("text").asString("");
        int start = whole(text, Math.min(from, text.length()));
        int end = whole(text, Math.min(text.length(), start + WINDOW));
        report.remove(HIDDEN);
        report.put("text_length", text.length());
        report.putObject("text").put("start", start).put("end", end).put("text", text.substring(start, end));
    }

    /** An index that does not cut a character in two. */
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
