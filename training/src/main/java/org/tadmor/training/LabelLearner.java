package org.tadmor.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tadmor.language.model.Activation;
import org.tadmor.language.model.LabelScorer;

/** Learns {@link LabelScorer}'s weights on right arcs. */
final class LabelLearner {
    private final DenseLearner child;
    private final DenseLearner governor;
    private final Parameter root;
    private final DenseLearner labels;

    LabelLearner(int width, int size, int classes, int workers, Random random) {
        child = new DenseLearner(width, size, workers, random);
        governor = new DenseLearner(width, size, workers, random);
        root = Parameter.of(1, size, 0.1, workers, random);
        labels = new DenseLearner(size, classes, workers, random);
    }

    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(child.parameters());
        all.addAll(governor.parameters());
        all.add(root);
        all.addAll(labels.parameters());
        return all;
    }

    LabelScorer layer() {
        return new LabelScorer(child.layer(), governor.layer(), root.value[0], labels.layer());
    }

    /**
     * Loss on one sentence; adds all gradients.
     *
     * @param heads the right governors, the number of words for the root
     * @param right the right labels
     * @param mask what the rectified layer is multiplied by
     */
    double learn(int worker, float[][] states, int[] heads, int[] right, float[] mask, float[][] stateGradients) {
        int size = states.length;
        float[][] children = child.apply(states);
        float[][] governors = governor.apply(states);
        for (int i = 0; i < size; i++) {
            float[] above = heads[i] == size ? root.value[0] : governors[heads[i]];
            for (int j = 0; j < mask.length; j++) {
                children[i][j] += above[j];
            }
            Activation.leaky(children[i]);
        }
        float[][] seen = ArcLearner.masked(children, mask);
        float[][] scores = labels.apply(seen);
        float[][] choices = new float[size][scores[0].length];
        double loss = 0;
        for (int i = 0; i < size; i++) {
            loss += Softmax.loss(scores[i], right[i], -1, choices[i]);
        }
        float[][] seenGradients = new float[size][mask.length];
        labels.learn(worker, seen, choices, seenGradients);
        ArcLearner.unmask(seenGradients, mask);
        ArcLearner.unleak(children, seenGradients);
        float[][] governorGradients = new float[size][mask.length];
        for (int i = 0; i < size; i++) {
            float[] above = heads[i] == size ? root.gradient(worker)[0] : governorGradients[heads[i]];
            for (int j = 0; j < mask.length; j++) {
                above[j] += seenGradients[i][j];
            }
        }
        child.learn(worker, states, seenGradients, stateGradients);
        governor.learn(worker, states, governorGradients, stateGradients);
        return loss;
    }
}
