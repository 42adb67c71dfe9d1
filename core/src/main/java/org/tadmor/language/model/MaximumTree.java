package org.tadmor.language.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tree of the highest score over given arcs, with one word under the root.
 *
 * <p>Chu and Liu 1965, Edmonds 1967; for dependencies McDonald et al., HLT/EMNLP 2005. Nearly always each word's best governor
 * already makes a tree; only otherwise cycles are contracted, or, in long sentences, broken where that costs least.
 */
public final class MaximumTree {
    private static final float NEVER = -1e30f;

    /** Longer sentences are repaired instead, since contracting takes time that grows with the cube of the length. */
    private static final int EXACT = 64;

    private static final int MOST_ROOTS = 5;

    private MaximumTree() {}

    /**
     * Governors of all words.
     *
     * @param scores as {@link ArcScorer#scores} gives them
     * @return the governor of every word, the number of words for the root, which governs exactly one
     */
    public static int[] heads(float[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        for (int i = 0; i < size; i++) {
            heads[i] = bestHead(scores, i);
        }
        if (roots(heads) == 1 && cycle(heads, size) == null) {
            return heads;
        }
        return size <= EXACT ? exact(scores) : TreeRepair.repair(scores, heads);
    }

    private static int[] exact(float[][] scores) {
        int size = scores.length;
        float[][] arcs = new float[size + 1][];
        for (int i = 0; i < size; i++) {
            arcs[i] = scores[i].clone();
            arcs[i][i] = NEVER;
        }
        arcs[size] = new float[size + 1];
        int[] free = Arrays.copyOf(solve(arcs, size), size);
        return roots(free) == 1 ? free : withOneRoot(arcs, free);
    }

    private static int bestHead(float[][] scores, int i) {
        int best = i == 0 && scores.length > 1 ? 1 : 0;
        if (scores.length == 1) {
            return 1;
        }
        for (int j = 0; j <= scores.length; j++) {
            if (j != i && scores[i][j] > scores[i][best]) {
                best = j;
            }
        }
        return best;
    }

    private static int roots(int[] heads) {
        int roots = 0;
        for (int head : heads) {
            roots += head == heads.length ? 1 : 0;
        }
        return roots;
    }

    /** Tries those of the words that hang on the root which the root likes best, each as the only one. */
    private static int[] withOneRoot(float[][] arcs, int[] free) {
        int size = free.length;
        int[] hanging = IntStream.range(0, size)
                .filter(i -> free[i] == size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -arcs[i][size])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_ROOTS)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] best = free;
        double most = Double.NEGATIVE_INFINITY;
        for (int only : hanging) {
            float[][] tried = new float[size + 1][];
            for (int i = 0; i <= size; i++) {
                tried[i] = arcs[i].clone();
                if (i < size && i != only) {
                    tried[i][size] = NEVER;
                }
            }
            Arrays.fill(tried[only], 0, size, NEVER);
            int[] heads = Arrays.copyOf(solve(tried, size), size);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += arcs[i][heads[i]];
            }
            if (sum > most) {
                most = sum;
                best = heads;
            }
        }
        return best;
    }

    /** Nodes of a cycle, or null. */
    private static boolean @Nullable [] cycle(int[] heads, int root) {
        int[] seen = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int at = i;
            while (at != root && seen[at] == 0) {
                seen[at] = i + 1;
                at = heads[at];
            }
            if (at != root && seen[at] == i + 1) {
                boolean[] inside = new boolean[heads.length];
                for (int c = at; !inside[c]; c = heads[c]) {
                    inside[c] = true;
                }
                return inside;
            }
        }
        return null;
    }

    /**
     * Heads of all nodes under {@code root}, contracting one cycle after the other.
     *
     * @param arcs {@code arcs[child][head]}, square; the row of the root is not read
     */
    private static int[] solve(float[][] arcs, int root) {
        int nodes = arcs.length;
        int[] heads = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            int best = root;
            for (int j = 0; j < nodes; j++) {
                if (j != i && arcs[i][j] > arcs[i][best]) {
                    best = j;
                }
            }
            heads[i] = best;
        }
        heads[root] = root;
        boolean[] cycle = cycle(heads, root);
        return cycle == null ? heads : expand(arcs, root, heads, cycle);
    }

    private static int[] expand(float[][] arcs, int root, int[] heads, boolean[] cycle) {
        int nodes = arcs.length;
        int[] outside = new int[nodes];
        int[] nameOf = new int[nodes];
        int kept = 0;
        for (int i = 0; i < nodes; i++) {
            if (!cycle[i]) {
                nameOf[i] = kept;
                outside[kept++] = i;
            }
        }
        float[][] smaller = new float[kept + 1][kept + 1];
        int[] enters = new int[kept];
        int[] leaves = new int[kept];
        smaller[kept][kept] = NEVER;
        for (int o = 0; o < kept; o++) {
            int node = outside[o];
            for (int p = 0; p < kept; p++) {
                smaller[o][p] = arcs[node][outside[p]];
            }
            float best = Float.NEGATIVE_INFINITY;
            float bestOut = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < nodes; c++) {
                if (cycle[c]) {
                    float gain = arcs[c][node] - arcs[c][heads[c]];
                    if (gain > best) {
                        best = gain;
                        enters[o] = c;
                    }
                    if (arcs[node][c] > bestOut) {
                        bestOut = arcs[node][c];
                        leaves[o] = c;
                    }
                }
            }
            smaller[kept][o] = best;
            smaller[o][kept] = bestOut;
        }
        int[] solved = solve(smaller, nameOf[root]);
        int[] result = heads.clone();
        for (int o = 0; o < kept; o++) {
            result[outside[o]] = solved[o] == kept ? leaves[o] : outside[solved[o]];
        }
        int entry = solved[kept];
        result[enters[entry]] = outside[entry];
        result[root] = root;
        return result;
    }
}
