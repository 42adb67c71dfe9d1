package org.tadmor.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.text.Span;

/**
 * Speech that goes on after its cue: <em>"We stay," he said. "Nobody leaves."</em>, in the same sentence or the next
 * ones of the paragraph.
 */
final class Continuation {
    /** How many attributions before and after may lay claim to the same quotation. */
    private static final int NEAR = 12;

    private final Document document;

    Continuation(Document document) {
        this.document = document;
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

    private @Nullable Span nextQuotation(int from) {
        List<Span> next = ContentSpans.around(
                document, new Span(from, Math.min(from + 40, document.text().length())));
        return next.isEmpty() || next.get(0).start() < from ? null : next.get(0);
    }

    private int lastQuotedEnd(Attribution one) {
        int end = -1;
        for (Span span : one.content()) {
            for (Span quotation : ContentSpans.around(document, span)) {
                end = Math.max(end, Math.min(quotation.end(), span.end()));
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

    private static boolean claimed(Span quotation, Attribution one, List<Attribution> all) {
        for (Attribution other : all) {
            if (other != one) {
                for (Span span : other.content()) {
                    if (span.overlaps(quotation)) {
                        return !one.tells(other.cueSpan().start()) && !quotation.contains(other.cueSpan());
                    }
                }
            }
        }
        return false;
    }
}
