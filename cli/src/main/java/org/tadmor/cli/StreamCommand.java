package org.tadmor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor stream}: dispatches as they come in a Kafka topic. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Codes dispatches as they come in a topic of Apache Kafka, on Apache Spark, into Parquet tables and another topic.",
            "Each message is in the tables exactly once, also when the program or a machine dies; the same command goes on."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor stream --bootstrap localhost:9092 --in articles archive",
            "  tadmor stream --bootstrap broker:9092 --in articles --out records --master spark://host:7077 hdfs://host/live",
            "  tadmor stream --bootstrap localhost:9092 --in articles --every 0 archive     what is there now",
            "",
            "docs/archives.md tells what is needed."
        })
final class StreamCommand implements Callable<Integer> {
    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "Brokers of Kafka.")
    private String bootstrap = "";

    @Option(
            names = "--in",
            required = true,
            paramLabel = "TOPIC",
            description = "Reports, a JSON object each, as in JSON lines: text, published, outlet, …")
    private String in = "";

    @Option(
            names = "--out",
            paramLabel = "TOPIC",
            description = "Where records go, a JSON object each, keyed by report.")
    private @Nullable String out;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "From one batch to the next (default: ${DEFAULT-VALUE}); 0 reads what is there and ends.")
    private int seconds = 10;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Messages of a batch (default: ${DEFAULT-VALUE}).")
    private long most = 10_000;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Also use the patterns and tables of this directory, laid out as lexicon/; may be repeated.")
    private List<Path> lexicon = new ArrayList<>();

    @Parameters(paramLabel = "DIR", description = "The directory of the archive, on any file system that Hadoop knows.")
    private String directory = "";

    @Mixin
    private SparkLaunch spark = new SparkLaunch();

    @Override
    public Integer call() {
        List<String> arguments =
                new ArrayList<>(List.of("--bootstrap", bootstrap, "--in", in, "--every", Integer.toString(seconds)));
        arguments.addAll(List.of("--most", Long.toString(most)));
        if (out != null) {
            arguments.addAll(List.of("--out", out));
        }
        for (Path one : lexicon) {
            arguments.addAll(List.of("--lexicon", one.toString()));
        }
        arguments.add(directory);
        return spark.run("org.tadmor.batch.StreamJob", arguments);
    }
}
