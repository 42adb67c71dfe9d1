package org.tadmor.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.EventType;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.PredicateModel;
import org.tadmor.language.model.Probabilities;

/** Multinomial logistic regression over the modes of each type and "no mode". */
final class ModeLearner {
    private static final float RATE = 0.08f;
    private static final float DECAY = 2e-3f;
    private static final float FLOOR = 1e-2f;
    private static final int PASSES = 10;

    private final List<Example> examples = new ArrayList<>();
    private final Map<EventType, TreeSet<String>> modes = new EnumMap<>(EventType.class);

    private record Example(int[] features, EventType type, String mode, float weight, int fold) {}

    /**
     * @param features hash codes of names
     * @param mode null for none
     * @param fold of the pair it comes from, or {@link EventCorpus#NO_FOLD}
     */
    void add(int[] features, EventType type, @Nullable String mode, float weight, int fold) {
        String name = mode == null ? "" : mode;
        modes.computeIfAbsent(type, key -> new TreeSet<>()).add(name);
        examples.add(new Example(features, type, name, weight, fold));
    }

    /**
     * Weights by {@link PredicateModel#modeBucket}.
     *
     * @param heldOut fold of pairs that is not learned from, or {@link EventCorpus#NO_FOLD}
     * @param used which features count
     */
    float[] learn(int heldOut, IntPredicate used) {
        AdaGrad weights = new AdaGrad(PredicateModel.MODE_BUCKETS, RATE, DECAY, FLOOR);
        List<Example> order = new ArrayList<>(examples);
        order.removeIf(example -> heldOut >= 0 && example.fold() == heldOut
                || modes.getOrDefault(example.type(), new TreeSet<>()).size() < 2);
        Random random = new Random(13);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                step(example, used, weights);
            }
        }
        return weights.weights();
    }

    private void step(Example example, IntPredicate used, AdaGrad weights) {
        List<String> names = List.copyOf(modes.getOrDefault(example.type(), new TreeSet<>()));
        int[] features = Arrays.stream(example.features())
                .filter(used)
                .map(JudgeModel::bucket)
                .toArray();
        double[] scores = new double[names.size()];
        for (int m = 0; m < scores.length; m++) {
            for (int feature : features) {
                scores[m] += weights.weights()[PredicateModel.modeBucket(feature, example.type(), names.get(m))];
            }
        }
        Probabilities.ofScores(scores);
        for (int m = 0; m < scores.length; m++) {
            boolean right = names.get(m).equals(example.mode());
            float gradient = example.weight() * (float) (scores[m] - (right ? 1 : 0));
            if (Math.abs(gradient) >= 1e-3f) {
                for (int feature : features) {
                    weights.step(PredicateModel.modeBucket(feature, example.type(), names.get(m)), gradient);
                }
            }
        }
    }
}
