package org.tadmor.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.ReportRecords;
import org.tadmor.report.Report;
import tools.jackson.databind.node.ObjectNode;

/** Reports as they were stored, with their texts and records. */
public final class StoredReports {
    /** What {@link #report} reads, of {@code report r}. */
    static final String REPORT = "r.id, r.text, r.zones, r.title, r.outlet, r.author, r.published, r.url, r.language";

    private final Reads database;

    StoredReports(Reads database) {
        this.database = database;
    }

    static Report report(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Report(
                row.getString("id"),
                row.getString("text"),
                Json.zones(row.getString("zones")),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("author"),
                row.getObject("published", LocalDate.class),
                row.getString("url"),
                language == null ? "en" : language);
    }

    /**
     * A report and what was read from it.
     *
     * @param report as it was read
     * @param records its records, the report's own first, as {@code tadmor read --format jsonl} wrote them
     * @param coding what it was coded with
     */
    public record Stored(Report report, List<ObjectNode> records, String coding) {}

    /**
     * A line of the list of reports.
     *
     * @param id of the report
     * @param outlet who published it, or null
     * @param published when, or null
     * @param title its headline, or null
     * @param claims read from it
     * @param copyOf id of the report of which it is a near copy, or null
     */
    public record Line(
            String id,
            @Nullable String outlet,
            @Nullable LocalDate published,
            @Nullable String title,
            int claims,
            @Nullable String copyOf) {}

    /** A report by its id. */
    public Optional<Stored> byId(String id) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT " + REPORT + ", r.records, r.coding FROM report r WHERE r.id = ?")
                        .bind(0, id)
                        .map((row, context) -> stored(row))
                        .findOne());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(report(row), records(row), row.getString("coding"));
    }

    static List<ObjectNode> records(ResultSet row) throws SQLException {
        return Json.records(lines(row));
    }

    private static String lines(ResultSet row) throws SQLException {
        return new String(Blobs.unpacked(Blobs.bytes(row, "records")), StandardCharsets.UTF_8);
    }

    /** Reports, the latest first; those without a day last. */
    public List<Line> list(int limit, long offset) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT r.id, r.outlet, r.published, r.title, r.claims, f.id AS first"
                                + " FROM report r LEFT JOIN copy c ON c.report_no = r.report_no LEFT JOIN report f ON f.report_no ="
                                + " c.first_no ORDER BY r.published DESC NULLS LAST, r.id LIMIT " + limit + " OFFSET "
                                + offset)
                .map((row, context) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)))
                .list());
    }

    /**
     * Records for an export, in the order in which reports were stored; a few at a time in memory.
     *
     * @param filter {@link ClaimFilter#ALL} for every record of every report; otherwise only the claims that pass it come, with the records
     *     of their reports
     * @param withText whether the texts come too
     */
    public void eachRecords(ClaimFilter filter, boolean withText, Consumer<ReportRecords> records) {
        if (filter.equals(ClaimFilter.ALL)) {
            database.useHandle(handle -> Batched.byNumber(
                    handle, "r.text, r.records", "", row -> records.accept(exported(row, withText, null))));
            return;
        }
        Condition condition = filter.condition();
        database.useHandle(handle -> {
            Map<Long, Set<Integer>> wanted = new TreeMap<>();
            condition
                    .bind(handle.createQuery("SELECT c.report_no, c.claim_no FROM claim c" + condition.where()))
                    .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
                    .forEach(key -> wanted.computeIfAbsent(key.getKey(), report -> new HashSet<>())
                            .add(key.getValue()));
            Batched.of(
                    handle,
                    "r.text, r.records",
                    List.copyOf(wanted.keySet()),
                    row -> records.accept(exported(row, withText, wanted.get(row.getLong("number")))));
        });
    }

    private static ReportRecords exported(ResultSet row, boolean withText, @Nullable Set<Integer> claims)
            throws SQLException {
        ReportRecords all = ReportRecords.parse(lines(row).lines().toList());
        String text = withText ? row.getString("text") : null;
        if (claims == null) {
            return new ReportRecords(
                    all.report(), all.claims(), all.statements(), all.controls(), all.rhetoric(), List.of(), text);
        }
        List<ObjectNode> passing = new ArrayList<>();
        for (int i = 0; i < all.claims().size(); i++) {
            if (claims.contains(i + 1)) {
                passing.add(all.claims().get(i));
            }
        }
        return new ReportRecords(all.report(), passing, List.of(), List.of(), List.of(), List.of(), text);
    }

    /** Every report with its records, in the order in which they were stored. */
    public void each(Consumer<Stored> reports) {
        database.useHandle(handle ->
                Batched.byNumber(handle, REPORT + ", r.records, r.coding", "", row -> reports.accept(stored(row))));
    }

    /** Every report that another coding than this one has read. */
    public void eachCodedOtherwise(String coding, Consumer<Report> reports) {
        database.useHandle(handle -> Batched.byNumber(
                handle,
                REPORT,
                " AND r.coding <> '" + coding.replace("'", "''") + "'",
                row -> reports.accept(report(row))));
    }
}
