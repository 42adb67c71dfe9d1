package org.tadmor.language.model;

/** Gives every class of a linear model a score: the finished weights, or the ones being learned. */
public interface Scorer {

    /** Number of classes. */
    int classes();

    /**
     * Sets {@code scores[c]} to the sum of the weights of the features for class {@code c}.
     *
     * @param features keys of {@link FeatureHash}; 0 stands for no feature
     * @param count how many of {@code features} count
     * @param scores one place a class, overwritten
     */
    void score(int[] features, int count, int[] scores);

    /** The class with the highest score, the first of equals. */
    static int best(int[] scores, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
