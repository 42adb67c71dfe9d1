package org.tadmor.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.Point;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object a claim with the fields of the PLOVER manual (draft 0.8), and ours under {@code tadmor}. */
final class PloverExport implements Export {
    private final Writer out;

    PloverExport(Writer out) {
        this.out = out;
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        for (ClaimRecord claim : ClaimRecord.all(records).toList()) {
            out.write(JsonLine.of(event(claim)) + "\n");
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static ObjectNode event(ClaimRecord claim) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", claim.id());
        node.put("has_event", true);
        LocalDate published = claim.report().published();
        node.put("date", day(claim.date() == null ? published : claim.date().start()));
        node.put("enddate", day(claim.date() == null ? published : claim.date().end()));
        node.set("actor", entities(claim.actors()));
        node.set("recipient", entities(claim.recipients()));
        node.putArray("event").add(claim.event().type());
        node.set("event_loc", location(claim.place()));
        node.putArray("event_text").add(claim.trigger().text());
        node.put("quad_code", claim.event().quad());
        ArrayNode modes = node.putArray("mode");
        if (claim.event().mode() != null) {
            modes.add(claim.event().mode());
        }
        ArrayNode contexts = node.putArray("context");
        claim.event().contexts().forEach(contexts::add);
        node.put("text", claim.sentence().text());
        ObjectNode text = node.putObject("text_info");
        text.put("start", claim.sentence().start());
        text.put("end", claim.sentence().end());
        citation(node.putObject("cite_info"), claim.report());
        node.put("coder", "Tadmor");
        node.set("tadmor", attribution(claim));
        return node;
    }

    private static ArrayNode entities(List<Participant> participants) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Participant participant : participants) {
            ObjectNode node = all.addObject();
            node.put("code", participant.code());
            node.put("sector", participant.sector());
            node.put("entity_text", participant.words().text());
            node.put("identifier_id", participant.id());
            node.put("identifier_text", participant.name());
        }
        return all;
    }

    private static @Nullable ObjectNode location(@Nullable Location place) {
        if (place == null) {
            return null;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Point point = place.point();
        node.put("name", place.name());
        node.put("text", place.words().text());
        node.put("lat", point == null ? null : point.lat());
        node.put("lon", point == null ? null : point.lon());
        node.put("country", place.country());
        node.put("admin1", place.admin1());
        node.put("geonames_id", place.geonames());
        return node;
    }

    private static void citation(ObjectNode node, Publication report) {
        node.put("citation", report.id());
        node.put("url", report.url());
        node.put("title", report.title());
        node.put("language", report.language());
        node.put("publication", report.outlet());
        node.put("codebook", "PLOVER");
        node.put("version", report.lexicon());
    }

    private static ObjectNode attribution(ClaimRecord claim) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("claim_id", claim.id());
        node.put("attributed_to", claim.innermost().name());
        node.put("stance", claim.stance().word());
        node.put("factuality", claim.factuality());
        node.set("source_chain", SourceChain.of(claim.chain()));
        node.put("cameo", claim.event().cameo());
        node.put("date_granularity", claim.date() == null ? null : claim.date().granularity());
        node.put("trigger_start", claim.trigger().start());
        node.put("trigger_end", claim.trigger().end());
        return node;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
