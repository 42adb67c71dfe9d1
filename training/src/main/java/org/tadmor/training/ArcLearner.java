package org.tadmor.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tadmor.language.model.Activation;
import org.tadmor.language.model.ArcScorer;
import org.tadmor.language.model.RowSums;

/** Learns {@link ArcScorer}'s weights: each word chooses its governor. */
final class ArcLearner {
    private final DenseLearner child;
    private final DenseLearner governor;
    private final Parameter root;
    private final DenseLearner form;
    private final Parameter distance;

    ArcLearner(int width, int size, int workers, Random random) {
        child = new DenseLearner(width, size, workers, random);
        governor = new DenseLearner(width, size, workers, random);
        root = Parameter.of(1, size, 0.1, workers, random);
        form = new DenseLearner(size, size, workers, random);
        distance = Parameter.of(1, ArcScorer.DISTANCES, 0, workers, random);
    }

    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(child.parameters());
        all.addAll(governor.parameters());
        all.add(root);
        all.addAll(form.parameters());
        all.add(distance);
        return all;
    }

    ArcScorer layer() {
        return new ArcScorer(child.layer(), governor.layer(), root.value[0], form.layer(), distance.value[0]);
    }

    /**
     * Loss on one sentence; adds all gradients.
     *
     * @param states the upper states
     * @param heads the right governors, the number of words for the root
     * @param masks two vectors that the layers of dependents and governors are multiplied by
     * @param stateGradients to be added to
     */
    double learn(int worker, float[][] states, int[] heads, float[][] masks, float[][] stateGradients) {
        int size = states.length;
        float[][] children = child.apply(states);
        float[][] governors = new float[size + 1][];
        System.arraycopy(governor.apply(states), 0, governors, 0, size);
        for (int i = 0; i < size; i++) {
            Activation.leaky(children[i]);
            Activation.leaky(governors[i]);
        }
        governors[size] = root.value[0].clone();
        float[][] seen = masked(children, masks[0]);
        float[][] above = masked(governors, masks[1]);
        float[][] queries = form.apply(seen);
        float[][] choices = new float[size][size + 1];
        double loss = 0;
        for (int i = 0; i < size; i++) {
            float[] scores = new float[size + 1];
            for (int j = 0; j <= size; j++) {
                float near = j < size ? distance.value[0][ArcScorer.distance(i, j)] : 0;
                scores[j] = RowSums.dot(queries[i], above[j]) + near;
            }
            loss += Softmax.loss(scores, heads[i], i, choices[i]);
            for (int j = 0; j < size; j++) {
                distance.gradient(worker)[0][ArcScorer.distance(i, j)] += choices[i][j];
            }
        }
        back(worker, new Pass(states, children, governors, seen, above, queries), choices, masks, stateGradients);
        return loss;
    }

    /**
     * What one sentence made of the layers.
     *
     * @param children outputs for dependents
     * @param governors outputs for governors, the root's behind them
     * @param seen the former with some units left out
     * @param above the latter with some units left out
     * @param queries the bilinear form of {@code seen}
     */
    private record Pass(
            float[][] states,
            float[][] children,
            float[][] governors,
            float[][] seen,
            float[][] above,
            float[][] queries) {}

    private void back(int worker, Pass pass, float[][] choices, float[][] masks, float[][] stateGradients) {
        int size = choices.length;
        int width = masks[0].length;
        float[][] queryGradients = new float[size][width];
        RowSums.addEach(choices, size, pass.above, size + 1, queryGradients);
        float[][] aboveGradients = new float[size + 1][width];
        DenseLearner.addOuter(choices, pass.queries, size, aboveGradients);
        float[][] seenGradients = new float[size][width];
        form.learn(worker, pass.seen, queryGradients, seenGradients);
        unmask(seenGradients, masks[0]);
        unmask(aboveGradients, masks[1]);
        for (int j = 0; j < width; j++) {
            root.gradient(worker)[0][j] += aboveGradients[size][j];
        }
        float[][] governorGradients = Arrays.copyOf(aboveGradients, size);
        unleak(pass.children, seenGradients);
        unleak(pass.governors, governorGradients);
        child.learn(worker, pass.states, seenGradients, stateGradients);
        governor.learn(worker, pass.states, governorGradients, stateGradients);
    }

    static float[][] masked(float[][] values, float[] mask) {
        float[][] masked = new float[values.length][mask.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < mask.length; j++) {
                masked[i][j] = values[i][j] * mask[j];
            }
        }
        return masked;
    }

    static void unmask(float[][] gradients, float[] mask) {
        for (float[] gradient : gradients) {
            for (int j = 0; j < mask.length; j++) {
                gradient[j] *= mask[j];
            }
        }
    }

    /** Multiplies gradients by the leaky rectifier's slope at its own output. */
    static void unleak(float[][] outputs, float[][] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            for (int j = 0; j < gradients[i].length; j++) {
                gradients[i][j] *= outputs[i][j] > 0 ? 1 : Activation.LEAK;
            }
        }
    }
}
