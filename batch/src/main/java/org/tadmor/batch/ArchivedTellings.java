package org.tadmor.batch;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.situations.Situation;
import org.tadmor.situations.SituationSteps;
import org.tadmor.situations.SituationSteps.Order;
import org.tadmor.situations.SituationSteps.Rarity;
import org.tadmor.situations.SituationSteps.Told;
import org.tadmor.situations.Telling;
import org.tadmor.store.EntryParts;

/** The tellings of an archive's reports, grouped into situations. */
final class ArchivedTellings {
    private static final StructType TELLINGS = new StructType()
            .add("lemma", StringType)
            .add("passage", StringType)
            .add("report", StringType)
            .add("start", IntegerType)
            .add("end", IntegerType)
            .add("telling", StringType)
            .add("terms", DataTypes.createArrayType(StringType));

    private final SparkSession spark;
    private final Path work;
    private final Components components;

    /** @param work where steps are written */
    ArchivedTellings(SparkSession spark, Archive archive, Path work) {
        this.spark = spark;
        this.work = work;
        this.components = new Components(spark, archive, new Path(work, "alike"));
    }

    /**
     * The rows of table {@code situations}.
     *
     * @param reports with their digests
     * @param told what a situation says of a report
     */
    Dataset<Row> situations(Dataset<Row> reports, Dataset<Row> told) throws IOException {
        Dataset<Row> tellings = tellings(reports);
        long all = tellings.count();
        Dataset<Row> keys = tellings.flatMap(
                (FlatMapFunction<Row, Row>) row -> {
                    Telling telling = telling(row, "telling");
                    return SituationSteps.keys(telling, rarity(all, row, "rarity")).stream()
                            .map(key -> RowFactory.create(key, row.<Long>getAs(PairUp.NUMBER)))
                            .iterator();
                },
                Encoders.row(PairUp.KEYS));
        Dataset<Row> sides = tellings.select(PairUp.NUMBER, "telling", "rarity");
        Dataset<Row> alike = PairUp.of(keys, SituationSteps.SMALL, SituationSteps.NEIGHBOURS)
                .join(sides.toDF(PairUp.A, "one", "rarity_one"), PairUp.A)
                .join(sides.toDF(PairUp.B, "other", "rarity_other"), PairUp.B)
                .filter((FilterFunction<Row>) row -> SituationSteps.areAlike(
                        telling(row, "one"), telling(row, "other"), rarity(all, row, "rarity_one", "rarity_other")))
                .select(PairUp.A, PairUp.B);
        Dataset<Row> pairs = written("alike-pairs", alike);
        Dataset<Row> roots = components.of(pairs);
        Dataset<Row> members = tellings.join(roots, col(PairUp.NUMBER).equalTo(col(Components.NODE)), "left")
                .withColumn(Components.ROOT, coalesce(col(Components.ROOT), col(PairUp.NUMBER)))
                .drop(Components.NODE)
                .join(told, "report");
        Dataset<Row> rooted = pairs.join(roots, col(PairUp.B).equalTo(col(Components.NODE)))
                .select(Components.ROOT, PairUp.A, PairUp.B);
        MapFunction<Row, Long> root = row -> row.getAs(Components.ROOT);
        return members.groupByKey(root, Encoders.LONG())
                .cogroup(
                        rooted.groupByKey(root, Encoders.LONG()),
                        (CoGroupFunction<Long, Row, Row, Row>) (key, own, between) -> grouped(all, own, between),
                        Encoders.row(SituationColumns.SCHEMA));
    }

    /** Tellings by number in their order, each with how often its terms are told in all. */
    private Dataset<Row> tellings(Dataset<Row> reports) {
        Dataset<Row> bare = written(
                "tellings",
                ArchiveGrouping.numbered(
                        spark,
                        reports.flatMap((FlatMapFunction<Row, Row>) ArchivedTellings::told, Encoders.row(TELLINGS))
                                .orderBy("lemma", "passage", "report", "start", "end")));
        Dataset<Row> terms =
                bare.select(col(PairUp.NUMBER), explode(col("terms")).as("term"));
        Dataset<Row> frequency = terms.groupBy("term").agg(count(lit(1)).as("frequency"));
        Dataset<Row> rarity = terms.join(frequency, "term")
                .groupBy(PairUp.NUMBER)
                .agg(map_from_entries(collect_list(struct(col("term"), col("frequency"))))
                        .as("rarity"))
                .withColumnRenamed(PairUp.NUMBER, "of");
        return written(
                "weighted",
                bare.select(PairUp.NUMBER, "report", "telling")
                        .join(rarity, col(PairUp.NUMBER).equalTo(col("of")), "left")
                        .drop("of"));
    }

    private static Iterator<Row> told(Row row) {
        Report report = Reading.report(row);
        List<Row> tellings = new ArrayList<>();
        for (Telling telling : new EntryParts(row.getAs("zones"), row.getAs("digest"))
                .digest(report)
                .tellings()) {
            Order order = Order.of(telling);
            tellings.add(RowFactory.create(
                    order.lemma(),
                    order.passage(),
                    order.report(),
                    order.start(),
                    order.end(),
                    EntryParts.text(telling),
                    telling.terms().toArray()));
        }
        return tellings.iterator();
    }

    private static Iterator<Row> grouped(long all, Iterator<Row> members, Iterator<Row> between) {
        List<Row> rows = new ArrayList<>();
        members.forEachRemaining(rows::add);
        rows.sort(Comparator.comparingLong(row -> row.<Long>getAs(PairUp.NUMBER)));
        Map<Long, Integer> places = new HashMap<>();
        List<Telling> tellings = new ArrayList<>();
        Map<String, Told> reports = new HashMap<>();
        SortedMap<String, Long> frequency = new TreeMap<>();
        for (Row row : rows) {
            places.put(row.getAs(PairUp.NUMBER), tellings.size());
            tellings.add(telling(row, "telling"));
            add(frequency, row, "rarity");
            String report = row.getAs("report");
            reports.put(
                    report,
                    new Told(
                            report,
                            row.getAs("outlet"),
                            row.getAs("published"),
                            row.getAs("title"),
                            row.getAs("first")));
        }
        List<int[]> pairs = new ArrayList<>();
        between.forEachRemaining(row -> {
            Integer a = places.get(row.<Long>getAs(PairUp.A));
            Integer b = places.get(row.<Long>getAs(PairUp.B));
            if (a == null || b == null) {
                throw new IllegalStateException("a pair of tellings that do not hang together: " + row);
            }
            pairs.add(new int[] {a, b});
        });
        List<Row> situations = new ArrayList<>();
        for (Situation situation : SituationSteps.situations(tellings, pairs, new Rarity(frequency, all), reports)) {
            situations.add(SituationColumns.row(situation));
        }
        return situations.iterator();
    }

    private static Telling telling(Row row, String column) {
        return EntryParts.telling(row.getAs(column));
    }

    private static Rarity rarity(long all, Row row, String... columns) {
        SortedMap<String, Long> frequency = new TreeMap<>();
        for (String column : columns) {
            add(frequency, row, column);
        }
        return new Rarity(frequency, all);
    }

    private static void add(Map<String, Long> frequency, Row row, String column) {
        @Nullable Map<String, Long> own = row.isNullAt(row.fieldIndex(column)) ? null : row.getJavaMap(row.fieldIndex(column));
        if (own != null) {
            frequency.putAll(own);
        }
    }

    private Dataset<Row> written(String name, Dataset<Row> rows) {
        return ArchiveGrouping.written(spark, new Path(work, name), rows);
    }
}
