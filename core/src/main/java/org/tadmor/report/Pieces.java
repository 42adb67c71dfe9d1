package org.tadmor.report;

import java.util.ArrayList;
import java.util.List;

/** A line of a head cut into words, numbers and marks. */
final class Pieces {
    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /**
     * A piece.
     *
     * @param start offset in the line
     * @param end offset in the line, exclusive
     * @param text its characters
     * @param lower in lower case
     */
    record Piece(Kind kind, int start, int end, String text, String lower) {
        boolean is(String mark) {
            return text.equals(mark);
        }

        int number() {
            return kind == Kind.NUMBER && text.length() <= 4 ? Integer.parseInt(text) : -1;
        }
    }

    private Pieces() {}

    static List<Piece> of(String line) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int end = i + 1;
            if (isSpace(c)) {
                i = end;
                continue;
            }
            Kind kind = Kind.MARK;
            int chunk = chunkEnd(line, i);
            if (chunk > end && isAddress(line.substring(i, chunk))) {
                pieces.add(new Piece(kind, i, chunk, line.substring(i, chunk), ""));
                i = chunk;
                continue;
            }
            if (c >= '0' && c <= '9') {
                kind = Kind.NUMBER;
                while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
                    end++;
                }
            } else if (Character.isLetter(c)) {
                kind = Kind.WORD;
                end = wordEnd(line, i);
            }
            String text = line.substring(i, end);
            pieces.add(new Piece(kind, i, end, text, HeadWords.lower(text)));
            i = end;
        }
        return pieces;
    }

    /** A web address, mail address or user name, by its marks. */
    static boolean isAddress(String chunk) {
        return chunk.startsWith("@") || chunk.startsWith("www.") || chunk.contains("://") || chunk.indexOf('@') > 0;
    }

    private static int chunkEnd(String line, int start) {
        if (start > 0 && !isSpace(line.charAt(start - 1))) {
            return start;
        }
        int end = start;
        while (end < line.length() && end - start < 200 && !isSpace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordEnd(String line, int start) {
        int end = start + 1;
        while (end < line.length()) {
            char c = line.charAt(end);
            boolean joins = (c == '-' || c == '\'' || c == '’' || c == '.')
                    && end + 1 < line.length()
                    && Character.isLetter(line.charAt(end + 1));
            if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || Character.isSpaceChar(c);
    }
}
