package org.tadmor.cli.output;

import java.io.Writer;
import org.tadmor.claims.Claim;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordJson;
import org.tadmor.coding.RecordWriter;
import org.tadmor.control.Control;
import org.tadmor.places.Place;
import org.tadmor.report.Report;
import tools.jackson.core.JsonGenerator;

/** A GeoJSON feature collection (RFC 7946): one point for each claim and each control record that is on the map. */
public final class GeoJsonOutput implements ReportOutput {
    private final RecordJson records;
    private final JsonGenerator json;

    public GeoJsonOutput(Writer out) {
        this.records = new RecordJson(out);
        this.json = records.generator();
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void add(CodedReport coded) {
        Report report = coded.document().report();
        int number = 0;
        for (Claim claim : coded.claims()) {
            String id = RecordWriter.claimId(report, ++number);
            coded.places().of(claim).flatMap(mention -> mention.place()).ifPresent(place -> {
                begin(place, "claim", id);
                claim(coded, claim);
                end(report);
            });
        }
        number = 0;
        for (Control control : coded.control()) {
            String id = RecordWriter.controlId(report, ++number);
            control.place().place().ifPresent(place -> {
                begin(place, "control", id);
                control(control);
                end(report);
            });
        }
        json.writeRaw('\n');
        records.flush();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        records.close();
    }

    private void begin(Place place, String record, String id) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", id);
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(place.lon());
        json.writeNumber(place.lat());
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("record", record);
        json.writeStringProperty("place", place.name());
        json.writeStringProperty("country", place.country());
        json.writeStringProperty("precision", Words.lower(place.precision()));
    }

    private void claim(CodedReport coded, Claim claim) {
        json.writeStringProperty("event_type", claim.event().type().name());
        json.writeStringProperty("event_mode", claim.event().mode());
        json.writeStringProperty("actor", Words.names(claim.event().actors()));
        json.writeStringProperty("recipient", Words.names(claim.event().recipients()));
        json.writeStringProperty("date", Words.date(coded.dates().of(claim).orElse(null)));
        json.writeStringProperty("according_to", Words.chain(claim.chain()));
        json.writeStringProperty("factuality", claim.factuality().code());
        json.writeStringProperty(
                "words", claim.event().triggerSpan().in(coded.document().text()));
    }

    private void control(Control control) {
        json.writeStringProperty("status", Words.lower(control.status()));
        json.writeStringProperty("holder", Words.name(control.holder()));
        json.writeStringProperty("loser", Words.name(control.loser()));
        json.writeStringProperty("date", Words.date(control.date()));
        json.writeStringProperty("according_to", Words.chain(control.chain()));
        json.writeStringProperty("factuality", control.factuality().code());
    }

    private void end(Report report) {
        json.writeStringProperty("report", report.id());
        json.writeStringProperty("outlet", report.outlet());
        json.writeEndObject();
        json.writeEndObject();
    }
}
