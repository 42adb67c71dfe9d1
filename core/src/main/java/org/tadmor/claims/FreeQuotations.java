package org.tadmor.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.language.Quotation;
import org.tadmor.text.Span;

/** Quotations that fill a paragraph and name no speaker: they are spoken by whoever was quoted last. Stateless. */
final class FreeQuotations {
    private static final int SHORTEST = 20;
    private static final int FARTHEST = 1200;

    private FreeQuotations() {}

    /**
     * The attributions and, in text order, one more for each free quotation.
     *
     * @param threshold the least score of an attribution that may lay claim to a quotation
     */
    static List<Attribution> with(Document document, List<Attribution> attributions, double threshold) {
        List<Attribution> all = new ArrayList<>(attributions);
        int seen = 0;
        Attribution last = null;
        int lastEnd = 0;
        List<Span> covered = covered(document, attributions, threshold);
        int cover = 0;
        for (Quotation quoted : document.quotations()) {
            Span quotation = quoted.span();
            while (cover < covered.size() && covered.get(cover).end() <= quotation.start()) {
                cover++;
            }
            while (seen < attributions.size()
                    && attributions.get(seen).cueSpan().start() < quotation.start()) {
                Attribution one = attributions.get(seen++);
                if (StatementReader.kind(document, one.content()) != Statement.Kind.INDIRECT) {
                    last = one;
                    lastEnd = Math.max(end(one), one.cueSpan().end());
                }
            }
            boolean told = cover < covered.size() && covered.get(cover).start() < quotation.end();
            if (!told && last != null && free(document.text(), quotation) && follows(quotation, lastEnd)) {
                all.add(last.continuedBy(quotation));
                lastEnd = quotation.end();
            }
        }
        all.sort(Comparator.comparing(Attribution::cueSpan));
        return all;
    }

    private static boolean follows(Span quotation, int lastEnd) {
        return quotation.start() >= lastEnd && quotation.start() - lastEnd < FARTHEST;
    }

    private static int end(Attribution one) {
        return one.content().get(one.content().size() - 1).end();
    }

    private static List<Span> covered(Document document, List<Attribution> attributions, double threshold) {
        List<Span> spans = new ArrayList<>();
        for (Attribution one : attributions) {
            boolean said = document.isQuoted(one.cueSpan().start());
            if (one.score() >= threshold && !said) {
                spans.addAll(one.content());
            }
        }
        spans.sort(null);
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            @Nullable Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.end() >= span.start()) {
                merged.set(merged.size() - 1, Span.covering(last, span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Whether a quotation is long enough to be speech and fills its paragraph. */
    private static boolean free(String text, Span quotation) {
        if (quotation.length() < SHORTEST) {
            return false;
        }
        int before = quotation.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = quotation.end();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return (before < 0 || text.charAt(before) == '\n') && (after >= text.length() || text.charAt(after) == '\n');
    }
}
