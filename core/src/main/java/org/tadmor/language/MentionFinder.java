package org.tadmor.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tadmor.language.model.Network;
import org.tadmor.text.Span;

/** Finds the names in a parsed sentence and says what they name, word by word: outside, beginning or inside of a name of a type. */
public final class MentionFinder {
    /** Class of the words outside any name. */
    public static final String OUTSIDE = "O";

    /** Start of the classes of first words; an {@link EntityType} follows. */
    public static final String BEGIN = "B-";

    /** Start of the classes of later words; an {@link EntityType} follows. */
    public static final String INSIDE = "I-";

    private final List<String> classes;
    /** The beginning that an inside may follow, as it may itself; -1 for classes that may follow anything. */
    private final int[] begins;

    /** @param classes {@link #OUTSIDE} first, then {@link #BEGIN} and {@link #INSIDE} with each type */
    public MentionFinder(List<String> classes) {
        this.classes = List.copyOf(classes);
        begins = this.classes.stream()
                .mapToInt(
                        name -> name.startsWith(INSIDE) ? classes.indexOf(BEGIN + name.substring(INSIDE.length())) : -1)
                .toArray();
    }

    /**
     * A class for every word: the sequence of the highest score in which no name begins with its inside (Viterbi).
     *
     * @param scores of the classes, word by word
     */
    public int[] decide(float[][] scores) {
        int size = scores.length;
        int n = classes.size();
        int[][] from = new int[size][n];
        float[] sums = new float[n];
        // Before the first word stands what is outside.
        Arrays.fill(sums, 1, n, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            float[] next = new float[n];
            int best = Network.best(sums);
            for (int c = 0; c < n; c++) {
                int last = best;
                if (begins[c] >= 0) {
                    last = sums[c] > sums[begins[c]] ? c : begins[c];
                }
                from[i][c] = last;
                next[c] = sums[last] + scores[i][c];
            }
            sums = next;
        }
        int[] decisions = new int[size];
        int at = Network.best(sums);
        for (int i = size - 1; i >= 0; i--) {
            decisions[i] = at;
            at = from[i][at];
        }
        return decisions;
    }

    /** The names that {@code decisions} speaks of. */
    public List<Mention> mentions(int[] decisions, List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String name = classes.get(decisions[i]);
            if (name.startsWith(BEGIN)) {
                String inside = INSIDE + name.substring(2);
                int end = i + 1;
                while (end < tokens.size() && classes.get(decisions[end]).equals(inside)) {
                    end++;
                }
                Span span = new Span(
                        tokens.get(i).span().start(), tokens.get(end - 1).span().end());
                EntityType type = EntityType.valueOf(name.substring(2));
                mentions.add(new Mention(type, i, end, headOf(tokens, i, end), span));
            }
        }
        return mentions;
    }

    /**
     * What the words of a mention speak for.
     *
     * @param scores of the classes, word by word, as {@link #decide} was given
     * @return a logarithmic score by {@link EntityType}
     */
    float[] evidence(float[][] scores, Mention mention) {
        float[] evidence = new float[EntityType.values().length];
        for (EntityType type : EntityType.values()) {
            int begin = classes.indexOf(BEGIN + type);
            int inside = classes.indexOf(INSIDE + type);
            for (int i = mention.first(); i < mention.end(); i++) {
                evidence[type.ordinal()] += scores[i][i == mention.first() ? begin : inside];
            }
        }
        return evidence;
    }

    /** The first token whose governor stands outside of the name. */
    static int headOf(List<Token> tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            int head = tokens.get(i).head();
            if (head < first || head >= end) {
                return i;
            }
        }
        return end - 1;
    }
}
