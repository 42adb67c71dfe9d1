package org.tadmor.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of numbers that stand under one key: all of them where few do, else each with those that follow it. Sorted by Spark, so that never
 * more than one key's numbers are in memory.
 */
final class PairUp implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final String KEY = "key";
    static final String NUMBER = "number";
    static final String A = "a";
    static final String B = "b";

    /** Rows of a key and a number. */
    static final StructType KEYS =
            new StructType().add(KEY, DataTypes.LongType, false).add(NUMBER, DataTypes.LongType, false);

    /** Rows of two numbers. */
    static final StructType PAIRS =
            new StructType().add(A, DataTypes.LongType, false).add(B, DataTypes.LongType, false);

    private final int small;
    private final int neighbours;

    private PairUp(int small, int neighbours) {
        this.small = small;
        this.neighbours = neighbours;
    }

    /**
     * Pairs, each once, the smaller number first.
     *
     * @param keys see {@link #KEYS}
     * @param small keys of up to so many numbers give all their pairs
     * @param neighbours under keys of more, each is paired with so many that follow it
     */
    static Dataset<Row> of(Dataset<Row> keys, int small, int neighbours) {
        Column key = functions.col(KEY);
        return keys.repartition(key)
                .sortWithinPartitions(KEY, NUMBER)
                .mapPartitions(new PairUp(small, neighbours), Encoders.row(PAIRS))
                .distinct();
    }

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        return new Pairs(sorted);
    }

    private final class Pairs implements Iterator<Row> {
        private final Iterator<Row> sorted;
        private List<Long> run = List.of();
        private List<Long> coming = new ArrayList<>();
        private long key;
        private int first;
        private int second;

        Pairs(Iterator<Row> sorted) {
            this.sorted = sorted;
        }

        @Override
        public boolean hasNext() {
            while (true) {
                int reach = run.size() <= small ? run.size() : neighbours;
                second++;
                if (first < run.size() && second < Math.min(run.size(), first + 1 + reach)) {
                    // next() moves on.
                    second--;
                    return true;
                }
                first++;
                second = first;
                if (first >= run.size() && !nextRun()) {
                    return false;
                }
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            second++;
            return RowFactory.create(run.get(first), run.get(second));
        }

        /** Reads to the end of the next key. */
        private boolean nextRun() {
            while (sorted.hasNext()) {
                Row row = sorted.next();
                long next = row.getLong(0);
                if (coming.isEmpty() || next == key) {
                    key = next;
                    coming.add(row.getLong(1));
                } else {
                    key = next;
                    run = coming;
                    coming = new ArrayList<>(List.of(row.getLong(1)));
                    first = 0;
                    second = 0;
                    return true;
                }
            }
            run = coming;
            coming = new ArrayList<>();
            first = 0;
            second = 0;
            return !run.isEmpty();
        }
    }
}
