package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/**
 * Finds quotations and what stands inside them. Marks are matched paragraph by paragraph; a quotation left open goes on in
 * the next paragraph when that begins with a mark of its kind or has one that closes before any that opens. Otherwise it
 * ends with its paragraph. Time is linear in the length of the text.
 */
public final class QuotationFinder {
    private final DashDialogue dialogue;

    /** @param tokenizer its lexicon knows the words of speech that interrupt a dialogue with dashes */
    public QuotationFinder(Tokenizer tokenizer) {
        this.dialogue = new DashDialogue(tokenizer.forms());
    }

    /**
     * The quotations of a report.
     *
     * @param sentences the report's sentences in text order
     * @return the outermost quotations in text order, none overlapping
     */
    public List<Quotation> find(Report report, List<Sentence> sentences) {
        String text = report.text();
        QuotationShapes shapes = new QuotationShapes(text, sentences);
        List<Quotation> found = new ArrayList<>();
        for (QuotedSpan quoted : spans(report)) {
            found.add(shapes.quotation(quoted));
        }
        return found;
    }

    private List<QuotedSpan> spans(Report report) {
        String text = report.text();
        List<QuotedSpan> found = new ArrayList<>();
        DashDialogue.Run dashes = dialogue.run(text, found);
        Stretches stretches = new Stretches(report);
        QuotationMatcher.@Nullable Open open = null;
        while (stretches.hasNext()) {
            Stretches.Stretch next = stretches.next();
            Span stretch = trimmed(text, next.span());
            if (stretch.length() == 0) {
                continue;
            }
            QuoteMarks marks = new QuoteMarks(text, stretch);
            int from = 0;
            if (open != null) {
                from = open.continuesIn(marks, stretch);
                if (from < 0) {
                    found.add(open.leftOpen());
                    open = null;
                    from = 0;
                }
            }
            int before = found.size();
            boolean fresh = open == null;
            open = new QuotationMatcher(text, stretch, marks, found).match(from, open);
            if (fresh && open == null && found.size() == before && next.zone() == null) {
                dashes.paragraph(stretch);
            } else {
                dashes.finish(before);
            }
        }
        if (open != null) {
            found.add(open.leftOpen());
        }
        dashes.finish(found.size());
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
}
