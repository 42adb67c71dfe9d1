package org.tadmor.server.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.server.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as each voice tells them, and who holds which place according to whom. */
final class SituationTool implements Tool {
    private static final int USUAL = 5;
    /** Accounts of one voice on one event: in a list, and of a situation that was asked for by its id. */
    private static final int FEW = 2;

    private static final int MANY = 40;
    private static final Set<String> OWN = Set.of("show");
    private static final Set<String> NOT_OF_CONTROL = Set.of("show", "limit", "cursor");

    private final Access access;

    SituationTool(Access access) {
        this.access = access;
    }

    @Override
    public ObjectNode call(Arguments arguments) {
        boolean control = "control".equals(arguments.text("show"));
        if (control && arguments.has("id")) {
            throw Problem.badRequest("id names a situation: leave it out with show=control, or leave out show");
        }
        try (Access.Session session = access.open()) {
            if (control) {
                return control(session, arguments);
            }
            return arguments.has("id") ? one(session, arguments) : list(session, arguments);
        }
    }

    private static ObjectNode list(Access.Session session, Arguments arguments) {
        Map<String, List<String>> asked = arguments.parameters(OWN);
        asked.putIfAbsent("limit", List.of(String.valueOf(USUAL)));
        ObjectNode answer = (ObjectNode) session.ask("/situations", asked);
        bySource(session, Citations.items(answer), FEW);
        return answer;
    }

    private static ObjectNode one(Access.Session session, Arguments arguments) {
        Map<String, List<String>> asked = arguments.parameters(OWN);
        asked.keySet().retainAll(Set.of("id", "as_of"));
        ObjectNode situation = (ObjectNode) session.ask("/situation", asked);
        bySource(session, List.of(situation), MANY);
        ObjectNode answer = situation.objectNode();
        answer.putArray("items").add(situation);
        answer.put("total", 1);
        return answer.putNull("next");
    }

    /** Puts the accounts of each situation under the voices whose word they are, at most so many of each. */
    private static void bySource(Access.Session session, List<ObjectNode> situations, int most) {
        Set<String> claims = new LinkedHashSet<>();
        List<ObjectNode> shown = new ArrayList<>();
        for (ObjectNode situation : situations) {
            Map<String, ObjectNode> voices = new LinkedHashMap<>();
            situation.path("accounts").forEach(account -> {
                ObjectNode voice = voices.computeIfAbsent(
                        account.at("/voice/key").asString(""), key -> voice((ObjectNode) account.path("voice")));
                say(voice, account.path("factuality").asString(""));
                ArrayNode accounts = (ArrayNode) voice.path("accounts");
                if (accounts.size() < most) {
                    ObjectNode kept = ((ObjectNode) account).deepCopy().without("voice");
                    accounts.add(kept);
                    shown.add(kept);
                    claims.add(kept.path("claim").asString(""));
                } else {
                    voice.put("left_out", voice.path("left_out").intValue() + 1);
                }
            });
            situation.remove("accounts");
            situation.putArray("voices").addAll(voices.values());
        }
        locate(session, shown, Citations.records(session, claims));
    }

    private static ObjectNode voice(ObjectNode voice) {
        ObjectNode grouped = voice.deepCopy();
        grouped.putArray("factualities");
        grouped.putArray("accounts");
        return grouped.put("left_out", 0);
    }

    private static void say(ObjectNode voice, String factuality) {
        ArrayNode all = (ArrayNode) voice.path("factualities");
        if (all.valueStream().noneMatch(known -> known.asString("").equals(factuality))) {
            all.add(factuality);
        }
    }

    /** Tells where each account's passage stands, and through whom it came. */
    private static void locate(Access.Session session, List<ObjectNode> accounts, Map<String, ObjectNode> claims) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (ObjectNode account : accounts) {
            ObjectNode claim = claims.get(account.path("claim").asString(""));
            String report = account.path("report").asString("");
            String passage = account.path("passage").asString("");
            JsonNode sentence = claim == null ? null : Citations.span(claim);
            int start;
            if (sentence != null && sentence.path("text").asString("").equals(passage)) {
                start = sentence.path("start").intValue();
            } else {
                // Some words count only beside other reports, and are in no record of their own.
                String text = texts.computeIfAbsent(
                        report,
                        id -> session.ask("/report", Map.of("id", List.of(id)))
                                .path("text")
                                .asString(""));
                start = Math.max(0, text.indexOf(passage));
            }
            place(account, report, start, start + passage.length());
            account.set("source", claim == null ? null : claim.get("source"));
        }
    }

    private static void place(ObjectNode account, String report, int start, int end) {
        account.put("start", start);
        account.put("end", end);
        account.put("cite", Citations.of(account, report, start, end));
    }

    private static ObjectNode control(Access.Session session, Arguments arguments) {
        JsonNode answer = session.ask("/control", arguments.parameters(NOT_OF_CONTROL));
        List<ObjectNode> held = Citations.items(answer);
        int offset = Math.min(arguments.offset(), held.size());
        int end = Math.min(held.size(), offset + arguments.number("limit", USUAL));
        List<ObjectNode> page = held.subList(offset, end);
        cite(session, page);
        ObjectNode shown = ((ObjectNode) answer).objectNode();
        shown.putArray("items").addAll(page);
        shown.put("total", held.size());
        @Nullable String next = end < held.size() ? String.valueOf(end) : null;
        return shown.put("next", next);
    }

    /** Gives each voice's position the sentences it was read from, in place of the names of their records. */
    private static void cite(Access.Session session, List<ObjectNode> places) {
        Set<String> ids = new LinkedHashSet<>();
        places.forEach(place -> place.path("positions")
                .forEach(position -> position.path("records").forEach(record -> ids.add(record.asString("")))));
        Map<String, ObjectNode> records = Citations.records(session, ids);
        places.forEach(place -> place.path("positions").forEach(position -> {
            ArrayNode found = ((ObjectNode) position).arrayNode();
            position.path("records").forEach(id -> {
                ObjectNode record = records.get(id.asString(""));
                if (record != null && found.size() < MANY) {
                    found.add(Citations.cited(record));
                }
            });
            ((ObjectNode) position).set("records", found);
        }));
    }
}
