package org.tadmor.export;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was exported, as a stranger would. */
final class DuckDb implements AutoCloseable {
    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    List<List<@Nullable Object>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (results.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    Object value = results.getObject(i);
                    row.add(value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Nullable Object value(String sql) throws SQLException {
        return rows(sql).get(0).get(0);
    }

    /** A file of cells, every column text; fails when a row has more or fewer columns than these. */
    static String cells(Path file, boolean commas, boolean header, List<String> columns) {
        return "read_csv('" + file + "', auto_detect=false, strict_mode=true, null_padding=false, header=" + header
                + ", delim='" + (commas ? "," : "\t") + "', quote='" + (commas ? "\"" : "") + "', escape='"
                + (commas ? "\"" : "") + "', nullstr='\u0001', columns="
                + columns.stream()
                        .map(column -> "'" + column + "': 'VARCHAR'")
                        .collect(Collectors.joining(", ", "{", "}"))
                + ")";
    }

    /** An export of these as it would stand in a file. */
    static String exported(ExportFormat format, List<ReportRecords> all) throws IOException {
        StringWriter out = new StringWriter();
        try (Export export = format.open(out)) {
            for (ReportRecords records : all) {
                export.add(records);
            }
        }
        return out.toString();
    }

    /** Exports these into a file or directory. */
    static Path exported(ExportFormat format, List<ReportRecords> all, Path target) throws IOException {
        try (Export export = format.open(target)) {
            for (ReportRecords records : all) {
                export.add(records);
            }
        }
        return target;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
