package org.tadmor.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tadmor.events.EventType;
import org.tadmor.events.Evidence;
import org.tadmor.events.JudgeModel;

/**
 * Multinomial logistic regression over the event types, by AdaGrad with decay. An example may allow several types: its
 * likelihood is that of all of them together, so that a coarse label never tells fine types apart.
 */
final class JudgeLearner {
    private static final int TYPES = EventType.values().length;
    private static final long SEED = 11;
    private static final float FLOOR = 1e-2f;
    private static final float LEAST_GRADIENT = 1e-4f;
    private static final int[] NOTHING = {};

    private final int classes;
    private final float rate;
    private final float decay;
    private final List<Example> examples = new ArrayList<>();

    private record Example(int[] common, int[][] own, boolean[] right, float weight) {}

    /** The learned weights, as {@link JudgeModel} takes them. */
    record Weights(float[] types, float[] own) {}

    /** One that learns types. */
    JudgeLearner(float rate, float decay) {
        this(TYPES, rate, decay);
    }

    /** @param classes how many there are to choose from */
    JudgeLearner(int classes, float rate, float decay) {
        this.classes = classes;
        this.rate = rate;
        this.decay = decay;
    }

    void add(JudgeTraining.Lesson lesson) {
        add(lesson.evidence(), lesson.types(), lesson.weight());
    }

    /**
     * @param right the types that may be meant
     * @param weight 1 for an example that is sure
     */
    void add(Evidence evidence, Set<EventType> right, float weight) {
        int[][] own = new int[TYPES][];
        boolean[] allowed = new boolean[TYPES];
        for (EventType type : EventType.values()) {
            own[type.ordinal()] = buckets(evidence.own(type));
            allowed[type.ordinal()] = right.contains(type);
        }
        examples.add(new Example(buckets(evidence.common()), own, allowed, weight));
    }

    /**
     * @param features buckets
     * @param right by class, whether it may be meant
     */
    void add(int[] features, boolean[] right, float weight) {
        int[][] own = new int[classes][];
        Arrays.fill(own, NOTHING);
        examples.add(new Example(features, own, right, weight));
    }

    private static int[] buckets(List<String> names) {
        return names.stream().mapToInt(JudgeModel::bucket).toArray();
    }

    /** Weights averaged over the second half of the passes. */
    Weights learn(int passes) {
        AdaGrad types = new AdaGrad(JudgeModel.BUCKETS * classes, rate, decay, FLOOR);
        AdaGrad own = new AdaGrad(JudgeModel.BUCKETS, rate, decay, FLOOR);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                float[] gradient = gradient(example, types.weights(), own.weights());
                for (int feature : example.common()) {
                    for (int t = 0; t < classes; t++) {
                        step(types, feature * classes + t, gradient[t]);
                    }
                }
                for (int t = 0; t < classes; t++) {
                    for (int feature : example.own()[t]) {
                        step(own, feature, gradient[t]);
                    }
                }
            }
            if (pass * 2 >= passes) {
                types.keep();
                own.keep();
            }
        }
        return new Weights(types.average(), own.average());
    }

    private static void step(AdaGrad weights, int at, float gradient) {
        if (Math.abs(gradient) >= LEAST_GRADIENT) {
            weights.step(at, gradient);
        }
    }

    private float[] gradient(Example example, float[] types, float[] own) {
        float[] scores = new float[classes];
        for (int feature : example.common()) {
            for (int t = 0; t < classes; t++) {
                scores[t] += types[feature * classes + t];
            }
        }
        float highest = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < classes; t++) {
            for (int feature : example.own()[t]) {
                scores[t] += own[feature];
            }
            highest = Math.max(highest, scores[t]);
        }
        double all = 0;
        double right = 0;
        double[] powers = new double[classes];
        for (int t = 0; t < classes; t++) {
            powers[t] = Math.exp(scores[t] - highest);
            all += powers[t];
            right += example.right()[t] ? powers[t] : 0;
        }
        float[] gradient = new float[classes];
        for (int t = 0; t < classes; t++) {
            double wanted = example.right()[t] ? powers[t] / Math.max(right, 1e-30) : 0;
            gradient[t] = example.weight() * (float) (powers[t] / all - wanted);
        }
        return gradient;
    }
}
