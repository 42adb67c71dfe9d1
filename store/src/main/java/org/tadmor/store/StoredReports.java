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
import org.tadmor.text.Span;
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

    /** The sentences of a row that has the text, the records and the digest. */
    static List<Span> sentences(ResultSet row) throws SQLException {
        return DigestJson.sentences(
                digest(row.getString("text"), Blobs.bytes(row, "records"), Blobs.bytes(row, "digest")));
    }

    /** The digest of a report, unpacked. */
    static byte[] digest(String text, byte[] records, byte[] digest) {
        return Blobs.unpacked(digest, text + lines(text, records));
    }

    private static String lines(String text, byte[] records) {
        return new String(Blobs.unpacked(records, text), StandardCharsets.UTF_8);
    }

    private static String lines(ResultSet row) throws SQLException {
        return lines(row.getString("text"), Blobs.bytes(row, "records"));
    }

    /** Reports, the latest first; those without a day last. */
    public List<Line> list(int limit, long offset) {
        return list(ClaimFilter.ALL, limit, offset);
    }

    private static Condition published(ClaimFilter filter) {
        Condition condition = new Condition();
        condition.dates("r.published", "r.published", filter.from(), filter.to());
        condition.names(filter.outlets(), "r.outlet");
        condition.anyOf("r.id", filter.reports());
        return condition;
    }

    /** The number of reports that pass a filter, see {@link #list(ClaimFilter, int, long)}. */
    public long count(ClaimFilter filter) {
        Condition condition = published(filter);
        return database.withHandle(handle -> condition
                .bind(handle.createQuery("SELECT count(*) FROM report r" + condition.where()))
                .mapTo(Long.class)
                .one());
    }

    /** The days of the earliest and the latest report; null where no report has a day. */
    public Days days() {
        return database.withHandle(handle -> handle.createQuery("SELECT min(published), max(published) FROM report")
                .map((row, context) -> new Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .one());
    }

    /**
     * A stretch of days.
     *
     * @param first of them, or null
     * @param last of them, or null
     */
    public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** The first of the texts of which a report is a near copy, where it is one. */
    public Optional<String> copyOf(String id) {
        return database.withHandle(handle -> handle.createQuery("SELECT f.id FROM report r JOIN copy c ON c.report_no ="
                        + " r.report_no JOIN report f ON f.report_no = c.first_no WHERE r.id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findFirst());
    }

    /** The near copies of a report. */
    public List<String> copies(String id) {
        return database.withHandle(handle -> handle.createQuery("SELECT r.id FROM report f JOIN copy c ON c.first_no ="
                        + " f.report_no JOIN report r ON r.report_no = c.report_no WHERE f.id = ? ORDER BY r.id")
                .bind(0, id)
                .mapTo(String.class)
                .list());
    }

    /**
     * Reports that pass a filter, the latest first; those without a day last.
     *
     * @param filter its days (of publication), outlets and reports are heeded
     */
    public List<Line> list(ClaimFilter filter, int limit, long offset) {
        Condition condition = published(filter);
        return database.withHandle(handle -> condition
                .bind(handle.createQuery("SELECT r.id, r.outlet, r.published, r.title, r.claims, f.id AS first"
                        + " FROM report r LEFT JOIN copy c ON c.report_no = r.report_no LEFT JOIN report f ON f.report_no ="
                        + " c.first_no" + condition.where() + " ORDER BY r.published DESC NULLS LAST, r.id LIMIT "
                        + limit
                        + " OFFSET " + offset))
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
