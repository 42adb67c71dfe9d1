package org.tadmor.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.Point;
import org.tadmor.export.Parts.Voice;
import org.tadmor.export.Parts.When;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A feature collection (RFC 7946): one point for each claim and each control record that is on the map, one feature a line. */
final class GeoJsonExport implements Export {
    private final Writer out;
    private boolean first = true;

    GeoJsonExport(Writer out) throws IOException {
        this.out = out;
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        for (ClaimRecord claim : ClaimRecord.all(records).toList()) {
            Location place = claim.place();
            if (place != null && place.point() != null) {
                write(feature(claim.id(), place, place.point(), claim(claim, place)));
            }
        }
        Publication report = Publication.of(records);
        for (ObjectNode control : records.controls()) {
            Location place = Location.orNull(control.path("place"));
            if (place != null && place.point() != null) {
                write(feature(control.path("id").asString(""), place, place.point(), control(control, place, report)));
            }
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("\n]}\n");
        }
    }

    private void write(ObjectNode feature) throws IOException {
        out.write((first ? "\n" : ",\n") + JsonLine.of(feature));
        first = false;
    }

    private static ObjectNode feature(String id, Location place, Point point, ObjectNode properties) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature");
        feature.put("id", id);
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(point.lon()).add(point.lat());
        feature.set("properties", properties);
        return feature;
    }

    private static ObjectNode claim(ClaimRecord claim, Location place) {
        ObjectNode properties = properties("claim", place);
        properties.put("claim_id", claim.id());
        properties.put("event_type", claim.event().type());
        properties.put("event_mode", claim.event().mode());
        properties.put("cameo", claim.event().cameo());
        properties.put("actor", String.join(", ", ClaimRecord.names(claim.actors())));
        properties.put("recipient", String.join(", ", ClaimRecord.names(claim.recipients())));
        date(properties, claim.date());
        attribution(properties, claim.chain(), claim.factuality());
        properties.put("words", claim.trigger().text());
        report(properties, claim.report());
        return properties;
    }

    private static ObjectNode control(ObjectNode control, Location place, Publication report) {
        ObjectNode properties = properties("control", place);
        properties.put("status", Parts.string(control, "status"));
        properties.put("holder", name(Participant.orNull(control.path("holder"))));
        properties.put("loser", name(Participant.orNull(control.path("loser"))));
        date(properties, When.orNull(control.path("date")));
        attribution(
                properties,
                Parts.list(control.path("source"), Voice::of),
                control.path("factuality").asString(""));
        report(properties, report);
        return properties;
    }

    private static ObjectNode properties(String record, Location place) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.put("record", record);
        properties.put("place", place.name());
        properties.put("country", place.country());
        properties.put("precision", place.precision());
        return properties;
    }

    /** Days as ISO 8601, which map programs take for dates. */
    private static void date(ObjectNode properties, @Nullable When date) {
        properties.put("date_start", date == null ? null : date.start().toString());
        properties.put("date_end", date == null ? null : date.end().toString());
        properties.put("date_granularity", date == null ? null : date.granularity());
        properties.put("date_stated", date == null ? null : date.stated());
    }

    private static void attribution(ObjectNode properties, List<Voice> chain, String factuality) {
        properties.put(
                "attributed_to",
                chain.isEmpty() ? null : chain.get(chain.size() - 1).name());
        properties.put("according_to", chain.stream().map(Voice::name).collect(Collectors.joining(" > ")));
        properties.put("factuality", factuality);
        properties.put("stance", Stance.of(factuality).word());
    }

    private static void report(ObjectNode properties, Publication report) {
        properties.put("report", report.id());
        properties.put("outlet", report.outlet());
        properties.put("url", report.url());
    }

    private static @Nullable String name(@Nullable Participant participant) {
        return participant == null ? null : participant.name();
    }
}
