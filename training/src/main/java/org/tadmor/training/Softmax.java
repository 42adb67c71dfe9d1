package org.tadmor.training;

/** Cross-entropy of a choice among scores. */
final class Softmax {
    private Softmax() {}

    /**
     * Loss of choosing by {@code scores}.
     *
     * @param scores one for each class
     * @param right the right class
     * @param barred a class that may not be chosen, or -1
     * @param gradient set to that of the scores
     * @return negative logarithm of the right class's probability
     */
    static double loss(float[] scores, int right, int barred, float[] gradient) {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            if (c != barred) {
                most = Math.max(most, scores[c]);
            }
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            double e = c == barred ? 0 : Math.exp(scores[c] - most);
            gradient[c] = (float) e;
            sum += e;
        }
        float scale = (float) (1 / sum);
        for (int c = 0; c < scores.length; c++) {
            gradient[c] *= scale;
        }
        gradient[right] -= 1;
        return Math.log(sum) + most - scores[right];
    }
}
