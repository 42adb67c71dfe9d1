package org.tadmor.language.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the input weights of the recurrent layers make of single words. These sums do not depend on the sentence, so those of words met
 * before are kept, a bounded number: a first layer computed beforehand, as in Chen and Manning, EMNLP 2014, but only for words that come.
 * Safe for all threads; what is kept never changes a result.
 */
final class WordSums {
    private static final int BITS = 13;

    private final List<FeatureTable> features;
    private final Dense lower;
    private final Dense upper;
    private final AtomicReferenceArray<Entry> kept = new AtomicReferenceArray<>(1 << BITS);

    /**
     * A word by its feature values.
     *
     * @param keys the values, by kind
     * @param lower sums for the lower layer; not to be changed
     * @param upper sums for the upper layer, without what the lower states add; not to be changed
     */
    record Entry(int[] keys, float[] lower, float[] upper) {}

    /**
     * @param lower weights of the lower layer over word vectors
     * @param upper weights of the upper layer over word vectors
     */
    WordSums(List<FeatureTable> features, Dense lower, Dense upper) {
        this.features = features;
        this.lower = lower;
        this.upper = upper;
    }

    /** The sums of every word. */
    Entry[] of(Words words) {
        Entry[] sums = new Entry[words.size()];
        int[] keys = new int[WordFeatures.KINDS];
        for (int i = 0; i < sums.length; i++) {
            WordFeatures.fill(words, i, keys);
            int slot = Arrays.hashCode(keys) * 0x9e3779b1 >>> Integer.SIZE - BITS;
            Entry entry = kept.get(slot);
            if (entry == null || !Arrays.equals(entry.keys, keys)) {
                float[] vector = vector(keys);
                entry = new Entry(keys.clone(), lower.apply(vector), upper.apply(vector));
                kept.set(slot, entry);
            }
            sums[i] = entry;
        }
        return sums;
    }

    private float[] vector(int[] keys) {
        float[] vector = new float[features.get(0).width()];
        for (int kind = 0; kind < WordFeatures.KINDS; kind++) {
            features.get(kind).addTo(keys[kind], vector);
        }
        return vector;
    }
}
