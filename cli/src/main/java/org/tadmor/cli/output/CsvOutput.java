package org.tadmor.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Source;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.dates.DateInterval;
import org.tadmor.places.Place;
import org.tadmor.report.Report;

/** One row a claim (RFC 4180, UTF-8, header first); several actors, recipients or contexts are joined by "; ". */
public final class CsvOutput implements ReportOutput {
    private static final List<String> COLUMNS = List.of(
            "claim_id",
            "report",
            "outlet",
            "published",
            "event_type",
            "event_mode",
            "contexts",
            "cameo",
            "quad",
            "actor",
            "actor_code",
            "recipient",
            "recipient_code",
            "place",
            "latitude",
            "longitude",
            "geonames_id",
            "country",
            "admin1",
            "date_start",
            "date_end",
            "date_granularity",
            "date_stated",
            "attributed_to",
            "attribution_cue",
            "source_chain",
            "factuality",
            "trigger",
            "trigger_start",
            "trigger_end",
            "pattern",
            "sentence");

    private final PrintWriter out;

    public CsvOutput(PrintWriter out) {
        this.out = out;
        out.print(String.join(",", COLUMNS) + "\r\n");
    }

    @Override
    public void add(CodedReport coded) {
        int number = 0;
        for (Claim claim : coded.claims()) {
            out.print(
                    row(coded, claim, ++number).stream().map(CsvOutput::quoted).collect(Collectors.joining(",")));
            out.print("\r\n");
        }
        out.flush();
    }

    @Override
    public void close() {
        out.close();
    }

    private static List<String> row(CodedReport coded, Claim claim, int number) {
        Report report = coded.document().report();
        String text = report.text();
        var event = claim.event();
        var mention = coded.places().of(claim).orElse(null);
        Place place = mention == null ? null : mention.place().orElse(null);
        DateInterval date = coded.dates().of(claim).orElse(null);
        Source source = Words.innermost(claim);
        return List.of(
                RecordWriter.claimId(report, number),
                report.id(),
                orEmpty(report.outlet()),
                orEmpty(report.published()),
                event.type().name(),
                orEmpty(event.mode()),
                String.join("; ", event.contexts()),
                orEmpty(event.cameo()),
                Integer.toString(event.type().quad()),
                join(event.actors().stream().map(m -> m.actor().name())),
                codes(event.actors()),
                join(event.recipients().stream().map(m -> m.actor().name())),
                codes(event.recipients()),
                place != null
                        ? place.name()
                        : mention == null ? "" : mention.span().in(text),
                place == null ? "" : Double.toString(place.lat()),
                place == null ? "" : Double.toString(place.lon()),
                place == null ? "" : orEmpty(place.geonames()),
                place == null ? "" : orEmpty(place.country()),
                place == null ? "" : orEmpty(place.admin1()),
                date == null ? "" : date.start().toString(),
                date == null ? "" : date.end().toString(),
                date == null ? "" : Words.lower(date.granularity()),
                date == null ? "" : Boolean.toString(date.stated()),
                source.name(),
                source.cue() == null ? "" : source.cue().in(text),
                Words.chain(claim.chain()),
                claim.factuality().code(),
                event.triggerSpan().in(text),
                Integer.toString(event.triggerSpan().start()),
                Integer.toString(event.triggerSpan().end()),
                event.pattern(),
                coded.document().sentences().get(event.sentence()).span().in(text));
    }

    private static String codes(List<ActorMention> mentions) {
        return join(mentions.stream().map(ActorMention::actor).map(Actor::code).filter(Objects::nonNull));
    }

    private static String join(java.util.stream.Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining("; "));
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Spreadsheets run cells that start like formulas; a leading apostrophe keeps words from the outside words. */
    static String quoted(String cell) {
        String safe = cell.matches("(?s)[=@\\t\\r].*") ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
