package org.tadmor.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tadmor.language.Parser;
import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.ParseFeatures;
import org.tadmor.language.model.SparseWeights;
import org.tadmor.language.model.Transitions;
import org.tadmor.language.model.Words;

/**
 * Learns the parser's weights with a dynamic oracle: the parser follows its own mistakes and learns to make the best of them.
 *
 * <p>Goldberg and Nivre, "A Dynamic Oracle for Arc-Eager Dependency Parsing", COLING 2012, and TACL 2013 for arc-hybrid.
 */
final class ParserTraining {
    private static final int STEPS = 25;
    private static final double FOLLOWS_ITSELF = 0.9;

    private final Corpus corpus;
    private final Transitions transitions;
    private final AveragedPerceptron perceptron;
    private final Random random;
    private final int[] scores;

    private ParserTraining(Corpus corpus, long seed) {
        this.corpus = corpus;
        transitions = corpus.transitions();
        perceptron = new AveragedPerceptron(transitions.size(), 3);
        random = new Random(seed);
        scores = new int[transitions.size()];
    }

    /** Weights after some passes over the corpus, whose tags should be such as a tagger gives. */
    static SparseWeights train(Corpus corpus, int passes, long seed) {
        ParserTraining training = new ParserTraining(corpus, seed);
        for (int pass = 0; pass < passes; pass++) {
            for (int s : GoldSentence.shuffled(corpus.size(), training.random)) {
                training.learn(s, pass > 0);
            }
        }
        return training.perceptron.average(STEPS);
    }

    /** Parses by parsers trained on the rest of the corpus, in its order. */
    static List<ArcHybrid> jackknifed(Corpus corpus, int folds, int passes, long seed) {
        List<ArcHybrid> trees = new ArrayList<>();
        List<Parser> parsers = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            SparseWeights weights = train(corpus.fold(folds, fold, false), passes, seed + fold);
            parsers.add(new Parser(corpus.transitions(), weights));
        }
        for (int i = 0; i < corpus.size(); i++) {
            int[] tags = corpus.tags().get(i);
            int[] penn = corpus.tagSet().pennsOf(tags);
            Parser parser = parsers.get(Corpus.foldOf(i, folds));
            trees.add(parser.parse(corpus.words().get(i), penn, corpus.tagSet().universalsOf(tags)));
        }
        return trees;
    }

    private void learn(int s, boolean explores) {
        Words words = corpus.words().get(s);
        int[] tags = corpus.tags().get(s);
        GoldTree gold = GoldTree.of(corpus.sentences().get(s), transitions);
        ParseFeatures features = new ParseFeatures(
                words, corpus.tagSet().pennsOf(tags), corpus.tagSet().universalsOf(tags));
        ArcHybrid state = new ArcHybrid(words.size());
        while (!state.isFinished()) {
            if (state.isAtRoot()) {
                state.left(transitions.rootLabel());
            } else if (state.depth() == 0) {
                state.shift();
            } else {
                transitions.apply(state, decide(state, gold, features, explores));
            }
        }
    }

    private int decide(ArcHybrid state, GoldTree gold, ParseFeatures features, boolean explores) {
        int count = features.fill(state);
        perceptron.score(features.features(), count, scores);
        int guess = transitions.best(state, scores);
        int good = best(state, gold);
        perceptron.step();
        if (gold.cost(state, guess) > gold.cost(state, good)) {
            perceptron.correct(features.features(), count, good, guess);
            return explores && random.nextDouble() < FOLLOWS_ITSELF ? guess : good;
        }
        return guess;
    }

    /** The class that the weights like best among those that lose the fewest gold arcs. */
    private int best(ArcHybrid state, GoldTree gold) {
        int least = Integer.MAX_VALUE;
        int best = -1;
        for (int c = 0; c < transitions.size(); c++) {
            if (transitions.isLegal(state, c)) {
                int cost = gold.cost(state, c);
                if (cost < least || cost == least && scores[c] > scores[best]) {
                    least = cost;
                    best = c;
                }
            }
        }
        return best;
    }
}
