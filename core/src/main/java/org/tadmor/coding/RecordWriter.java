package org.tadmor.coding;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Source;
import org.tadmor.claims.Statement;
import org.tadmor.control.Control;
import org.tadmor.dates.TimeMention;
import org.tadmor.places.Place;
import org.tadmor.places.PlaceMention;
import org.tadmor.report.Report;
import org.tadmor.rhetoric.Rhetoric;
import org.tadmor.text.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Writes coded reports as the record contract has them: one JSON object a line, the report first, then its claims,
 * statements, control and rhetoric in text order. {@code schema/records.schema.json} describes every line.
 */
public final class RecordWriter implements AutoCloseable {
    private final RecordJson records;
    private final JsonGenerator json;
    private final Options options;
    private final String lexicon;

    /**
     * What is written beside the records that are always there.
     *
     * @param mentions one more line for each place, actor and date mention
     * @param text the report's text in its record
     */
    public record Options(boolean mentions, boolean text) {}

    /**
     * @param out where the lines go; flushed after each report, closed with this writer
     * @param options what else to write
     * @param lexicon fingerprint of the lexicon in effect, stands in each report record
     */
    public RecordWriter(Writer out, Options options, String lexicon) {
        this.records = new RecordJson(out);
        this.json = records.generator();
        this.options = options;
        this.lexicon = lexicon;
    }

    /**
     * Writes every record of a report.
     *
     * @throws java.io.UncheckedIOException when the target cannot be written to
     */
    public void write(CodedReport coded) {
        Report report = coded.document().report();
        report(coded, report);
        int number = 0;
        for (Claim claim : coded.claims()) {
            claim(coded, claim, report, ++number);
        }
        number = 0;
        for (Statement statement : coded.statements()) {
            statement(coded, statement, report, ++number);
        }
        number = 0;
        for (Control control : coded.control()) {
            control(coded, control, report, ++number);
        }
        for (Rhetoric rhetoric : coded.rhetoric()) {
            rhetoric(rhetoric, report);
        }
        if (options.mentions()) {
            mentions(coded, report);
        }
        records.flush();
    }

    /** The id of a report's claim. */
    public static String claimId(Report report, int number) {
        return report.id() + "#c" + number;
    }

    /** The id of a report's control record. */
    public static String controlId(Report report, int number) {
        return report.id() + "#k" + number;
    }

    /** Writes what is left and closes the target. */
    @Override
    public void close() {
        records.close();
    }

    private void report(CodedReport coded, Report report) {
        begin("report", report.id(), "id");
        records.text("outlet", report.outlet());
        records.text("author", report.author());
        records.text(
                "published",
                report.published() == null ? null : report.published().toString());
        records.text("title", report.title());
        records.text("language", report.language());
        records.text("url", report.url());
        json.writeNumberProperty("text_length", report.text().length());
        json.writeNumberProperty("sentences", coded.document().sentences().size());
        records.text("lexicon", lexicon);
        profile(coded.profile());
        if (options.text()) {
            records.text("text", report.text());
        }
        records.end();
    }

    private void profile(DocumentProfile profile) {
        json.writeObjectPropertyStart("profile");
        records.text("genre", profile.opinion() ? "opinion" : "news");
        json.writeNumberProperty("attributed", profile.share(profile.attributed()));
        json.writeNumberProperty("anonymous", profile.share(profile.anonymous()));
        json.writeNumberProperty("hedged", profile.share(profile.hedged()));
        json.writeNumberProperty("loaded", profile.share(profile.loaded()));
        json.writeNumberProperty("loaded_quoted", profile.share(profile.loadedQuoted()));
        json.writeEndObject();
    }

    private void claim(CodedReport coded, Claim claim, Report report, int number) {
        begin("claim", claimId(report, number), "id");
        records.text("report", report.id());
        json.writeObjectPropertyStart("event");
        records.text("type", claim.event().type().name());
        records.text("mode", claim.event().mode());
        json.writeArrayPropertyStart("contexts");
        claim.event().contexts().forEach(json::writeString);
        json.writeEndArray();
        records.text("cameo", claim.event().cameo());
        json.writeNumberProperty("quad", claim.event().type().quad());
        json.writeEndObject();
        span("trigger", claim.event().triggerSpan(), report);
        records.text("pattern", claim.event().pattern());
        actors("actors", claim.event().actors(), report);
        actors("recipients", claim.event().recipients(), report);
        place(coded.places().of(claim).orElse(null), report);
        records.date(coded.dates().of(claim).orElse(null), true);
        chain(claim.chain(), report);
        records.text("factuality", claim.factuality().code());
        span("sentence", sentence(coded, claim.event().sentence()), report);
        records.end();
    }

    private void statement(CodedReport coded, Statement statement, Report report, int number) {
        begin("statement", report.id() + "#s" + number, "id");
        records.text("report", report.id());
        json.writeName("speaker");
        if (statement.speaker() == null) {
            json.writeNull();
        } else {
            actor(statement.speaker(), report);
        }
        span("source", statement.source(), report);
        span("cue", statement.cue(), report);
        json.writeArrayPropertyStart("content");
        for (Span content : statement.content()) {
            spanValue(content, report);
        }
        json.writeEndArray();
        records.constant("kind", statement.kind());
        span("sentence", sentence(coded, statement.sentence()), report);
        records.end();
    }

    private void control(CodedReport coded, Control control, Report report, int number) {
        begin("control", controlId(report, number), "id");
        records.text("report", report.id());
        place(control.place(), report);
        actorOrNull("holder", control.holder(), report);
        actorOrNull("loser", control.loser(), report);
        records.constant("status", control.status());
        records.date(control.date(), true);
        chain(control.chain(), report);
        records.text("factuality", control.factuality().code());
        span("sentence", sentence(coded, control.sentence()), report);
        records.end();
    }

    private void rhetoric(Rhetoric rhetoric, Report report) {
        begin("rhetoric", report.id(), "report");
        records.constant("technique", rhetoric.technique());
        records.constant("voice", rhetoric.voice());
        span("span", rhetoric.span(), report);
        records.end();
    }

    private void mentions(CodedReport coded, Report report) {
        for (PlaceMention mention : coded.places().mentions()) {
            mention("place", mention.span(), report);
            place(mention, report);
            if (mention.reading() instanceof PlaceMention.Ambiguous ambiguous) {
                json.writeArrayPropertyStart("candidates");
                for (Place candidate : ambiguous.candidates()) {
                    placeValue(candidate, mention.span(), report);
                }
                json.writeEndArray();
            }
            records.end();
        }
        for (ActorMention mention : coded.cast().mentions()) {
            mention("actor", mention.span(), report);
            actorOrNull("actor", mention, report);
            records.end();
        }
        for (TimeMention mention : coded.dates().mentions()) {
            mention("date", mention.span(), report);
            records.text("timex", mention.timex().name());
            records.text("value", mention.value());
            records.end();
        }
    }

    private void mention(String kind, Span span, Report report) {
        begin("mention", report.id(), "report");
        records.text("kind", kind);
        span("span", span, report);
    }

    private void actors(String name, List<ActorMention> mentions, Report report) {
        json.writeArrayPropertyStart(name);
        for (ActorMention mention : mentions) {
            actor(mention, report);
        }
        json.writeEndArray();
    }

    private void actorOrNull(String name, @Nullable ActorMention mention, Report report) {
        json.writeName(name);
        if (mention == null) {
            json.writeNull();
        } else {
            actor(mention, report);
        }
    }

    private void actor(ActorMention mention, Report report) {
        json.writeStartObject();
        spanProperties(mention.span(), report);
        records.actor(mention.actor());
        json.writeEndObject();
    }

    private void place(@Nullable PlaceMention mention, Report report) {
        json.writeName("place");
        if (mention == null) {
            json.writeNull();
        } else {
            placeValue(mention.place().orElse(null), mention.span(), report);
        }
    }

    /** A toponym that was not resolved to one place keeps its words; its coordinates are null. */
    private void placeValue(@Nullable Place place, Span span, Report report) {
        json.writeStartObject();
        spanProperties(span, report);
        if (place == null) {
            records.unresolvedPlace(span.in(report.text()));
        } else {
            records.place(place);
        }
        json.writeEndObject();
    }

    private void chain(List<Source> chain, Report report) {
        json.writeArrayPropertyStart("source");
        for (Source source : chain) {
            json.writeStartObject();
            records.constant("kind", source.kind());
            records.text("name", source.name());
            records.text("code", source.code());
            span("cue", source.cue(), report);
            records.text("factuality", source.factuality().code());
            if (source.anonymity() != null) {
                records.constant("type", source.anonymity());
                records.text("country", source.country());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void span(String name, @Nullable Span span, Report report) {
        json.writeName(name);
        if (span == null) {
            json.writeNull();
        } else {
            spanValue(span, report);
        }
    }

    private void spanValue(Span span, Report report) {
        json.writeStartObject();
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
        records.text("text", span.in(report.text()));
        json.writeEndObject();
    }

    /** Actors and places carry their words first, as the contract lists them. */
    private void spanProperties(Span span, Report report) {
        records.text("text", span.in(report.text()));
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }

    private void begin(String record, String id, String idName) {
        records.begin(record);
        records.text(idName, id);
    }

    private static Span sentence(CodedReport coded, int index) {
        return coded.document().sentences().get(index).span();
    }
}
