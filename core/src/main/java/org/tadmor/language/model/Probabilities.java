package org.tadmor.language.model;

/** The softmax of a choice. */
public final class Probabilities {
    private Probabilities() {}

    /** Turns scores into probabilities, in place. Without scores nothing happens. */
    public static void ofScores(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
