package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers say of records: corrections of what was read from a report. */
public final class StoredMarks {
    private static final String COLUMNS = "m.id, m.record, m.report, m.verdict, m.field, m.note, m.created";

    private final Reads database;
    private final Changes changes;

    StoredMarks(Reads database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * A reader's word on a record.
     *
     * @param id of the mark
     * @param record id of the claim or statement
     * @param report id of its report
     * @param verdict {@code wrong} or {@code right}
     * @param field of the record that is meant, or null for the whole
     * @param note in the reader's words, or null
     * @param created when, as ISO 8601 in UTC
     */
    public record Mark(
            String id,
            String record,
            String report,
            String verdict,
            @Nullable String field,
            @Nullable String note,
            String created) {}

    /** Marks, the latest first. */
    public List<Mark> list(int limit, long offset) {
        return database.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM mark m ORDER BY m.created DESC, m.id LIMIT " + limit + " OFFSET " + offset)
                .map((row, context) -> mark(row))
                .list());
    }

    /** How many there are. */
    public long count() {
        return database.withHandle(handle -> handle.createQuery("SELECT count(*) FROM mark")
                .mapTo(Long.class)
                .one());
    }

    /** Marks on the records of a report, the earliest first. */
    public List<Mark> of(String report) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM mark m WHERE m.report = ? ORDER BY m.created, m.id")
                .bind(0, report)
                .map((row, context) -> mark(row))
                .list());
    }

    /** A mark by its id. */
    public Optional<Mark> byId(String id) {
        return database.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM mark m WHERE m.id = ?")
                .bind(0, id)
                .map((row, context) -> mark(row))
                .findFirst());
    }

    /** Keeps a mark. */
    public void add(Mark mark) {
        database.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO mark (id, record, report, verdict, field, note, created) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .bind(0, mark.id)
                .bind(1, mark.record)
                .bind(2, mark.report)
                .bind(3, mark.verdict)
                .bind(4, mark.field)
                .bind(5, mark.note)
                .bind(6, mark.created)
                .execute());
        changes.changed(Changes.Kind.MARKED);
    }

    /** Forgets a mark; false when there is none of that id. */
    public boolean remove(String id) {
        if (byId(id).isEmpty()) {
            return false;
        }
        database.useHandle(handle ->
                handle.createUpdate("DELETE FROM mark WHERE id = ?").bind(0, id).execute());
        changes.changed(Changes.Kind.MARKED);
        return true;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
