package org.tadmor.report;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.text.Span;

/**
 * A line that is not blank.
 *
 * @param span where it stands in the text, without the white space around it
 * @param text its characters
 * @param blankAfter whether a blank line or the end of the text follows
 */
record HeadLine(Span span, String text, boolean blankAfter) {

    /** The first lines of a text: at most {@code most}, beginning in its first {@code chars} characters. */
    static List<HeadLine> first(String text, int most, int chars) {
        List<HeadLine> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length() && at < chars && lines.size() < most) {
            int end = lineEnd(text, at);
            int start = at;
            int last = end;
            while (start < last && Pieces.isSpace(text.charAt(start))) {
                start++;
            }
            while (last > start && Pieces.isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (start < last) {
                int shown = Math.min(last, start + chars);
                lines.add(new HeadLine(new Span(start, last), text.substring(start, shown), isBlank(text, end + 1)));
            }
            at = end + 1;
        }
        return lines;
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && text.charAt(end) != '\n'
                && text.charAt(end) != '\u2029'
                && !(text.charAt(end) == '\r' && (end + 1 >= text.length() || text.charAt(end + 1) != '\n'))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) != '\n')) {
                return true;
            }
            if (!Pieces.isSpace(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether its last letter or mark is a period, exclamation mark, question mark or ellipsis. */
    boolean endsAsSentence() {
        int i = text.length() - 1;
        while (i > 0 && "\"'”’)]»".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return ".!?…".indexOf(text.charAt(i)) >= 0;
    }

    /** Whether another sentence ends inside it. */
    boolean hasInnerSentence() {
        for (int i = 1; i + 2 < text.length(); i++) {
            boolean ends =
                    text.charAt(i) == '.' && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2));
            int word = i;
            while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
                word--;
            }
            // Shorter words before a period are abbreviations as a rule: "Gen. Lund", "U.S. Army".
            if (ends && i - word > 4) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stops in the middle: at a comma or a small word. */
    boolean endsOpen(HeadWords words) {
        int start = text.length();
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String last = text.substring(start);
        return last.isEmpty()
                ? text.endsWith(",") || text.endsWith("-")
                : words.has("connectors", last) || isSmallWord(last);
    }

    private static boolean isSmallWord(String word) {
        return switch (word) {
            case "a",
                    "an",
                    "that",
                    "this",
                    "its",
                    "his",
                    "her",
                    "their",
                    "was",
                    "were",
                    "is",
                    "are",
                    "had",
                    "has",
                    "by",
                    "from",
                    "as",
                    "or",
                    "but",
                    "into",
                    "not",
                    "be",
                    "been",
                    "would",
                    "will",
                    "who",
                    "which",
                    "said" -> true;
            default -> false;
        };
    }

    int firstWordLength() {
        int end = 0;
        while (end < text.length() && !Pieces.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether at least two thirds of its longer words have initial capitals. */
    boolean isCapitalized() {
        int longer = 0;
        int upper = 0;
        for (Pieces.Piece piece : Pieces.of(text)) {
            if (piece.kind() == Pieces.Kind.WORD && piece.text().length() > 3) {
                longer++;
                upper += Character.isUpperCase(piece.text().charAt(0)) ? 1 : 0;
            }
        }
        return longer > 1 && upper * 3 >= longer * 2;
    }
}
