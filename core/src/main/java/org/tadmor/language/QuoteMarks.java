package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.text.Span;

/**
 * The signs of one paragraph that may be quotation marks, in text order, with the place of the next double one. Apostrophes
 * inside words, years ('90s), clipped words ('em), inches and primes (″) are none.
 */
final class QuoteMarks {
    private final String text;
    private final Span stretch;
    private final List<QuoteMark> marks = new ArrayList<>();
    private final int[] nextDouble;
    private final int[] nextClosingSingle;

    QuoteMarks(String text, Span stretch) {
        this.text = text;
        this.stretch = stretch;
        int i = stretch.start();
        while (i < stretch.end()) {
            i = scan(i);
        }
        int size = marks.size();
        nextDouble = new int[size + 1];
        nextClosingSingle = new int[size + 1];
        nextDouble[size] = size;
        nextClosingSingle[size] = size;
        for (int k = size - 1; k >= 0; k--) {
            QuoteMark mark = marks.get(k);
            nextDouble[k] = mark.isSingle() ? nextDouble[k + 1] : k;
            nextClosingSingle[k] = mark.isSingle() && mark.closes() ? k : nextClosingSingle[k + 1];
        }
    }

    int size() {
        return marks.size();
    }

    QuoteMark get(int i) {
        return marks.get(i);
    }

    /** Index of the first double mark at {@code i} or behind it; {@link #size} when there is none. */
    int doubleFrom(int i) {
        return nextDouble[Math.min(i, marks.size())];
    }

    /** Index of the first single mark at {@code i} or behind it that can close; {@link #size} when there is none. */
    int closingSingleFrom(int i) {
        return nextClosingSingle[Math.min(i, marks.size())];
    }

    private char at(int i) {
        return i >= stretch.start() && i < stretch.end() ? text.charAt(i) : 0;
    }

    private int scan(int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '“', '”', '‟' -> mark(i, i + 1, QuotationMark.CURLY);
            case '"', '＂' -> mark(i, i + 1, QuotationMark.STRAIGHT);
            case '„' -> mark(i, i + 1, QuotationMark.LOW);
            case '«', '»' -> mark(i, i + 1, QuotationMark.ANGLE);
            case '‹', '›' -> mark(i, i + 1, QuotationMark.ANGLE_SINGLE);
            case '‚' -> mark(i, i + 1, QuotationMark.LOW_SINGLE);
            case '‘' -> mark(i, i + 1, QuotationMark.CURLY_SINGLE);
            case '`' ->
                at(i + 1) == '`' ? mark(i, i + 2, QuotationMark.DOUBLED) : mark(i, i + 1, QuotationMark.BACKTICK);
            case '\'', '’' -> strokes(i, c);
            default -> i + 1;
        };
    }

    /** One, two or three strokes: three are a double mark with a single one inside it. */
    private int strokes(int i, char c) {
        int end = i;
        while (end - i < 4 && at(end) == c) {
            end++;
        }
        QuotationMark single = c == '’' ? QuotationMark.CURLY_SINGLE : QuotationMark.STRAIGHT_SINGLE;
        int length = end - i;
        if (length == 3) {
            boolean opening = opensBehind(i) && !closesBefore(end);
            return opening
                    ? mark(mark(i, i + 2, QuotationMark.DOUBLED), end, single)
                    : mark(mark(i, i + 1, single), end, QuotationMark.DOUBLED);
        }
        if (length == 2) {
            return mark(i, end, QuotationMark.DOUBLED);
        }
        return mark(i, i + 1, single);
    }

    private int mark(int start, int end, QuotationMark kind) {
        boolean opens = opensBehind(start) && !closesBefore(end);
        boolean closes = closesBehind(start) && closesBefore(end);
        boolean sure = true;
        if (kind.isSingle()) {
            opens = opens && opensSingle(start, end);
            char before = at(start - 1);
            closes = before != 0 && !Letters.isSpace(before) && !Letters.isWord(at(end));
            sure = !Letters.isWord(before)
                    || before != 's' && before != 'S'
                    || !Letters.isSpace(at(end)) && at(end) != 0;
            if (!opens && !closes) {
                return end;
            }
        }
        marks.add(new QuoteMark(start, end, kind, text.charAt(start), opens, closes, sure));
        return end;
    }

    private boolean opensBehind(int start) {
        char before = at(start - 1);
        return before == 0
                || Letters.isSpace(before)
                || Letters.isOpener(before)
                || Letters.isDash(before)
                || before == ':'
                || before == '/'
                || before == '=';
    }

    private boolean closesBehind(int start) {
        char before = at(start - 1);
        return before != 0 && !Letters.isSpace(before);
    }

    /** Whether what stands at {@code end} cannot begin a quotation. */
    private boolean closesBefore(int end) {
        char after = at(end);
        if (after == 0 || Letters.isSpace(after)) {
            return true;
        }
        boolean word = Letters.isWord(after) || Character.isSurrogate(after);
        return !word && !Letters.isOpener(after) && "…$£€#@&.`+".indexOf(after) < 0
                || (after == '.' && at(end + 1) != '.')
                || (after == '"' || after == '\'') && !Letters.isWord(at(end + 1));
    }

    private boolean opensSingle(int start, int end) {
        char after = at(end);
        boolean begins = Character.isLetter(after) || after == '“' || after == '"' || after == '[' || after == '…';
        return begins && start + 2 < stretch.end() && !isClipped(end);
    }

    /** Words that are written with an apostrophe in front: "rock 'n' roll", "told 'em". */
    private boolean isClipped(int start) {
        int end = start;
        while (end < stretch.end() && end - start < 6 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return switch (text.substring(start, end)) {
            case "n", "em", "til", "tis", "twas", "cause", "bout", "round", "s" -> true;
            default -> false;
        };
    }
}
