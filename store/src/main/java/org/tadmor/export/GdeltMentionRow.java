package org.tadmor.export;

import java.util.List;
import java.util.Objects;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.When;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A claim in the 16 columns of GDELT 2.0 mentions; what these have no room for is JSON in the last. */
final class GdeltMentionRow {
    private GdeltMentionRow() {}

    static List<String> of(ReportedEvent event, ClaimRecord claim) {
        Publication report = claim.report();
        String published = GdeltEventRow.midnight(report.published());
        boolean web = report.url() != null;
        return List.of(
                Long.toString(event.id()),
                published,
                published,
                web ? "1" : "2",
                Objects.requireNonNullElse(report.outlet(), ""),
                Objects.requireNonNullElse(report.url(), report.id()),
                "",
                offset(claim.actors()),
                offset(claim.recipients()),
                Integer.toString(claim.trigger().start()),
                "1",
                Integer.toString(confidence(claim.factuality())),
                Integer.toString(report.textLength()),
                "",
                "",
                JsonLine.of(extras(claim)));
    }

    /** How firmly the claim's own voice holds that the event happened: the ten of who denies is below every usual threshold. */
    private static int confidence(String factuality) {
        return switch (factuality) {
            case "CT+" -> 100;
            case "PR+" -> 80;
            case "PS+" -> 50;
            case "UU" -> 30;
            case "PS-" -> 20;
            default -> 10;
        };
    }

    private static String offset(List<Participant> participants) {
        return participants.isEmpty()
                ? ""
                : Integer.toString(participants.get(0).words().start());
    }

    private static ObjectNode extras(ClaimRecord claim) {
        ObjectNode extras = JsonNodeFactory.instance.objectNode();
        extras.put("claim_id", claim.id());
        extras.put("report", claim.report().id());
        extras.put("attributed_to", claim.innermost().name());
        extras.put("attributed_to_code", claim.innermost().code());
        extras.put("stance", claim.stance().word());
        extras.put("factuality", claim.factuality());
        extras.set("source_chain", SourceChain.of(claim.chain()));
        extras.set("actors", participants(claim.actors()));
        extras.set("recipients", participants(claim.recipients()));
        extras.put("event_type", claim.event().type());
        extras.put("event_mode", claim.event().mode());
        ArrayNode contexts = extras.putArray("contexts");
        claim.event().contexts().forEach(contexts::add);
        When date = claim.date();
        extras.put("date_end", date == null ? null : date.end().toString());
        extras.put("date_granularity", date == null ? null : date.granularity());
        Location place = claim.place();
        extras.put("geonames_id", place == null ? null : place.geonames());
        extras.put("trigger", claim.trigger().text());
        extras.put("sentence", claim.sentence().text());
        extras.put("sentence_start", claim.sentence().start());
        extras.put("sentence_end", claim.sentence().end());
        return extras;
    }

    private static ArrayNode participants(List<Participant> participants) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Participant participant : participants) {
            ObjectNode node = all.addObject();
            node.put("name", participant.name());
            node.put("code", participant.code());
        }
        return all;
    }
}
