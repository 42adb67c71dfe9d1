package org.tadmor.report;

import java.io.IOException;
import java.util.stream.Stream;

/** What a reader makes of one input: a report, or a reason why there is none. */
public sealed interface Ingested {

    /** Reads the one report of an input. */
    @FunctionalInterface
    interface Reading {
        /**
         * The report.
         *
         * @throws InputException when there is none to be had
         */
        Report report() throws IOException, InputException;
    }

    /** The outcome of reading an input that holds one report; what fails is rejected. */
    static Stream<Ingested> one(Origin origin, Reading reading) {
        try {
            return Stream.of(new Accepted(reading.report()));
        } catch (InputException e) {
            return Stream.of(e.rejected());
        } catch (IOException e) {
            return Stream.of(unreadable(origin.name(), e));
        }
    }

    /** Bytes that cannot be had. */
    static Rejected unreadable(String where, IOException e) {
        return new Rejected(RejectCode.UNREADABLE, where, "cannot be read: " + e.getMessage());
    }

    /**
     * A report that can be coded.
     *
     * @param report the report
     */
    record Accepted(Report report) implements Ingested {}

    /**
     * An input that cannot be coded. The rest of the batch goes on.
     *
     * @param code stable and short, for counting
     * @param where file, and line or byte offset where known, e.g. {@code news.jsonl:17}
     * @param message what is wrong and what to do, one sentence
     */
    record Rejected(RejectCode code, String where, String message) implements Ingested {}
}
