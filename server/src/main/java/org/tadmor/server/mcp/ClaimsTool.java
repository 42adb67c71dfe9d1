package org.tadmor.server.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Who did what to whom according to whom. */
final class ClaimsTool implements Tool {
    private static final String USUAL = "20";

    private final Access access;

    ClaimsTool(Access access) {
        this.access = access;
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        Map<String, List<String>> asked = arguments.parameters(Set.of());
        asked.putIfAbsent("limit", List.of(USUAL));
        try (Access.Session session = access.open()) {
            ObjectNode answer = (ObjectNode) session.ask("/claims", asked);
            Citations.items(answer).forEach(Citations::cited);
            return answer;
        }
    }
}
