package org.tadmor.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rejected inputs of one run, one JSON object a line: {@code code}, {@code where}, {@code message}. Removed when there are none. */
final class RejectsFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private @Nullable BufferedWriter out;

    RejectsFile(Path file) {
        this.file = file;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    void add(String code, String where, String message) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("code", code);
        line.put("where", where);
        line.put("message", message);
        try {
            BufferedWriter writer = out;
            if (writer == null) {
                writer = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
                out = writer;
            }
            writer.write(JSON.writeValueAsString(line));
            writer.write('\n');
            // What is written down survives when the run is broken off.
            writer.flush();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The file, where something was rejected. */
    @Nullable Path written() {
        return out == null ? null : file;
    }

    private UsageException unwritable(IOException e) {
        return new UsageException("cannot write the list of rejected inputs " + file + ": " + Reasons.of(e));
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
