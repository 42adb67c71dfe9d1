package org.tadmor.export;

import java.util.regex.Pattern;

/** A cell of a CSV file (RFC 4180). */
public final class CsvCell {
    /** Spreadsheets run a cell as a formula when it starts like one; a number with a sign does not. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[=@\\t\\r\\n].*|[+-](?!\\d+(\\.\\d+)?([eE][+-]?\\d+)?$).+");

    private CsvCell() {}

    /**
     * The cell as it stands in the file: in quotation marks where it needs them, with an apostrophe before it where a spreadsheet
     * would run it as a formula, so that words from the outside stay words.
     */
    public static String quoted(String cell) {
        String safe = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
