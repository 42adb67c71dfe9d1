package org.tadmor.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of a report with everything that anybody says of it: the claims that share words, type and participants.
 *
 * @param id the same for the same event of the same report, up to 2^53 so that programs that keep numbers as doubles keep it
 * @param claims in text order, never empty
 */
record ReportedEvent(long id, List<ClaimRecord> claims) {
    private static final long EXACT_IN_A_DOUBLE = (1L << 53) - 1;

    private record Key(JsonNode event, JsonNode trigger, JsonNode actors, JsonNode recipients) {}

    static List<ReportedEvent> all(ReportRecords records) {
        List<ClaimRecord> claims = ClaimRecord.all(records).toList();
        Map<Key, List<ClaimRecord>> groups = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            ObjectNode node = records.claims().get(i);
            Key key = new Key(node.path("event"), node.path("trigger"), node.path("actors"), node.path("recipients"));
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(claims.get(i));
        }
        return groups.values().stream()
                .map(group -> new ReportedEvent(number(group.get(0)), List.copyOf(group)))
                .toList();
    }

    /** What all of its claims share is that of the first. */
    ClaimRecord first() {
        return claims.get(0);
    }

    List<ClaimRecord> asserted() {
        return claims.stream()
                .filter(claim -> claim.stance() == Stance.ASSERTED)
                .toList();
    }

    private static long number(ClaimRecord claim) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((claim.id()
                                    + ' '
                                    + claim.trigger().start()
                                    + ' '
                                    + claim.event().type())
                            .getBytes(StandardCharsets.UTF_8));
            return Math.max(1, ByteBuffer.wrap(hash).getLong() & EXACT_IN_A_DOUBLE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
