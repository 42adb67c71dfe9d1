package org.tadmor.language;

import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.ParseFeatures;
import org.tadmor.language.model.Scorer;
import org.tadmor.language.model.Transitions;
import org.tadmor.language.model.Words;

/**
 * Builds the dependency tree of a sentence by transitions, two a word; always one root and no cycle.
 *
 * <p>See {@link ArcHybrid} for the transition system and its sources.
 */
public final class Parser {
    private final Transitions transitions;
    private final Scorer weights;

    /** @param weights over the classes of {@code transitions} */
    public Parser(Transitions transitions, Scorer weights) {
        this.transitions = transitions;
        this.weights = weights;
    }

    /**
     * The finished state, which holds the tree.
     *
     * @param penn Penn Treebank tags by place
     * @param universal universal parts of speech by place
     */
    public ArcHybrid parse(Words words, int[] penn, int[] universal) {
        ArcHybrid state = new ArcHybrid(words.size());
        ParseFeatures features = new ParseFeatures(words, penn, universal);
        int[] scores = new int[transitions.size()];
        while (!state.isFinished()) {
            if (state.isAtRoot()) {
                state.left(transitions.rootLabel());
            } else if (state.depth() == 0) {
                state.shift();
            } else {
                weights.score(features.features(), features.fill(state), scores);
                transitions.apply(state, transitions.best(state, scores));
            }
        }
        return state;
    }
}
