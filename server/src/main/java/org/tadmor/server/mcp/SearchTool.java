package org.tadmor.server.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sentences by their words, with the records that were read from them. */
final class SearchTool implements Tool {
    private static final String USUAL = "10";

    private final Access access;

    SearchTool(Access access) {
        this.access = access;
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        Map<String, List<String>> asked = arguments.parameters(Set.of());
        asked.putIfAbsent("limit", List.of(USUAL));
        try (Access.Session session = access.open()) {
            ObjectNode answer = (ObjectNode) session.ask("/search", asked);
            List<ObjectNode> hits = Citations.items(answer);
            Map<String, List<ObjectNode>> records = records(session, hits);
            for (ObjectNode hit : hits) {
                String report = hit.path("report").asString("");
                JsonNode span = hit.path("span");
                int start = span.path("start").intValue();
                int end = span.path("end").intValue();
                hit.put("cite", Citations.of(hit, report, start, end));
                ArrayNode inside = hit.putArray("records");
                records.getOrDefault(report, List.of()).stream()
                        .filter(record -> {
                            int at = Citations.span(record).path("start").intValue(-1);
                            return at >= start && at < end;
                        })
                        .forEach(inside::add);
            }
            return answer;
        }
    }

    private static Map<String, List<ObjectNode>> records(Access.Session session, List<ObjectNode> hits) {
        List<String> reports = hits.stream()
                .map(hit -> hit.path("report").asString(""))
                .distinct()
                .toList();
        List<ObjectNode> records = reports.isEmpty()
                ? new ArrayList<>()
                : Citations.items(session.ask("/records", Map.of("report", reports)));
        return records.stream()
                .collect(Collectors.groupingBy(record -> record.path("report").asString("")));
    }
}
