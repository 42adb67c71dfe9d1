package org.tadmor.language.model;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a sentence as the numbers that features are made of. Places {@code 0} and {@code 1} stand before the sentence, word
 * {@code i} at {@code i + FIRST}, and two places follow it; the first of those is the parser's root.
 */
public final class Words {
    /** Place of the first word. */
    public static final int FIRST = 2;

    private static final int NOTHING = 11;
    private static final int BEFORE = 12;
    private static final int ROOT = 13;
    private static final int AFTER = 14;

    final int size;
    final int[] form;
    final int[] lower;
    final int[] shape;
    final int[] prefix3;
    final int[] suffix1;
    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;
    final int[] ambiguity;
    final int[] cluster;
    final int[] name;
    final boolean shouted;

    /**
     * @param forms the words as they stand
     * @param vocabulary what is known of words
     */
    public Words(List<String> forms, Vocabulary vocabulary) {
        size = forms.size();
        int n = size + 2 * FIRST;
        form = places(n);
        lower = places(n);
        shape = places(n);
        prefix3 = places(n);
        suffix1 = places(n);
        suffix2 = places(n);
        suffix3 = places(n);
        suffix4 = places(n);
        ambiguity = places(n);
        cluster = places(n);
        name = places(n);
        shouted = WordShape.isShouted(forms);
        boolean open = false;
        for (int i = 0; i < size; i++) {
            String word = WordShape.normalise(forms.get(i), open);
            if (word.equals("``") || word.equals("''")) {
                open = word.equals("``");
            }
            encode(i + FIRST, word, vocabulary);
        }
    }

    private static int[] places(int n) {
        int[] places = new int[n];
        places[0] = BEFORE;
        places[1] = NOTHING;
        places[n - 2] = ROOT;
        places[n - 1] = AFTER;
        return places;
    }

    private void encode(int at, String word, Vocabulary vocabulary) {
        String small = WordShape.lower(word);
        int length = small.length();
        lower[at] = FeatureHash.of(small);
        // In a sentence of capitals alone a capital says nothing.
        form[at] = shouted || small.equals(word) ? lower[at] : FeatureHash.of(word);
        shape[at] = WordShape.of(shouted ? small : word);
        prefix3[at] = FeatureHash.of(small, 0, Math.min(3, length));
        suffix1[at] = FeatureHash.of(small, Math.max(0, length - 1), length);
        suffix2[at] = FeatureHash.of(small, Math.max(0, length - 2), length);
        suffix3[at] = FeatureHash.of(small, Math.max(0, length - 3), length);
        suffix4[at] = FeatureHash.of(small, Math.max(0, length - 4), length);
        ambiguity[at] = vocabulary.ambiguities().of(lower[at]);
        cluster[at] = vocabulary.clusters().of(lower[at]);
        name[at] = Character.isUpperCase(word.charAt(0)) ? vocabulary.names().of(lower[at]) : 0;
    }

    /** Hash of the lower-case form of word {@code i}. */
    public int lowerHash(int i) {
        return lower[i + FIRST];
    }

    /** Number of words. */
    public int size() {
        return size;
    }

    /** Place of the parser's root, after the last word. */
    public int rootPlace() {
        return size + FIRST;
    }

    /** An array with a place for every word and for what stands around the sentence, the latter filled with markers. */
    public int[] tagPlaces() {
        int[] places = new int[size + 2 * FIRST];
        Arrays.fill(places, -1);
        places[0] = -2;
        places[1] = -3;
        places[size + FIRST] = -4;
        places[size + FIRST + 1] = -5;
        return places;
    }
}
