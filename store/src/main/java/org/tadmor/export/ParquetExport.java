package org.tadmor.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * One Parquet file for each table, zstd-compressed. Rows gather in a DuckDB database in memory, which moves what goes over its limit into
 * a directory beside the files until they are written; so memory stays bounded whatever the number of reports.
 */
final class ParquetExport implements Export {
    private static final String MEMORY = "384MB";
    private static final int ROWS_BETWEEN_FLUSHES = 20_000;

    private final Path directory;
    private final Path spill;
    private final DuckDBConnection database;
    private final List<DuckDBAppender> appenders = new ArrayList<>();
    private int rows;

    ParquetExport(Path directory) throws IOException {
        this.directory = directory;
        this.spill = Files.createTempDirectory(directory, ".parquet-");
        try {
            database = Objects.requireNonNull(
                    (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
            try (Statement sql = database.createStatement()) {
                sql.execute("SET memory_limit = '" + MEMORY + "'");
                sql.execute("SET temp_directory = " + DuckValues.literal(spill));
                sql.execute("SET threads = 2");
                for (Table<?> table : Tables.ALL) {
                    sql.execute(table.columns().stream()
                            .map(column ->
                                    '"' + column.name() + "\" " + column.type().sql())
                            .collect(Collectors.joining(", ", "CREATE TABLE " + table.name() + " (", ")")));
                    appenders.add(database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table.name()));
                }
            }
        } catch (SQLException e) {
            PathUtils.deleteDirectory(spill);
            throw new IOException("DuckDB could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        try {
            for (int i = 0; i < appenders.size(); i++) {
                append(Tables.ALL.get(i), appenders.get(i), records);
            }
            if (rows >= ROWS_BETWEEN_FLUSHES) {
                for (DuckDBAppender appender : appenders) {
                    appender.flush();
                }
                rows = 0;
            }
        } catch (SQLException e) {
            throw new IOException("a report could not be added to the Parquet files: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try (database) {
            for (DuckDBAppender appender : appenders) {
                appender.close();
            }
            try (Statement sql = database.createStatement()) {
                for (Table<?> table : Tables.ALL) {
                    sql.execute("COPY " + table.name() + " TO "
                            + DuckValues.literal(directory.resolve(table.name() + ".parquet"))
                            + " (FORMAT parquet, COMPRESSION zstd)");
                }
            }
        } catch (SQLException e) {
            throw new IOException("the Parquet files could not be written: " + e.getMessage(), e);
        } finally {
            PathUtils.deleteDirectory(spill);
        }
    }

    private void append(Table<?> table, DuckDBAppender appender, ReportRecords records) throws SQLException {
        Iterator<? extends List<? extends @Nullable Object>> values =
                table.values(records).iterator();
        while (values.hasNext()) {
            appender.beginRow();
            for (Object value : values.next()) {
                DuckValues.append(appender, value);
            }
            appender.endRow();
            rows++;
        }
    }
}
