package org.tadmor.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;

/** Names each rejected input on standard error as it comes, and sums up by code at the end. */
final class Rejects {
    private final PrintWriter err;
    private final Map<RejectCode, Integer> counts = new EnumMap<>(RejectCode.class);

    Rejects(PrintWriter err) {
        this.err = err;
    }

    void add(Rejected rejected) {
        counts.merge(rejected.code(), 1, Integer::sum);
        err.println(
                "tadmor: rejected " + rejected.where() + " [" + rejected.code().code() + "]: " + rejected.message());
    }

    /** The exit code, after a summary of what was rejected where more than one input was. */
    int summarise(int accepted) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (total + accepted > 1 && total > 0) {
            err.println("tadmor: " + accepted + " read, " + total + " rejected ("
                    + counts.entrySet().stream()
                            .map(count -> count.getKey().code() + " " + count.getValue())
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return total > 0 ? Tadmor.SOME_REJECTED : Tadmor.DONE;
    }
}
