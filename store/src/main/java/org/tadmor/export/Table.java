package org.tadmor.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that records of one kind fill.
 *
 * @param name its file, without suffix
 * @param rows what a report adds
 * @param columns in order
 */
public record Table<R>(String name, Function<ReportRecords, Stream<R>> rows, List<Column<R>> columns) {

    /** Copies the columns. */
    public Table {
        columns = List.copyOf(columns);
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The values of every row that a report adds, in the order of the columns. */
    public Stream<List<@Nullable Object>> values(ReportRecords records) {
        return rows.apply(records).map(this::values);
    }

    /** The same as text; null is empty, the elements of a list are joined. */
    Stream<List<String>> cells(ReportRecords records) {
        return rows.apply(records)
                .map(row -> columns.stream()
                        .map(column -> text(column.value().apply(row), column.type()))
                        .toList());
    }

    private List<@Nullable Object> values(R row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            values.add(column.value().apply(row));
        }
        return values;
    }

    private static String text(@Nullable Object value, Column.Type type) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(type.separator()));
        }
        return value == null ? "" : value.toString();
    }
}
