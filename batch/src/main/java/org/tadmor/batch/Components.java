package org.tadmor.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What hangs together by pairs: alternating large and small stars (Kiveris et al. 2014, Connected components in MapReduce and beyond). Each
 * round is written to files, so that a lost executor costs that round.
 */
final class Components {
    /** The member. */
    static final String NODE = "node";
    /** The smallest number of those that hang together with it. */
    static final String ROOT = "root";

    private static final int MOST_ROUNDS = 60;

    private final SparkSession spark;
    private final Archive archive;
    private final Path work;

    /** @param work where rounds are written, ours alone */
    Components(SparkSession spark, Archive archive, Path work) {
        this.spark = spark;
        this.archive = archive;
        this.work = work;
    }

    /** @param pairs see {@link PairUp#PAIRS}; what is in no pair is not in the result either, nor are roots */
    Dataset<Row> of(Dataset<Row> pairs) throws IOException {
        Dataset<Row> edges =
                written(pairs.select(col(PairUp.B).as(NODE), col(PairUp.A).as(ROOT)), 0);
        Row before = state(edges);
        for (int round = 1; round < MOST_ROUNDS; round++) {
            edges = written(small(large(edges)), round);
            Row now = state(edges);
            archive.remove(round(round - 1));
            if (now.equals(before)) {
                return edges;
            }
            before = now;
        }
        throw new IllegalStateException("components have not settled after " + MOST_ROUNDS + " rounds");
    }

    /** Every larger neighbour is joined to the smallest one. */
    private static Dataset<Row> large(Dataset<Row> edges) {
        Dataset<Row> both = edges.union(edges.select(col(ROOT), col(NODE)));
        Dataset<Row> smallest = both.groupBy(NODE)
                .agg(min(ROOT).as("near"))
                .select(col(NODE), least(col(NODE), col("near")).as("smallest"));
        return both.join(smallest, NODE)
                .where(col(ROOT).gt(col(NODE)))
                .select(col(ROOT).as(NODE), col("smallest").as(ROOT))
                .distinct();
    }

    /** Every smaller neighbour, and the node itself, is joined to the smallest one. */
    private static Dataset<Row> small(Dataset<Row> edges) {
        Dataset<Row> smallest = edges.groupBy(NODE).agg(min(ROOT).as("smallest"));
        return edges.join(smallest, NODE)
                .where(col(ROOT).notEqual(col("smallest")))
                .select(col(ROOT).as(NODE), col("smallest").as(ROOT))
                .union(smallest.select(col(NODE), col("smallest").as(ROOT)))
                .distinct();
    }

    private Dataset<Row> written(Dataset<Row> edges, int round) {
        String directory = round(round).toString();
        edges.write().parquet(directory);
        return spark.read().schema(edges.schema()).parquet(directory);
    }

    private Path round(int round) {
        return new Path(work, "round-" + round);
    }

    private static Row state(Dataset<Row> edges) {
        return edges.agg(count(lit(1)), sum(xxhash64(col(NODE), col(ROOT)).bitwiseAND(lit(0xFFFFFFFFL))))
                .head();
    }
}
