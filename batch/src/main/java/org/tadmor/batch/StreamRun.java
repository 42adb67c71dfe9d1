package org.tadmor.batch;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Origin;

/**
 * Reports of a Kafka topic, a JSON object each, to the tables of an archive and to another topic. Spark remembers which messages a batch holds
 * before it is coded; a batch that comes again after a failure has its number, and is passed over when it is there. So each message is in the
 * tables exactly once, and in the other topic at least once.
 */
final class StreamRun {
    private static final String REJECTS = "rejects";

    private final SparkSession spark;
    private final Archive archive;
    private final Broadcast<Words> words;
    private final LongAccumulator loads;
    private final Settings settings;
    private final PrintWriter err;

    /**
     * What a stream is told.
     *
     * @param bootstrap {@code host:port} of brokers
     * @param in the topic of reports
     * @param out the topic of records, or null for tables only
     * @param seconds from one batch to the next; 0 to read what is there and end
     * @param most messages of a batch
     */
    record Settings(String bootstrap, String in, @Nullable String out, int seconds, long most) {}

    StreamRun(SparkSession spark, Archive archive, Words words, Settings settings, PrintWriter err) {
        this.spark = spark;
        this.archive = archive;
        this.words = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(words);
        this.loads = spark.sparkContext().longAccumulator("language models loaded");
        this.settings = settings;
        this.err = err;
    }

    /**
     * Runs until it is stopped, or all that is there is read.
     *
     * @throws ArchiveException when the archive was made of something else, or a batch fails
     * @throws IOException when a file system fails
     */
    void run() throws IOException {
        List<String> from = List.of("kafka:" + settings.in());
        List<String> before = archive.inputs().arguments();
        if (!before.isEmpty() && !before.equals(from)) {
            throw new ArchiveException("this archive was made of " + String.join(" ", before)
                    + "; give another directory for the topic " + settings.in());
        }
        archive.keep(new Archive.Inputs(from, ""));
        archive.tidy();
        try {
            StreamingQuery query = spark.readStream()
                    .format("kafka")
                    .option("kafka.bootstrap.servers", settings.bootstrap())
                    .option("subscribe", settings.in())
                    .option("startingOffsets", "earliest")
                    .option("maxOffsetsPerTrigger", settings.most())
                    .load()
                    .writeStream()
                    .option("checkpointLocation", archive.checkpoint().toString())
                    .trigger(
                            settings.seconds() == 0
                                    ? Trigger.AvailableNow()
                                    : Trigger.ProcessingTime(settings.seconds() * 1000L))
                    .foreachBatch(this::batch)
                    .start();
            Thread stop = new Thread(() -> stop(query), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            query.awaitTermination();
        } catch (StreamingQueryException | TimeoutException e) {
            throw new ArchiveException("the stream broke off: " + e.getMessage());
        }
    }

    private void stop(StreamingQuery query) {
        try {
            query.stop();
        } catch (TimeoutException e) {
            err.println("tadmor: the last batch did not end in time; it will be read again");
        }
    }

    /** Codes a batch, unless it is there. */
    private void batch(Dataset<Row> messages, Long number) {
        String name = String.format("stream-%09d", number);
        try {
            if (archive.has(name)) {
                return;
            }
            Path work = archive.work(name);
            archive.remove(work);
            code(messages, name, work);
            archive.remove(work);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("batch " + number + " cannot be written", e);
        }
    }

    private void code(Dataset<Row> messages, String name, Path work) throws IOException {
        Dataset<Row> read = ArchiveGrouping.written(
                spark,
                new Path(work, "read"),
                messages.select("topic", "partition", "offset", "value")
                        .flatMap((FlatMapFunction<Row, Row>) new Message(words)::read, Encoders.row(Reading.ROW)));
        Dataset<Row> reports = read.where(col(Reading.MONTH).notEqual(Reading.REJECTED));
        Dataset<Row> coded = ArchiveGrouping.written(
                spark,
                new Path(work, "coded"),
                reports.repartition(
                                spark.sparkContext().defaultParallelism() * 2,
                                col(Reading.INPUT),
                                col(Reading.POSITION))
                        .map(new Coding(words, loads), Encoders.row(Coding.schema())));
        String out = settings.out();
        if (out != null) {
            Column[] lines = Stream.of("reports", "claims", "statements", "control", "rhetoric")
                    .map(table -> col(table + "." + Coding.RECORD))
                    .toArray(Column[]::new);
            coded.select(
                            element_at(col("reports"), 1).getField("report").as("key"),
                            explode(concat(lines)).as("value"))
                    .write()
                    .format("kafka")
                    .option("kafka.bootstrap.servers", settings.bootstrap())
                    .option("topic", out)
                    .save();
        }
        Column published = element_at(col("reports"), 1).getField("published");
        Column month = coalesce(date_format(published, "yyyy-MM"), lit(Reading.UNDATED));
        Map<String, Path> written = new LinkedHashMap<>();
        for (String table : Coding.tables()) {
            Path to = new Path(work, table);
            coded.select(month.as(Reading.MONTH), explode(col(table)).as("row"))
                    .select("row.*", Reading.MONTH)
                    .coalesce(1)
                    .sortWithinPartitions(Reading.MONTH, Reading.INPUT, Reading.POSITION)
                    .write()
                    .partitionBy(Reading.MONTH)
                    .parquet(to.toString());
            written.put(table, to);
        }
        Path rejects = new Path(work, REJECTS);
        read.where(col(Reading.MONTH).equalTo(Reading.REJECTED))
                .select("code", "where", "message", Reading.INPUT, Reading.POSITION)
                .coalesce(1)
                .write()
                .parquet(rejects.toString());
        written.put(REJECTS, rejects);
        long count = coded.count();
        archive.commit(name, name, count, written, "");
        err.println("tadmor: " + name + ": " + count + " reports, " + (read.count() - count) + " rejected");
    }

    /** Messages to rows: each is a line of an input that is named after its topic and partition. */
    private record Message(Broadcast<Words> words) implements java.io.Serializable {
        Iterator<Row> read(Row message) {
            String input = "kafka:" + message.<String>getAs("topic") + "/" + message.<Integer>getAs("partition");
            long offset = message.<Long>getAs("offset");
            byte[] value = message.isNullAt(message.fieldIndex("value")) ? new byte[0] : message.getAs("value");
            // A message is one report: line breaks between its tokens are blanks.
            byte[] line = value.clone();
            for (int i = 0; i < line.length; i++) {
                line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
            }
            try (Stream<Ingested> outcomes =
                    words.value().reader().readLines(new ByteArrayInputStream(line), Origin.of(input), offset, 0)) {
                return outcomes.map(outcome -> Reading.row(input, offset + 1, outcome))
                        .toList()
                        .iterator();
            }
        }
    }
}
