package org.tadmor.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.StandardOutput;
import org.tadmor.export.Export;
import org.tadmor.export.ExportFormat;

/** Where the output of a command goes, and what its failure means. */
final class Target {
    private Target() {}

    /** The file that {@code --out} names; standard output where it names none or {@code -}. */
    static Writer open(@Nullable Path out, PrintWriter standard) throws IOException {
        if (out == null || out.toString().equals(Inputs.STDIN)) {
            return new StandardOutput(standard);
        }
        return new OutputStreamWriter(Files.newOutputStream(out), StandardCharsets.UTF_8);
    }

    /** An export into a file, a directory, or standard output. */
    static Export export(ExportFormat format, @Nullable Path out, PrintWriter standard) throws IOException {
        if (!format.isDirectory()) {
            return format.open(open(out, standard));
        }
        if (out == null || out.toString().equals(Inputs.STDIN)) {
            throw new UsageException("--format " + format.id() + " writes several files: name a directory with --out");
        }
        return format.open(out);
    }

    /**
     * What a command ends with when its output could not be written.
     *
     * @param to where it was to go
     */
    static RuntimeException failure(@Nullable Path to, @Nullable IOException why) {
        if (why instanceof StandardOutput.Closed) {
            return new ReaderGone();
        }
        return new UsageException(
                "cannot write " + (to == null ? "standard output" : to) + ": " + (why == null ? "" : Reasons.of(why)));
    }
}
