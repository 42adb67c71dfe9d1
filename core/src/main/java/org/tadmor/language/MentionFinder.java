package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.MentionFeatures;
import org.tadmor.language.model.Scorer;
import org.tadmor.language.model.Words;
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
    private final Scorer weights;
    private final boolean[][] mayFollow;

    /**
     * @param classes {@link #OUTSIDE} first, then {@link #BEGIN} and {@link #INSIDE} with each type
     * @param weights over {@code classes}
     */
    public MentionFinder(List<String> classes, Scorer weights) {
        this.classes = List.copyOf(classes);
        this.weights = weights;
        int n = classes.size();
        mayFollow = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                String next = classes.get(b);
                mayFollow[a][b] = !next.startsWith(INSIDE)
                        || a > 0 && classes.get(a).substring(2).equals(next.substring(2));
            }
        }
    }

    /** A class for every word, by place. */
    public int[] decide(Words words, int[] penn, ArcHybrid tree) {
        int[] decisions = words.tagPlaces();
        int[] features = new int[MentionFeatures.MOST];
        int[] scores = new int[weights.classes()];
        for (int i = Words.FIRST; i < words.rootPlace(); i++) {
            weights.score(features, MentionFeatures.fill(words, i, penn, tree, decisions, features), scores);
            boolean[] may = mayFollow[Math.max(0, decisions[i - 1])];
            int best = 0;
            for (int c = 1; c < scores.length; c++) {
                if (may[c] && scores[c] > scores[best]) {
                    best = c;
                }
            }
            decisions[i] = best;
        }
        return decisions;
    }

    /** The names that {@code decisions} speaks of. */
    public List<Mention> mentions(int[] decisions, List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String name = classes.get(decisions[i + Words.FIRST]);
            if (name.startsWith(BEGIN)) {
                String inside = INSIDE + name.substring(2);
                int end = i + 1;
                while (end < tokens.size()
                        && classes.get(decisions[end + Words.FIRST]).equals(inside)) {
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
