package org.tadmor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.situations.Holding;
import org.tadmor.store.Database.RowSink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Spreads reports and their records over the tables in which they are looked for. One transaction's worth; close it, then commit. */
final class RecordRows implements AutoCloseable {
    /** Joins the names of several actors in one column. */
    private static final String SEVERAL = "; ";

    /** The tables of reports and records, with every column in the order of the migrations. */
    enum Table {
        report("report_no id fingerprint coding outlet author published title language url genre sentences claims"
                + " statements text zones records digest"),
        claim("report_no claim_no event_type mode contexts cameo quad actor recipient place latitude longitude geonames"
                + " country admin1 date_start date_end granularity voice_kind voice voice_code factuality outlet"
                + " published sentence_start sentence_end"),
        participant("report_no claim_no side actor_id name code country sector"),
        statement("report_no statement_no speaker_id speaker speaker_code speaker_country kind outlet published"
                + " sentence_start sentence_end"),
        control("report_no control_no status place country holder holder_code loser loser_code date_start date_end"
                + " factuality"),
        rhetoric("report_no technique voice span_start span_end"),
        holding("report_no place date_start holding"),
        profile("report_no attributed anonymous hedged loaded loaded_quoted"),
        ungrouped("report_no");

        private final List<String> columns;

        Table(String columns) {
            this.columns = List.of(columns.split(" "));
        }

        List<String> columns() {
            return columns;
        }
    }

    private final Map<Table, RowSink> sinks = new EnumMap<>(Table.class);

    RecordRows(Database database, Connection connection) throws SQLException {
        for (Table table : Table.values()) {
            sinks.put(table, database.sink(connection, table.name(), table.columns()));
        }
    }

    /**
     * Adds a report and everything read from it.
     *
     * @param records of the entry
     */
    void add(long number, StoreEntry entry, List<ObjectNode> records) throws SQLException {
        int claims = 0;
        int statements = 0;
        int controls = 0;
        String genre = null;
        int sentences = 0;
        for (ObjectNode record : records) {
            switch (record.path("record").stringValue("")) {
                case "report" -> {
                    genre = Json.text(record.path("profile"), "genre");
                    profile(number, record.path("profile"));
                    sentences = record.path("sentences").intValue(0);
                }
                case "claim" -> claim(number, ++claims, record, entry.report());
                case "statement" -> statement(number, ++statements, record, entry.report());
                case "control" -> control(number, ++controls, record);
                case "rhetoric" ->
                    row(
                            Table.rhetoric,
                            number,
                            Json.text(record, "technique"),
                            Json.text(record, "voice"),
                            record.path("span").path("start").intValue(),
                            record.path("span").path("end").intValue());
                default -> throw new IllegalArgumentException("not a record to be stored: " + record);
            }
        }
        for (Holding holding : entry.digest().holdings()) {
            row(Table.holding, number, holding.place().name(), holding.date().start(), Json.write(holding));
        }
        Report report = entry.report();
        row(
                Table.report,
                number,
                report.id(),
                entry.fingerprint(),
                entry.coding(),
                report.outlet(),
                report.author(),
                report.published(),
                report.title(),
                report.language(),
                report.url(),
                genre,
                sentences,
                claims,
                statements,
                report.text(),
                Json.write(report.zones()),
                entry.packed(),
                entry.packedDigest());
        row(Table.ungrouped, number);
    }

    private void profile(long number, JsonNode profile) throws SQLException {
        row(
                Table.profile,
                number,
                profile.path("attributed").doubleValue(0),
                profile.path("anonymous").doubleValue(0),
                profile.path("hedged").doubleValue(0),
                profile.path("loaded").doubleValue(0),
                profile.path("loaded_quoted").doubleValue(0));
    }

    private void claim(long number, int claim, ObjectNode record, Report report) throws SQLException {
        JsonNode event = record.path("event");
        JsonNode place = record.path("place");
        JsonNode date = record.path("date");
        JsonNode voice = record.path("source").path(record.path("source").size() - 1);
        List<String> contexts = new ArrayList<>();
        event.path("contexts").forEach(context -> contexts.add(context.stringValue()));
        row(
                Table.claim,
                number,
                claim,
                Json.text(event, "type"),
                Json.text(event, "mode"),
                String.join(SEVERAL, contexts),
                Json.text(event, "cameo"),
                event.path("quad").intValue(),
                participants(number, claim, "actor", record.path("actors")),
                participants(number, claim, "recipient", record.path("recipients")),
                Json.text(place, "name"),
                place.path("lat").isNumber() ? place.path("lat").doubleValue() : null,
                place.path("lon").isNumber() ? place.path("lon").doubleValue() : null,
                place.path("geonames").isNumber() ? place.path("geonames").longValue() : null,
                Json.text(place, "country"),
                Json.text(place, "admin1"),
                day(date, "start"),
                day(date, "end"),
                Json.text(date, "granularity"),
                Json.text(voice, "kind"),
                Json.text(voice, "name"),
                Json.text(voice, "code"),
                Json.text(record, "factuality"),
                report.outlet(),
                report.published(),
                record.path("sentence").path("start").intValue(),
                record.path("sentence").path("end").intValue());
    }

    /** A row for each of those who take part; returns their names for the claim's own row. */
    private String participants(long number, int claim, String side, JsonNode actors) throws SQLException {
        List<String> names = new ArrayList<>();
        for (JsonNode actor : actors) {
            row(
                    Table.participant,
                    number,
                    claim,
                    side,
                    Json.text(actor, "id"),
                    Json.text(actor, "name"),
                    Json.text(actor, "code"),
                    Json.text(actor, "country"),
                    Json.text(actor, "sector"));
            names.add(Objects.requireNonNullElse(Json.text(actor, "name"), ""));
        }
        return String.join(SEVERAL, names);
    }

    private void statement(long number, int statement, ObjectNode record, Report report) throws SQLException {
        JsonNode speaker = record.path("speaker");
        row(
                Table.statement,
                number,
                statement,
                Json.text(speaker, "id"),
                Json.text(speaker, "name"),
                Json.text(speaker, "code"),
                Json.text(speaker, "country"),
                Json.text(record, "kind"),
                report.outlet(),
                report.published(),
                record.path("sentence").path("start").intValue(),
                record.path("sentence").path("end").intValue());
    }

    private void control(long number, int control, ObjectNode record) throws SQLException {
        row(
                Table.control,
                number,
                control,
                Json.text(record, "status"),
                Json.text(record.path("place"), "name"),
                Json.text(record.path("place"), "country"),
                Json.text(record.path("holder"), "name"),
                Json.text(record.path("holder"), "code"),
                Json.text(record.path("loser"), "name"),
                Json.text(record.path("loser"), "code"),
                day(record.path("date"), "start"),
                day(record.path("date"), "end"),
                Json.text(record, "factuality"));
    }

    private static @Nullable LocalDate day(JsonNode date, String end) {
        String day = Json.text(date, end);
        return day == null ? null : LocalDate.parse(day);
    }

    private void row(Table table, @Nullable Object... values) throws SQLException {
        Objects.requireNonNull(sinks.get(table)).row(Arrays.asList(values));
    }

    /** Closes every table's rows also when one fails: rows left open would come into the next transaction. */
    @Override
    public void close() throws SQLException {
        SQLException failure = null;
        for (RowSink sink : sinks.values()) {
            try {
                sink.close();
            } catch (SQLException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
