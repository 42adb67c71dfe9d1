package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Walks through all reports a few at a time: a driver may hold a whole answer in memory. */
final class Batched {
    private static final int BATCH = 500;

    private Batched() {}

    /** Takes a row. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * @param columns of {@code report r}
     * @param condition more to hold, with {@code AND} before it, or empty
     */
    static void byNumber(Handle handle, String columns, String condition, Row row) throws SQLException {
        long last = -1;
        int count = BATCH;
        while (count == BATCH) {
            count = 0;
            try (Statement statement = handle.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery("SELECT r.report_no AS number, " + columns
                            + " FROM report r WHERE r.report_no > " + last + condition + " ORDER BY r.report_no LIMIT "
                            + BATCH)) {
                while (rows.next()) {
                    last = rows.getLong("number");
                    count++;
                    row.take(rows);
                }
            }
        }
    }

    /** The reports of some numbers, in their order. */
    static void of(Handle handle, String columns, List<Long> numbers, Row row) throws SQLException {
        for (int i = 0; i < numbers.size(); i += BATCH) {
            List<Long> some = numbers.subList(i, Math.min(numbers.size(), i + BATCH));
            try (Statement statement = handle.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery("SELECT r.report_no AS number, " + columns
                            + " FROM report r WHERE r.report_no IN " + Sql.list(some) + " ORDER BY r.report_no")) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }
}
