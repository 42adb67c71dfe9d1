package org.tadmor.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tadmor.claims.LinearModel;
import org.tadmor.language.model.Probabilities;

/**
 * Logistic regression over hashed features: a choice among candidates (softmax), or yes and no where there is but one.
 * The weights are averaged over the second half of the passes.
 */
final class LogisticLearner {
    private static final float FLOOR = 1e-6f;

    private final AdaGrad weights;
    private final int mask;
    private final List<int[][]> choices = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    /**
     * @param bits the number of buckets is two to this power
     * @param rate step size
     * @param decay how strongly weights are drawn to zero
     */
    LogisticLearner(int bits, float rate, float decay) {
        this.weights = new AdaGrad(1 << bits, rate, decay, FLOOR);
        this.mask = (1 << bits) - 1;
    }

    /** Keeps one decision: the features of each candidate, and which is right; one candidate: 1 for yes, 0 for no. */
    void add(int[][] candidates, int right) {
        choices.add(candidates);
        answers.add(right);
    }

    /** Learns from what was added. */
    LinearModel learn(int passes) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            order.add(i);
        }
        Random random = new Random(11);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(choices.get(i), answers.get(i));
            }
            if (pass * 2 >= passes) {
                weights.keep();
            }
        }
        return LinearModel.of(weights.average());
    }

    private void step(int[][] candidates, int right) {
        if (candidates.length == 1) {
            double p = 1 / (1 + Math.exp(-score(candidates[0])));
            update(candidates[0], (float) (p - right));
            return;
        }
        double[] scores = new double[candidates.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(candidates[i]);
        }
        Probabilities.ofScores(scores);
        for (int i = 0; i < scores.length; i++) {
            update(candidates[i], (float) (scores[i] - (i == right ? 1 : 0)));
        }
    }

    private double score(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights.weights()[feature & mask];
        }
        return sum;
    }

    private void update(int[] features, float gradient) {
        if (Math.abs(gradient) < 1e-3) {
            return;
        }
        for (int feature : features) {
            weights.step(feature & mask, gradient);
        }
    }
}
