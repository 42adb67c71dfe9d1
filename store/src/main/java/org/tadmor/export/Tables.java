package org.tadmor.export;

import static org.tadmor.export.Column.Type.BOOLEAN;
import static org.tadmor.export.Column.Type.CHAIN;
import static org.tadmor.export.Column.Type.DATE;
import static org.tadmor.export.Column.Type.DOUBLE;
import static org.tadmor.export.Column.Type.INTEGER;
import static org.tadmor.export.Column.Type.INTEGERS;
import static org.tadmor.export.Column.Type.LONG;
import static org.tadmor.export.Column.Type.TEXT;
import static org.tadmor.export.Column.Type.TEXTS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.Parts.Location;
import org.tadmor.export.Parts.Participant;
import org.tadmor.export.Parts.Voice;
import org.tadmor.export.Parts.When;
import org.tadmor.export.Parts.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of reports, claims, participants, statements, control and rhetoric, the same in CSV and Parquet. */
public final class Tables {
    static final Table<Publication> REPORTS =
            new Table<>("reports", records -> Stream.of(Publication.of(records)), reportColumns());
    static final Table<ClaimRecord> CLAIMS = new Table<>("claims", ClaimRecord::all, claimColumns());
    static final Table<Part> PARTICIPANTS = new Table<>("participants", Part::all, participantColumns());
    static final Table<Piece> STATEMENTS =
            new Table<>("statements", records -> Piece.all(records, records.statements()), statementColumns());
    static final Table<Piece> CONTROL =
            new Table<>("control", records -> Piece.all(records, records.controls()), controlColumns());
    static final Table<Piece> RHETORIC =
            new Table<>("rhetoric", records -> Piece.all(records, records.rhetoric()), rhetoricColumns());

    /** Every table, the reports' own first. */
    public static final List<Table<?>> ALL = List.of(REPORTS, CLAIMS, PARTICIPANTS, STATEMENTS, CONTROL, RHETORIC);

    private Tables() {}

    /** A participant of a claim: the role, and its place among those of the role, from 1. */
    record Part(ClaimRecord claim, String role, int position, Participant participant) {
        static Stream<Part> all(ReportRecords records) {
            return ClaimRecord.all(records)
                    .flatMap(claim -> Stream.concat(
                            of(claim, "actor", claim.actors()), of(claim, "recipient", claim.recipients())));
        }

        private static Stream<Part> of(ClaimRecord claim, String role, List<Participant> participants) {
            List<Part> parts = new ArrayList<>();
            for (Participant participant : participants) {
                parts.add(new Part(claim, role, parts.size() + 1, participant));
            }
            return parts.stream();
        }
    }

    /** Any other record with its report. */
    record Piece(Publication report, ObjectNode record) {
        static Stream<Piece> all(ReportRecords records, List<ObjectNode> pieces) {
            Publication report = Publication.of(records);
            return pieces.stream().map(piece -> new Piece(report, piece));
        }

        @Nullable String string(String name) {
            return Parts.string(record, name);
        }

        @Nullable Words words(String name) {
            return Words.orNull(record.path(name));
        }

        @Nullable Participant participant(String name) {
            return Participant.orNull(record.path(name));
        }

        @Nullable Location place() {
            return Location.orNull(record.path("place"));
        }

        @Nullable When date() {
            return When.orNull(record.path("date"));
        }

        List<Voice> chain() {
            return Parts.list(record.path("source"), Voice::of);
        }
    }

    private static List<Column<Publication>> reportColumns() {
        Columns<Publication> columns = new Columns<>();
        columns.add("report", TEXT, Publication::id);
        columns.add("outlet", TEXT, Publication::outlet);
        columns.add("author", TEXT, Publication::author);
        columns.add("published", DATE, Publication::published);
        columns.add("title", TEXT, Publication::title);
        columns.add("language", TEXT, Publication::language);
        columns.add("url", TEXT, Publication::url);
        columns.add("text_length", INTEGER, Publication::textLength);
        columns.add("sentences", INTEGER, Publication::sentences);
        columns.add("lexicon", TEXT, Publication::lexicon);
        columns.add("genre", TEXT, report -> Parts.string(report.profile(), "genre"));
        for (String share : List.of("attributed", "anonymous", "hedged", "loaded", "loaded_quoted")) {
            columns.add(share, DOUBLE, report -> number(report.profile().path(share)));
        }
        columns.add("text", TEXT, Publication::text);
        return columns.all();
    }

    private static List<Column<ClaimRecord>> claimColumns() {
        Columns<ClaimRecord> columns = new Columns<>();
        columns.add("claim_id", TEXT, ClaimRecord::id);
        publication(columns, ClaimRecord::report);
        columns.add("event_type", TEXT, claim -> claim.event().type());
        columns.add("event_mode", TEXT, claim -> claim.event().mode());
        columns.add("contexts", TEXTS, claim -> claim.event().contexts());
        columns.add("cameo", TEXT, claim -> claim.event().cameo());
        columns.add("quad", INTEGER, claim -> claim.event().quad());
        columns.add("actor", TEXTS, claim -> ClaimRecord.names(claim.actors()));
        columns.add("actor_code", TEXTS, claim -> ClaimRecord.codes(claim.actors()));
        columns.add("recipient", TEXTS, claim -> ClaimRecord.names(claim.recipients()));
        columns.add("recipient_code", TEXTS, claim -> ClaimRecord.codes(claim.recipients()));
        place(columns, ClaimRecord::place);
        date(columns, ClaimRecord::date);
        attribution(columns, ClaimRecord::chain);
        columns.add("factuality", TEXT, ClaimRecord::factuality);
        columns.add("trigger", TEXT, claim -> claim.trigger().text());
        columns.add("trigger_start", INTEGER, claim -> claim.trigger().start());
        columns.add("trigger_end", INTEGER, claim -> claim.trigger().end());
        columns.add("pattern", TEXT, ClaimRecord::pattern);
        columns.add("sentence", TEXT, claim -> claim.sentence().text());
        columns.add("sentence_start", INTEGER, claim -> claim.sentence().start());
        columns.add("sentence_end", INTEGER, claim -> claim.sentence().end());
        columns.add("stance", TEXT, claim -> claim.stance().word());
        voice(columns, ClaimRecord::chain);
        columns.add("place_precision", TEXT, claim -> precision(claim.place()));
        columns.add("url", TEXT, claim -> claim.report().url());
        return columns.all();
    }

    private static List<Column<Part>> participantColumns() {
        Columns<Part> columns = new Columns<>();
        columns.add("claim_id", TEXT, part -> part.claim().id());
        columns.add("report", TEXT, part -> part.claim().report().id());
        columns.add("role", TEXT, Part::role);
        columns.add("position", INTEGER, Part::position);
        columns.add("name", TEXT, part -> part.participant().name());
        columns.add("code", TEXT, part -> part.participant().code());
        columns.add("country", TEXT, part -> part.participant().country());
        columns.add("sector", TEXT, part -> part.participant().sector());
        columns.add("actor_id", TEXT, part -> part.participant().id());
        words(columns, "words", part -> part.participant().words());
        return columns.all();
    }

    private static List<Column<Piece>> statementColumns() {
        Columns<Piece> columns = new Columns<>();
        columns.add("statement_id", TEXT, piece -> piece.string("id"));
        publication(columns, Piece::report);
        participant(columns, "speaker", piece -> piece.participant("speaker"));
        columns.add("kind", TEXT, piece -> piece.string("kind"));
        words(columns, "source", piece -> piece.words("source"));
        words(columns, "cue", piece -> piece.words("cue"));
        columns.add("content", TEXTS, piece -> contents(piece).map(Words::text).toList());
        columns.add(
                "content_start",
                INTEGERS,
                piece -> contents(piece).map(Words::start).toList());
        columns.add(
                "content_end",
                INTEGERS,
                piece -> contents(piece).map(Words::end).toList());
        words(columns, "sentence", piece -> piece.words("sentence"));
        return columns.all();
    }

    private static List<Column<Piece>> controlColumns() {
        Columns<Piece> columns = new Columns<>();
        columns.add("control_id", TEXT, piece -> piece.string("id"));
        publication(columns, Piece::report);
        columns.add("status", TEXT, piece -> piece.string("status"));
        participant(columns, "holder", piece -> piece.participant("holder"));
        participant(columns, "loser", piece -> piece.participant("loser"));
        place(columns, Piece::place);
        columns.add("place_precision", TEXT, piece -> precision(piece.place()));
        date(columns, Piece::date);
        attribution(columns, Piece::chain);
        columns.add("factuality", TEXT, piece -> piece.string("factuality"));
        columns.add("stance", TEXT, piece -> {
            String factuality = piece.string("factuality");
            return factuality == null ? null : Stance.of(factuality).word();
        });
        voice(columns, Piece::chain);
        words(columns, "sentence", piece -> piece.words("sentence"));
        return columns.all();
    }

    private static List<Column<Piece>> rhetoricColumns() {
        Columns<Piece> columns = new Columns<>();
        publication(columns, Piece::report);
        columns.add("technique", TEXT, piece -> piece.string("technique"));
        columns.add("voice", TEXT, piece -> piece.string("voice"));
        words(columns, "span", piece -> piece.words("span"));
        return columns.all();
    }

    private static <R> void publication(Columns<R> columns, Function<R, Publication> report) {
        columns.add("report", TEXT, row -> report.apply(row).id());
        columns.add("outlet", TEXT, row -> report.apply(row).outlet());
        columns.add("published", DATE, row -> report.apply(row).published());
    }

    private static <R> void participant(
            Columns<R> columns, String prefix, Function<R, @Nullable Participant> participant) {
        columns.of(prefix, TEXT, participant, Participant::name);
        columns.of(prefix + "_code", TEXT, participant, Participant::code);
        columns.of(prefix + "_country", TEXT, participant, Participant::country);
        columns.of(prefix + "_sector", TEXT, participant, Participant::sector);
    }

    private static <R> void place(Columns<R> columns, Function<R, @Nullable Location> place) {
        columns.of("place", TEXT, place, Location::name);
        columns.of(
                "latitude",
                DOUBLE,
                place,
                found -> found.point() == null ? null : found.point().lat());
        columns.of(
                "longitude",
                DOUBLE,
                place,
                found -> found.point() == null ? null : found.point().lon());
        columns.of("geonames_id", LONG, place, Location::geonames);
        columns.of("country", TEXT, place, Location::country);
        columns.of("admin1", TEXT, place, Location::admin1);
    }

    private static <R> void date(Columns<R> columns, Function<R, @Nullable When> date) {
        columns.of("date_start", DATE, date, When::start);
        columns.of("date_end", DATE, date, When::end);
        columns.of("date_granularity", TEXT, date, When::granularity);
        columns.of("date_stated", BOOLEAN, date, When::stated);
    }

    private static <R> void attribution(Columns<R> columns, Function<R, List<Voice>> chain) {
        columns.of("attributed_to", TEXT, row -> innermost(chain.apply(row)), Voice::name);
        columns.of(
                "attribution_cue",
                TEXT,
                row -> innermost(chain.apply(row)),
                voice -> voice.cue() == null ? null : voice.cue().text());
        columns.add(
                "source_chain",
                CHAIN,
                row -> chain.apply(row).stream().map(Voice::name).toList());
    }

    private static <R> void voice(Columns<R> columns, Function<R, List<Voice>> chain) {
        columns.of("attributed_to_code", TEXT, row -> innermost(chain.apply(row)), Voice::code);
        columns.of("attributed_to_kind", TEXT, row -> innermost(chain.apply(row)), Voice::kind);
    }

    private static <R> void words(Columns<R> columns, String name, Function<R, @Nullable Words> words) {
        columns.of(name, TEXT, words, Words::text);
        columns.of(name + "_start", INTEGER, words, Words::start);
        columns.of(name + "_end", INTEGER, words, Words::end);
    }

    private static Stream<Words> contents(Piece piece) {
        return Parts.list(piece.record().path("content"), Words::of).stream();
    }

    private static @Nullable Voice innermost(List<Voice> chain) {
        return chain.isEmpty() ? null : chain.get(chain.size() - 1);
    }

    private static @Nullable String precision(@Nullable Location place) {
        return place == null ? null : place.precision();
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    /** Columns as they are listed. */
    private static final class Columns<R> {
        private final List<Column<R>> all = new ArrayList<>();

        void add(String name, Column.Type type, Function<R, @Nullable Object> value) {
            all.add(new Column<>(name, type, value));
        }

        /** A column of a part that a row may lack. */
        <P> void of(String name, Column.Type type, Function<R, @Nullable P> part, Function<P, @Nullable Object> value) {
            add(name, type, row -> {
                P found = part.apply(row);
                return found == null ? null : value.apply(found);
            });
        }

        List<Column<R>> all() {
            return List.copyOf(all);
        }
    }
}
