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

    private final RunContext context;
    private final List<String> suffixes;
    private final List<Path> files = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private boolean stdin;

    Inputs(List<String> arguments) {
        this(arguments, RunContext.OWN);
    }

    /** @param context where the arguments were typed */
    Inputs(List<String> arguments, RunContext context) {
        this(arguments, context, SUFFIXES);
    }

    /** @param suffixes how the files of a directory end that are meant, in lower case */
    Inputs(List<String> arguments, RunContext context, List<String> suffixes) {
        this.context = context;
        this.suffixes = suffixes;
        for (String argument : arguments) {
            if (argument.equals(STDIN)) {
                if (context.served() != null) {
                    throw new UsageException("standard input cannot be read while tadmor serve has the store open:"
                            + " write it to a file first");
                }
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

    /** Where the bytes of a file are. */
    Path located(Path file) {
        return context.resolve(file);
    }

    private void add(Path path) {
        if (Files.isDirectory(located(path))) {
            addDirectory(path);
        } else if (Files.exists(located(path))) {
            files.add(path);
        } else {
            rejected.add(new Rejected(RejectCode.UNREADABLE, path.toString(), "there is no such file or directory"));
        }
    }

    private void addDirectory(Path directory) {
        try (Stream<Path> walk = Files.walk(located(directory))) {
            // Reports are named as their files were, however the directory was reached.
            List<Path> found = walk.filter(this::isMeant)
                    .map(file -> directory.resolve(located(directory).relativize(file)))
                    .sorted()
                    .toList();
            files.addAll(found);
            if (found.isEmpty()) {
                rejected.add(new Rejected(
                        RejectCode.NO_INPUT,
                        directory.toString(),
                        "the directory holds no file that ends in " + String.join(", ", suffixes)));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            rejected.add(
                    new Rejected(RejectCode.UNREADABLE, directory.toString(), "cannot be listed: " + e.getMessage()));
        }
    }

    private boolean isMeant(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && suffixes.stream().anyMatch(name::endsWith);
    }
}
