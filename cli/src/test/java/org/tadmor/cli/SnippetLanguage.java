package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A language of the snippets in the documentation, and the interpreter of it that this machine has. */
enum SnippetLanguage {
    /** Python 3 with pandas; Debian's libraries are those of {@code /usr/bin/python3}, whatever stands first on the path. */
    PYTHON(
            List.of("python3", "/usr/bin/python3"),
            "-c",
            "import %s",
            "print('%s', flush=True)",
            "^import (\\w+)",
            List.of("\"([a-z_0-9]+)\""),
            List.of("[(,] ?([a-z_]+)=", "claims\\[\"(\\w+)\"] =")),
    /** R. */
    R(
            List.of("Rscript"),
            "-e",
            "library(%s)",
            "cat('%s\\n')",
            "library\\((\\w+)\\)",
            List.of(
                    "\"([a-z_0-9]+)\"",
                    "\\$([a-z_0-9]+)",
                    "\\b([a-z_]+) (?:==|%in%)",
                    "aggregate\\((\\w+) ~",
                    "~ (\\w+)",
                    "\\+ (\\w+)(?= [+,]|,)"),
            List.of("\\$(\\w+) <-", "[(,] ?([a-z_]+) = "));

    private static final List<String> BUILT_IN = List.of("json", "csv");
    private static final long SECONDS = 300;

    private final List<String> interpreters;
    private final String evaluating;
    private final String loading;
    private final String printing;
    private final Pattern libraries;
    private final List<String> columns;
    private final List<String> making;

    SnippetLanguage(
            List<String> interpreters,
            String evaluating,
            String loading,
            String printing,
            String libraries,
            List<String> columns,
            List<String> making) {
        this.interpreters = interpreters;
        this.evaluating = evaluating;
        this.loading = loading;
        this.printing = printing;
        this.libraries = Pattern.compile(libraries, Pattern.MULTILINE);
        this.columns = columns;
        this.making = making;
    }

    static SnippetLanguage of(FencedBlock block) {
        return valueOf(block.language().toUpperCase(Locale.ROOT));
    }

    /** The blocks in it. */
    List<FencedBlock> blocks(List<FencedBlock> all) {
        return all.stream()
                .filter(block -> block.language().equalsIgnoreCase(name()))
                .toList();
    }

    /** The libraries that a snippet needs beside those of the language itself; the language's name when it needs none. */
    Set<String> libraries(FencedBlock block) {
        Set<String> needed = new TreeSet<>(found(List.of(libraries.pattern()), block));
        BUILT_IN.forEach(needed::remove);
        if (this == PYTHON) {
            needed.add("pandas");
            if (block.text().contains("read_parquet")) {
                needed.add("pyarrow");
            }
        } else {
            needed.add("stats");
        }
        return needed;
    }

    /** Which of the libraries that snippets need are not there; all of them without an interpreter. */
    Set<String> missing(List<FencedBlock> all) {
        Set<String> missing = new TreeSet<>();
        blocks(all).forEach(block -> missing.addAll(libraries(block)));
        missing.removeIf(library -> has(interpreter(), library));
        return missing;
    }

    /** The names of columns in a snippet, and other words that stand in their places. */
    Set<String> columns(FencedBlock block) {
        return found(columns, block);
    }

    /** What snippets make themselves: new columns, names of arguments. */
    static Set<String> made(List<FencedBlock> all) {
        Set<String> made = new HashSet<>();
        for (SnippetLanguage language : values()) {
            language.blocks(all).forEach(block -> made.addAll(found(language.making, block)));
        }
        return made;
    }

    /** A line of code that prints a line. */
    String printing(String line) {
        return printing.formatted(line);
    }

    /** Runs a script in a folder and gives what it prints; fails when it fails. */
    String run(Path folder, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("snippets." + name().toLowerCase(Locale.ROOT)), script);
        Path out = folder.resolve(file.getFileName() + ".out");
        int code = process(folder, Redirect.to(out.toFile()), interpreter(), file.toString());
        String printed = Files.readString(out);
        assertThat(code).as(printed).isZero();
        return printed;
    }

    /** The first interpreter with the main library, or else the first that might be there. */
    private String interpreter() {
        return interpreters.stream()
                .filter(name -> has(name, this == PYTHON ? "pandas" : "stats"))
                .findFirst()
                .orElse(interpreters.get(0));
    }

    private boolean has(String interpreter, String library) {
        try {
            return process(Path.of("."), Redirect.DISCARD, interpreter, evaluating, loading.formatted(library)) == 0;
        } catch (IOException e) {
            // There is no such program.
            return false;
        }
    }

    private static int process(Path folder, Redirect out, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out);
        builder.environment().put("MPLBACKEND", "Agg");
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(Arrays.toString(command) + " took longer than " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return process.exitValue();
    }

    private static Set<String> found(List<String> patterns, FencedBlock block) {
        Set<String> found = new TreeSet<>();
        for (String pattern : patterns) {
            Pattern.compile(pattern, Pattern.MULTILINE)
                    .matcher(block.text())
                    .results()
                    .filter(match -> !match.group(1).isEmpty())
                    .forEach(match -> found.add(match.group(1)));
        }
        return found;
    }
}
