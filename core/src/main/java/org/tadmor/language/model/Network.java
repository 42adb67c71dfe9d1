package org.tadmor.language.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network that tags, parses and finds names in one reading of a sentence: sums of feature vectors, two recurrent layers that all
 * tasks share, the second of which sees the words too, and small layers of each task's own. Immutable.
 *
 * <p>Recurrent features for parsing: Kiperwasser and Goldberg, TACL 2016; arcs by a bilinear form: Dozat and Manning, "Deep Biaffine
 * Attention for Neural Dependency Parsing", ICLR 2017; one encoder for several tasks: Søgaard and Goldberg, ACL 2016.
 */
public final class Network {
    private final Layers layers;
    private final WordSums wordSums;
    private final Dense overLower;
    private final Dense overUpper;

    /**
     * The layers as they are learned.
     *
     * @param features one table for each kind of {@link WordFeatures}
     * @param lower the first recurrent layer
     * @param upper the second recurrent layer, over the states of the first and, behind these, the word's vector
     * @param tags tag scores from the lower states
     * @param tagsUpper what the upper states add to them
     * @param names name scores from the lower states
     * @param namesUpper what the upper states add to them
     * @param arcs scores of governors
     * @param labels scores of labels
     */
    public record Layers(
            List<FeatureTable> features,
            BiLstm lower,
            BiLstm upper,
            Dense tags,
            Dense tagsUpper,
            Dense names,
            Dense namesUpper,
            ArcScorer arcs,
            LabelScorer labels) {

        /** Copies the list. */
        public Layers {
            features = List.copyOf(features);
        }
    }

    /**
     * What the network makes of one sentence.
     *
     * @param tags scores of tag classes, word by word
     * @param names scores of name classes, word by word
     * @param heads the governor of every word, the number of words for the root
     * @param labels scores of the label of the arc from its governor, word by word
     */
    public record Reading(float[][] tags, float[][] names, int[] heads, float[][] labels) {}

    /** Joins the layers that read the same states. */
    public Network(Layers layers) {
        this.layers = layers;
        float[][] rows = layers.upper.input().rows();
        int states = 2 * layers.lower.units();
        Dense words = new Dense(
                Arrays.copyOfRange(rows, states, rows.length),
                layers.upper.input().bias());
        wordSums = new WordSums(layers.features, layers.lower.input(), words);
        overLower = Dense.join(List.of(layers.tags, layers.names));
        overUpper = Dense.join(List.of(
                layers.arcs.child(),
                layers.arcs.governor(),
                layers.labels.child(),
                layers.labels.governor(),
                layers.tagsUpper,
                layers.namesUpper));
    }

    /**
     * Reads sentences side by side, which is faster than one after the other and gives the same; time and memory grow with the square
     * of their lengths.
     *
     * @return a reading for each, in order
     */
    public List<Reading> read(List<Words> sentences) {
        int size = sentences.size();
        float[][][] sums = new float[size][][];
        float[][][] upperSums = new float[size][][];
        for (int s = 0; s < size; s++) {
            WordSums.Entry[] words = wordSums.of(sentences.get(s));
            sums[s] = Arrays.stream(words).map(WordSums.Entry::lower).toArray(float[][]::new);
            upperSums[s] =
                    Arrays.stream(words).map(word -> word.upper().clone()).toArray(float[][]::new);
        }
        float[][][] low = layers.lower.run(sums);
        for (int s = 0; s < size; s++) {
            RowSums.addEach(low[s], low[s].length, layers.upper.input().rows(), 2 * layers.lower.units(), upperSums[s]);
        }
        float[][][] high = layers.upper.run(upperSums);
        List<Reading> readings = new ArrayList<>(size);
        for (int s = 0; s < size; s++) {
            readings.add(reading(low[s], high[s]));
        }
        return readings;
    }

    private Reading reading(float[][] low, float[][] high) {
        float[][] lowScores = overLower.apply(low, low.length);
        float[][] highScores = overUpper.apply(high, high.length);
        int arc = layers.arcs.child().outputs();
        int label = layers.labels.child().outputs();
        int classes = 2 * arc + 2 * label;
        int tags = layers.tags.outputs();
        int[] heads =
                MaximumTree.heads(layers.arcs.scores(Dense.part(highScores, 0, arc), Dense.part(highScores, arc, arc)));
        float[][] labels = layers.labels.scores(
                Dense.part(highScores, 2 * arc, label), Dense.part(highScores, 2 * arc + label, label), heads);
        return new Reading(
                sum(lowScores, 0, highScores, classes, tags),
                sum(lowScores, tags, highScores, classes + tags, layers.names.outputs()),
                heads,
                labels);
    }

    private static float[][] sum(float[][] low, int lowFrom, float[][] high, int highFrom, int length) {
        float[][] sums = Dense.part(low, lowFrom, length);
        for (int i = 0; i < sums.length; i++) {
            for (int c = 0; c < length; c++) {
                sums[i][c] += high[i][highFrom + c];
            }
        }
        return sums;
    }

    /** Position of the highest score; the first of equals. */
    public static int best(float[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    /** Writes all weights, matrices in sixteen bits. */
    public void write(ModelOutput out) {
        layers.features.forEach(table -> table.write(out));
        layers.lower.write(out);
        layers.upper.write(out);
        for (Dense layer : List.of(layers.tags, layers.tagsUpper, layers.names, layers.namesUpper)) {
            layer.write(out);
        }
        layers.arcs.write(out);
        layers.labels.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Network read(ModelInput in) {
        List<FeatureTable> features = new ArrayList<>();
        for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
            features.add(FeatureTable.read(in));
        }
        return new Network(new Layers(
                features,
                BiLstm.read(in),
                BiLstm.read(in),
                Dense.read(in),
                Dense.read(in),
                Dense.read(in),
                Dense.read(in),
                ArcScorer.read(in),
                LabelScorer.read(in)));
    }
}
