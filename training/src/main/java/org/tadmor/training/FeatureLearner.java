package org.tadmor.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.tadmor.language.model.FeatureTable;
import org.tadmor.language.model.WordFeatures;
import org.tadmor.language.model.Words;

/** Learns the vectors of word features; some rare values are hidden at times, so that unknown ones have a vector too. */
final class FeatureLearner {
    private static final double HIDES = 0.25;

    /** Kinds that a word never seen has no value of. */
    private static final Set<Integer> LEXICAL =
            Set.of(WordFeatures.WORD, WordFeatures.FORM, WordFeatures.AMBIGUITY, WordFeatures.CLUSTER);

    private final List<Map<Integer, Integer>> rowOf = new ArrayList<>();
    private final List<Parameter> vectors = new ArrayList<>();
    private final Map<Integer, Integer> counts;
    private final int width;

    /**
     * @param text all sentences whose words shall have vectors
     * @param least how often a value must be seen in {@code text}
     */
    FeatureLearner(List<Words> text, int least, int width, int workers, Random random) {
        this.width = width;
        List<Map<Integer, Integer>> seen = new ArrayList<>();
        for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
            seen.add(new TreeMap<>());
        }
        int[] keys = new int[WordFeatures.KINDS];
        for (Words words : text) {
            for (int i = 0; i < words.size(); i++) {
                WordFeatures.fill(words, i, keys);
                for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
                    seen.get(kind).merge(keys[kind], 1, Integer::sum);
                }
            }
        }
        counts = new HashMap<>(seen.get(WordFeatures.WORD));
        for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
            Map<Integer, Integer> rows = new TreeMap<>();
            seen.get(kind).forEach((key, n) -> {
                if (n >= least) {
                    rows.put(key, rows.size() + 1);
                }
            });
            rowOf.add(rows);
            vectors.add(Parameter.sparse(rows.size() + 1, width, 0.3 / Math.sqrt(3), workers, random));
        }
    }

    List<Parameter> parameters() {
        return vectors;
    }

    List<FeatureTable> tables() {
        List<FeatureTable> tables = new ArrayList<>();
        for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
            tables.add(FeatureTable.of(rowOf.get(kind), vectors.get(kind).value));
        }
        return tables;
    }

    /** Rows of every word by kind, some hidden. */
    int[][] rows(Words words, Random random) {
        int[][] rows = new int[words.size()][WordFeatures.KINDS];
        int[] keys = new int[WordFeatures.KINDS];
        for (int i = 0; i < rows.length; i++) {
            WordFeatures.fill(words, i, keys);
            int count = counts.getOrDefault(keys[WordFeatures.WORD], 0);
            boolean hidden = random.nextDouble() < HIDES / (HIDES + count);
            for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
                boolean lexical = LEXICAL.contains(kind);
                boolean hide = hidden && (lexical || kind == WordFeatures.ENDING && random.nextBoolean());
                rows[i][kind] = hide ? 0 : rowOf.get(kind).getOrDefault(keys[kind], 0);
            }
        }
        return rows;
    }

    /** Sums of the vectors in those rows. */
    float[][] read(int[][] rows) {
        float[][] sums = new float[rows.length][width];
        for (int i = 0; i < rows.length; i++) {
            for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
                float[] vector = vectors.get(kind).value[rows[i][kind]];
                for (int j = 0; j < width; j++) {
                    sums[i][j] += vector[j];
                }
            }
        }
        return sums;
    }

    /** Adds the gradients of the sums to those of their vectors. */
    void learn(int worker, int[][] rows, float[][] gradients) {
        for (int i = 0; i < rows.length; i++) {
            for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
                float[] gradient = vectors.get(kind).gradientOfRow(worker, rows[i][kind]);
                for (int j = 0; j < width; j++) {
                    gradient[j] += gradients[i][j];
                }
            }
        }
    }
}
