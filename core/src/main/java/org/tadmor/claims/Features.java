package org.tadmor.claims;

import java.util.Arrays;

/**
 * The features of one decision, hashed to 32 bits as they are named: no dictionary of feature names is kept (feature
 * hashing, Weinberger et al. 2009). Every feature is present or absent. Not for sharing between threads.
 */
public final class Features {
    private final int[] hashes;
    private int size;

    /** @param capacity the most features one decision may have; further ones are dropped */
    public Features(int capacity) {
        this.hashes = new int[capacity];
    }

    /** Forgets all features, for the next decision. */
    public void clear() {
        size = 0;
    }

    /** Adds a feature that has a name only. */
    public void add(String name) {
        put(mix(name.hashCode()));
    }

    /** Adds a feature of a name and a value. */
    public void add(String name, String value) {
        put(mix(mix(name.hashCode()) + value.hashCode()));
    }

    /** Adds a feature of a name and two values. */
    public void add(String name, String first, String second) {
        put(mix(mix(mix(name.hashCode()) + first.hashCode()) + second.hashCode()));
    }

    /** Adds a feature of a name and three values. */
    public void add(String name, String first, String second, String third) {
        put(mix(mix(mix(mix(name.hashCode()) + first.hashCode()) + second.hashCode()) + third.hashCode()));
    }

    /** Number of features. */
    public int size() {
        return size;
    }

    /** The hash of the feature at {@code i}. */
    public int hash(int i) {
        return hashes[i];
    }

    /** The hashes, copied. */
    public int[] toArray() {
        return Arrays.copyOf(hashes, size);
    }

    private void put(int hash) {
        if (size < hashes.length) {
            hashes[size++] = hash;
        }
    }

    /** The finalizer of MurmurHash3, so that similar words fall far apart. */
    private static int mix(int h) {
        int x = h * 0x9E3779B1;
        x ^= x >>> 16;
        x *= 0x85EBCA6B;
        x ^= x >>> 13;
        x *= 0xC2B2AE35;
        return x ^ (x >>> 16);
    }
}
