package org.tadmor.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program of module cli, as its jar. */
final class Program {
    private static final Path JAR = Cluster.MODULE.resolveSibling("cli/target/tadmor.jar");

    private Program() {}

    /** Starts a command, its output and messages in a file. */
    static Process start(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().remove("SPARK_HOME");
        return builder.start();
    }

    /** Runs a command and gives what it said. */
    static String run(int code, Path log, String... arguments) throws IOException, InterruptedException {
        int ended = start(log, arguments).waitFor();
        String said = Files.readString(log);
        if (ended != code) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + ended + ":\n" + said);
        }
        return said;
    }
}
