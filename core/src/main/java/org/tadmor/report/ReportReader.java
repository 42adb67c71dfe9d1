package org.tadmor.report;

import java.io.InputStream;
import java.util.stream.Stream;

/** Makes reports of one kind of input. Readers are stateless and thread-safe. */
public interface ReportReader {
    /**
     * Most UTF-16 code units of one report. A book has fewer; what is longer is no dispatch, and the analysis of one
     * report is held in memory as a whole.
     */
    int LONGEST = 2_000_000;

    /** Most UTF-16 code units of a plain text that is analysed sentence by sentence: only the text is in memory. */
    int LONGEST_STREAMED = 100_000_000;

    /**
     * Reads an input to its end or to where it can no longer be read. The stream is lazy, in input order, and holds one
     * report at a time; failing inputs come as {@link Ingested.Rejected}, never as exceptions.
     *
     * @param in the bytes; not closed
     * @param origin name of the input, and what overrides the text
     */
    Stream<Ingested> read(InputStream in, Origin origin);
}
