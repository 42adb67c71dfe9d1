package org.tadmor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The database behind a store: the embedded one or a server. Both speak the same SQL; they differ in how they are opened and filled. */
interface Database extends AutoCloseable {

    /** A connection of its own for a reader; closing it leaves the database open. */
    Connection connect() throws SQLException;

    /**
     * Rows into a table, as fast as the database takes them, within the connection's transaction.
     *
     * @param connection with auto-commit off
     * @param columns every column, in the table's order
     */
    RowSink sink(Connection connection, String table, List<String> columns) throws SQLException;

    /** Where its migrations stand on the class path, beside the common ones; null when there are none. */
    String[] migrations();

    /** Makes sure that nobody else writes until the connection is closed. */
    void claimWriting(Connection connection) throws SQLException;

    /** Gives back the room of rows that are gone, as far as the database can while it is open. */
    void compact() throws SQLException;

    /** How many questions it answers well at the same time. */
    int questionsAtOnce();

    /** Bytes that it holds for rows to come, see {@link #compact}; 0 where the database gives them back by itself. */
    long spare() throws SQLException;

    /** Bytes on disk, or in the server. */
    long bytes() throws SQLException;

    @Override
    void close();

    /** Takes rows. */
    interface RowSink extends AutoCloseable {
        /** One row; values are null, String, Integer, Long, Double, Boolean, LocalDate or byte[]. */
        void row(List<?> values) throws SQLException;

        /** Hands over what is left. */
        @Override
        void close() throws SQLException;
    }
}
