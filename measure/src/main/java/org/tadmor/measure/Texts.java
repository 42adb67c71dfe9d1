package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** The texts that a command reads: files, and the {@code .txt} files of directories, by name. */
final class Texts {
    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description = "Text files or directories of them (default: ../shared/data/attribution/text).")
    private List<Path> arguments = new ArrayList<>();

    /**
     * The first texts, whole, until they hold {@code most} characters: always the same ones of the same directory.
     *
     * @throws IOException when one cannot be read
     */
    List<String> read(long most) throws IOException {
        List<String> texts = new ArrayList<>();
        long length = 0;
        for (Path file : files()) {
            if (length >= most) {
                break;
            }
            String text = Files.readString(file);
            texts.add(text);
            length += text.length();
        }
        if (texts.isEmpty()) {
            throw new UsageException("there is no text to measure with");
        }
        return texts;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : arguments.isEmpty() ? List.of(House.data("attribution/text")) : arguments) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> list = Files.list(path)) {
                    files.addAll(list.filter(file -> file.toString().endsWith(".txt"))
                            .sorted()
                            .toList());
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }
}
