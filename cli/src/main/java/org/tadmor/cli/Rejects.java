package org.tadmor.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested.Rejected;

/** Names each rejected input on standard error as it comes, many of one code only at first, and sums up by code at the end. */
final class Rejects {
    private final PrintWriter err;
    private final @Nullable RejectsFile file;
    private final long shown;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** @param file lists them too, where it is given */
    Rejects(PrintWriter err, @Nullable RejectsFile file) {
        this(err, file, Long.MAX_VALUE);
    }

    /** @param shown inputs of one code that are named on standard error; the others are listed in the file alone */
    Rejects(PrintWriter err, @Nullable RejectsFile file, long shown) {
        this.err = err;
        this.file = file;
        this.shown = shown;
    }

    void add(Rejected rejected) {
        add(rejected.code().code(), rejected.where(), rejected.message());
    }

    /** @param where file and line, or what else tells where it stands */
    void add(String code, String where, String message) {
        long count = counts.merge(code, 1L, Long::sum);
        if (file != null) {
            file.add(code, where, message);
        }
        if (count <= shown) {
            err.println("tadmor: rejected " + where + " [" + code + "]: " + message);
        } else if (count == shown + 1) {
            err.println("tadmor: more is rejected [" + code + "] and not shown here");
        }
    }

    /** The exit code, after a summary of what was rejected where more than one input was. */
    int summarise(long accepted) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total + accepted > 1 && total > 0) {
            err.println("tadmor: " + accepted + " read, " + total + " rejected ("
                    + counts.entrySet().stream()
                            .map(count -> count.getKey() + " " + count.getValue())
                            .collect(Collectors.joining(", "))
                    + ")" + (file == null ? "" : "; listed in " + file.written()));
        }
        return total > 0 ? Tadmor.SOME_REJECTED : Tadmor.DONE;
    }
}
