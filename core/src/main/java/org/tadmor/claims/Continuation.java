package org.tadmor.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.language.Quotation;
import org.tadmor.text.Span;

/**
 * Speech that goes on after its cue: <em>"We stay," he said. "Nobody leaves."</em>, in the same sentence or the next
 * ones of the paragraph.
 */
final class Continuation {
    /** How many attributions before and after may lay claim to the same quotation. */
    private static final int NEAR = 12;

    private final Document document;
    private final double threshold;

    /** @param threshold the least score of an attribution that may lay claim to a quotation of its own */
    Continuation(Document document, double threshold) {
        this.document = document;
        this.threshold = threshold;
    }

    /** The same attributions, each with the quotations that continue it. */
    List<Attribution> extend(List<Attribution> found) {
        List<Attribution> extended = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            List<Attribution> near = found.subList(Math.max(0, i - NEAR), Math.min(found.size(), i + NEAR));
            extended.add(extend(found.get(i), near));
        }
        return extended;
    }

    private Attribution extend(Attribution one, List<Attribution> near) {
        int quotedEnd = lastQuotedEnd(one);
        if (quotedEnd < 0) {
            return one;
        }
        List<Span> content = new ArrayList<>(one.content());
        Span before = interrupted(one);
        if (before != null && !claimed(before, one, near)) {
            content.add(0, before);
        }
        Span after = resumed(one);
        if (after != null && !claimed(after, one, near)) {
            content.add(after);
            quotedEnd = Math.max(quotedEnd, after.end());
        }
        Span cueSentence = document.sentences().get(one.sentence()).span();
        int from = Math.max(Math.max(cueSentence.end(), one.cueSpan().end()), quotedEnd);
        Span next = nextQuotation(from);
        while (next != null && opensSentence(next) && !breaks(from, next.start()) && !claimed(next, one, near)) {
            content.add(next);
            from = next.end();
            next = nextQuotation(from);
        }
        return content.size() == one.content().size()
                ? one
                : one.withContent(ContentSpans.joined(document.text(), content));
    }

    /** The first half of a quotation that the cue interrupts, when the content is the second half only; or null. */
    private @Nullable Span interrupted(Attribution one) {
        Span source = one.sourceSpan();
        int start = source == null
                ? one.cueSpan().start()
                : Math.min(source.start(), one.cueSpan().start());
        if (one.content().get(0).start() < start) {
            return null;
        }
        List<Quotation> near = document.quotationsIn(new Span(Math.max(0, start - 4), start));
        if (near.isEmpty()) {
            return null;
        }
        Span last = near.get(near.size() - 1).span();
        return last.end() <= start && !breaks(last.end(), start) ? last : null;
    }

    /** The second half of a quotation that the cue interrupts, when the content is the first half only; or null. */
    private @Nullable Span resumed(Attribution one) {
        Span source = one.sourceSpan();
        int end = source == null
                ? one.cueSpan().end()
                : Math.max(source.end(), one.cueSpan().end());
        if (one.content().get(one.content().size() - 1).end() > end) {
            return null;
        }
        int limit = Math.min(end + 4, document.text().length());
        for (Quotation quoted : document.quotationsIn(new Span(end, limit))) {
            Span quotation = quoted.span();
            if (quotation.start() >= end && !breaks(end, quotation.start())) {
                return quotation;
            }
        }
        return null;
    }

    private @Nullable Span nextQuotation(int from) {
        int limit = Math.min(from + 40, document.text().length());
        List<Quotation> next = document.quotationsIn(new Span(from, limit));
        return next.isEmpty() || next.get(0).span().start() < from
                ? null
                : next.get(0).span();
    }

    private int lastQuotedEnd(Attribution one) {
        int end = -1;
        for (Span span : one.content()) {
            for (Quotation quotation : document.quotationsIn(span)) {
                end = Math.max(end, Math.min(quotation.span().end(), span.end()));
            }
        }
        return end;
    }

    private boolean opensSentence(Span quotation) {
        String text = document.text();
        int at = quotation.start() - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < 0 || ".!?:\"”’'".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether anything but white space and marks, or the end of a paragraph, stands between two offsets. */
    private boolean breaks(int from, int to) {
        String text = document.text();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private boolean claimed(Span quotation, Attribution one, List<Attribution> all) {
        for (Attribution other : all) {
            boolean rival = other != one
                    && other.score() >= threshold
                    && !one.tells(other.cueSpan().start())
                    && !quotation.contains(other.cueSpan());
            for (Span span : other.content()) {
                if (rival && span.overlaps(quotation)) {
                    return true;
                }
            }
        }
        return false;
    }
}
