package org.tadmor.cli.output;

import java.io.IOException;

/** One of the formats that {@code situation} writes. */
public interface OverviewOutput {

    void write(Overview overview) throws IOException;
}
