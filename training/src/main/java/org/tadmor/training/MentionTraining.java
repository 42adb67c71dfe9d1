package org.tadmor.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tadmor.language.EntityType;
import org.tadmor.language.MentionFinder;
import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.MentionFeatures;
import org.tadmor.language.model.Scorer;
import org.tadmor.language.model.SparseWeights;
import org.tadmor.language.model.Words;

/** Learns the mention finder's weights. */
final class MentionTraining {
    private static final int STEPS = 25;

    private MentionTraining() {}

    /** The classes: outside, then first and later words of each type. */
    static List<String> classes() {
        List<String> classes = new ArrayList<>();
        classes.add(MentionFinder.OUTSIDE);
        for (EntityType type : EntityType.values()) {
            classes.add(MentionFinder.BEGIN + type);
            classes.add(MentionFinder.INSIDE + type);
        }
        return classes;
    }

    /**
     * Weights after some passes.
     *
     * @param corpus sentences with an entity layer and with tags such as a tagger gives
     * @param trees parses such as the parser gives, in the same order
     */
    static SparseWeights train(Corpus corpus, List<ArcHybrid> trees, int passes, long seed) {
        List<String> classes = classes();
        AveragedPerceptron perceptron = new AveragedPerceptron(classes.size(), 2);
        Random random = new Random(seed);
        int[] features = new int[MentionFeatures.MOST];
        int[] scores = new int[classes.size()];
        for (int pass = 0; pass < passes; pass++) {
            for (int s : GoldSentence.shuffled(corpus.size(), random)) {
                Words words = corpus.words().get(s);
                int[] penn = corpus.tagSet().pennsOf(corpus.tags().get(s));
                List<String> gold = EntityLayer.classes(corpus.sentences().get(s));
                int[] given = words.tagPlaces();
                for (int i = Words.FIRST; i < words.rootPlace(); i++) {
                    int count = MentionFeatures.fill(words, i, penn, trees.get(s), given, features);
                    perceptron.score(features, count, scores);
                    int right = classes.indexOf(gold.get(i - Words.FIRST));
                    int guess = Scorer.best(scores, scores.length);
                    perceptron.step();
                    if (guess != right) {
                        perceptron.correct(features, count, right, guess);
                    }
                    given[i] = guess;
                }
            }
        }
        return perceptron.average(STEPS);
    }
}
