package org.tadmor.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.Voice;
import org.tadmor.export.Parts.When;
import org.tadmor.export.Parts.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim record.
 *
 * @param id of the claim
 * @param report where it was read
 * @param event what was done
 * @param trigger the words of the event
 * @param pattern what found it
 * @param actors who did it
 * @param recipients to whom
 * @param place where, or null
 * @param date when, or null
 * @param chain who says so, outermost first, never empty
 * @param factuality how firmly the innermost of them holds that it happened
 * @param sentence in which it stands
 */
record ClaimRecord(
        String id,
        Publication report,
        Deed event,
        Words trigger,
        String pattern,
        List<Participant> actors,
        List<Participant> recipients,
        @Nullable Location place,
        @Nullable When date,
        List<Voice> chain,
        String factuality,
        Words sentence) {

    /**
     * What was done.
     *
     * @param type one of the sixteen of PLOVER
     * @param mode of PLOVER, or null
     * @param contexts of PLOVER
     * @param cameo two to four digits, or null
     * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
     */
    record Deed(
            String type,
            @Nullable String mode,
            List<String> contexts,
            @Nullable String cameo,
            int quad) {}

    static Stream<ClaimRecord> all(ReportRecords records) {
        Publication report = Publication.of(records);
        return records.claims().stream().map(claim -> of(claim, report));
    }

    private static ClaimRecord of(ObjectNode node, Publication report) {
        JsonNode event = node.path("event");
        List<Voice> chain = Parts.list(node.path("source"), Voice::of);
        if (chain.isEmpty()) {
            throw new RecordException("claim " + node.path("id").asString("") + " has no source");
        }
        return new ClaimRecord(
                node.path("id").asString(""),
                report,
                new Deed(
                        event.path("type").asString(""),
                        Parts.string(event, "mode"),
                        Parts.list(event.path("contexts"), JsonNode::asString),
                        Parts.string(event, "cameo"),
                        event.path("quad").asInt(0)),
                Words.of(node.path("trigger")),
                node.path("pattern").asString(""),
                Parts.list(node.path("actors"), Participant::of),
                Parts.list(node.path("recipients"), Participant::of),
                Location.orNull(node.path("place")),
                When.orNull(node.path("date")),
                chain,
                node.path("factuality").asString(""),
                Words.of(node.path("sentence")));
    }

    /** The voice whose the claim and its factuality are. */
    Voice innermost() {
        return chain.get(chain.size() - 1);
    }

    Stance stance() {
        return Stance.of(factuality);
    }

    /** The names of the voices, outermost first. */
    List<String> voices() {
        return chain.stream().map(Voice::name).toList();
    }

    static List<String> names(List<Participant> participants) {
        return participants.stream().map(Participant::name).distinct().toList();
    }

    static List<String> codes(List<Participant> participants) {
        return participants.stream()
                .map(Participant::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
