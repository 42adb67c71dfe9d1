package org.tadmor.cli;

import java.io.IOException;
import java.util.stream.Stream;
import org.tadmor.report.Report;

/** Where new reports go: to a file of records, or into a store. */
@FunctionalInterface
interface Delivery {
    /**
     * Takes reports. When this returns they are kept, and whoever delivered them forgets them; a report may come again after the program
     * was killed.
     *
     * @param reports to be read once, in order
     * @throws IOException when they cannot be kept
     */
    void deliver(Stream<Report> reports) throws IOException;
}
