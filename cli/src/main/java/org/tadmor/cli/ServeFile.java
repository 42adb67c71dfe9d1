package org.tadmor.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.server.ServerOptions;
import org.tadmor.store.StoreLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code serve.json} beside an embedded store: where the server that has it open is found, and the secret that it takes commands with. Only its
 * owner can read it. One that a process left behind when it was killed is passed over.
 */
final class ServeFile implements AutoCloseable {
    static final String NAME = "serve.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Path file;

    private ServeFile(@Nullable Path file) {
        this.file = file;
    }

    /**
     * A server that runs.
     *
     * @param address to connect to
     * @param port it listens at
     * @param secret that it takes commands with
     */
    record Found(String address, int port, String secret) {
        private static final Duration TO_CONNECT = Duration.ofSeconds(5);

        /** Somebody who asks it. */
        HttpClient client() {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(TO_CONNECT)
                    .build();
        }

        /** A request that shows the secret, at a path of the API. */
        HttpRequest.Builder request(String path) {
            String host = address.contains(":") ? "[" + address + "]" : address;
            return HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/api/v1" + path))
                    .header("X-Tadmor-Secret", secret);
        }
    }

    /** Writes the file; a store in PostgreSQL has none, as many processes can have it open. */
    static ServeFile write(StoreLocation location, String bind, int port, String secret) {
        Path directory = location.directory();
        if (directory == null) {
            return new ServeFile(null);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("address", isAny(bind) ? ServerOptions.LOOPBACK : bind);
        content.put("port", port);
        content.put("secret", secret);
        content.put("pid", ProcessHandle.current().pid());
        Path file = directory.resolve(NAME);
        try {
            Path fresh = owned(directory);
            Files.write(fresh, JSON.writeValueAsBytes(content));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + Reasons.of(e));
        }
        return new ServeFile(file);
    }

    private static Path owned(Path directory) throws IOException {
        // Temporary files are readable by their owner alone wherever the file system can say so.
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        directory,
                        "serve",
                        ".new",
                        PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))))
                : Files.createTempFile(directory, "serve", ".new");
    }

    private static boolean isAny(String bind) {
        return bind.equals("0.0.0.0") || bind.equals("::") || bind.equals("[::]");
    }

    /** The server that has a store open, where there is one and it is not this process. */
    static Optional<Found> find(StoreLocation location) {
        Path directory = location.directory();
        if (directory == null) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(Files.readString(directory.resolve(NAME), StandardCharsets.UTF_8));
            long pid = content.path("pid").longValue(-1);
            boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            String address = content.path("address").asString("");
            String secret = content.path("secret").asString("");
            int port = content.path("port").intValue(0);
            return alive && pid != ProcessHandle.current().pid() && port > 0 && !secret.isEmpty()
                    ? Optional.of(new Found(address, port, secret))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            // There is none, or it is no longer whole: nobody to ask.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UsageException("cannot remove " + file + ": " + Reasons.of(e));
            }
        }
    }
}
