package org.tadmor.situations;

import java.util.Arrays;

/**
 * Items under keys, to find pairs that share a key without looking at all pairs. An item may stand under many keys. Key and item are packed into
 * one long, so that millions of entries cost eight bytes each and one sort.
 */
final class Blocks {
    private static final int ITEM_BITS = 22;
    /** Items are numbered below this. */
    static final int MOST = 1 << ITEM_BITS;

    private long[] entries = new long[1024];
    private int size;

    /** @param key any hash; a rare collision only makes one comparison more */
    void add(long key, int item) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1));
        }
        entries[size++] = (Fingerprint.mix(key) << ITEM_BITS) | item;
    }

    /**
     * Pairs of items that share a key, each once, ascending.
     *
     * @param small keys of up to so many items give all their pairs
     * @param neighbours under keys of more items, each is paired with so many that follow it by number
     * @return pairs, to be read by {@link #first} and {@link #second}
     */
    long[] pairs(int small, int neighbours) {
        Arrays.sort(entries, 0, size);
        Pairs pairs = new Pairs();
        int start = 0;
        while (start < size) {
            int end = start;
            while (end < size && entries[end] >>> ITEM_BITS == entries[start] >>> ITEM_BITS) {
                end++;
            }
            int reach = end - start <= small ? end - start : neighbours;
            for (int i = start; i < end; i++) {
                for (int k = i + 1; k < Math.min(end, i + 1 + reach); k++) {
                    pairs.add(item(entries[i]), item(entries[k]));
                }
            }
            start = end;
        }
        return pairs.distinct();
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    private static int item(long entry) {
        return (int) (entry & (MOST - 1));
    }

    /** Pairs as they come; sorted and freed of repetitions whenever half as many again have come. */
    private static final class Pairs {
        private long[] values = new long[4096];
        private int count;
        private int clean;

        void add(int a, int b) {
            if (a == b) {
                return;
            }
            if (count == values.length) {
                tidy();
                if (count > values.length / 2) {
                    values = Arrays.copyOf(values, values.length * 2);
                }
            }
            values[count++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
        }

        long[] distinct() {
            tidy();
            return Arrays.copyOf(values, count);
        }

        private void tidy() {
            if (clean == count) {
                return;
            }
            Arrays.sort(values, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            count = kept;
            clean = kept;
        }
    }
}
