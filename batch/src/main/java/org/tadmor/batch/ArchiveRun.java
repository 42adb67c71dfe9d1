package org.tadmor.batch;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.tadmor.batch.Months.Month;

/**
 * Inputs to an archive. First they are read: reports come to their months and stay there until all is done, so that a run that was broken off
 * need not read again. Then every month that is new or has changed is coded, some at a time, and committed on its own.
 */
final class ArchiveRun {
    /** Months under way at once: the last tasks of one leave processors free for the next. */
    private static final int AT_ONCE = 4;

    private static final String REJECTS = "rejects";

    private final SparkSession spark;
    private final Archive archive;
    private final Broadcast<Words> words;
    private final Settings settings;
    private final PrintWriter err;

    /**
     * What a run is told.
     *
     * @param inputs files and directories
     * @param partBytes of a long file that one task reads
     * @param replace whether an archive of other inputs is replaced
     * @param grouped whether situations and near copies are wanted
     */
    record Settings(List<String> inputs, long partBytes, boolean replace, boolean grouped) {
        Settings {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What a run did.
     *
     * @param coded reports that were coded
     * @param kept reports of months that were there already
     * @param rejected inputs that cannot be read
     * @param bytes of the archive's tables
     * @param loads how often the language model was loaded
     */
    record Outcome(long coded, long kept, long rejected, long bytes, long loads) {}

    ArchiveRun(SparkSession spark, Archive archive, Words words, Settings settings, PrintWriter err) {
        this.spark = spark;
        this.archive = archive;
        this.words = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(words);
        this.settings = settings;
        this.err = err;
    }

    /**
     * Brings the archive up to its inputs.
     *
     * @throws ArchiveException when it was made of other inputs
     * @throws IOException when a file system fails
     */
    Outcome run() throws IOException {
        Archive.Inputs before = archive.inputs();
        if (!settings.replace()
                && !before.arguments().isEmpty()
                && !before.arguments().equals(settings.inputs())) {
            throw new ArchiveException("this archive was made of " + String.join(" ", before.arguments())
                    + "; give the same inputs, another directory for these, or --replace");
        }
        archive.keep(new Archive.Inputs(settings.inputs(), before.fingerprint()));
        archive.tidy();
        Configuration hadoop = spark.sessionState().newHadoopConf();
        InputFiles files = new InputFiles(settings.inputs(), hadoop);
        String fingerprint = files.fingerprint(words.value().coding());
        if (fingerprint.equals(before.fingerprint())) {
            err.println("tadmor: no input has changed since the last run");
            group();
            return outcome(0, 0, 0);
        }
        Dataset<Row> intake = intake(files, fingerprint, hadoop);
        Months months = new Months(spark, archive, words);
        long coded = months(months, intake);
        long rejected = rejects(intake, fingerprint);
        archive.keep(new Archive.Inputs(settings.inputs(), fingerprint));
        archive.removeIntake();
        group();
        return outcome(coded, rejected, months.loads());
    }

    /** Situations and near copies, where a month has changed since they were made. */
    private void group() throws IOException {
        if (settings.grouped()) {
            long situations = new ArchiveGrouping(spark, archive).run();
            err.println(
                    situations < 0 ? "tadmor: situations are as they were" : "tadmor: " + situations + " situations");
        }
    }

    private Outcome outcome(long coded, long rejected, long loads) throws IOException {
        Map<String, Unit> units = archive.units();
        long bytes = archive.bytes(units.values());
        Unit rejects = units.get(REJECTS);
        long all = units.values().stream()
                .filter(unit -> isMonth(unit.name()))
                .mapToLong(Unit::reports)
                .sum();
        return new Outcome(coded, all - coded, rejects == null ? rejected : rejects.reports(), bytes, loads);
    }

    /** Everything the inputs hold, by month. */
    private Dataset<Row> intake(InputFiles files, String fingerprint, Configuration hadoop) throws IOException {
        Path directory = archive.intake(fingerprint);
        if (!archive.isComplete(directory)) {
            archive.removeIntake();
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            SerializableConfiguration shared = new SerializableConfiguration(hadoop);
            List<Part> parts = Parts.of(files.files(), settings.partBytes(), context, shared);
            err.println("tadmor: reading " + files.files().size() + " files in " + parts.size() + " parts");
            List<Row> refused = new ArrayList<>();
            files.rejected().forEach(one -> refused.add(Reading.row(one.where(), 1, one)));
            JavaRDD<Row> rows = parts.isEmpty()
                    ? context.parallelize(refused, 1)
                    : context.parallelize(parts, Math.min(parts.size(), 1 << 16))
                            .flatMap(new Reading(words, shared))
                            .union(context.parallelize(refused, 1));
            spark.createDataFrame(rows, Reading.ROW)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .partitionBy(Reading.MONTH)
                    .parquet(directory.toString());
        }
        return spark.read().schema(Reading.ROW).parquet(directory.toString());
    }

    /** How many reports were coded. */
    private long months(Months months, Dataset<Row> intake) throws IOException {
        Map<String, Month> wanted = months.of(intake);
        Map<String, Unit> there = archive.units();
        for (Unit unit : there.values()) {
            if (isMonth(unit.name()) && !wanted.containsKey(unit.name())) {
                err.println("tadmor: " + unit.name() + " is no more among the inputs: its " + unit.reports()
                        + " reports are removed");
                archive.remove(unit);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Unit>> underWay = new ArrayList<>();
            for (Map.Entry<String, Month> month : wanted.entrySet()) {
                Unit known = there.get(month.getKey());
                if (known == null
                        || !known.fingerprint().equals(month.getValue().fingerprint())) {
                    underWay.add(threads.submit(() -> months.code(month.getKey(), month.getValue(), intake)));
                }
            }
            int kept = wanted.size() - underWay.size();
            err.println(
                    "tadmor: " + underWay.size() + " months to be coded" + (kept == 0 ? "" : ", " + kept + " there"));
            long reports = 0;
            for (Future<Unit> one : underWay) {
                Unit unit = result(one);
                reports += unit.reports();
                err.println("tadmor: " + unit.name() + ": " + unit.reports() + " reports");
            }
            return reports;
        } finally {
            threads.shutdownNow();
        }
    }

    static boolean isMonth(String unit) {
        return unit.equals(Reading.UNDATED) || Character.isDigit(unit.charAt(0));
    }

    private static <T> T result(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while coding", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw new IllegalStateException("a month could not be coded: " + e.getCause(), e.getCause());
        }
    }

    private long rejects(Dataset<Row> intake, String fingerprint) throws IOException {
        Dataset<Row> rejects = intake.where(col(Reading.MONTH).equalTo(Reading.REJECTED))
                .select("code", "where", "message", Reading.INPUT, Reading.POSITION);
        Path to = archive.work(REJECTS);
        rejects.repartition(1)
                .sortWithinPartitions(Reading.INPUT, Reading.POSITION)
                .write()
                .parquet(to.toString());
        long count =
                spark.read().schema(rejects.schema()).parquet(to.toString()).count();
        archive.commit(REJECTS, fingerprint, count, Map.of(REJECTS, to), "");
        return count;
    }
}
