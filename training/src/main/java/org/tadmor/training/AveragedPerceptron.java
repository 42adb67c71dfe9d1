package org.tadmor.training;

import java.util.Arrays;
import org.tadmor.language.model.Scorer;
import org.tadmor.language.model.SparseWeights;

/**
 * A multiclass perceptron over hashed features whose result is the average of its weights over all steps.
 *
 * <p>Collins, EMNLP 2002. A feature scores only after a number of corrections, which keeps the model small without loss: Goldberg and
 * Elhadad, "Learning Sparser Perceptron Models", 2011.
 */
final class AveragedPerceptron implements Scorer {
    private final int classes;
    private final int leastUpdates;
    private int[] keys = new int[1 << 20];
    private int[] rowOf = new int[1 << 20];
    private int shift = 12;
    private int rows;
    private int[] start = new int[1 << 18];
    private short[] length = new short[1 << 18];
    private short[] room = new short[1 << 18];
    private int[] updates = new int[1 << 18];
    private byte[] classAt = new byte[1 << 20];
    private int[] weight = new int[1 << 20];
    private int[] since = new int[1 << 20];
    private long[] total = new long[1 << 20];
    private int used;
    private int clock;

    AveragedPerceptron(int classes, int leastUpdates) {
        this.classes = classes;
        this.leastUpdates = leastUpdates;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(int[] features, int count, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < count; i++) {
            int slot = slot(features[i]);
            if (features[i] != 0 && keys[slot] != 0 && updates[rowOf[slot]] >= leastUpdates) {
                int row = rowOf[slot];
                for (int j = start[row], end = j + length[row]; j < end; j++) {
                    scores[classAt[j] & 0xff] += weight[j];
                }
            }
        }
    }

    /** Counts a decision; every one counts towards the average, right or wrong. */
    void step() {
        clock++;
    }

    /** Moves the weights of the features towards {@code good} and away from {@code bad}. */
    void correct(int[] features, int count, int good, int bad) {
        for (int i = 0; i < count; i++) {
            if (features[i] != 0) {
                int row = row(features[i]);
                updates[row]++;
                add(row, good, 1);
                add(row, bad, -1);
            }
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = key * 0x9e3779b1 >>> shift;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int row(int key) {
        int slot = slot(key);
        if (keys[slot] != 0) {
            return rowOf[slot];
        }
        if (rows * 2 > keys.length) {
            growTable();
            slot = slot(key);
        }
        if (rows == start.length) {
            start = Arrays.copyOf(start, 2 * rows);
            length = Arrays.copyOf(length, 2 * rows);
            room = Arrays.copyOf(room, 2 * rows);
            updates = Arrays.copyOf(updates, 2 * rows);
        }
        keys[slot] = key;
        rowOf[slot] = rows;
        start[rows] = take(2);
        room[rows] = 2;
        return rows++;
    }

    private void growTable() {
        int[] oldKeys = keys;
        int[] oldRows = rowOf;
        keys = new int[2 * oldKeys.length];
        rowOf = new int[keys.length];
        shift--;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rowOf[slot] = oldRows[i];
            }
        }
    }

    private int take(int places) {
        if (used + places > classAt.length) {
            int bigger = 2 * classAt.length;
            classAt = Arrays.copyOf(classAt, bigger);
            weight = Arrays.copyOf(weight, bigger);
            since = Arrays.copyOf(since, bigger);
            total = Arrays.copyOf(total, bigger);
        }
        used += places;
        return used - places;
    }

    private void add(int row, int classIndex, int amount) {
        int at = start[row];
        int end = at + length[row];
        while (at < end && (classAt[at] & 0xff) != classIndex) {
            at++;
        }
        if (at == end) {
            at = append(row, classIndex);
        }
        total[at] += (long) (clock - since[at]) * weight[at];
        since[at] = clock;
        weight[at] += amount;
    }

    private int append(int row, int classIndex) {
        if (length[row] == room[row]) {
            int from = start[row];
            int n = length[row];
            int to = take(2 * n);
            System.arraycopy(classAt, from, classAt, to, n);
            System.arraycopy(weight, from, weight, to, n);
            System.arraycopy(since, from, since, to, n);
            System.arraycopy(total, from, total, to, n);
            start[row] = to;
            room[row] = (short) (2 * n);
        }
        int at = start[row] + length[row]++;
        classAt[at] = (byte) classIndex;
        weight[at] = 0;
        since[at] = clock;
        total[at] = 0;
        return at;
    }

    /**
     * The averaged weights as whole numbers.
     *
     * @param steps how many steps of the result make a weight of 1 of the perceptron; weights that round to 0 fall out
     */
    SparseWeights average(int steps) {
        int[] rowKeys = new int[rows];
        int[] lengths = new int[rows];
        int[] entries = new int[used];
        int kept = 0;
        int n = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            int row = rowOf[slot];
            if (keys[slot] != 0 && updates[row] >= leastUpdates) {
                int before = n;
                for (int j = start[row]; j < start[row] + length[row]; j++) {
                    long sum = total[j] + (long) (clock - since[j]) * weight[j];
                    int rounded = (int) Math.round((double) sum * steps / Math.max(1, clock));
                    if (rounded != 0) {
                        entries[n++] = SparseWeights.entry(classAt[j] & 0xff, rounded);
                    }
                }
                if (n > before) {
                    rowKeys[kept] = keys[slot];
                    lengths[kept++] = n - before;
                }
            }
        }
        return SparseWeights.of(
                classes, Arrays.copyOf(rowKeys, kept), Arrays.copyOf(lengths, kept), Arrays.copyOf(entries, n));
    }
}
