package org.tadmor.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of text with a separator between the cells. */
final class DelimitedWriter implements Closeable {
    private final Writer out;
    private final boolean commas;

    private DelimitedWriter(Writer out, boolean commas) {
        this.out = out;
        this.commas = commas;
    }

    /**
     * RFC 4180: commas, CRLF, cells in quotation marks where they need them. A cell that a spreadsheet would run as a formula gets
     * an apostrophe before it, so that words from the outside stay words.
     */
    static DelimitedWriter csv(Writer out) {
        return new DelimitedWriter(out, true);
    }

    /** Tabs and LF, nothing quoted: control characters and line ends within a cell become blanks. Programs read it, so nothing else is changed. */
    static DelimitedWriter tsv(Writer out) {
        return new DelimitedWriter(out, false);
    }

    void row(List<String> cells) throws IOException {
        out.write(cells.stream()
                .map(commas ? CsvCell::quoted : DelimitedWriter::plain)
                .collect(Collectors.joining(commas ? "," : "\t", "", commas ? "\r\n" : "\n")));
    }

    /** Writes a table's rows of a report. */
    void rows(Table<?> table, ReportRecords records) throws IOException {
        Iterator<List<String>> rows = table.cells(records).iterator();
        while (rows.hasNext()) {
            row(rows.next());
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String plain(String cell) {
        return cell.chars().noneMatch(DelimitedWriter::breaks)
                ? cell
                : cell.codePoints()
                        .map(c -> breaks(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean breaks(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }
}
