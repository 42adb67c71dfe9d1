package org.tadmor.language;

import java.util.List;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/**
 * A report with its analysis.
 *
 * @param report the report, untouched
 * @param sentences in text order, not overlapping; bylines are sentences too, marked by their zone
 * @param quotations direct speech in text order, marks included; one that runs over several paragraphs is one span
 */
public record Document(Report report, List<Sentence> sentences, List<Span> quotations) {

    /** Copies the lists. */
    public Document {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    /** The report's text. */
    public String text() {
        return report.text();
    }

    /** Whether the character at {@code offset} stands inside quotation marks. */
    public boolean isQuoted(int offset) {
        for (Span quotation : quotations) {
            if (quotation.contains(offset)) {
                return true;
            }
        }
        return false;
    }
}
