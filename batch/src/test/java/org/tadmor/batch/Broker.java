package org.tadmor.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Kafka broker on this machine, a process of its own. */
final class Broker implements AutoCloseable {
    private static final Path JARS = Cluster.MODULE.resolve("broker/target/jars");

    private final int port = Cluster.freePort();
    private final Process process;

    Broker(Path folder) throws IOException, InterruptedException {
        int controller = Cluster.freePort();
        Path config = Files.writeString(
                folder.resolve("broker.properties"),
                String.join(
                        "\n",
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@127.0.0.1:" + controller,
                        "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                        "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                        "controller.listener.names=CONTROLLER",
                        "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                        "log.dirs=" + folder.resolve("broker"),
                        "num.partitions=2",
                        "offsets.topic.replication.factor=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "group.initial.rebalance.delay.ms=0",
                        ""));
        Path log = folder.resolve("broker.log");
        int formatted = start(
                        log,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "MkU3OEVBNTcwNTJENDM2Qg",
                        "-c",
                        config.toString())
                .waitFor();
        if (formatted != 0) {
            throw new AssertionError("the broker's storage could not be made:\n" + Files.readString(log));
        }
        process = start(log, "kafka.Kafka", config.toString());
        Cluster.await(port);
    }

    private static Process start(Path log, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                JARS + "/*",
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** How a client reaches it. */
    Map<String, Object> client() {
        return Map.of("bootstrap.servers", address());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
