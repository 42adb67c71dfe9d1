package org.tadmor.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tadmor.claims.LinearModel;

/**
 * Logistic regression over hashed features, learned by AdaGrad (Duchi et al. 2011) with decay of the weights: a choice
 * among candidates (softmax), or yes and no where there is but one.
 */
final class LogisticLearner {
    private final float[] weights;
    private final float[] squares;
    private final int mask;
    private final float rate;
    private final float decay;
    private final List<int[][]> choices = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    /**
     * @param bits the number of buckets is two to this power
     * @param rate step size
     * @param decay how strongly weights are drawn to zero
     */
    LogisticLearner(int bits, float rate, float decay) {
        this.weights = new float[1 << bits];
        this.squares = new float[1 << bits];
        this.mask = (1 << bits) - 1;
        this.rate = rate;
        this.decay = decay;
    }

    /** Keeps one decision: the features of each candidate, and which is right; one candidate: 1 for yes, 0 for no. */
    void add(int[][] candidates, int right) {
        choices.add(candidates);
        answers.add(right);
    }

    int size() {
        return choices.size();
    }

    /** Learns from what was added. */
    LinearModel learn(int passes) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            order.add(i);
        }
        Random random = new Random(11);
        float[] sum = new float[weights.length];
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(choices.get(i), answers.get(i));
            }
            if (pass * 2 >= passes) {
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += weights[k];
                }
            }
        }
        int kept = passes - (passes + 1) / 2;
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= Math.max(1, kept);
        }
        return LinearModel.of(sum);
    }

    private void step(int[][] candidates, int right) {
        if (candidates.length == 1) {
            double p = 1 / (1 + Math.exp(-score(candidates[0])));
            update(candidates[0], (float) (p - right));
            return;
        }
        double[] scores = new double[candidates.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(candidates[i]);
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            update(candidates[i], (float) (scores[i] / sum - (i == right ? 1 : 0)));
        }
    }

    private double score(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature & mask];
        }
        return sum;
    }

    private void update(int[] features, float gradient) {
        if (Math.abs(gradient) < 1e-3) {
            return;
        }
        for (int feature : features) {
            int at = feature & mask;
            float slope = gradient + decay * weights[at];
            squares[at] += slope * slope;
            weights[at] -= rate * slope / (float) Math.sqrt(squares[at] + 1e-6f);
        }
    }
}
