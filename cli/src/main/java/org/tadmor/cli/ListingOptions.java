package org.tadmor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.cli.output.Terminal;
import org.tadmor.coding.UncheckedWriter;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a list out of the store is written. */
final class ListingOptions {
    /** What comes out. */
    enum Format {
        table,
        csv,
        jsonl
    }

    @Option(names = "--format", defaultValue = "table", description = "What to write: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.table;

    @Option(names = "--out", paramLabel = "PATH", description = "Write to this file instead of standard output.")
    private @Nullable Path out;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "40",
            description = "Rows at most (default: ${DEFAULT-VALUE}).")
    private int limit = 40;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Leave out the first N rows.")
    private int offset;

    void check() {
        if (limit < 1) {
            throw new UsageException("--limit " + limit + ": must be at least 1");
        }
        if (offset < 0) {
            throw new UsageException("--offset " + offset + ": must not be negative");
        }
    }

    int limit() {
        return limit;
    }

    int offset() {
        return offset;
    }

    /** Writes a list. */
    void write(Listing listing, CommandLine console) {
        try (PrintWriter target = new PrintWriter(new UncheckedWriter(Target.open(out, console.getOut())))) {
            switch (format) {
                case table -> listing.table(target, Terminal.detect());
                case csv -> listing.csv(target);
                case jsonl -> listing.jsonl(target);
            }
        } catch (IOException e) {
            throw Target.failure(out, e);
        } catch (UncheckedIOException e) {
            throw Target.failure(out, e.getCause());
        }
    }
}
