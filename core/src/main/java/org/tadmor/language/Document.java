package org.tadmor.language;

import java.util.List;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/**
 * A report with its analysis.
 *
 * @param report the report, untouched
 * @param sentences in text order, not overlapping; bylines are sentences too, marked by their zone
 * @param quotations direct speech in text order, not overlapping, marks included; one that runs over several paragraphs is one span
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
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span quotation = quotations.get(middle);
            if (quotation.contains(offset)) {
                return true;
            }
            if (quotation.start() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return false;
    }
}
