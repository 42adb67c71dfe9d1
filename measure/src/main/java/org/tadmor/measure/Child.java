package org.tadmor.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A finished process and what it took. Processor time and memory are read from {@code /proc} while it runs, every few
 * milliseconds; where there is no such thing they are NaN.
 *
 * @param code exit code
 * @param seconds wall time from start to end
 * @param cpuSeconds processor time of all its threads
 * @param megabytes the most memory it held at a time (resident set, 10^6 bytes)
 */
record Child(int code, double seconds, double cpuSeconds, double megabytes) {
    private static final long POLL_MILLIS = 5;
    /** Ticks a second of {@code /proc/PID/stat}, as on every Linux. */
    private static final double TICKS = 100;

    /**
     * Runs a command to its end. Its standard error is ours.
     *
     * @param environment variables to add
     * @param command program and arguments; the program is to {@code exec}, so that the process measured is the one started
     * @param line takes each line of standard output as it comes
     */
    static Child run(Map<String, String> environment, List<String> command, Consumer<String> line) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            Watch watch = new Watch(process);
            watch.start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String read = out.readLine(); read != null; read = out.readLine()) {
                    line.accept(read);
                }
            }
            int code = process.waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            watch.join();
            return new Child(code, seconds, watch.cpuSeconds, watch.megabytes);
        } catch (IOException e) {
            throw new UsageException("cannot run " + command.get(0) + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    /** A fresh JVM of the same kind and class path as this one. */
    static List<String> java(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xss4m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The medians of several runs of the same command, all of which ended well. */
    static Child median(List<Child> runs) {
        for (Child run : runs) {
            if (run.code != 0) {
                throw new UsageException("a measured program ended with exit code " + run.code);
            }
        }
        return new Child(
                0,
                Figures.median(runs.stream().map(Child::seconds).toList()),
                Figures.median(runs.stream().map(Child::cpuSeconds).toList()),
                Figures.median(runs.stream().map(Child::megabytes).toList()));
    }

    /** Looks at a process until it ends. */
    private static final class Watch extends Thread {
        private final Process process;
        private double cpuSeconds = Double.NaN;
        private double megabytes = Double.NaN;

        Watch(Process process) {
            super("watch");
            this.process = process;
            setDaemon(true);
        }

        @Override
        public void run() {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            try {
                while (process.isAlive()) {
                    look(proc);
                    Thread.sleep(POLL_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void look(Path proc) {
            String stat = read(proc.resolve("stat"));
            String status = read(proc.resolve("status"));
            if (stat == null || status == null) {
                return;
            }
            // The second field is the program's name in parentheses and may hold blanks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            cpuSeconds = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
            status.lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .forEach(line -> megabytes = Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6);
        }

        private static @Nullable String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                // The process has just ended, or this system has no /proc.
                return null;
            }
        }
    }
}
