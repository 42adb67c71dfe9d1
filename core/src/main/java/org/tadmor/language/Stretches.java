package org.tadmor.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * The stretches of a report that sentences never cross: zones, and paragraphs and list items of the body.
 *
 * <p>A single line break inside a block of lines is a paragraph's end unless the text is hard-wrapped: most lines are
 * then so long that the first word of the next line would not have fitted.
 */
final class Stretches implements Iterator<Stretches.Stretch> {
    /**
     * One stretch.
     *
     * @param span its characters, possibly white space only
     * @param zone what it is, or null in the body
     */
    record Stretch(Span span, Zone.@Nullable Kind zone) {}

    private static final int WIDEST_WRAP = 132;
    private static final int NARROWEST_WRAP = 45;
    private static final int LONE_WRAP = 60;

    private final String text;
    private final Deque<Zone> zones;
    private final int wrapWidth;
    private int at = 0;

    Stretches(Report report) {
        this.text = report.text();
        this.zones = new ArrayDeque<>(report.zones());
        this.wrapWidth = wrapWidth();
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public Stretch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Zone zone = zones.peek();
        if (zone != null && zone.span().start() <= at) {
            return zoneStretch(zone);
        }
        int limit = zone == null ? text.length() : Math.min(zone.span().start(), text.length());
        int end = paragraphEnd(at, limit);
        Stretch stretch = new Stretch(new Span(at, end), null);
        at = end;
        return stretch;
    }

    private Stretch zoneStretch(Zone zone) {
        int zoneEnd = Math.min(zone.span().end(), text.length());
        int end = zoneEnd;
        if (zone.kind() == Zone.Kind.BYLINE) {
            int line = text.indexOf('\n', at);
            end = line < 0 || line >= zoneEnd ? zoneEnd : line + 1;
        }
        if (end >= zoneEnd) {
            zones.remove();
        }
        int start = Math.min(at, end);
        at = end;
        return new Stretch(new Span(start, end), zone.kind());
    }

    private int paragraphEnd(int from, int limit) {
        int lineStart = from;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\u2029' || c == '\f') {
                return i + 1;
            }
            if (c == '\n' || (c == '\r' && (i + 1 >= limit || text.charAt(i + 1) != '\n'))) {
                if (breaks(lineStart, i, limit)) {
                    return i + 1;
                }
                lineStart = i + 1;
            }
        }
        return limit;
    }

    /** Whether the line break at {@code end} ends a paragraph. */
    private boolean breaks(int lineStart, int end, int limit) {
        int next = end + 1;
        while (next < limit && Letters.isSpace(text.charAt(next))) {
            if (text.charAt(next) == '\n') {
                return true;
            }
            next++;
        }
        int last = end;
        while (last > lineStart && Letters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (next >= limit || last == lineStart || isBullet(next, limit)) {
            return true;
        }
        boolean finished = isFinished(lineStart, last);
        if (wrapWidth > 0) {
            return !Character.isLowerCase(text.charAt(next)) && last - lineStart + 1 + wordLength(next) <= wrapWidth;
        }
        if (finished) {
            return true;
        }
        return !Character.isLowerCase(text.charAt(next)) && !isLoneWrap(lineStart, last, next, limit);
    }

    /** Two lines tell nothing about a width: a long unfinished line before a line that ends as a sentence counts as wrapped. */
    private boolean isLoneWrap(int lineStart, int last, int next, int limit) {
        if (text.charAt(last - 1) == ',') {
            return true;
        }
        if (last - lineStart < LONE_WRAP || last - lineStart > WIDEST_WRAP) {
            return false;
        }
        int end = next;
        while (end < limit && text.charAt(end) != '\n' && end - next <= WIDEST_WRAP) {
            end++;
        }
        return end - next <= last - lineStart + 10 && isFinished(next, end);
    }

    private boolean isFinished(int start, int last) {
        int i = last - 1;
        while (i > start && (Letters.isCloser(text.charAt(i)) || Letters.isSpace(text.charAt(i)))) {
            i--;
        }
        return i >= start && ".!?:…".indexOf(text.charAt(i)) >= 0;
    }

    private boolean isBullet(int i, int limit) {
        char c = text.charAt(i);
        boolean gapAfter = i + 1 < limit && Letters.isSpace(text.charAt(i + 1));
        if (c == '•' || c == '‣' || c == '▪' || c == '◦' || c == '·') {
            return true;
        }
        if ((c == '-' || c == '*' || c == '–' || c == '—') && gapAfter) {
            return true;
        }
        int digits = i;
        while (digits < limit && digits - i < 3 && Letters.isAsciiDigit(text.charAt(digits))) {
            digits++;
        }
        boolean marked = digits > i && digits + 1 < limit && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
        return marked && Letters.isSpace(text.charAt(digits + 1));
    }

    private int wordLength(int from) {
        int end = from;
        while (end < text.length() && end - from < WIDEST_WRAP && !Letters.isSpace(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    /** The width lines were wrapped at, or 0 when they were not. */
    private int wrapWidth() {
        int widest = 0;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start);
            widest = Math.max(widest, end - start);
            start = end + 1;
        }
        if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) {
            return 0;
        }
        int joints = 0;
        int full = 0;
        start = 0;
        while (start < text.length()) {
            int end = lineEnd(start);
            int nextEnd = end < text.length() ? lineEnd(end + 1) : end;
            if (end > start && nextEnd > end + 1 && !Letters.isSpace(text.charAt(end + 1))) {
                joints++;
                if (end - start + 1 + wordLength(end + 1) > widest) {
                    full++;
                }
            }
            start = end + 1;
        }
        return full >= 2 && full * 10 >= joints * 6 ? widest : 0;
    }

    /** Where the line that starts at {@code start} ends, without the carriage return of its line break. */
    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
