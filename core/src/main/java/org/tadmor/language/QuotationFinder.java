package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/**
 * Finds what stands between quotation marks: curly, straight, low-high and angle marks, and single marks where no other
 * quotation is open. Apostrophes are no marks. A quotation whose paragraphs each open with a mark and of which only the
 * last closes is one span. One that is never closed ends with its paragraph. Nested quotations lie inside their outer
 * span and are not given again. Time is linear in the length of the text.
 */
public final class QuotationFinder {
    /** Stands for two apostrophes used as one mark, as news archives do. */
    private static final char DOUBLED = '″';

    /** How far a single mark is looked for: quotations in single marks are short, lone apostrophes common. */
    private static final int FAR = 1500;

    /**
     * The quotations of a report.
     *
     * @return spans in text order, marks included, none overlapping
     */
    public List<Span> find(Report report) {
        String text = report.text();
        List<Span> found = new ArrayList<>();
        Stretches stretches = new Stretches(report);
        int open = -1;
        int openEnd = -1;
        char family = 0;
        while (stretches.hasNext()) {
            Span stretch = trimmed(text, stretches.next().span());
            if (stretch.length() == 0) {
                continue;
            }
            int from = stretch.start();
            if (open >= 0) {
                if (family(text, from, stretch) == family) {
                    from += markLength(text, from);
                } else {
                    found.add(new Span(open, openEnd));
                    open = -1;
                }
            }
            Scan scan = new Scan(text, stretch, found, open, family);
            scan.run(from);
            open = scan.open;
            family = scan.family;
            openEnd = stretch.end();
        }
        if (open >= 0) {
            found.add(new Span(open, openEnd));
        }
        return found;
    }

    private static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Letters.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The kind of quotation that the mark at {@code i} can open, by its opening mark, or 0 when it opens none. */
    private static char family(String text, int i, Span stretch) {
        char c = text.charAt(i);
        return switch (c) {
            case '“', '«', '„' -> c;
            case '"' -> i == stretch.start() || opensAfter(text.charAt(i - 1)) ? c : 0;
            case '`' -> i + 1 < stretch.end() && text.charAt(i + 1) == '`' ? c : 0;
            case '‘', '\'' -> opensDouble(text, i, stretch) ? '`' : opensSingle(text, i, stretch) ? c : 0;
            default -> 0;
        };
    }

    private static int markLength(String text, int i) {
        boolean twice = i + 1 < text.length() && text.charAt(i) == '\'' && text.charAt(i + 1) == '\'';
        return text.charAt(i) == '`' || twice ? 2 : 1;
    }

    /** Two single marks for a double one, opening as well as closing, as some newspapers' archives have it. */
    private static boolean opensDouble(String text, int i, Span stretch) {
        return i + 2 < stretch.end()
                && text.charAt(i) == '\''
                && text.charAt(i + 1) == '\''
                && !Letters.isSpace(text.charAt(i + 2))
                && (i == stretch.start() || opensAfter(text.charAt(i - 1)));
    }

    private static boolean opensAfter(char before) {
        return Letters.isSpace(before)
                || Letters.isOpener(before)
                || Letters.isDash(before)
                || before == ':'
                || before == '/';
    }

    private static boolean opensSingle(String text, int i, Span stretch) {
        boolean after = i == stretch.start() || opensAfter(text.charAt(i - 1));
        return after
                && i + 2 < stretch.end()
                && Character.isLetter(text.charAt(i + 1))
                && !isClipped(text, i + 1, stretch.end())
                && singleEnd(text, i, stretch.end()) > 0;
    }

    /** Words that are written with an apostrophe in front: "rock 'n' roll", "told 'em". */
    private static boolean isClipped(String text, int start, int limit) {
        int end = start;
        while (end < limit && end - start < 6 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return switch (text.substring(start, end)) {
            case "n", "em", "til", "tis", "twas", "cause", "bout", "round" -> true;
            default -> false;
        };
    }

    /**
     * The offset of the single mark that closes the one at {@code start}, or -1. An apostrophe after a plural ("the
     * rebels' advance") closes only when no surer mark follows.
     */
    private static int singleEnd(String text, int start, int limit) {
        int weak = -1;
        int end = Math.min(limit, start + FAR);
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c != '’' && c != '\'') {
                if (c == '‘' || c == '“' || c == '"') {
                    break;
                }
                continue;
            }
            char before = text.charAt(i - 1);
            char after = i + 1 < limit ? text.charAt(i + 1) : ' ';
            if (Letters.isWord(after) || Letters.isSpace(before)) {
                continue;
            }
            boolean sure = !Letters.isWord(before) || !Letters.isSpace(after) || i + 1 >= limit;
            if (sure || before != 's') {
                return i;
            }
            weak = weak < 0 ? i : weak;
        }
        return weak;
    }

    /** One paragraph. */
    private static final class Scan {
        private final String text;
        private final Span stretch;
        private final List<Span> found;
        private int open;
        private char family;

        Scan(String text, Span stretch, List<Span> found, int open, char family) {
            this.text = text;
            this.stretch = stretch;
            this.found = found;
            this.open = open;
            this.family = family;
        }

        void run(int from) {
            int i = from;
            while (i < stretch.end()) {
                i = open < 0 ? step(i) : close(i);
            }
        }

        private int step(int i) {
            char opening = family(text, i, stretch);
            if (opening == 0) {
                return i + 1;
            }
            if (opening == '‘' || opening == '\'') {
                int end = singleEnd(text, i, stretch.end());
                found.add(new Span(i, end + 1));
                return end + 1;
            }
            open = i;
            family = opening;
            return i + markLength(text, i);
        }

        private int close(int i) {
            int length = closingLength(i);
            if (length == 0) {
                return i + 1;
            }
            found.add(new Span(open, i + length));
            open = -1;
            return i + length;
        }

        /** How many characters the closing mark at {@code i} has, or 0 when none stands there. */
        private int closingLength(int i) {
            char c = text.charAt(i);
            boolean attached = !Letters.isSpace(text.charAt(i - 1)) && !Letters.isOpener(text.charAt(i - 1));
            return switch (family) {
                case '“' -> c == '”' || ((c == '"' || c == '“') && attached && gapAfter(i)) ? 1 : 0;
                case '"' -> c == '"' || c == '”' ? 1 : 0;
                case '„' -> c == '“' || c == '”' || c == '"' ? 1 : 0;
                case '«' -> c == '»' ? 1 : 0;
                default -> c == '\'' && i + 1 < stretch.end() && text.charAt(i + 1) == '\'' ? 2 : 0;
            };
        }

        private boolean gapAfter(int i) {
            return i + 1 >= stretch.end() || !Letters.isWord(text.charAt(i + 1));
        }
    }
}
