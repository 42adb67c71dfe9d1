package org.tadmor.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A standalone cluster of Spark on this machine: a master and workers, each a process of its own. */
final class Cluster implements AutoCloseable {
    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path HOME = MODULE.resolve("spark/target/home");

    private final Path logs;
    private final int port = freePort();
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    Cluster(Path logs, int workers) throws IOException, InterruptedException {
        this.logs = logs;
        start("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port", "0");
        await(port);
        for (int i = 0; i < workers; i++) {
            addWorker();
        }
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** A worker of one core. */
    Process addWorker() throws IOException {
        Path work = Files.createDirectories(logs.resolve("work-" + workers.size()));
        Process worker = start(
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "2g",
                "--webui-port",
                "0",
                "--work-dir",
                work.toString(),
                master());
        workers.add(worker);
        return worker;
    }

    /** Kills a worker and the executor it started, with -9. */
    void kill(int worker) throws InterruptedException {
        Process killed = workers.get(worker);
        List<ProcessHandle> executors = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether a worker has started an executor. */
    boolean works(int worker) {
        return workers.get(worker).descendants().findAny().isPresent();
    }

    private Process start(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + HOME.resolve("conf/java.options"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                HOME.resolve("conf") + ":" + HOME.resolve("jars") + "/*",
                main));
        command.addAll(List.of(arguments));
        Path log = logs.resolve(main.replaceAll(".*\\.", "") + "-" + processes.size() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until something listens. */
    static void await(int port) throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (i > 600) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
