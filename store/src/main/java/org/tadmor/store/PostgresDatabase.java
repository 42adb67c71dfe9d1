package org.tadmor.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/** A database of a PostgreSQL server. */
final class PostgresDatabase implements Database {
    /** Rows sent at once. */
    private static final int BATCH = 500;
    /** Tells our lock from those of other programs on the same server: "Tadmor" as a number. */
    private static final long LOCK = 0x5461646d6f72L;

    /** Milliseconds. */
    private static final int PATIENCE = 3_000;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final StoreLocation location;

    PostgresDatabase(StoreLocation location) {
        this.location = location;
        try (Connection connection = connect()) {
            if (!connection.isValid(10)) {
                throw new SQLException("no answer");
            }
        } catch (SQLException e) {
            throw new StoreException(
                    StoreException.Code.UNREACHABLE,
                    "the database " + location.shown() + " cannot be reached: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        String address = location.text();
        return DriverManager.getConnection(
                address + (address.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true&ApplicationName=tadmor");
    }

    @Override
    public RowSink sink(Connection connection, String table, List<String> columns) throws SQLException {
        return new Batches(connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")"));
    }

    @Override
    public String[] migrations() {
        return new String[] {"postgresql"};
    }

    @Override
    public void claimWriting(Connection connection) throws SQLException {
        // A moment's patience: the server takes back a lock a little after its owner is gone.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + PATIENCE);
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            statement.execute("SET lock_timeout = 0");
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new StoreException(
                        StoreException.Code.LOCKED,
                        "another process is writing to " + location.shown() + "; wait for it to end",
                        e);
            }
            throw e;
        }
    }

    @Override
    public void compact() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (FULL, ANALYZE)");
        }
    }

    /** A server allows a hundred connections to all its users unless it is told otherwise. */
    @Override
    public int questionsAtOnce() {
        return 20;
    }

    /** Its autovacuum sees to them. */
    @Override
    public long spare() {
        return 0;
    }

    @Override
    public long bytes() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }

    @Override
    public void close() {}

    private static final class Batches implements RowSink {
        private final PreparedStatement insert;
        private int waiting;

        Batches(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void row(List<?> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                // PostgreSQL's text holds every character but NUL.
                Object value = values.get(i) instanceof String text ? text.replace("\0", "\uFFFD") : values.get(i);
                insert.setObject(i + 1, value);
            }
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            try (insert) {
                if (waiting > 0) {
                    insert.executeBatch();
                }
            }
        }
    }
}
