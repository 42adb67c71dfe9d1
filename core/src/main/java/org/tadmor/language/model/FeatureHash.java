package org.tadmor.language.model;

/**
 * Hashes strings and feature tuples to 32-bit keys, the same on every machine.
 *
 * <p>Weinberger, Dasgupta, Langford, Smola and Attenberg: "Feature Hashing for Large Scale Multitask Learning", ICML 2009. The
 * mixing steps are those of MurmurHash3 (Austin Appleby, public domain).
 */
public final class FeatureHash {
    private FeatureHash() {}

    /** Hash of a string's UTF-16 code units. */
    public static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** Hash of the code units of {@code text} from {@code start} to {@code end}, exclusive. */
    public static int of(CharSequence text, int start, int end) {
        int h = 0x3c6ef372 ^ (end - start);
        for (int i = start; i < end; i++) {
            h = (h ^ text.charAt(i)) * 0x01000193;
            h ^= h >>> 15;
        }
        return finish(h);
    }

    /** Key of a feature with one value; {@code template} tells features of different kinds apart. */
    public static int of(int template, int a) {
        return finish(mix(template * 0x9e3779b1, a));
    }

    /** Key of a feature with two values. */
    public static int of(int template, int a, int b) {
        return finish(mix(mix(template * 0x9e3779b1, a), b));
    }

    /** Key of a feature with three values. */
    public static int of(int template, int a, int b, int c) {
        return finish(mix(mix(mix(template * 0x9e3779b1, a), b), c));
    }

    /** Key of a feature with four values. */
    public static int of(int template, int a, int b, int c, int d) {
        return finish(mix(mix(mix(mix(template * 0x9e3779b1, a), b), c), d));
    }

    private static int mix(int h, int value) {
        int k = value * 0xcc9e2d51;
        k = Integer.rotateLeft(k, 15) * 0x1b873593;
        return Integer.rotateLeft(h ^ k, 13) * 5 + 0xe6546b64;
    }

    private static int finish(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        // 0 marks an empty slot and a missing feature.
        return h == 0 ? 1 : h;
    }
}
