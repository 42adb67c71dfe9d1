package org.tadmor.training;

/** Weights that are learned by AdaGrad (Duchi et al. 2011) with decay, and their average. */
final class AdaGrad {
    private final float[] weights;
    private final float[] squares;
    private final float[] sum;
    private final float rate;
    private final float decay;
    private final float floor;
    private int kept;

    /**
     * @param rate step size
     * @param decay how strongly weights are drawn to zero
     * @param floor added to the sum of squared slopes, so that first steps are not too long
     */
    AdaGrad(int size, float rate, float decay, float floor) {
        this.weights = new float[size];
        this.squares = new float[size];
        this.sum = new float[size];
        this.rate = rate;
        this.decay = decay;
        this.floor = floor;
    }

    /** The weights as they stand; they change with each step. */
    float[] weights() {
        return weights;
    }

    void step(int at, float gradient) {
        float slope = gradient + decay * weights[at];
        squares[at] += slope * slope;
        weights[at] -= rate * slope / (float) Math.sqrt(squares[at] + floor);
    }

    /** Counts the weights of now into the average. */
    void keep() {
        kept++;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i];
        }
    }

    /** The average of what was kept. */
    float[] average() {
        float[] average = new float[sum.length];
        for (int i = 0; i < average.length; i++) {
            average[i] = sum[i] / Math.max(1, kept);
        }
        return average;
    }
}
