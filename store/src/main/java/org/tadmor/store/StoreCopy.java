package org.tadmor.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Database.RowSink;

/** Copies every table of one store into an empty one, whatever database is behind either. One transaction on each side. */
final class StoreCopy {
    private static final int FETCHED = 1_000;

    private StoreCopy() {}

    static void copy(Database from, Database to, List<String> tables) throws SQLException {
        try (Connection source = from.connect();
                Connection target = to.connect()) {
            // PostgreSQL sends rows a few at a time only within a transaction, which also shows one state of all
            // tables.
            source.setAutoCommit(false);
            target.setAutoCommit(false);
            for (String table : tables) {
                copy(source, to, target, table);
            }
            target.commit();
            source.rollback();
        }
    }

    private static void copy(Connection source, Database to, Connection target, String table) throws SQLException {
        try (Statement select = source.createStatement()) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery("SELECT * FROM " + table)) {
                ResultSetMetaData about = rows.getMetaData();
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    columns.add(about.getColumnName(i));
                }
                try (RowSink sink = to.sink(target, table, columns)) {
                    while (rows.next()) {
                        List<@Nullable Object> values = new ArrayList<>(columns.size());
                        for (int i = 1; i <= columns.size(); i++) {
                            values.add(value(rows, i, about.getColumnType(i), columns.get(i - 1)));
                        }
                        sink.row(values);
                    }
                }
            }
        }
    }

    private static @Nullable Object value(ResultSet row, int column, int type, String name) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (type) {
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Blobs.bytes(row, name);
            default -> value;
        };
    }
}
