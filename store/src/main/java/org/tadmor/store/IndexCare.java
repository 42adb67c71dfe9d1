package org.tadmor.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Keeps the index of sentences in step with the database, which it can always be made anew from. */
final class IndexCare {
    private final SentenceIndex index;
    private final Reads reads;

    IndexCare(SentenceIndex index, Reads reads) {
        this.index = index;
        this.reads = reads;
    }

    /** Makes the index anew. */
    void anew() {
        try {
            index.clear();
        } catch (IOException e) {
            throw unwritable(e);
        }
        catchUp();
    }

    /** Indexes what was stored when the process that stored it died. */
    void catchUp() {
        reads.useHandle(handle -> {
            long last = number(handle, "SELECT coalesce(max(report_no), 0) FROM report");
            if (last < index.lastNumber()) {
                // A backup was put back beside a later index.
                index.clear();
            }
            if (last != index.lastNumber()) {
                Batched.byNumber(
                        handle,
                        StoredReports.REPORT + ", r.records, r.digest",
                        " AND r.report_no > " + index.lastNumber(),
                        this::add);
                if (index.sentences() != sentences(handle)) {
                    index.removeAllBut(numbers(handle));
                }
                index.reached(last);
                index.commit();
            }
        });
    }

    /** What the index holds too much or lacks, in words. */
    List<String> problems() {
        long sentences = reads.withHandle(IndexCare::sentences);
        try {
            long indexed = index.sentences();
            return indexed == sentences
                    ? List.of()
                    : List.of("the index holds " + indexed + " sentences, the reports " + sentences
                            + "; tadmor store index makes it anew");
        } catch (IOException e) {
            return List.of("the index cannot be read: " + e.getMessage() + "; tadmor store index makes it anew");
        }
    }

    private void add(ResultSet row) throws SQLException {
        try {
            long number = row.getLong("number");
            index.remove(List.of(number));
            index.add(number, StoredReports.report(row), StoredReports.sentences(row), StoredReports.records(row));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    static StoreException unwritable(IOException e) {
        return new StoreException(
                StoreException.Code.UNREACHABLE, "the index of sentences cannot be written: " + e.getMessage(), e);
    }

    private static long sentences(Handle handle) {
        return number(handle, "SELECT coalesce(sum(sentences), 0) FROM report");
    }

    private static Set<Long> numbers(Handle handle) {
        return handle.createQuery("SELECT report_no FROM report")
                .mapTo(Long.class)
                .set();
    }

    private static long number(Handle handle, String question) {
        return handle.createQuery(question).mapTo(Long.class).one();
    }
}
