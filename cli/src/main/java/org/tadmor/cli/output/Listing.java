package org.tadmor.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.CsvCell;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows out of a store, for people as a table, for programs as CSV or JSON lines.
 *
 * @param title what they are
 * @param columns their names, as CSV and JSON have them
 * @param rows values: text, numbers, days, or null; as many as there are columns
 * @param footer a line below the table, or null
 * @param inTable the columns that a table shows, in its order
 */
public record Listing(
        String title,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        @Nullable String footer,
        List<Integer> inTable) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A list whose tables show every column. */
    public Listing(String title, List<String> columns, List<List<@Nullable Object>> rows, @Nullable String footer) {
        this(
                title,
                columns,
                rows,
                footer,
                IntStream.range(0, columns.size()).boxed().toList());
    }

    /** The list, with these columns in tables. */
    public Listing inTable(List<Integer> shown) {
        return new Listing(title, columns, rows, footer, shown);
    }

    /** Writes a table as wide as the terminal. */
    public void table(PrintWriter out, Terminal terminal) {
        TextTable table = new TextTable(inTable.stream()
                .map(column -> columns.get(column).replace('_', ' ').toUpperCase(Locale.ROOT))
                .toArray(String[]::new));
        for (List<@Nullable Object> row : rows) {
            table.add(inTable.stream().map(column -> cell(row.get(column))).toArray(String[]::new));
        }
        out.println(terminal.style().accent(title));
        if (rows.isEmpty()) {
            out.println("  none");
        } else {
            table.lines(terminal.width() - 2, terminal.style()).forEach(line -> out.println("  " + line));
        }
        if (footer != null) {
            out.println(terminal.style().faint("  " + footer));
        }
        out.flush();
    }

    /** Writes RFC 4180 with a header. */
    public void csv(PrintWriter out) {
        row(out, columns);
        for (List<@Nullable Object> row : rows) {
            row(out, row.stream().map(Listing::cell).toList());
        }
        out.flush();
    }

    private static void row(PrintWriter out, List<String> cells) {
        List<String> quoted = new ArrayList<>(cells.size());
        for (String cell : cells) {
            quoted.add(CsvCell.quoted(cell));
        }
        out.print(String.join(",", quoted));
        out.print("\r\n");
    }

    /** Writes one object a line. */
    public void jsonl(PrintWriter out) {
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(i);
                object.put(
                        columns.get(i),
                        value == null || value instanceof Number || value instanceof Boolean
                                ? value
                                : value.toString());
            }
            out.print(JSON.writeValueAsString(object));
            out.print('\n');
        }
        out.flush();
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
