package org.tadmor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor archive}: archives of dispatches, on a cluster or on all processors of this machine. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Codes archives of dispatches on Apache Spark, into Parquet tables by month of publication.",
            "The records are those of tadmor read. A run that was broken off is taken up by the same command; months that have"
                    + " not changed are passed over."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor archive news/ archive                                  on this machine",
            "  tadmor archive --master spark://host:7077 hdfs://host/news hdfs://host/archive",
            "  tadmor archive --conf spark.executor.cores=4 s3a://crawl/2016 s3a://archive",
            "  tadmor store load --store war.store archive                   into a store",
            "  duckdb -c \"FROM 'archive/claims/*/*.parquet' LIMIT 5\"",
            "",
            "docs/archives.md tells what is needed, and how much of it."
        })
final class ArchiveCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "2..*",
            description = "Inputs, and last the directory of the archive: local paths, or those of any file system that"
                    + " Hadoop knows.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Also use the patterns and tables of this directory, laid out as lexicon/; may be repeated.")
    private List<Path> lexicon = new ArrayList<>();

    @Option(names = "--replace", description = "Make the archive anew where it was made of other inputs.")
    private boolean replace;

    @Option(names = "--no-group", description = "Leave out situations and near copies.")
    private boolean ungrouped;

    @Option(
            names = "--part-mb",
            paramLabel = "N",
            defaultValue = "16",
            description = "Megabytes of a long file of JSON lines that one task reads (default: ${DEFAULT-VALUE}).")
    private int partMegabytes = 16;

    @Mixin
    private SparkLaunch spark = new SparkLaunch();

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>();
        for (Path directory : lexicon) {
            arguments.addAll(List.of("--lexicon", directory.toString()));
        }
        if (replace) {
            arguments.add("--replace");
        }
        if (ungrouped) {
            arguments.add("--no-group");
        }
        arguments.addAll(List.of("--part-mb", Integer.toString(partMegabytes)));
        arguments.addAll(paths);
        return spark.run("org.tadmor.batch.ArchiveJob", arguments);
    }
}
