package org.tadmor.export;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Values as DuckDB takes them. */
public final class DuckValues {
    private DuckValues() {}

    /** A path as SQL writes it. */
    public static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    /**
     * Appends the value of a column.
     *
     * @param value null, String, Integer, Long, Double, Boolean, LocalDate, byte[] or a list of strings
     */
    public static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof byte[] bytes) {
            appender.append(bytes);
        } else if (value instanceof List<?> list) {
            appender.append(list);
        } else {
            throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }
}
