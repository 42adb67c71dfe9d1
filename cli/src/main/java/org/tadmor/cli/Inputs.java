package org.tadmor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;
import org.tadmor.sources.SourceFormat;

/** The files behind the arguments of a command: files as they are, directories by the names that Tadmor reads. */
final class Inputs {
    /** Standard input. */
    static final String STDIN = "-";

    private static final List<String> SUFFIXES = SourceFormat.allSuffixes();

    private final List<Path> files = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private boolean stdin;

    Inputs(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.equals(STDIN)) {
                stdin = true;
            } else {
                add(Path.of(argument));
            }
        }
    }

    /** The files in order; those of a directory by name. */
    List<Path> files() {
        return files;
    }

    /** Arguments that name nothing readable. */
    List<Rejected> rejected() {
        return rejected;
    }

    boolean stdin() {
        return stdin;
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            addDirectory(path);
        } else if (Files.exists(path)) {
            files.add(path);
        } else {
            rejected.add(new Rejected(RejectCode.UNREADABLE, path.toString(), "there is no such file or directory"));
        }
    }

    private void addDirectory(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> found = walk.filter(Inputs::isReport).sorted().toList();
            files.addAll(found);
            if (found.isEmpty()) {
                rejected.add(new Rejected(
                        RejectCode.NO_INPUT,
                        directory.toString(),
                        "the directory holds no file that ends in " + String.join(", ", SUFFIXES)));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            rejected.add(
                    new Rejected(RejectCode.UNREADABLE, directory.toString(), "cannot be listed: " + e.getMessage()));
        }
    }

    private static boolean isReport(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
