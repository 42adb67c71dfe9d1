package org.tadmor.batch;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Codes the reports of a month and writes its tables. */
final class Months {
    /** Reports of a task: so few that no task is waited for long at the end, so many that starting one costs nothing. */
    private static final int OF_A_TASK = 400;
    /** Reports of a file, some megabytes of it. */
    private static final int OF_A_FILE = 20_000;

    private final SparkSession spark;
    private final Archive archive;
    private final Broadcast<Words> words;
    private final LongAccumulator loads;

    Months(SparkSession spark, Archive archive, Broadcast<Words> words) {
        this.spark = spark;
        this.archive = archive;
        this.words = words;
        this.loads = spark.sparkContext().longAccumulator("language models loaded");
    }

    /**
     * A month as its reports were read.
     *
     * @param reports how many
     * @param fingerprint of them and of what codes them
     */
    record Month(long reports, String fingerprint) {}

    /** The months of what was read. Fingerprints do not depend on the order of the reports. */
    Map<String, Month> of(Dataset<Row> intake) {
        Dataset<Row> months = intake.where(col(Reading.MONTH).notEqual(Reading.REJECTED))
                .select(
                        col(Reading.MONTH),
                        xxhash64(col(Reading.INPUT), col("id"), col("fingerprint"))
                                .as("hash"))
                .groupBy(Reading.MONTH)
                .agg(
                        count(lit(1)).as("reports"),
                        bit_xor(col("hash")).as("all"),
                        // So that two equal reports do not undo each other.
                        sum(col("hash").bitwiseAND(lit(0xFFFFFFFFL))).as("sum"),
                        bit_xor(xxhash64(col("hash"), lit(1))).as("again"));
        String coding = words.value().coding();
        Map<String, Month> found = new TreeMap<>();
        for (Row month : months.collectAsList()) {
            long reports = month.getAs("reports");
            long all = month.getAs("all");
            long sum = month.getAs("sum");
            long again = month.getAs("again");
            String print = String.format(
                    "%016x%016x", all ^ again * 31 ^ reports, sum * 0x9E3779B97F4A7C15L ^ coding.hashCode());
            found.put(month.getAs(Reading.MONTH), new Month(reports, print));
        }
        return found;
    }

    /** How often an executor loaded the language model. */
    long loads() {
        return loads.value();
    }

    /** Codes a month. */
    Unit code(String name, Month month, Dataset<Row> intake) throws IOException {
        Path work = archive.work(name);
        Path coded = new Path(work, "coded");
        int tasks = (int) Math.min(1 << 20, month.reports() / OF_A_TASK + 1);
        intake.where(col(Reading.MONTH).equalTo(name))
                .repartition(tasks, col(Reading.INPUT), col(Reading.POSITION))
                .map(new Coding(words, loads), Encoders.row(Coding.schema()))
                .write()
                .parquet(coded.toString());
        Map<String, Path> written = new LinkedHashMap<>();
        for (String table : Coding.tables()) {
            Path to = new Path(work, table);
            spark.read()
                    .schema(Coding.schema())
                    .parquet(coded.toString())
                    .select(explode(col(table)).as("row"))
                    .select("row.*")
                    .coalesce((int) (month.reports() / OF_A_FILE + 1))
                    .sortWithinPartitions(Reading.INPUT, Reading.POSITION)
                    .write()
                    .parquet(to.toString());
            written.put(table, to);
        }
        Unit unit = archive.commit(name, month.fingerprint(), month.reports(), written, Reading.MONTH + "=" + name);
        archive.remove(work);
        return unit;
    }
}
