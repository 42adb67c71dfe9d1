package org.tadmor.events;

import java.util.Locale;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Token;
import org.tadmor.language.model.FeatureHash;
import org.tadmor.language.model.WordClasses;

/** The language model's word clusters, as features name them. Immutable. */
final class WordClusters {
    private final WordClasses clusters;

    /** @param model the model whose clusters are asked; a judge must be trained anew when they change */
    WordClusters(LanguageModel model) {
        clusters = model.vocabulary().clusters();
    }

    /** The cluster of a word, or "0" for a rare one. */
    String of(Token word) {
        return Integer.toString(clusters.of(FeatureHash.of(word.form().toLowerCase(Locale.ROOT))));
    }
}
