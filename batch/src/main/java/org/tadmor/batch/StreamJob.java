package org.tadmor.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job: {@code spark-submit --class org.tadmor.batch.StreamJob tadmor-batch.jar --bootstrap HOST:PORT --in TOPIC OUT}. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Codes reports as they come in a Kafka topic, into Parquet tables and another topic.")
public final class StreamJob implements Callable<Integer> {
    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "Brokers of Kafka.")
    private String bootstrap = "";

    @Option(names = "--in", required = true, paramLabel = "TOPIC", description = "Reports, a JSON object each.")
    private String in = "";

    @Option(
            names = "--out",
            paramLabel = "TOPIC",
            description = "Where records go, a JSON object each, keyed by report.")
    private @Nullable String out;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "From one batch to the next (default: ${DEFAULT-VALUE}); 0 reads what is there and ends.")
    private int seconds = 10;

    @Option(names = "--most", paramLabel = "N", description = "Messages of a batch (default: ${DEFAULT-VALUE}).")
    private long most = 10_000;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Also use the patterns and tables of this directory; may be repeated.")
    private List<Path> lexicon = new ArrayList<>();

    @Parameters(paramLabel = "DIR", description = "The directory of the archive, on any Hadoop file system.")
    private String directory = "";

    @Spec
    private @Nullable CommandSpec spec;

    private StreamJob() {}

    /**
     * Runs the job and exits with its code.
     *
     * @param args as {@code --help} tells
     */
    public static void main(String[] args) {
        ArchiveJob.exit(new StreamJob(), args);
    }

    @Override
    public Integer call() throws IOException {
        if (seconds < 0 || most < 1) {
            throw new ArchiveException("--every must be 0 or more, --most 1 or more");
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Words words = new Words(lexicon, ArchiveJob.version());
        try (SparkSession spark = Sessions.open("tadmor stream")) {
            Archive archive = new Archive(directory, spark.sessionState().newHadoopConf());
            new StreamRun(spark, archive, words, new StreamRun.Settings(bootstrap, in, out, seconds, most), err).run();
            return ArchiveJob.DONE;
        }
    }
}
