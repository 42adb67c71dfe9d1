package org.tadmor.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its header
 * @param type what its values are
 * @param value of a row; null where it has none
 */
public record Column<R>(String name, Type type, Function<R, @Nullable Object> value) {

    /** What a column's values are in Java and in SQL. */
    public enum Type {
        /** {@code String}. */
        TEXT("VARCHAR", ""),
        /** {@code Integer}. */
        INTEGER("INTEGER", ""),
        /** {@code Long}. */
        LONG("BIGINT", ""),
        /** {@code Double}. */
        DOUBLE("DOUBLE", ""),
        /** {@code Boolean}. */
        BOOLEAN("BOOLEAN", ""),
        /** {@code LocalDate}. */
        DATE("DATE", ""),
        /** {@code List<String>}. */
        TEXTS("VARCHAR[]", "; "),
        /** {@code List<Integer>}. */
        INTEGERS("INTEGER[]", "; "),
        /** {@code List<String>}, outermost first. */
        CHAIN("VARCHAR[]", " > ");

        private final String sql;
        private final String separator;

        Type(String sql, String separator) {
            this.sql = sql;
            this.separator = separator;
        }

        /** The type in SQL. */
        String sql() {
            return sql;
        }

        /** What stands between the elements of a list where a format has room for text only. */
        String separator() {
            return separator;
        }
    }
}
