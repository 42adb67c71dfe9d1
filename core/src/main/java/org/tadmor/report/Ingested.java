package org.tadmor.report;

/** What a reader makes of one input: a report, or a reason why there is none. */
public sealed interface Ingested {

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
