package org.tadmor.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tadmor serve} over a store, at a free port; closing it stops the server. */
final class ServedStore implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile(" at (http\\S+/);");
    private static final int SECONDS_TO_START = 120;

    private final Process process;
    private final URI address;
    private final long start;
    private final double startSeconds;

    private ServedStore(Process process, URI address, long start) {
        this.process = process;
        this.address = address;
        this.start = start;
        startSeconds = ageSeconds();
    }

    static ServedStore start(Path store) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        House.file("tadmor").toString(), "serve", "--store", store.toString(), "--port", "0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread listening = new Thread(() -> listen(process, address));
        listening.setDaemon(true);
        listening.start();
        try {
            return new ServedStore(process, address.get(SECONDS_TO_START, TimeUnit.SECONDS), start);
        } catch (ExecutionException | TimeoutException e) {
            process.destroy();
            throw new UsageException("tadmor serve did not start over " + store + ": " + e.getMessage());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static void listen(Process process, CompletableFuture<URI> address) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                said.append(line).append('\n');
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            said.append(e.getMessage());
        }
        address.completeExceptionally(new IOException(said.toString()));
    }

    URI address() {
        return address;
    }

    double startSeconds() {
        return startSeconds;
    }

    /** Seconds since the command was given. */
    double ageSeconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Asks the server something and reads its answer to the end. */
    void ask(String question) throws IOException {
        try (InputStream answer = address.resolve(question).toURL().openStream()) {
            answer.readAllBytes();
        }
    }

    /** The most memory it held so far; NaN where the system does not say. */
    double megabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
