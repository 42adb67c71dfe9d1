package org.tadmor.training;

import java.util.Map;
import java.util.TreeMap;

/** Counts answers per class; the macro average is over the classes that occur among the right answers. */
final class MacroF1 {
    private final Map<String, int[]> counts = new TreeMap<>();

    /** @param answer the empty string for none */
    void add(String right, String answer) {
        int[] gold = counts.computeIfAbsent(right, key -> new int[3]);
        gold[2]++;
        if (right.equals(answer)) {
            gold[0]++;
        } else if (!answer.isEmpty()) {
            counts.computeIfAbsent(answer, key -> new int[3])[1]++;
        }
    }

    /** Precision, recall and F1 of a class in per cent, and how often it is right. */
    double[] of(String label) {
        int[] n = counts.getOrDefault(label, new int[3]);
        double precision = n[0] + n[1] == 0 ? 0 : 100.0 * n[0] / (n[0] + n[1]);
        double recall = n[2] == 0 ? 0 : 100.0 * n[0] / n[2];
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new double[] {precision, recall, f1, n[2]};
    }

    Iterable<String> labels() {
        return counts.keySet();
    }

    /** The macro average in per cent. */
    double value() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue()[2] > 0)
                .mapToDouble(entry -> of(entry.getKey())[2])
                .average()
                .orElse(0);
    }
}
