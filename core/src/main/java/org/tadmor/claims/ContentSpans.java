package org.tadmor.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tadmor.language.Document;
import org.tadmor.language.Quotation;
import org.tadmor.language.Sentence;
import org.tadmor.text.Span;

/** The chosen content as characters: a quotation that has begun is followed to its end, over sentences. Stateless. */
final class ContentSpans {
    private ContentSpans() {}

    static List<Span> of(Reading reading, int cue, ContentDecision.Candidate content) {
        return switch (content.shape()) {
            case NEXT -> neighbour(reading, 1);
            case PREVIOUS -> neighbour(reading, -1);
            case BELOW, AROUND, LEFT, RIGHT, BOTH, JOINED, QUOTED -> here(reading, cue, content.tokens());
        };
    }

    private static List<Span> neighbour(Reading reading, int step) {
        Document document = reading.document();
        Sentence sentence = document.sentences().get(reading.sentence().index() + step);
        Span span = sentence.span();
        for (Quotation quoted : document.quotationsIn(span)) {
            Span quotation = quoted.span();
            int probe = step > 0 ? span.start() : span.end() - 1;
            if (quotation.contains(probe)
                    && !quotation.overlaps(reading.sentence().span())) {
                span = Span.covering(span, quotation);
            }
        }
        return List.of(span);
    }

    private static List<Span> here(Reading reading, int cue, BitSet tokens) {
        Sentence sentence = reading.sentence();
        Document document = reading.document();
        List<Span> runs = new ArrayList<>();
        int first = tokens.nextSetBit(0);
        while (first >= 0) {
            int end = tokens.nextClearBit(first);
            int next = tokens.nextSetBit(end);
            int from = first;
            while (from < end - 1 && bare(reading, from)) {
                from++;
            }
            while (end - 1 > from && bare(reading, end - 1)) {
                end--;
            }
            if (!bare(reading, from)) {
                runs.add(sentence.spanOf(from, end));
            }
            first = next;
        }
        Span whole = sentence.span();
        int own = reading.quotation(cue);
        Span before = null;
        Span after = null;
        for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
            int quotation = reading.quotation(i);
            if (quotation >= 0 && quotation != own) {
                Span quoted = document.quotations().get(quotation).span();
                if (quoted.start() < whole.start()) {
                    before = new Span(quoted.start(), whole.start());
                }
                if (quoted.end() > whole.end()) {
                    after = new Span(whole.end(), quoted.end());
                }
            }
        }
        if (before != null) {
            runs.add(0, before);
        }
        if (after != null) {
            runs.add(after);
        }
        return runs.isEmpty()
                ? List.of(sentence.spanOf(tokens.nextSetBit(0), tokens.length()))
                : joined(document.text(), runs);
    }

    private static boolean bare(Reading reading, int i) {
        return reading.isPunctuation(i) && reading.quotation(i) < 0;
    }

    /** Spans with nothing but white space and closing marks between them become one. */
    static List<Span> joined(String text, List<Span> spans) {
        List<Span> found = new ArrayList<>();
        for (Span span : spans) {
            Span last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && (last.end() >= span.start() || blank(text, last.end(), span.start()))) {
                found.set(found.size() - 1, Span.covering(last, span));
            } else {
                found.add(span);
            }
        }
        return found;
    }

    private static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "\"'”’“‘,.;-–—".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
