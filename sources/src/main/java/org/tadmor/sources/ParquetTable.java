package org.tadmor.sources;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.tadmor.report.InputException;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/**
 * A Parquet file as DuckDB shows it, opened in memory with no access to anything but that file, on one thread. Rows are streamed in
 * vectors of 2,048, so that long texts, of which a vector could hold gigabytes, are fetched one by one.
 */
final class ParquetTable implements AutoCloseable {
    private static final int LONGEST_STREAMED = 50_000;
    private static final int LONGEST_FIELD = 2_000;

    private final Connection connection;
    private final Statement statement;
    private final PreparedStatement longText;
    private final ResultSet rows;

    private ParquetTable(Connection connection, Statement statement, PreparedStatement longText, ResultSet rows) {
        this.connection = connection;
        this.statement = statement;
        this.longText = longText;
        this.rows = rows;
    }

    /**
     * @param file the file, whose path is ours
     * @param name what messages call it
     * @throws SQLException when it is no Parquet
     * @throws InputException when it has no text
     */
    static ParquetTable open(Path file, String name) throws SQLException, InputException {
        Connection connection = connection(file);
        try {
            String source = "read_parquet(" + quoted(file) + ", binary_as_string=true, file_row_number=true)";
            Map<String, Integer> columns = new TreeMap<>();
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            try (Statement describe = connection.createStatement();
                    ResultSet column = describe.executeQuery("DESCRIBE SELECT * FROM " + source)) {
                while (column.next()) {
                    columns.putIfAbsent(ReportColumn.lookedUp(column.getString(1)), names.size());
                    names.add('"' + column.getString(1).replace("\"", "\"\"") + '"');
                    types.add(column.getString(2));
                }
            }
            if (ReportColumn.TEXT.in(columns) < 0) {
                throw new InputException(
                        RejectCode.FORMAT,
                        name,
                        "has no column 'text' (found: " + String.join(", ", columns.keySet()) + ")");
            }
            Map<ReportColumn, String> fields = new HashMap<>();
            for (ReportColumn column : ReportColumn.values()) {
                int index = column.in(columns);
                boolean list = index >= 0 && types.get(index).endsWith("[]");
                fields.put(
                        column,
                        index < 0
                                ? "NULL"
                                : list ? "array_to_string(" + names.get(index) + ", ', ')" : names.get(index));
            }
            return query(connection, source, fields);
        } catch (SQLException | InputException e) {
            connection.close();
            throw e;
        }
    }

    private static ParquetTable query(Connection connection, String source, Map<ReportColumn, String> fields)
            throws SQLException {
        String text = "CAST(" + fields.get(ReportColumn.TEXT) + " AS VARCHAR)";
        StringBuilder query = new StringBuilder("SELECT file_row_number AS row_number, strlen(" + text + ") > "
                + LONGEST_STREAMED + " AS is_long, CASE WHEN NOT is_long THEN " + text + " END AS TEXT");
        for (ReportColumn column : ReportColumn.values()) {
            if (column != ReportColumn.TEXT) {
                query.append(", left(CAST(" + fields.get(column) + " AS VARCHAR), " + LONGEST_FIELD + ") AS " + column);
            }
        }
        PreparedStatement longText = connection.prepareStatement("SELECT left(" + text + ", "
                + (ReportReader.LONGEST + 1) + ") FROM " + source + " WHERE file_row_number = ?");
        Statement statement = connection.createStatement();
        return new ParquetTable(connection, statement, longText, statement.executeQuery(query + " FROM " + source));
    }

    /** A database in memory that can open one file and nothing else. */
    static Connection connection(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        try (Statement lock = connection.createStatement()) {
            lock.execute("SET allowed_paths = [" + quoted(file) + "]");
            lock.execute("SET enable_external_access = false");
            lock.execute("SET lock_configuration = true");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /** The next row, good until the one after it is asked for; null at the end. */
    @Nullable ResultSet next() throws SQLException {
        return rows.next() ? rows : null;
    }

    /** The text of a row, "" where it has none. */
    String text(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_long")) {
            String text = row.getString(ReportColumn.TEXT.name());
            return text == null ? "" : text;
        }
        longText.setLong(1, row.getLong("row_number"));
        try (ResultSet found = longText.executeQuery()) {
            String text = found.next() ? found.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    /** A field of a row, or null where it has none. */
    static @Nullable String value(ResultSet row, ReportColumn column) throws SQLException {
        String value = row.getString(column.name());
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public void close() {
        try (connection) {
            // Stops a query that another thread waits for in vain.
            statement.cancel();
        } catch (SQLException e) {
            LoggerFactory.getLogger(ParquetTable.class).debug("closing a Parquet file failed", e);
        }
    }
}
