package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Claims and statements by what they say. Rows of the database tell which; the records themselves are read from where their report keeps them. */
public final class StoredRecords {
    private final Reads database;

    StoredRecords(Reads database) {
        this.database = database;
    }

    /**
     * A record with what one wants to know of its report.
     *
     * @param record as {@code tadmor read --format jsonl} wrote it
     * @param report id of the report
     * @param outlet who published it, or null
     * @param published when, or null
     * @param title the report's headline, or null
     */
    public record Found(
            ObjectNode record,
            String report,
            @Nullable String outlet,
            @Nullable LocalDate published,
            @Nullable String title) {}

    /** The number of claims that pass a filter. */
    public long countClaims(ClaimFilter filter) {
        Condition condition = filter.condition();
        return database.withHandle(handle -> condition
                .bind(handle.createQuery("SELECT count(*) FROM claim c" + condition.where()))
                .mapTo(Long.class)
                .one());
    }

    /**
     * Claims that pass a filter, the latest event first; events of unknown days last.
     *
     * @param limit at most so many
     * @param offset so many of the first are left out
     */
    public List<Found> claims(ClaimFilter filter, int limit, long offset) {
        Condition condition = filter.condition();
        return found(
                "claim",
                "c",
                condition,
                "SELECT c.report_no, c.claim_no FROM claim c" + condition.where()
                        + " ORDER BY c.date_start DESC NULLS LAST, c.report_no, c.claim_no LIMIT " + limit + " OFFSET "
                        + offset);
    }

    /**
     * Statements, the latest report first.
     *
     * @param filter its days, reports' outlets and sources are heeded: a source is a speaker
     */
    public List<Found> statements(ClaimFilter filter, int limit, long offset) {
        Condition condition = ofStatements(filter);
        return found(
                "statement",
                "s",
                condition,
                "SELECT t.report_no, t.statement_no FROM statement t" + condition.where()
                        + " ORDER BY t.published DESC NULLS LAST, t.report_no, t.statement_no LIMIT " + limit
                        + " OFFSET "
                        + offset);
    }

    /** The number of statements that pass a filter, see {@link #statements}. */
    public long countStatements(ClaimFilter filter) {
        Condition condition = ofStatements(filter);
        return database.withHandle(handle -> condition
                .bind(handle.createQuery("SELECT count(*) FROM statement t" + condition.where()))
                .mapTo(Long.class)
                .one());
    }

    private static Condition ofStatements(ClaimFilter filter) {
        Condition condition = new Condition();
        condition.dates("t.published", "t.published", filter.from(), filter.to());
        condition.names(filter.outlets(), "t.outlet");
        condition.namesOrCodes(filter.sources(), "t.speaker", "t.speaker_code");
        condition.namesOrCodes(filter.actors(), "t.speaker", "t.speaker_code");
        condition.anyOf("t.speaker_country", filter.countries());
        condition.anyOf("t.speaker_id", filter.ids().speakers());
        return condition;
    }

    /**
     * A record by its id.
     *
     * @param report id of its report
     * @param id of the record
     */
    public Optional<Found> byId(String report, String id) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT id, outlet, published, title, text, records FROM report WHERE id = ?")
                .bind(0, report)
                .map((row, context) -> found(row, id))
                .findOne()
                .flatMap(found -> found));
    }

    private static Optional<Found> found(ResultSet row, String id) throws SQLException {
        String report = row.getString("id");
        String outlet = row.getString("outlet");
        LocalDate published = row.getObject("published", LocalDate.class);
        String title = row.getString("title");
        return StoredReports.records(row).stream()
                .filter(record -> id.equals(Json.text(record, "id")))
                .findFirst()
                .map(record -> new Found(record, report, outlet, published, title));
    }

    /**
     * Records by their names, in the order of their reports' numbers and within a report in the order of its text.
     *
     * @param ids of records; those that name none are passed over
     * @param reports ids of reports of which all records but the report's own are wanted
     */
    public List<Found> named(Collection<String> ids, Collection<String> reports) {
        Set<String> wanted = Set.copyOf(ids);
        Set<String> whole = Set.copyOf(reports);
        Condition condition = new Condition();
        condition.anyOf(
                "id",
                Stream.concat(ids.stream().map(StoredRecords::reportOf), reports.stream())
                        .distinct()
                        .toList());
        if (condition.where().isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        database.useHandle(handle -> condition
                .bind(handle.createQuery("SELECT id, outlet, published, title, text, records FROM report"
                        + condition.where() + " ORDER BY report_no"))
                .map((row, context) -> wanted(row, wanted, whole.contains(row.getString("id"))))
                .forEach(found::addAll));
        return found;
    }

    private static List<Found> wanted(ResultSet row, Set<String> ids, boolean whole) throws SQLException {
        List<Found> found = new ArrayList<>();
        for (ObjectNode record : StoredReports.records(row)) {
            String id = Json.text(record, "id");
            if (!"report".equals(Json.text(record, "record")) && (whole || (id != null && ids.contains(id)))) {
                found.add(new Found(
                        record,
                        row.getString("id"),
                        row.getString("outlet"),
                        row.getObject("published", LocalDate.class),
                        row.getString("title")));
            }
        }
        return found;
    }

    /** The report that a record's id begins with. */
    private static String reportOf(String id) {
        int mark = id.lastIndexOf('#');
        return mark < 0 ? id : id.substring(0, mark);
    }

    /**
     * Which situations claims belong to.
     *
     * @param claims ids of claims
     * @return ids of situations by ids of claims; without the claims that belong to none
     */
    public Map<String, String> situations(List<String> claims) {
        Condition condition = new Condition();
        condition.anyOf("a.claim", claims);
        Map<String, String> situations = new HashMap<>();
        if (!claims.isEmpty()) {
            database.useHandle(handle -> condition
                    .bind(handle.createQuery("SELECT a.claim, s.id FROM account a JOIN situation s ON s.situation_no ="
                            + " a.situation_no" + condition.where()))
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(pair -> situations.put(pair.getKey(), pair.getValue())));
        }
        return situations;
    }

    private record Key(long report, int number) {}

    private List<Found> found(String record, String mark, Condition condition, String sql) {
        return database.withHandle(handle -> records(
                handle,
                record,
                mark,
                condition
                        .bind(handle.createQuery(sql))
                        .map((row, context) -> new Key(row.getLong(1), row.getInt(2)))
                        .list()));
    }

    /** The records of keys, in their order. */
    private static List<Found> records(Handle handle, String record, String mark, List<Key> keys) throws SQLException {
        Map<Key, Found> found = new HashMap<>();
        List<Long> reports = keys.stream().map(Key::report).distinct().toList();
        if (!reports.isEmpty()) {
            try (Statement statement = handle.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT report_no, id, outlet, published, title, text, records FROM report"
                                    + " WHERE report_no IN " + Sql.list(reports))) {
                while (rows.next()) {
                    read(rows, record, mark, found);
                }
            }
        }
        List<Found> ordered = new ArrayList<>(keys.size());
        for (Key key : keys) {
            Found one = found.get(key);
            if (one == null) {
                throw new StoreException(
                        StoreException.Code.DAMAGED,
                        "report number " + key.report + " lacks its " + record + " " + key.number
                                + "; run tadmor store check");
            }
            ordered.add(one);
        }
        return ordered;
    }

    private static void read(ResultSet row, String record, String mark, Map<Key, Found> found) throws SQLException {
        long report = row.getLong("report_no");
        String id = row.getString("id");
        String start = id + "#" + mark;
        for (ObjectNode one : StoredReports.records(row)) {
            String name = Json.text(one, "id");
            if (name != null && name.startsWith(start) && record.equals(Json.text(one, "record"))) {
                found.put(
                        new Key(report, Integer.parseInt(name.substring(start.length()))),
                        new Found(
                                one,
                                id,
                                row.getString("outlet"),
                                row.getObject("published", LocalDate.class),
                                row.getString("title")));
            }
        }
    }
}
