package org.tadmor.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;

/** Names each rejected input on standard error as it comes, and sums up by code at the end. */
final class Rejects {
    private final PrintWriter err;
    private final @Nullable RejectsFile file;
    private final Map<RejectCode, Integer> counts = new EnumMap<>(RejectCode.class);

    /** @param file lists them too, where it is given */
    Rejects(PrintWriter err, @Nullable RejectsFile file) {
        this.err = err;
        this.file = file;
    }

    void add(Rejected rejected) {
        counts.merge(rejected.code(), 1, Integer::sum);
        if (file != null) {
            file.add(rejected);
        }
        err.println(
                "tadmor: rejected " + rejected.where() + " [" + rejected.code().code() + "]: " + rejected.message());
    }

    /** The exit code, after a summary of what was rejected where more than one input was. */
    int summarise(long accepted) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (total + accepted > 1 && total > 0) {
            err.println("tadmor: " + accepted + " read, " + total + " rejected ("
                    + counts.entrySet().stream()
                            .map(count -> count.getKey().code() + " " + count.getValue())
                            .collect(Collectors.joining(", "))
                    + ")" + (file == null ? "" : "; listed in " + file.written()));
        }
        return total > 0 ? Tadmor.SOME_REJECTED : Tadmor.DONE;
    }
}
