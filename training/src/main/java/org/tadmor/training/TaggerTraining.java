package org.tadmor.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tadmor.language.Tagger;
import org.tadmor.language.model.Scorer;
import org.tadmor.language.model.SparseWeights;
import org.tadmor.language.model.TagFeatures;
import org.tadmor.language.model.Words;

/** Learns the tagger's weights. */
final class TaggerTraining {
    private static final int STEPS = 25;

    private TaggerTraining() {}

    /** Weights after some passes over the corpus. */
    static SparseWeights train(Corpus corpus, int passes, long seed) {
        AveragedPerceptron perceptron = new AveragedPerceptron(corpus.tagSet().size(), 3);
        Random random = new Random(seed);
        int[] features = new int[TagFeatures.MOST];
        int[] scores = new int[perceptron.classes()];
        for (int pass = 0; pass < passes; pass++) {
            for (int s : GoldSentence.shuffled(corpus.size(), random)) {
                Words words = corpus.words().get(s);
                int[] gold = corpus.tags().get(s);
                int[] given = words.tagPlaces();
                for (int i = Words.FIRST; i < words.rootPlace(); i++) {
                    int count = TagFeatures.fill(words, i, given, features);
                    perceptron.score(features, count, scores);
                    given[i] = Scorer.best(scores, scores.length);
                    perceptron.step();
                    if (given[i] != gold[i]) {
                        perceptron.correct(features, count, gold[i], given[i]);
                    }
                }
            }
        }
        return perceptron.average(STEPS);
    }

    /**
     * The corpus with the tags that taggers trained on the rest of it give, so that the parser learns from tags as wrong as those it
     * will meet.
     */
    static Corpus jackknifed(Corpus corpus, int folds, int passes, long seed) {
        List<int[]> tags = new ArrayList<>(corpus.tags());
        for (int fold = 0; fold < folds; fold++) {
            Tagger tagger = new Tagger(train(corpus.fold(folds, fold, false), passes, seed + fold));
            for (int i = 0; i < corpus.size(); i++) {
                if (Corpus.foldOf(i, folds) == fold) {
                    tags.set(i, tagger.tag(corpus.words().get(i)));
                }
            }
        }
        return corpus.withTags(tags);
    }
}
