package org.tadmor.training;

import java.util.List;
import java.util.Random;

/**
 * A sentence of a treebank.
 *
 * @param forms the words
 * @param lemmas their dictionary forms
 * @param tags Penn Treebank tag, a space, universal part of speech
 * @param heads index of the governor, -1 at the root
 * @param relations UD relations with subtypes
 * @param entities the word's brackets of GUM's entity layer, or the empty string
 * @param newDocument whether a document begins with it
 */
record GoldSentence(
        List<String> forms,
        List<String> lemmas,
        List<String> tags,
        int[] heads,
        List<String> relations,
        List<String> entities,
        boolean newDocument) {

    int size() {
        return forms.size();
    }

    String penn(int i) {
        return tags.get(i).substring(0, tags.get(i).indexOf(' '));
    }

    String universal(int i) {
        return tags.get(i).substring(tags.get(i).indexOf(' ') + 1);
    }

    /** The numbers from 0 to {@code n}, exclusive, in an order that {@code random} decides. */
    static int[] shuffled(int n, Random random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
