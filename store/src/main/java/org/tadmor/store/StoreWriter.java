package org.tadmor.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stores reports, many in one transaction: after a crash each is there with all its records, or not at all. A report stored again under
 * its id replaces the earlier one. One writer at a time; to be used by one thread.
 */
public final class StoreWriter implements AutoCloseable {
    /**
     * Reports that go into one transaction: enough to make its cost small, few enough to lose little work when the process dies. Tests make
     * it smaller.
     */
    private static final int BATCH = Integer.getInteger("tadmor.store.batch", 200);
    /** Characters of text after which a batch ends early. */
    private static final long BATCH_CHARACTERS = 4_000_000;

    private static final List<RecordRows.Table> OF_A_REPORT = List.of(
            RecordRows.Table.claim,
            RecordRows.Table.participant,
            RecordRows.Table.statement,
            RecordRows.Table.control,
            RecordRows.Table.rhetoric,
            RecordRows.Table.holding,
            RecordRows.Table.profile,
            RecordRows.Table.ungrouped);

    private final Database database;
    private final Connection connection;
    private final SentenceIndex index;
    private final Changes changes;
    private final StoredIds ids;
    private final PreparedStatement lookup;
    /** For {@link #has}, which another thread asks while this one writes. */
    private final Connection asking;

    private final PreparedStatement asked;
    private final Runnable closed;
    private final List<Waiting> waiting = new ArrayList<>();
    private long characters;
    private long last;
    private long stored;
    private boolean isClosed;

    private static final String LOOKUP = "SELECT report_no, fingerprint, coding FROM report WHERE id = ?";

    /** An entry with its records, which are read once for the rows and the index. */
    private record Waiting(StoreEntry entry, List<ObjectNode> records) {
        String id() {
            return entry.report().id();
        }
    }

    /** What is there under an id. */
    private record Known(long number, String fingerprint, String coding) {}

    /** @param closed told once when it lets go */
    StoreWriter(Database database, SentenceIndex index, Changes changes, Runnable closed) throws SQLException {
        this.database = database;
        this.index = index;
        this.changes = changes;
        this.closed = closed;
        this.connection = database.connect();
        try {
            database.claimWriting(connection);
        } catch (StoreException e) {
            connection.close();
            throw e;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT max(report_no) FROM report")) {
            // Numbers are never used twice, also not those of reports that were replaced: the index tells by them what
            // is new.
            last = Math.max(rows.next() ? rows.getLong(1) : 0, index.lastNumber());
        }
        connection.setAutoCommit(false);
        this.ids = StoredIds.of(connection);
        connection.rollback();
        this.lookup = connection.prepareStatement(LOOKUP);
        this.asking = database.connect();
        this.asked = asking.prepareStatement(LOOKUP);
    }

    /** What is stored under an id, or null. */
    private static @Nullable Known known(PreparedStatement lookup, String id) {
        try {
            lookup.setString(1, id);
            try (ResultSet row = lookup.executeQuery()) {
                return row.next() ? new Known(row.getLong(1), row.getString(2), row.getString(3)) : null;
            }
        } catch (SQLException e) {
            throw Store.failure("looking up a report failed", e);
        }
    }

    /** Whether this very report, read by this very coding, is stored already. One other thread than the one that adds may ask. */
    public boolean has(Report report, String coding) {
        Known there = ids.mayHold(report.id()) ? known(asked, report.id()) : null;
        return there != null && there.coding.equals(coding) && there.fingerprint.equals(StoreEntry.fingerprint(report));
    }

    /**
     * Stores a report, soon: see {@link #flush}.
     *
     * @throws StoreException when the database refuses; the reports stored before remain
     */
    public void add(StoreEntry entry) {
        if (waiting.stream().anyMatch(other -> other.id().equals(entry.report().id()))) {
            flush();
        }
        waiting.add(new Waiting(entry, Json.records(entry.records())));
        characters += entry.report().text().length();
        if (waiting.size() >= BATCH || characters >= BATCH_CHARACTERS) {
            flush();
        }
    }

    /** Reports stored by this writer so far. */
    public long stored() {
        return stored;
    }

    /**
     * Stores what is waiting. When this returns, it survives the death of the process.
     *
     * @throws StoreException when the database refuses; nothing of what was waiting is stored then
     */
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Long> replaced = new ArrayList<>();
        long number = last;
        try {
            for (Waiting next : waiting) {
                Known there = ids.mayHold(next.id()) ? known(lookup, next.id()) : null;
                if (there != null) {
                    replaced.add(there.number);
                }
            }
            remove(replaced);
            try (RecordRows rows = new RecordRows(database, connection)) {
                for (Waiting next : waiting) {
                    rows.add(++number, next.entry, next.records);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            refused(e);
            throw Store.failure("storing reports failed", e);
        } catch (RuntimeException e) {
            refused(e);
            throw e;
        }
        waiting.forEach(next -> ids.add(next.id()));
        index(number, replaced);
        last = number;
        stored += waiting.size();
        waiting.clear();
        characters = 0;
        changes.changed(Changes.Kind.STORED);
    }

    /** Nothing of a batch that cannot be stored remains, neither in the database nor among what is waiting. */
    private void refused(Exception why) {
        rollBack(why);
        waiting.clear();
        characters = 0;
    }

    /** The index follows the database: what it misses when the process dies here, it catches up with when next opened. */
    private void index(long number, List<Long> replaced) {
        try {
            index.remove(replaced);
            long each = last;
            for (Waiting next : waiting) {
                index.add(++each, next.entry.report(), next.entry.sentences(), next.records);
            }
            index.reached(number);
        } catch (IOException e) {
            throw IndexCare.unwritable(e);
        }
    }

    /** Removes reports and all that hangs on them; situations that hold their words are made anew with the next grouping. */
    private void remove(List<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        String all = Sql.list(numbers);
        try (Statement statement = connection.createStatement()) {
            // The reports that share a situation with one that goes must be grouped without it.
            statement.execute("INSERT INTO ungrouped SELECT DISTINCT a.report_no FROM account a"
                    + " WHERE a.situation_no IN (SELECT situation_no FROM account WHERE report_no IN " + all + ")"
                    + " AND a.report_no NOT IN " + all
                    + " AND a.report_no NOT IN (SELECT report_no FROM ungrouped)");
            statement.execute("DELETE FROM situation WHERE situation_no IN"
                    + " (SELECT situation_no FROM account WHERE report_no IN " + all + ")");
            statement.execute("DELETE FROM account WHERE situation_no IN"
                    + " (SELECT situation_no FROM account WHERE report_no IN " + all + ")");
            statement.execute("DELETE FROM copy WHERE report_no IN " + all + " OR first_no IN " + all);
            for (RecordRows.Table table : OF_A_REPORT) {
                statement.execute("DELETE FROM " + table + " WHERE report_no IN " + all);
            }
            statement.execute("DELETE FROM report WHERE report_no IN " + all);
        }
    }

    /** Forgets reports by their ids; unknown ids are passed over. */
    public int forget(List<String> ids) {
        flush();
        List<Long> numbers = new ArrayList<>();
        for (String id : ids) {
            Known there = known(lookup, id);
            if (there != null) {
                numbers.add(there.number);
            }
        }
        try {
            remove(numbers);
            connection.commit();
            index.remove(numbers);
            changes.changed(Changes.Kind.STORED);
        } catch (SQLException e) {
            rollBack(e);
            throw Store.failure("removing reports failed", e);
        } catch (IOException e) {
            throw IndexCare.unwritable(e);
        }
        return numbers.size();
    }

    private void rollBack(Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** Stores what is waiting and lets go of the store. */
    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (connection;
                lookup;
                asking;
                asked) {
            flush();
        } catch (SQLException e) {
            throw Store.failure("closing the store failed", e);
        } finally {
            closed.run();
        }
    }
}
