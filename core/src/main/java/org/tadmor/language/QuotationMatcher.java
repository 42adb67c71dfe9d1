package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/** Matches the marks of one paragraph. Every decision looks at a bounded number of marks ahead. */
final class QuotationMatcher {
    private static final int DEEPEST = 4;

    /** How far the end of a single-marked quotation is looked for: they are short, lone apostrophes common. */
    private static final int FAR = 1500;

    private static final int MOST_MARKS = 64;

    /** How long a quotation may be that closes with what may be the apostrophe of a plural. */
    private static final int DOUBTFUL = 60;

    /** What a double mark does. */
    private enum Act {
        OPEN,
        CLOSE,
        /** Opens a quotation although the one before was never closed. */
        REOPEN,
        NONE
    }

    /** A quotation that has begun. */
    static final class Open {
        private final QuoteMark mark;
        private final int plannedEnd;
        private final List<Span> paragraphs = new ArrayList<>(1);
        private final List<QuotedSpan> inner = new ArrayList<>(0);

        private Open(QuoteMark mark, int plannedEnd) {
            this.mark = mark;
            this.plannedEnd = plannedEnd;
        }

        /** How many marks of the next paragraph go to its going on; -1 when it does not go on there. */
        int continuesIn(QuoteMarks marks, Span stretch) {
            if (marks.size() == 0) {
                return -1;
            }
            QuoteMark first = marks.get(0);
            if (first.start() == stretch.start() && first.kind() == mark.kind() && first.opens()) {
                return 1;
            }
            int next = marks.doubleFrom(0);
            boolean closes = next < marks.size() && ends(marks.get(next)) && mark.kind() != QuotationMark.LOW;
            return closes
                            && marks.get(next).closes()
                            && !marks.get(next).opens()
                            && marks.get(next).sign() != '“'
                    ? 0
                    : -1;
        }

        /** Whether {@code other} may close it. */
        private boolean ends(QuoteMark other) {
            return switch (mark.kind()) {
                case CURLY, STRAIGHT -> other.kind() == QuotationMark.CURLY || other.kind() == QuotationMark.STRAIGHT;
                case LOW -> other.kind() == QuotationMark.CURLY || other.kind() == QuotationMark.STRAIGHT;
                case ANGLE -> other.sign() == (mark.sign() == '«' ? '»' : '«');
                case DOUBLED ->
                    other.sign() == '\'' || other.sign() == '’' || other.sign() == '"' && mark.sign() == '`';
                case CURLY_SINGLE, STRAIGHT_SINGLE, BACKTICK -> other.sign() == '’' || other.sign() == '\'';
                case LOW_SINGLE -> other.sign() == '‘' || other.sign() == '’' || other.sign() == '\'';
                case ANGLE_SINGLE -> other.kind() == QuotationMark.ANGLE_SINGLE;
                case DASH -> false;
            };
        }

        /** As a quotation that ends with the last paragraph seen. */
        QuotedSpan leftOpen() {
            return quoted(paragraphs.get(paragraphs.size() - 1).end(), null);
        }

        private QuotedSpan quoted(int end, @Nullable QuoteMark closing) {
            int contentEnd = closing == null ? end : Math.max(mark.end(), closing.start());
            return new QuotedSpan(
                    new Span(mark.start(), end),
                    new Span(mark.end(), Math.max(mark.end(), contentEnd)),
                    mark.kind(),
                    closing == null ? null : closing.kind(),
                    List.copyOf(paragraphs),
                    List.copyOf(inner));
        }
    }

    private final String text;
    private final Span stretch;
    private final QuoteMarks marks;
    private final List<QuotedSpan> found;
    private final List<Open> stack = new ArrayList<>(DEEPEST);

    /** @param found where to add the outermost quotations that are complete */
    QuotationMatcher(String text, Span stretch, QuoteMarks marks, List<QuotedSpan> found) {
        this.text = text;
        this.stretch = stretch;
        this.marks = marks;
        this.found = found;
    }

    /**
     * Reads the paragraph.
     *
     * @param from index of the first mark to read
     * @param open the quotation that goes on from the paragraph before, or null
     * @return the quotation that is open at the end, or null
     */
    @Nullable Open match(int from, @Nullable Open open) {
        if (open != null) {
            stack.add(open);
        }
        for (int i = from; i < marks.size(); i++) {
            Open top = top();
            if (top != null && top.plannedEnd == i) {
                close(stack.size() - 1, marks.get(i));
            } else if (marks.get(i).isSingle()) {
                single(i);
            } else {
                paired(i);
            }
        }
        while (stack.size() > 1) {
            stack.remove(stack.size() - 1);
        }
        Open bottom = top();
        if (bottom != null) {
            int start = bottom.paragraphs.isEmpty() ? bottom.mark.start() : stretch.start();
            bottom.paragraphs.add(new Span(start, stretch.end()));
        }
        return bottom;
    }

    private @Nullable Open top() {
        return stack.isEmpty() ? null : stack.get(stack.size() - 1);
    }

    private void paired(int i) {
        int depth = stack.size() - 1;
        while (depth >= 0 && stack.get(depth).mark.isSingle()) {
            depth--;
        }
        QuoteMark mark = marks.get(i);
        switch (depth < 0 ? first(i) : within(stack.get(depth), i)) {
            case OPEN -> {
                if (stack.size() < DEEPEST) {
                    stack.add(new Open(mark, -1));
                }
            }
            case CLOSE -> close(depth, mark);
            case REOPEN -> {
                if (depth == 0) {
                    closeBefore(mark.start());
                    stack.add(new Open(mark, -1));
                }
            }
            case NONE -> {}
        }
    }

    /** Where no double mark stands open. */
    private Act first(int i) {
        QuoteMark mark = marks.get(i);
        int next = marks.doubleFrom(i + 1);
        boolean followed = next < marks.size();
        boolean opens = switch (mark.sign()) {
            case '“', '‟' -> !mark.closes();
            case '”' -> opensHere(mark) && followed && marks.get(next).closes();
            case '"', '＂' -> mark.opens() || (followed && opensHere(mark)) || followsStop(mark);
            case '»' -> mark.opens() && followed && marks.get(next).sign() == '«';
            case '„', '«', '`' -> true;
            default -> mark.opens();
        };
        return opens ? Act.OPEN : Act.NONE;
    }

    /** Also where a gap stands on both sides, as in texts whose words were set apart. */
    private boolean opensHere(QuoteMark mark) {
        boolean gap = mark.start() == stretch.start() || Letters.isSpace(text.charAt(mark.start() - 1));
        return mark.opens() || (gap && mark.end() < stretch.end());
    }

    /** {@code said,"We stay."}: the space is missing. */
    private boolean followsStop(QuoteMark mark) {
        return mark.start() > stretch.start()
                && ",.".indexOf(text.charAt(mark.start() - 1)) >= 0
                && mark.end() < stretch.end()
                && Character.isUpperCase(text.charAt(mark.end()));
    }

    /** Where {@code open} is the innermost double mark that stands open. */
    private Act within(Open open, int i) {
        QuoteMark mark = marks.get(i);
        int next = marks.doubleFrom(i + 1);
        boolean closesNext = next < marks.size() && endsAt(mark, next);
        if (mark.opens() && mark.sign() != '”') {
            if (open.ends(mark) && mark.kind() == open.mark.kind() || open.mark.kind() == QuotationMark.LOW) {
                int second = marks.doubleFrom(next + 1);
                boolean closesTwice = closesNext && second < marks.size() && endsAt(open.mark, second);
                if (closesTwice) {
                    return Act.OPEN;
                }
                return closesNext || mark.sign() == '“' && open.mark.kind() == QuotationMark.CURLY
                        ? Act.REOPEN
                        : open.ends(mark) ? Act.CLOSE : Act.NONE;
            }
            return closesNext ? Act.OPEN : open.ends(mark) && !isBackward(mark) ? Act.CLOSE : Act.NONE;
        }
        if (!open.ends(mark)) {
            return Act.NONE;
        }
        boolean inches = mark.sign() != '“'
                && Character.isDigit(text.charAt(Math.max(stretch.start(), mark.start() - 1)))
                && closesNext
                && open.ends(marks.get(next));
        return inches ? Act.NONE : Act.CLOSE;
    }

    private static boolean isBackward(QuoteMark mark) {
        return mark.sign() == '“' || mark.sign() == '„' || mark.sign() == '`';
    }

    /** Whether the mark at index {@code at} closes what {@code opening} opens, by its kind and its neighbours. */
    private boolean endsAt(QuoteMark opening, int at) {
        QuoteMark mark = marks.get(at);
        return new Open(opening, -1).ends(mark) && (mark.closes() || mark.sign() == '”');
    }

    private void single(int i) {
        QuoteMark mark = marks.get(i);
        if (!mark.opens() || stack.size() >= DEEPEST) {
            return;
        }
        Open top = top();
        int limit = top != null && top.plannedEnd >= 0 ? top.plannedEnd : marks.size();
        int end = singleEnd(i, limit);
        if (end >= 0) {
            stack.add(new Open(mark, end));
        }
    }

    /**
     * Index of the single mark that closes the one at {@code i}, or -1. An apostrophe after a plural ("the rebels'
     * advance") closes only when no surer mark follows, and double marks between the two must come in pairs.
     */
    private int singleEnd(int i, int limit) {
        QuoteMark opening = marks.get(i);
        Open open = new Open(opening, -1);
        int weak = -1;
        int pairs = 0;
        if (marks.closingSingleFrom(i + 1) >= limit && opening.kind() != QuotationMark.LOW_SINGLE) {
            return -1;
        }
        for (int k = i + 1; k < limit && k - i <= MOST_MARKS && marks.get(k).start() - opening.start() < FAR; k++) {
            QuoteMark mark = marks.get(k);
            if (!mark.isSingle()) {
                pairs += mark.opens() && mark.sign() != '”' ? 1 : -1;
                if (pairs < 0) {
                    break;
                }
            } else if (mark.opens() && !mark.closes()) {
                if (weak >= 0) {
                    break;
                }
            } else if (pairs == 0 && open.ends(mark) && closes(opening, mark)) {
                if (mark.sure()) {
                    return k;
                }
                weak = weak < 0 && mark.start() - opening.start() <= DOUBTFUL ? k : weak;
            }
        }
        return weak;
    }

    /** A mark that points the wrong way opens only what closes as speech does. */
    private boolean closes(QuoteMark opening, QuoteMark mark) {
        return mark.closes() && (opening.sign() != '’' || ",.?!…".indexOf(text.charAt(mark.start() - 1)) >= 0);
    }

    private void close(int depth, QuoteMark mark) {
        while (stack.size() > depth + 1) {
            stack.remove(stack.size() - 1);
        }
        Open open = stack.remove(depth);
        int start = open.paragraphs.isEmpty() ? open.mark.start() : stretch.start();
        open.paragraphs.add(new Span(start, mark.end()));
        add(open.quoted(mark.end(), mark));
    }

    private void closeBefore(int offset) {
        while (stack.size() > 1) {
            stack.remove(stack.size() - 1);
        }
        Open open = stack.remove(0);
        int end = offset;
        int start = open.paragraphs.isEmpty() ? open.mark.start() : stretch.start();
        while (end > start && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            open.paragraphs.add(new Span(start, end));
        }
        if (!open.paragraphs.isEmpty()) {
            add(open.leftOpen());
        }
    }

    private void add(QuotedSpan quoted) {
        Open outer = top();
        if (outer == null) {
            found.add(quoted);
        } else {
            outer.inner.add(quoted);
        }
    }
}
