package org.tadmor.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of lines that is written on, after a last line without an end, which a killed program leaves, was cut off. */
final class AppendedLines {
    private AppendedLines() {}

    static Writer open(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                long end = file.length();
                while (end > 0 && byteAt(file, end - 1) != '\n') {
                    end--;
                }
                file.setLength(end);
            }
        }
        return new OutputStreamWriter(
                Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                StandardCharsets.UTF_8);
    }

    private static int byteAt(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return file.read();
    }
}
