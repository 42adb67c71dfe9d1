package org.tadmor.language.model;

import java.util.Arrays;

/** Makes a tree of any choice of governors, changing the arcs that lose least; time grows with the square of the length. */
final class TreeRepair {
    private final float[][] scores;
    private final int[] heads;
    private final int[] parts;

    private TreeRepair(float[][] scores, int[] heads) {
        this.scores = scores;
        this.heads = heads;
        parts = new int[heads.length];
    }

    /**
     * A tree with one word under the root.
     *
     * @param scores as {@link ArcScorer#scores} gives them
     * @param heads a governor for every word, the number of words for the root; changed
     */
    static int[] repair(float[][] scores, int[] heads) {
        TreeRepair repair = new TreeRepair(scores, heads);
        int size = heads.length;
        int root = 0;
        for (int i = 1; i < size; i++) {
            root = scores[i][size] > scores[root][size] ? i : root;
        }
        heads[root] = size;
        repair.split();
        for (int i = 0; i < size; i++) {
            if (repair.parts[i] != repair.parts[root]) {
                repair.join(i, root);
            }
        }
        return heads;
    }

    /** Gives every word the number of a word of its part: the one whose governor is the root, or one of a cycle. */
    private void split() {
        int size = heads.length;
        Arrays.fill(parts, -1);
        int[] seen = new int[size];
        for (int i = 0; i < size; i++) {
            int at = i;
            while (parts[at] < 0 && seen[at] != i + 1) {
                seen[at] = i + 1;
                if (heads[at] == size) {
                    parts[at] = at;
                } else {
                    at = heads[at];
                }
            }
            int part = parts[at] < 0 ? at : parts[at];
            for (int mark = i; parts[mark] < 0; mark = heads[mark]) {
                parts[mark] = part;
            }
        }
    }

    /** Hangs the part of {@code word} on the part of {@code root}, from the word of its cycle or its top that loses least. */
    private void join(int word, int root) {
        int size = heads.length;
        int top = parts[word];
        int best = -1;
        int governor = -1;
        float gain = Float.NEGATIVE_INFINITY;
        int at = top;
        do {
            for (int j = 0; j < size; j++) {
                if (parts[j] == parts[root] && scores[at][j] - scores[at][heads[at]] > gain) {
                    gain = scores[at][j] - scores[at][heads[at]];
                    best = at;
                    governor = j;
                }
            }
            at = heads[at];
        } while (at != top && at != size);
        heads[best] = governor;
        for (int j = 0; j < size; j++) {
            if (parts[j] == top) {
                parts[j] = parts[root];
            }
        }
    }
}
