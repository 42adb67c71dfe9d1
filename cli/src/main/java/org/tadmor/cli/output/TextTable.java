package org.tadmor.cli.output;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as their cells need, the widest shortened until a line fits. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this.header = List.of(header);
    }

    void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + header.size() + " columns");
        }
        List<String> row = new ArrayList<>(cells.length);
        for (String cell : cells) {
            row.add(oneLine(cell));
        }
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The table as lines.
     *
     * @param width columns of the terminal
     * @param style how the header is marked
     */
    List<String> lines(int width, Style style) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>(rows.size() + 1);
        lines.add(style.faint(line(header, widths)));
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    private int[] widths(int width) {
        int[] widths = new int[header.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = header.get(c).length();
            for (List<String> row : rows) {
                widths[c] = Math.max(
                        widths[c], row.get(c).codePointCount(0, row.get(c).length()));
            }
        }
        int room = width - GAP.length() * (widths.length - 1);
        while (sum(widths) > room) {
            int widest = 0;
            for (int c = 1; c < widths.length; c++) {
                widest = widths[c] > widths[widest] ? c : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = shortened(cells.get(c), widths[c]);
            line.append(c == 0 ? "" : GAP).append(cell);
            if (c < widths.length - 1) {
                line.append(" ".repeat(widths[c] - cell.codePointCount(0, cell.length())));
            }
        }
        return line.toString();
    }

    private static String shortened(String cell, int width) {
        if (cell.codePointCount(0, cell.length()) <= width) {
            return cell;
        }
        return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Running text in lines of up to {@code width} characters, cut at spaces; lines after the first stand in by two. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(text).split(" ")) {
            if (line.toString().strip().length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder("  ").append(word);
            } else {
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** White space folded and control characters dropped: text from the outside must not move a reader's cursor. */
    private static String oneLine(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = folded.length() > 0;
            } else if (!Character.isISOControl(c)) {
                folded.append(space ? " " : "").append(c);
                space = false;
            }
        }
        return folded.toString();
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
