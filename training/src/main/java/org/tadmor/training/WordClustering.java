package org.tadmor.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sorts words into classes so that the class of a word says much about the class of the next: words used alike come together.
 *
 * <p>The exchange algorithm: Martin, Liermann and Ney, "Algorithms for bigram and trigram word clustering", Speech Communication 1998.
 * The model is that of Brown, Della Pietra, deSouza, Lai and Mercer, Computational Linguistics 1992.
 */
final class WordClustering {
    private final int classes;
    private final int[][] next;
    private final int[][] nextCounts;
    private final int[][] previous;
    private final int[][] previousCounts;
    private final int[] self;
    private final int[] frequency;
    private final int[] classOf;
    private final int[][] pairs;
    private final int[] totals;
    private final double[] logs = new double[1 << 20];

    private WordClustering(List<int[]> sentences, int words, int classes) {
        this.classes = classes;
        frequency = new int[words];
        self = new int[words];
        classOf = new int[words];
        pairs = new int[classes][classes];
        totals = new int[classes];
        List<Map<Integer, Integer>> after = new ArrayList<>();
        List<Map<Integer, Integer>> before = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            after.add(new TreeMap<>());
            before.add(new TreeMap<>());
            // Word 0 is the sentence's end, word 1 any rare word: each keeps a class of its own.
            classOf[w] = w < 2 ? w : 2 + w % (classes - 2);
        }
        for (int[] sentence : sentences) {
            int last = 0;
            for (int i = 0; i <= sentence.length; i++) {
                int word = i < sentence.length ? sentence[i] : 0;
                frequency[word]++;
                after.get(last).merge(word, 1, Integer::sum);
                before.get(word).merge(last, 1, Integer::sum);
                last = word;
            }
        }
        next = keys(after);
        nextCounts = values(after);
        previous = keys(before);
        previousCounts = values(before);
        for (int w = 0; w < words; w++) {
            self[w] = after.get(w).getOrDefault(w, 0);
            totals[classOf[w]] += frequency[w];
            for (int i = 0; i < next[w].length; i++) {
                pairs[classOf[w]][classOf[next[w][i]]] += nextCounts[w][i];
            }
        }
        for (int i = 2; i < logs.length; i++) {
            logs[i] = i * Math.log(i);
        }
    }

    private static int[][] keys(List<Map<Integer, Integer>> maps) {
        return maps.stream()
                .map(m -> m.keySet().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] values(List<Map<Integer, Integer>> maps) {
        return maps.stream()
                .map(m -> m.values().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * A class from 1 upwards for every word seen often enough.
     *
     * @param sentences sequences of word hashes
     * @param least how often a word must be seen
     * @param classes how many classes
     * @param rounds how often every word may change its class
     */
    static Map<Integer, Integer> cluster(List<int[]> sentences, int least, int classes, int rounds) {
        Map<Integer, Integer> counts = new HashMap<>();
        sentences.forEach(s -> Arrays.stream(s).forEach(w -> counts.merge(w, 1, Integer::sum)));
        List<Integer> vocabulary = counts.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt((Integer w) -> -counts.getOrDefault(w, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<Integer, Integer> index = new HashMap<>();
        vocabulary.forEach(w -> index.put(w, index.size() + 2));
        List<int[]> numbered = sentences.stream()
                .map(s -> Arrays.stream(s).map(w -> index.getOrDefault(w, 1)).toArray())
                .toList();
        WordClustering clustering = new WordClustering(numbered, vocabulary.size() + 2, classes);
        for (int round = 0; round < rounds; round++) {
            if (clustering.round() == 0) {
                break;
            }
        }
        Map<Integer, Integer> classOf = new TreeMap<>();
        index.forEach((w, i) -> classOf.put(w, clustering.classOf[i] + 1));
        return classOf;
    }

    private int round() {
        int moved = 0;
        for (int w = 2; w < frequency.length; w++) {
            int old = classOf[w];
            int[] out = new int[classes];
            int[] in = new int[classes];
            for (int i = 0; i < next[w].length; i++) {
                if (next[w][i] != w) {
                    out[classOf[next[w][i]]] += nextCounts[w][i];
                }
            }
            for (int i = 0; i < previous[w].length; i++) {
                if (previous[w][i] != w) {
                    in[classOf[previous[w][i]]] += previousCounts[w][i];
                }
            }
            move(w, old, out, in, -1);
            int best = best(w, out, in);
            classOf[w] = best;
            move(w, best, out, in, 1);
            moved += best == old ? 0 : 1;
        }
        return moved;
    }

    private void move(int w, int c, int[] out, int[] in, int sign) {
        for (int g = 0; g < classes; g++) {
            pairs[c][g] += sign * out[g];
            pairs[g][c] += sign * in[g];
        }
        pairs[c][c] += sign * self[w];
        totals[c] += sign * frequency[w];
    }

    private int best(int w, int[] out, int[] in) {
        int[] outOf = nonZero(out);
        int[] into = nonZero(in);
        int best = 2;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 2; c < classes; c++) {
            double gain = -2 * (log(totals[c] + frequency[w]) - log(totals[c]));
            int inside = out[c] + in[c] + self[w];
            gain += log(pairs[c][c] + inside) - log(pairs[c][c]);
            int[] row = pairs[c];
            for (int g : outOf) {
                if (g != c) {
                    gain += log(row[g] + out[g]) - log(row[g]);
                }
            }
            for (int g : into) {
                if (g != c) {
                    gain += log(pairs[g][c] + in[g]) - log(pairs[g][c]);
                }
            }
            if (gain > most) {
                most = gain;
                best = c;
            }
        }
        return best;
    }

    private static int[] nonZero(int[] counts) {
        int[] places = new int[counts.length];
        int n = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                places[n++] = i;
            }
        }
        return Arrays.copyOf(places, n);
    }

    /** n log n. */
    private double log(int n) {
        return n < logs.length ? logs[n] : n * Math.log(n);
    }
}
