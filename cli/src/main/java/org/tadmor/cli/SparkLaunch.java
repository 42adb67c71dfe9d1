package org.tadmor.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command hands its work to Apache Spark, which is no part of this program: a process of its own, as spark-submit starts it. */
final class SparkLaunch {
    private static final String BUILD =
            "mvn -Pcluster -DskipTests -Djacoco.skip=true -pl batch/spark,batch -am package";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Where it runs: local[*] on this machine, spark://HOST:7077, yarn, k8s://… (default:"
                    + " ${DEFAULT-VALUE}).")
    private String master = "local[*]";

    @Option(
            names = "--spark-home",
            paramLabel = "DIR",
            description =
                    "Apache Spark 4.2 for Scala 2.13 (default: SPARK_HOME in the environment, then what Maven's profile"
                            + " cluster put together).")
    private @Nullable Path home;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description =
                    "The jar of the job (default: tadmor-batch.jar beside this program or as Maven's profile cluster"
                            + " built it).")
    private @Nullable Path jar;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            defaultValue = "3g",
            description = "Memory of the driver and of each executor (default: ${DEFAULT-VALUE}).")
    private String memory = "3g";

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "Any setting of Spark, such as spark.executor.cores=1; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /**
     * Runs a job to its end.
     *
     * @param job its main class
     * @param arguments of the job
     * @return its exit code
     * @throws UsageException when Spark or the job's jar is not there
     */
    int run(String job, List<String> arguments) {
        Path spark = home();
        ProcessBuilder process = new ProcessBuilder(command(spark, jar(), job, arguments)).inheritIO();
        process.environment().put("SPARK_HOME", spark.toString());
        process.environment().putIfAbsent("SPARK_SCALA_VERSION", "2.13");
        try {
            Process running = process.start();
            Thread stop = new Thread(running::destroy, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            int code = running.waitFor();
            Runtime.getRuntime().removeShutdownHook(stop);
            return code;
        } catch (IOException e) {
            throw new UsageException("Spark cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted while Spark was running");
        }
    }

    /** What is started: the spark-submit of a Spark that has one, else its class. */
    List<String> command(Path spark, Path batch, String job, List<String> arguments) {
        List<String> command = new ArrayList<>();
        Path submit = spark.resolve("bin").resolve("spark-submit");
        if (Files.isExecutable(submit)) {
            command.add(submit.toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("@" + spark.resolve("conf").resolve("java.options"));
            command.addAll(List.of("-Xmx" + memory, "-Xss4m", "-cp"));
            command.add(spark.resolve("conf") + File.pathSeparator + spark.resolve("jars") + "/*");
            command.add("org.apache.spark.deploy.SparkSubmit");
        }
        command.addAll(List.of("--master", master, "--driver-memory", memory, "--executor-memory", memory));
        Map<String, String> all = new LinkedHashMap<>();
        // Trees of hostile text want a deeper stack.
        all.put("spark.driver.extraJavaOptions", "-Xss4m");
        all.put("spark.executor.extraJavaOptions", "-Xss4m");
        all.put("spark.log.level", "WARN");
        all.put("spark.ui.showConsoleProgress", "false");
        all.putAll(settings);
        all.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.addAll(List.of("--class", job, batch.toString()));
        command.addAll(arguments);
        return command;
    }

    private Path home() {
        String named = System.getenv("SPARK_HOME");
        Path found = home != null
                ? home
                : named != null && !named.isBlank() ? Path.of(named) : beside("batch/spark/target/home", "spark");
        if (found == null) {
            throw new UsageException("Apache Spark is needed, which is no part of Tadmor. Name one with --spark-home or"
                    + " SPARK_HOME (https://spark.apache.org/downloads.html, 4.2 for Scala 2.13), or have Maven fetch its"
                    + " jars, 300 MB: " + BUILD);
        }
        if (!Files.isDirectory(found.resolve("jars"))) {
            throw new UsageException(found + " is no Spark: there is no directory jars in it; name another with"
                    + " --spark-home, or have Maven fetch one: " + BUILD);
        }
        if (!Files.isExecutable(found.resolve("bin").resolve("spark-submit"))
                && !Files.exists(found.resolve("conf").resolve("java.options"))) {
            throw new UsageException(
                    found + " has neither bin/spark-submit nor conf/java.options; have Maven make one: " + BUILD);
        }
        return found.toAbsolutePath();
    }

    private Path jar() {
        Path found = jar != null ? jar : beside("batch/target/tadmor-batch.jar", "tadmor-batch.jar");
        if (found == null || !Files.isRegularFile(found)) {
            throw new UsageException((found == null ? "tadmor-batch.jar" : found.toString())
                    + " is not there; name it with --jar, or build it: " + BUILD);
        }
        return found.toAbsolutePath();
    }

    /** What is built in the source tree that this program was built in, or lies in one directory with it. */
    private static @Nullable Path beside(String built, String name) {
        try {
            Path program = Path.of(Objects.requireNonNull(
                            SparkLaunch.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
            // cli/target/tadmor.jar, cli/target/classes
            for (Path at = program.getParent(); at != null; at = at.getParent()) {
                if (Files.exists(at.resolve(built)) && Files.exists(at.resolve("pom.xml"))) {
                    return at.resolve(built);
                }
            }
            Path sibling = program.resolveSibling(name);
            return Files.exists(sibling) ? sibling : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
