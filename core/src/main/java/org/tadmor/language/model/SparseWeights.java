package org.tadmor.language.model;

import java.util.Arrays;

/**
 * Weights of a linear classifier over hashed features; a feature holds only the classes it speaks for. Immutable.
 *
 * <p>A row is found by open addressing on the 32-bit key. Two features of the same key share a row: with a million rows one
 * unseen feature in four thousand meets a stranger's.
 */
public final class SparseWeights implements Scorer {
    private static final int CLASS_BITS = 8;
    private static final int CLASS_MASK = (1 << CLASS_BITS) - 1;

    private final int classes;
    private final int[] table;
    private final int shift;
    private final int[] pool;

    private SparseWeights(int classes, int[] table, int shift, int[] pool) {
        this.classes = classes;
        this.table = table;
        this.shift = shift;
        this.pool = pool;
    }

    /**
     * @param classes at most 256
     * @param keys distinct keys, none 0
     * @param lengths how many entries of {@code entries} belong to each key, in the same order
     * @param entries packed by {@link #entry}
     */
    public static SparseWeights of(int classes, int[] keys, int[] lengths, int[] entries) {
        if (classes > CLASS_MASK + 1) {
            throw new IllegalArgumentException(classes + " classes, at most " + (CLASS_MASK + 1));
        }
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(keys.length + keys.length / 4));
        int[] table = new int[2 << bits];
        int[] pool = new int[entries.length + keys.length];
        int from = 0;
        int to = 0;
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(table, 32 - bits, keys[i]);
            table[2 * slot] = keys[i];
            table[2 * slot + 1] = to;
            pool[to++] = lengths[i];
            System.arraycopy(entries, from, pool, to, lengths[i]);
            from += lengths[i];
            to += lengths[i];
        }
        return new SparseWeights(classes, table, 32 - bits, pool);
    }

    /** One class with its weight, packed. */
    public static int entry(int classIndex, int weight) {
        return weight << CLASS_BITS | classIndex;
    }

    private static int slot(int[] table, int shift, int key) {
        int mask = table.length / 2 - 1;
        int slot = home(key, shift);
        while (table[2 * slot] != 0 && table[2 * slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int home(int key, int shift) {
        return key * 0x9e3779b1 >>> shift;
    }

    @Override
    public int classes() {
        return classes;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The table and the pool are far larger than a processor's caches. Reading all keys before any is compared, and all
     * lengths before any row is summed, lets the processor fetch many at a time instead of waiting for each.
     */
    @Override
    public void score(int[] features, int count, int[] scores) {
        int[] rows = new int[count];
        int found = rows(features, count, rows);
        int[] lengths = new int[found];
        for (int i = 0; i < found; i++) {
            lengths[i] = pool[rows[i]];
        }
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < found; i++) {
            for (int j = rows[i] + 1, end = j + lengths[i]; j < end; j++) {
                int entry = pool[j];
                scores[entry & CLASS_MASK] += entry >> CLASS_BITS;
            }
        }
    }

    /** Sets {@code rows} to where the rows of those features that have one start in the pool; returns their number. */
    private int rows(int[] features, int count, int[] rows) {
        int[] keys = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = table[2 * home(features[i], shift)];
        }
        int found = 0;
        for (int i = 0; i < count; i++) {
            int key = features[i];
            if (key != 0 && keys[i] != 0) {
                int slot = keys[i] == key ? home(key, shift) : slot(table, shift, key);
                rows[found] = table[2 * slot + 1];
                found += table[2 * slot] == key ? 1 : 0;
            }
        }
        return found;
    }

    /** Number of features with a row. */
    public int rows() {
        int rows = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0) {
                rows++;
            }
        }
        return rows;
    }

    /** Number of weights. */
    public int weights() {
        return pool.length - rows();
    }

    /** Writes the rows in order of their keys. */
    public void write(ModelOutput out) {
        long[] order = new long[rows()];
        int n = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0) {
                order[n++] = (table[i] & 0xffffffffL) << 32 | table[i + 1];
            }
        }
        Arrays.sort(order);
        out.number(classes);
        out.number(n);
        out.number(pool.length - n);
        writeSorted(out, order);
    }

    private void writeSorted(ModelOutput out, long[] order) {
        int previous = 0;
        // Keys are unsigned; the sort above is signed. Taking differences modulo 2^32 keeps both ends of the file in
        // step.
        for (long packed : order) {
            int key = (int) (packed >>> 32);
            out.number(key - previous);
            previous = key;
        }
        for (long packed : order) {
            out.number(pool[(int) packed]);
        }
        for (long packed : order) {
            int at = (int) packed;
            for (int j = at + 1; j <= at + pool[at]; j++) {
                out.small(pool[j] & CLASS_MASK);
            }
        }
        for (long packed : order) {
            int at = (int) packed;
            for (int j = at + 1; j <= at + pool[at]; j++) {
                out.signed(pool[j] >> CLASS_BITS);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static SparseWeights read(ModelInput in) {
        int classes = in.number();
        int[] keys = new int[in.number()];
        int[] entries = new int[in.number()];
        int previous = 0;
        for (int i = 0; i < keys.length; i++) {
            previous += in.number();
            keys[i] = previous;
        }
        int[] lengths = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            lengths[i] = in.number();
        }
        for (int i = 0; i < entries.length; i++) {
            entries[i] = in.small();
        }
        for (int i = 0; i < entries.length; i++) {
            entries[i] |= in.signed() << CLASS_BITS;
        }
        return of(classes, keys, lengths, entries);
    }
}
