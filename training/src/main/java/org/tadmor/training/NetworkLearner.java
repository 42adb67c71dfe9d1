package org.tadmor.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tadmor.language.model.Network;
import org.tadmor.language.model.RowSums;
import org.tadmor.language.model.Words;

/** All layers of {@link Network} while they learn, and the loss of one sentence. */
final class NetworkLearner {
    private static final double INPUT_DROPOUT = 0.3;
    private static final double STATE_DROPOUT = 0.33;
    private static final double AGAIN_DROPOUT = 0.2;
    private static final double LAYER_DROPOUT = 0.33;

    private final Shape shape;
    private final FeatureLearner features;
    private final BiLstmLearner lower;
    private final BiLstmLearner upper;
    private final DenseLearner[] tags;
    private final DenseLearner[] names;
    private final ArcLearner arcs;
    private final LabelLearner labels;

    /**
     * Sizes of the layers.
     *
     * @param width of feature vectors
     * @param units of each direction of the recurrent layers
     * @param arcs of the layers that score governors
     * @param labels of the layers that score labels
     */
    record Shape(int width, int units, int arcs, int labels) {}

    /**
     * Numbers of classes.
     *
     * @param tags of words
     * @param names of words
     * @param labels of arcs
     */
    record Classes(int tags, int names, int labels) {}

    /**
     * A sentence to learn from.
     *
     * @param words its words
     * @param tags right tag classes, or empty where none are known
     * @param heads right governors, the number of words for the root, or empty
     * @param labels right labels, or empty
     * @param names right name classes, -1 for a word of which it is not known, or empty
     */
    record Lesson(Words words, int[] tags, int[] heads, int[] labels, int[] names) {}

    NetworkLearner(Shape shape, FeatureLearner features, Classes classes, int workers, Random random) {
        this.shape = shape;
        this.features = features;
        int states = 2 * shape.units;
        lower = new BiLstmLearner(shape.width, shape.units, workers, random);
        upper = new BiLstmLearner(states + shape.width, shape.units, workers, random);
        tags = both(states, classes.tags, workers, random);
        names = both(states, classes.names, workers, random);
        arcs = new ArcLearner(states, shape.arcs, workers, random);
        labels = new LabelLearner(states, shape.labels, classes.labels, workers, random);
    }

    private static DenseLearner[] both(int states, int classes, int workers, Random random) {
        return new DenseLearner[] {
            new DenseLearner(states, classes, workers, random), new DenseLearner(states, classes, workers, random)
        };
    }

    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(features.parameters());
        all.addAll(lower.parameters());
        all.addAll(upper.parameters());
        for (DenseLearner[] layers : List.of(tags, names)) {
            all.addAll(layers[0].parameters());
            // One bias is enough for the sum of both.
            all.add(layers[1].rows);
        }
        all.addAll(arcs.parameters());
        all.addAll(labels.parameters());
        return all;
    }

    /** The network as it stands. */
    Network network() {
        return new Network(new Network.Layers(
                features.tables(),
                lower.layer(),
                upper.layer(),
                tags[0].layer(),
                tags[1].layer(),
                names[0].layer(),
                names[1].layer(),
                arcs.layer(),
                labels.layer()));
    }

    /** Reads a lesson with some units left out, adds all gradients and returns the loss. */
    double learn(int worker, Lesson lesson, Random random) {
        int[][] rows = features.rows(lesson.words, random);
        float[][] vectors = features.read(rows);
        int states = 2 * shape.units;
        float[][] inputMasks = wordMasks(rows.length, shape.width, random);
        multiply(vectors, inputMasks);
        BiLstmLearner.Pass low = lower.read(vectors, again(random));
        float[] lowMask = mask(states, STATE_DROPOUT, random);
        float[][] between = ArcLearner.masked(low.states(), lowMask);
        BiLstmLearner.Pass high = upper.read(joined(between, vectors), again(random));
        float[] highMask = mask(states, STATE_DROPOUT, random);
        float[][] top = ArcLearner.masked(high.states(), highMask);

        float[][] betweenGradients = new float[rows.length][states];
        float[][] topGradients = new float[rows.length][states];
        double loss = 0;
        if (lesson.tags.length > 0) {
            loss += classify(worker, tags, between, top, lesson.tags, betweenGradients, topGradients);
        }
        if (lesson.names.length > 0) {
            loss += classify(worker, names, between, top, lesson.names, betweenGradients, topGradients);
        }
        if (lesson.heads.length > 0) {
            loss += parse(worker, lesson, top, topGradients, random);
        }

        ArcLearner.unmask(topGradients, highMask);
        float[][] joinedGradients = new float[rows.length][states + shape.width];
        upper.learn(worker, high, topGradients, joinedGradients);
        float[][] vectorGradients = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < states; j++) {
                betweenGradients[i][j] += joinedGradients[i][j];
            }
            vectorGradients[i] = Arrays.copyOfRange(joinedGradients[i], states, states + shape.width);
        }
        ArcLearner.unmask(betweenGradients, lowMask);
        lower.learn(worker, low, betweenGradients, vectorGradients);
        multiply(vectorGradients, inputMasks);
        features.learn(worker, rows, vectorGradients);
        return loss;
    }

    /** What the upper layer reads: the lower states, then the word's own vector. */
    private static float[][] joined(float[][] states, float[][] vectors) {
        float[][] joined = new float[states.length][];
        for (int i = 0; i < joined.length; i++) {
            int length = states[i].length;
            joined[i] = Arrays.copyOf(states[i], length + vectors[i].length);
            System.arraycopy(vectors[i], 0, joined[i], length, vectors[i].length);
        }
        return joined;
    }

    private double parse(int worker, Lesson lesson, float[][] top, float[][] topGradients, Random random) {
        float[][] arcMasks = {mask(shape.arcs, LAYER_DROPOUT, random), mask(shape.arcs, LAYER_DROPOUT, random)};
        double loss = arcs.learn(worker, top, lesson.heads, arcMasks, topGradients);
        float[] labelMask = mask(shape.labels, LAYER_DROPOUT, random);
        return loss + labels.learn(worker, top, lesson.heads, lesson.labels, labelMask, topGradients);
    }

    private static double classify(
            int worker,
            DenseLearner[] layers,
            float[][] low,
            float[][] high,
            int[] right,
            float[][] lowGradients,
            float[][] highGradients) {
        float[][] scores = layers[0].apply(low);
        RowSums.addEach(high, high.length, layers[1].rows.value, high[0].length, scores);
        float[][] choices = new float[scores.length][scores[0].length];
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            if (right[i] >= 0) {
                loss += Softmax.loss(scores[i], right[i], -1, choices[i]);
            }
        }
        layers[0].learn(worker, low, choices, lowGradients);
        layers[1].learn(worker, high, choices, highGradients);
        return loss;
    }

    private float[][] again(Random random) {
        return new float[][] {mask(shape.units, AGAIN_DROPOUT, random), mask(shape.units, AGAIN_DROPOUT, random)};
    }

    /** Zeros for units left out, the others enlarged to make up for them. */
    private static float[] mask(int size, double dropout, Random random) {
        float[] mask = new float[size];
        float kept = (float) (1 / (1 - dropout));
        for (int j = 0; j < size; j++) {
            mask[j] = random.nextDouble() < dropout ? 0 : kept;
        }
        return mask;
    }

    private static float[][] wordMasks(int size, int width, Random random) {
        float[][] masks = new float[size][];
        for (int i = 0; i < size; i++) {
            masks[i] = mask(width, INPUT_DROPOUT, random);
        }
        return masks;
    }

    private static void multiply(float[][] values, float[][] masks) {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] *= masks[i][j];
            }
        }
    }

    /** Those lessons for these layers. */
    Curriculum curriculum(List<Lesson> lessons) {
        return new Lessons(this, lessons);
    }

    private record Lessons(NetworkLearner learner, List<Lesson> lessons) implements Curriculum {
        @Override
        public int size() {
            return lessons.size();
        }

        @Override
        public int length(int lesson) {
            return lessons.get(lesson).words().size();
        }

        @Override
        public List<Parameter> parameters() {
            return learner.parameters();
        }

        @Override
        public double learn(int worker, int lesson, Random random) {
            return learner.learn(worker, lessons.get(lesson), random);
        }
    }
}
