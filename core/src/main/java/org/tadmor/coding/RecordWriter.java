package org.tadmor.coding;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Source;
import org.tadmor.claims.Statement;
import org.tadmor.control.Control;
import org.tadmor.dates.DateInterval;
import org.tadmor.dates.TimeMention;
import org.tadmor.places.Place;
import org.tadmor.places.PlaceMention;
import org.tadmor.report.Report;
import org.tadmor.rhetoric.Rhetoric;
import org.tadmor.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes coded reports as the record contract has them: one JSON object a line, the report first, then its claims,
 * statements, control and rhetoric in text order. {@code schema/records.schema.json} describes every line.
 */
public final class RecordWriter implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator((String) null)
            .characterEscapes(new OneLineEscapes())
            .build();

    private final JsonGenerator json;
    private final Writer out;
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
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        this.out = out;
        this.options = options;
        this.lexicon = lexicon;
    }

    /** Writes every record of a report. */
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
        json.flush();
    }

    /** The id of a report's claim. */
    public static String claimId(Report report, int number) {
        return report.id() + "#c" + number;
    }

    /** Writes what is left and closes the target. */
    @Override
    public void close() {
        json.close();
        try {
            out.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void report(CodedReport coded, Report report) {
        begin("report", report.id(), "id");
        text("outlet", report.outlet());
        text("author", report.author());
        text("published", report.published() == null ? null : report.published().toString());
        text("title", report.title());
        text("language", report.language());
        text("url", report.url());
        json.writeNumberProperty("text_length", report.text().length());
        json.writeNumberProperty("sentences", coded.document().sentences().size());
        text("lexicon", lexicon);
        profile(coded.profile());
        if (options.text()) {
            text("text", report.text());
        }
        end();
    }

    private void profile(DocumentProfile profile) {
        json.writeObjectPropertyStart("profile");
        text("genre", profile.opinion() ? "opinion" : "news");
        json.writeNumberProperty("attributed", profile.share(profile.attributed()));
        json.writeNumberProperty("anonymous", profile.share(profile.anonymous()));
        json.writeNumberProperty("hedged", profile.share(profile.hedged()));
        json.writeNumberProperty("loaded", profile.share(profile.loaded()));
        json.writeNumberProperty("loaded_quoted", profile.share(profile.loadedQuoted()));
        json.writeEndObject();
    }

    private void claim(CodedReport coded, Claim claim, Report report, int number) {
        begin("claim", claimId(report, number), "id");
        text("report", report.id());
        json.writeObjectPropertyStart("event");
        text("type", claim.event().type().name());
        text("mode", claim.event().mode());
        json.writeArrayPropertyStart("contexts");
        claim.event().contexts().forEach(json::writeString);
        json.writeEndArray();
        text("cameo", claim.event().cameo());
        json.writeNumberProperty("quad", claim.event().type().quad());
        json.writeEndObject();
        span("trigger", claim.event().triggerSpan(), report);
        text("pattern", claim.event().pattern());
        actors("actors", claim.event().actors(), report);
        actors("recipients", claim.event().recipients(), report);
        place(coded.places().of(claim).orElse(null), report);
        date(coded.dates().of(claim).orElse(null));
        chain(claim.chain(), report);
        text("factuality", claim.factuality().code());
        span("sentence", sentence(coded, claim.event().sentence()), report);
        end();
    }

    private void statement(CodedReport coded, Statement statement, Report report, int number) {
        begin("statement", report.id() + "#s" + number, "id");
        text("report", report.id());
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
        text("kind", lower(statement.kind()));
        span("sentence", sentence(coded, statement.sentence()), report);
        end();
    }

    private void control(CodedReport coded, Control control, Report report, int number) {
        begin("control", report.id() + "#k" + number, "id");
        text("report", report.id());
        place(control.place(), report);
        actorOrNull("holder", control.holder(), report);
        actorOrNull("loser", control.loser(), report);
        text("status", lower(control.status()));
        date(control.date());
        chain(control.chain(), report);
        text("factuality", control.factuality().code());
        span("sentence", sentence(coded, control.sentence()), report);
        end();
    }

    private void rhetoric(Rhetoric rhetoric, Report report) {
        begin("rhetoric", report.id(), "report");
        text("technique", lower(rhetoric.technique()));
        text("voice", lower(rhetoric.voice()));
        span("span", rhetoric.span(), report);
        end();
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
            end();
        }
        for (ActorMention mention : coded.cast().mentions()) {
            mention("actor", mention.span(), report);
            actorOrNull("actor", mention, report);
            end();
        }
        for (TimeMention mention : coded.dates().mentions()) {
            mention("date", mention.span(), report);
            text("timex", mention.timex().name());
            text("value", mention.value());
            end();
        }
    }

    private void mention(String kind, Span span, Report report) {
        begin("mention", report.id(), "report");
        text("kind", kind);
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
        Actor actor = mention.actor();
        json.writeStartObject();
        spanProperties(mention.span(), report);
        text("name", actor.name());
        text("code", actor.code());
        text("country", actor.country());
        text("sector", actor.sector());
        text("id", actor.id());
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
        text("name", place == null ? span.in(report.text()) : place.name());
        if (place == null) {
            json.writeNullProperty("lat");
            json.writeNullProperty("lon");
        } else {
            json.writeNumberProperty("lat", place.lat());
            json.writeNumberProperty("lon", place.lon());
        }
        if (place == null || place.geonames() == null) {
            json.writeNullProperty("geonames");
        } else {
            json.writeNumberProperty("geonames", place.geonames());
        }
        text("country", place == null ? null : place.country());
        text("admin1", place == null ? null : place.admin1());
        text("precision", place == null ? null : lower(place.precision()));
        json.writeEndObject();
    }

    private void date(@Nullable DateInterval date) {
        json.writeName("date");
        if (date == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("start", date.start().toString());
        text("end", date.end().toString());
        text("granularity", lower(date.granularity()));
        text("text", date.text());
        json.writeBooleanProperty("stated", date.stated());
        json.writeEndObject();
    }

    private void chain(List<Source> chain, Report report) {
        json.writeArrayPropertyStart("source");
        for (Source source : chain) {
            json.writeStartObject();
            text("kind", lower(source.kind()));
            text("name", source.name());
            text("code", source.code());
            span("cue", source.cue(), report);
            text("factuality", source.factuality().code());
            if (source.anonymity() != null) {
                text("type", lower(source.anonymity()));
                text("country", source.country());
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
        text("text", span.in(report.text()));
        json.writeEndObject();
    }

    /** Actors and places carry their words first, as the contract lists them. */
    private void spanProperties(Span span, Report report) {
        text("text", span.in(report.text()));
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }

    private void begin(String record, String id, String idName) {
        json.writeStartObject();
        text("record", record);
        text(idName, id);
    }

    private void end() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static Span sentence(CodedReport coded, int index) {
        return coded.document().sentences().get(index).span();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
