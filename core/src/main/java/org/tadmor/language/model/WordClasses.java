package org.tadmor.language.model;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A small number for each of many words, found by the word's hash; 0 for all others. Immutable. */
public final class WordClasses {
    private final int[] keys;
    private final int[] values;

    private WordClasses(int[] keys, int[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** @param classOf a positive number for each word hash */
    public static WordClasses of(Map<Integer, Integer> classOf) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>(classOf);
        int[] keys = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] values = sorted.values().stream().mapToInt(Integer::intValue).toArray();
        return new WordClasses(keys, values);
    }

    /** The class of the word with this hash, or 0. */
    public int of(int wordHash) {
        int found = Arrays.binarySearch(keys, wordHash);
        return found < 0 ? 0 : values[found];
    }

    /** Number of words. */
    public int size() {
        return keys.length;
    }

    /** Writes the words by their hashes. */
    public void write(ModelOutput out) {
        out.number(keys.length);
        int previous = 0;
        for (int key : keys) {
            out.number(key - previous);
            previous = key;
        }
        for (int value : values) {
            out.number(value);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static WordClasses read(ModelInput in) {
        int[] keys = new int[in.number()];
        int[] values = new int[keys.length];
        int previous = 0;
        for (int i = 0; i < keys.length; i++) {
            previous += in.number();
            keys[i] = previous;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = in.number();
        }
        return new WordClasses(keys, values);
    }
}
