package org.tadmor.batch;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tadmor.report.Report;
import org.tadmor.situations.Digester;
import org.tadmor.situations.Fingerprint;
import org.tadmor.situations.SituationSteps;

/**
 * Situations and near copies across a whole archive, as {@code tadmor situation} finds them: the same keys, comparisons and groups, with Spark
 * to bring together what shares a key. Nothing is compared with everything, and no machine holds more than what hangs together.
 */
final class ArchiveGrouping {
    static final String SITUATIONS = "situations";
    static final String COPIES = "copies";

    private static final StructType PRINTS = new StructType()
            .add(PairUp.NUMBER, LongType, false)
            .add("values", DataTypes.createArrayType(LongType, false));

    private final SparkSession spark;
    private final Archive archive;
    private final Path work;

    ArchiveGrouping(SparkSession spark, Archive archive) {
        this.spark = spark;
        this.archive = archive;
        this.work = archive.work(SITUATIONS);
    }

    /**
     * Makes both tables anew, unless the months are those that they were made of.
     *
     * @return how many situations there are; negative when nothing had to be done
     */
    long run() throws IOException {
        Map<String, Unit> units = archive.units();
        String fingerprint = fingerprint(units);
        Unit known = units.get(SITUATIONS);
        if (known != null && known.fingerprint().equals(fingerprint)) {
            return -1;
        }
        archive.remove(work);
        Dataset<Row> reports = reports();
        Dataset<Row> told = told(reports);
        Dataset<Row> situations = new ArchivedTellings(spark, archive, work).situations(reports, told);
        Dataset<Row> written = written("table", situations.repartition(col(Reading.MONTH)), Reading.MONTH);
        Dataset<Row> copies = written(
                "copies",
                told.where(col("report").notEqual(col("first")))
                        .select("report", "first")
                        .coalesce(8)
                        .sortWithinPartitions("report"));
        long count = written.count();
        archive.commit(COPIES, fingerprint, copies.count(), Map.of(COPIES, new Path(work, "copies")), "");
        archive.commit(SITUATIONS, fingerprint, count, Map.of(SITUATIONS, new Path(work, "table")), "");
        archive.remove(work);
        return count;
    }

    private static String fingerprint(Map<String, Unit> units) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Unit unit : units.values()) {
                if (ArchiveRun.isMonth(unit.name())) {
                    hash.update((unit.name() + unit.fingerprint()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Dataset<Row> table(String name) throws IOException {
        return spark.read()
                .schema(Coding.schema(name))
                .parquet(archive.files(name).toArray(new String[0]));
    }

    /** Every report with its digest; of several of one id the last, as in a store. */
    private Dataset<Row> reports() throws IOException {
        Dataset<Row> all = table("reports");
        Dataset<Row> last = all.select("report", Reading.INPUT, Reading.POSITION)
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("report")
                                        .orderBy(desc(Reading.INPUT), desc(Reading.POSITION))))
                .where(col("rank").equalTo(1))
                .select(Reading.INPUT, Reading.POSITION);
        return all.select(
                        col("report").as("id"),
                        col("text"),
                        col("title"),
                        col("outlet"),
                        col("author"),
                        col("published"),
                        col("url"),
                        col("language"),
                        col(Reading.INPUT),
                        col(Reading.POSITION))
                .join(last, new String[] {Reading.INPUT, Reading.POSITION})
                .join(
                        table(Coding.DIGESTS).select("zones", "digest", Reading.INPUT, Reading.POSITION),
                        new String[] {Reading.INPUT, Reading.POSITION});
    }

    /** What a situation says of its reports, with the first of the copies of each. */
    private Dataset<Row> told(Dataset<Row> reports) throws IOException {
        Dataset<Row> numbered = written(
                "numbered",
                numbered(reports.select("id", "outlet", "published", "title")
                        .orderBy(coalesce(col("published").cast("string"), lit("9")), col("id"))));
        Dataset<Row> prints = written(
                "prints",
                reports.join(numbered.select("id", PairUp.NUMBER), "id")
                        .map((MapFunction<Row, Row>) ArchiveGrouping::print, Encoders.row(PRINTS)));
        Dataset<Row> keys = prints.flatMap(
                (FlatMapFunction<Row, Row>) row -> Arrays.stream(SituationSteps.copyKeys(print(row, 1)))
                        .mapToObj(key -> RowFactory.create(key, row.getLong(0)))
                        .iterator(),
                Encoders.row(PairUp.KEYS));
        Dataset<Row> pairs = PairUp.of(keys, SituationSteps.COPY_NEIGHBOURS, SituationSteps.COPY_NEIGHBOURS);
        Dataset<Row> copies = pairs.join(prints.toDF(PairUp.A, "one"), PairUp.A)
                .join(prints.toDF(PairUp.B, "other"), PairUp.B)
                .filter((FilterFunction<Row>) row -> SituationSteps.areCopies(print(row, 2), print(row, 3)))
                .select(PairUp.A, PairUp.B);
        Dataset<Row> components =
                new Components(spark, archive, new Path(work, "copied")).of(written("copy-pairs", copies));
        Dataset<Row> firsts =
                numbered.select(col("id").as("first"), col(PairUp.NUMBER).as(Components.ROOT));
        Dataset<Row> later = components.join(firsts, Components.ROOT).select(col(Components.NODE), col("first"));
        return written(
                "told",
                numbered.join(later, col(PairUp.NUMBER).equalTo(col(Components.NODE)), "left")
                        .select(
                                col("id").as("report"),
                                col("outlet"),
                                col("published"),
                                col("title"),
                                coalesce(col("first"), col("id")).as("first")));
    }

    private static Row print(Row row) {
        Report report = Reading.report(row);
        long number = row.getAs(PairUp.NUMBER);
        return RowFactory.create(number, Digester.fingerprint(report).values());
    }

    private static Fingerprint print(Row row, int column) {
        List<Long> values = row.getList(column);
        return Fingerprint.ofValues(values.stream().mapToLong(Long::longValue).toArray());
    }

    /** The same rows with their place among all of them, from 0, in a last column. */
    private Dataset<Row> numbered(Dataset<Row> ordered) {
        return numbered(spark, ordered);
    }

    static Dataset<Row> numbered(SparkSession spark, Dataset<Row> ordered) {
        JavaRDD<Row> rows = ordered.javaRDD().zipWithIndex().map(pair -> {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < pair._1().size(); i++) {
                Object value = pair._1().get(i);
                values.add(
                        value instanceof scala.collection.Seq<?>
                                ? pair._1().getList(i).toArray()
                                : value);
            }
            values.add(pair._2());
            return RowFactory.create(values.toArray());
        });
        List<StructField> fields = new ArrayList<>(List.of(ordered.schema().fields()));
        fields.add(DataTypes.createStructField(PairUp.NUMBER, LongType, false));
        return spark.createDataFrame(rows, DataTypes.createStructType(fields));
    }

    /** Rows that need not be made again when a machine is lost. */
    private Dataset<Row> written(String name, Dataset<Row> rows, String... partitions) {
        return written(spark, new Path(work, name), rows, partitions);
    }

    static Dataset<Row> written(SparkSession spark, Path directory, Dataset<Row> rows, String... partitions) {
        rows.write().partitionBy(partitions).parquet(directory.toString());
        return spark.read().schema(rows.schema()).parquet(directory.toString());
    }
}
