package org.tadmor.language;

import org.tadmor.language.model.Scorer;
import org.tadmor.language.model.TagFeatures;
import org.tadmor.language.model.Words;

/**
 * Gives every word its Penn Treebank tag and universal part of speech, from left to right.
 *
 * <p>An averaged perceptron: Collins, "Discriminative Training Methods for Hidden Markov Models", EMNLP 2002.
 */
public final class Tagger {
    private final Scorer weights;

    /** @param weights over classes of a {@link org.tadmor.language.model.TagSet} */
    public Tagger(Scorer weights) {
        this.weights = weights;
    }

    /** Classes of the words, by place; markers stand around the sentence. */
    public int[] tag(Words words) {
        int[] tags = words.tagPlaces();
        int[] features = new int[TagFeatures.MOST];
        int[] scores = new int[weights.classes()];
        for (int i = Words.FIRST; i < words.rootPlace(); i++) {
            weights.score(features, TagFeatures.fill(words, i, tags, features), scores);
            tags[i] = Scorer.best(scores, scores.length);
        }
        return tags;
    }
}
