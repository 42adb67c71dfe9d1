package org.tadmor.language;

import java.util.List;
import java.util.Optional;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/**
 * A report with its analysis.
 *
 * @param report the report, untouched
 * @param sentences in text order, not overlapping; bylines are sentences too, marked by their zone
 * @param quotations the outermost quotations in text order, not overlapping; those inside them are their
 *     {@link Quotation#inner}
 */
public record Document(Report report, List<Sentence> sentences, List<Quotation> quotations) {

    /** Copies the lists. */
    public Document {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    /** The report's text. */
    public String text() {
        return report.text();
    }

    /** Whether the character at {@code offset} stands inside quotation marks. Takes time logarithmic in the quotations. */
    public boolean isQuoted(int offset) {
        return quotationIndexAt(offset) >= 0;
    }

    /** The outermost quotation that holds the character at {@code offset}. Takes time logarithmic in the quotations. */
    public Optional<Quotation> quotationAt(int offset) {
        int index = quotationIndexAt(offset);
        return index < 0 ? Optional.empty() : Optional.of(quotations.get(index));
    }

    /** The index in {@link #quotations} of the one that holds the character at {@code offset}, or -1. */
    public int quotationIndexAt(int offset) {
        int index = firstQuotationEndingAfter(offset);
        return index < quotations.size() && quotations.get(index).span().contains(offset) ? index : -1;
    }

    /** The index in {@link #quotations} of the first one that ends behind {@code offset}; their number when none does. */
    public int firstQuotationEndingAfter(int offset) {
        return Quotation.firstEndingAfter(quotations, offset);
    }

    /** The outermost quotations that share a character with {@code span}, in text order. */
    public List<Quotation> quotationsIn(Span span) {
        int first = firstQuotationEndingAfter(span.start());
        int end = first;
        while (end < quotations.size() && quotations.get(end).span().start() < span.end()) {
            end++;
        }
        return quotations.subList(first, end);
    }
}
