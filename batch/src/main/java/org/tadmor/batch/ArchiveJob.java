package org.tadmor.batch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.LexiconException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job: {@code spark-submit --class org.tadmor.batch.ArchiveJob tadmor-batch.jar INPUT… OUT}. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Codes archives of dispatches on Apache Spark, into Parquet tables by month of publication.",
            "A run that was broken off is taken up by the same command. Months that have not changed are passed over."
        })
public final class ArchiveJob implements Callable<Integer> {
    static final int DONE = 0;
    static final int SOME_REJECTED = 1;
    static final int USAGE = 2;
    static final int BUG = 70;

    @Parameters(
            paramLabel = "PATH",
            arity = "2..*",
            description = "Inputs, and last the directory of the archive: paths of any Hadoop file system, such as"
                    + " hdfs://host/news, s3a://bucket/crawl.warc.gz or files that every machine sees.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Also use the patterns and tables of this directory; may be repeated.")
    private List<Path> lexicon = new ArrayList<>();

    @Option(
            names = "--part-mb",
            paramLabel = "N",
            description = "Megabytes of a long file of JSON lines that one task reads (default: ${DEFAULT-VALUE}).")
    private int partMegabytes = 16;

    @Option(names = "--replace", description = "Make the archive anew where it was made of other inputs.")
    private boolean replace;

    @Option(names = "--no-group", description = "Leave out situations and near copies.")
    private boolean ungrouped;

    @Spec
    private @Nullable CommandSpec spec;

    private ArchiveJob() {}

    /**
     * Runs the job and exits with its code.
     *
     * @param args as {@code --help} tells
     */
    public static void main(String[] args) {
        exit(new ArchiveJob(), args);
    }

    /** Runs a job and exits with its code. */
    static void exit(Callable<Integer> job, String... args) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(job, out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs the job without exiting. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new ArchiveJob(), out, err, args);
    }

    private static int run(Callable<Integer> job, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(job)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof ArchiveException
                            || failure instanceof LexiconException
                            || failure instanceof IOException) {
                        err.println("tadmor: " + failure.getMessage());
                        return USAGE;
                    }
                    err.println("tadmor: the job failed (exit code 70): " + failure);
                    failure.printStackTrace(err);
                    return BUG;
                })
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        if (partMegabytes < 1) {
            throw new ArchiveException("--part-mb " + partMegabytes + ": must be 1 or more");
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Words words = new Words(lexicon, version());
        List<String> inputs = paths.subList(0, paths.size() - 1);
        long start = System.nanoTime();
        try (SparkSession spark = Sessions.open("tadmor archive")) {
            Archive archive = new Archive(
                    paths.get(paths.size() - 1), spark.sessionState().newHadoopConf());
            ArchiveRun.Settings settings =
                    new ArchiveRun.Settings(inputs, partMegabytes * 1_000_000L, replace, !ungrouped);
            ArchiveRun.Outcome outcome = new ArchiveRun(spark, archive, words, settings, err).run();
            double seconds = (System.nanoTime() - start) / 1e9;
            err.println(told(outcome, seconds));
            return outcome.rejected() > 0 ? SOME_REJECTED : DONE;
        }
    }

    private static String told(ArchiveRun.Outcome outcome, double seconds) {
        long all = outcome.coded() + outcome.kept();
        return String.format(
                Locale.ROOT,
                "tadmor: %d reports coded in %.1f s (%.1f a second), %d there already, %d rejected; language model loaded"
                        + " %d times; %.1f MB in the tables, %.0f bytes a report",
                outcome.coded(),
                seconds,
                outcome.coded() / seconds,
                outcome.kept(),
                outcome.rejected(),
                outcome.loads(),
                outcome.bytes() / 1e6,
                all == 0 ? 0 : (double) outcome.bytes() / all);
    }

    /** The version of the program. */
    static String version() {
        String version = ArchiveJob.class.getPackage().getImplementationVersion();
        return version == null ? "(development build)" : version;
    }
}
