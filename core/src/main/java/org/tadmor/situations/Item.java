package org.tadmor.situations;

import org.jspecify.annotations.Nullable;
import org.tadmor.dates.DateInterval;
import org.tadmor.dates.Granularity;

/**
 * A telling made ready to be compared many times.
 *
 * @param telling what is told
 * @param terms numbers of its terms, ascending
 * @param weights of its terms
 * @param norm root of the sum of the squared weights
 * @param first first day it may have happened, days since 1970-01-01, or {@link #NO_DAY}
 * @param last last such day
 */
record Item(Telling telling, int[] terms, double[] weights, double norm, int first, int last) {
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Whether the text says the day itself. */
    boolean onStatedDay() {
        DateInterval date = telling.date();
        return date != null && date.stated() && date.granularity() == Granularity.DAY && first == last;
    }

    static int day(@Nullable DateInterval date, boolean end) {
        return date == null ? NO_DAY : (int) (end ? date.end() : date.start()).toEpochDay();
    }

    /** Cosine of the weighted terms of two tellings, 0 to 1. */
    double sharedWords(Item other) {
        double dot = 0;
        int i = 0;
        int k = 0;
        while (i < terms.length && k < other.terms.length) {
            int order = Integer.compare(terms[i], other.terms[k]);
            dot += order == 0 ? weights[i] * other.weights[k] : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return norm == 0 || other.norm == 0 ? 0 : dot / (norm * other.norm);
    }
}
