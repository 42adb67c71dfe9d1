package org.tadmor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.Codebook;

/**
 * Coded reports and the situations they tell, kept on disk or in a server, with an index of their sentences. Safe for many readers and one
 * writer at a time.
 */
public final class Store implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "report",
            "claim",
            "participant",
            "statement",
            "control",
            "rhetoric",
            "situation",
            "account",
            "copy",
            "ungrouped",
            "gdelt_event");

    /** Tables in the order in which they are copied. */
    private static final List<String> COPIED = List.of(
            "report",
            "claim",
            "participant",
            "statement",
            "control",
            "rhetoric",
            "holding",
            "profile",
            "mark",
            "situation",
            "account",
            "copy",
            "ungrouped",
            "gdelt_event");

    private final StoreLocation location;
    private final Database database;
    private final Reads reads;
    private final SentenceIndex index;
    private final IndexCare care;
    private final Changes changes;
    private final Turns turns;
    /** Whether closing this closes the database, and who writes is alone; not so where others use it too. */
    private final boolean owner;

    private Store(StoreLocation location, Database database, SentenceIndex index) {
        this.location = location;
        this.database = database;
        this.index = index;
        this.reads = new Reads(database);
        this.care = new IndexCare(index, reads);
        this.changes = new Changes();
        this.turns = new Turns();
        this.owner = true;
    }

    private Store(Store shared) {
        this.location = shared.location;
        this.database = shared.database;
        this.index = shared.index;
        this.reads = shared.reads;
        this.care = shared.care;
        this.changes = shared.changes;
        this.turns = shared.turns;
        this.owner = false;
    }

    /**
     * Opens a store, makes it if there is none, and brings it to the form of this version.
     *
     * @throws StoreException when it cannot be used
     */
    public static Store open(StoreLocation location) {
        Path directory = location.directory();
        Database database = directory == null ? new PostgresDatabase(location) : new DuckDatabase(directory);
        try {
            Migrations.run(location, database);
            Path indexed = directory == null ? indexOf(location) : directory.resolve("sentences");
            Store store = new Store(location, database, new SentenceIndex(indexed));
            try {
                store.care.catchUp();
            } catch (RuntimeException e) {
                store.index.abandon();
                throw e;
            }
            return store;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreException when it is not, or cannot be used
     */
    public static Store openExisting(StoreLocation location) {
        Path directory = location.directory();
        if (directory != null && !Files.exists(directory.resolve(DuckDatabase.FILE))) {
            throw new StoreException(
                    StoreException.Code.MISSING,
                    "there is no store in " + directory + "; tadmor ingest --store " + directory + " SOURCE makes one");
        }
        return open(location);
    }

    /** The index of a server's store stands with the user who looks: {@code ~/.cache/tadmor/}. */
    private static Path indexOf(StoreLocation location) {
        return Path.of(
                System.getProperty("user.home"),
                ".cache",
                "tadmor",
                Integer.toHexString(location.text().hashCode()));
    }

    /** Where it is. */
    public StoreLocation location() {
        return location;
    }

    /**
     * This store for somebody else in this process, who may close it: the store itself stays open. Who wants to write there waits until others
     * in this process have ended, and is not refused.
     */
    public Store shared() {
        return new Store(this);
    }

    /**
     * Somebody who asks on this thread, until closed.
     *
     * @param limit how long all answers together may take, or null for as long as they do
     * @param waiting whether the answer is still wanted; asked from time to time on another thread
     */
    public Asking asking(@Nullable Duration limit, BooleanSupplier waiting) {
        return reads.askings().begin(limit, waiting);
    }

    /** What changes in it, as far as this process changes it. */
    public Changes changes() {
        return changes;
    }

    /**
     * Somebody to store reports; one at a time.
     *
     * @throws StoreException when somebody else writes
     */
    public StoreWriter writer() {
        beginWriting();
        try {
            return new StoreWriter(database, index, changes, turns::end);
        } catch (SQLException e) {
            turns.end();
            throw failure("the store cannot be written to", e);
        } catch (RuntimeException e) {
            turns.end();
            throw e;
        }
    }

    /**
     * Somebody to store events of GDELT; nobody else writes meanwhile.
     *
     * @param codebook tells the PLOVER types of their codes
     * @throws StoreException when somebody else writes
     */
    public GdeltWriter gdeltWriter(Codebook codebook) {
        beginWriting();
        try {
            return new GdeltWriter(database, codebook, turns::end);
        } catch (SQLException e) {
            turns.end();
            throw failure("the store cannot be written to", e);
        } catch (RuntimeException e) {
            turns.end();
            throw e;
        }
    }

    private void beginWriting() {
        if (!owner) {
            turns.take();
        } else if (!turns.takeIfFree()) {
            throw new StoreException(
                    StoreException.Code.LOCKED,
                    "the store " + location.shown() + " is being written to; wait for that to end");
        }
    }

    /** Reports. */
    public StoredReports reports() {
        return new StoredReports(reads);
    }

    /** Claims and statements. */
    public StoredRecords records() {
        return new StoredRecords(reads);
    }

    /** Actors and places. */
    public StoredActors actors() {
        return new StoredActors(reads);
    }

    /** Situations and control. */
    public StoredSituations situations() {
        return new StoredSituations(reads);
    }

    /** Sentences. */
    public StoredSentences sentences() {
        return new StoredSentences(reads, index);
    }

    /** How claims spread over days and places. */
    public StoredTimeline timeline() {
        return new StoredTimeline(reads);
    }

    /** Outlets and speakers. */
    public StoredSources sources() {
        return new StoredSources(reads);
    }

    /** Single actors. */
    public StoredActorPages actorPages() {
        return new StoredActorPages(reads);
    }

    /** Who deals with whom. */
    public StoredNetwork network() {
        return new StoredNetwork(reads);
    }

    /** Events of GDELT beside ours. */
    public StoredGdelt gdelt() {
        return new StoredGdelt(reads);
    }

    /** What readers say of records. */
    public StoredMarks marks() {
        return new StoredMarks(reads, changes);
    }

    /**
     * Tells the states of the store apart: two that are equal hold the same. Where other processes may write, the database is asked too.
     */
    public String state() {
        String here = Long.toString(changes.count());
        return location.directory() != null
                ? here
                : here + "-"
                        + reads.withHandle(handle -> handle.createQuery(
                                        "SELECT (SELECT coalesce(max(report_no), 0) FROM report) || '-'"
                                                + " || (SELECT count(*) FROM report) || '-'"
                                                + " || (SELECT coalesce(max(situation_no), 0) FROM situation) || '-'"
                                                + " || (SELECT count(*) FROM mark)")
                                .mapTo(String.class)
                                .one());
    }

    /** Reports not yet grouped into situations. */
    public long ungrouped() {
        return counts().getOrDefault("ungrouped", 0L);
    }

    /**
     * Groups new reports with those that are there. May be broken off at any time; what is left is grouped next time.
     *
     * @param grouped told after each round how many reports it grouped
     * @throws StoreException when somebody else writes
     */
    public void group(LongConsumer grouped) {
        beginWriting();
        try (Connection connection = database.connect()) {
            database.claimWriting(connection);
            connection.setAutoCommit(false);
            new SituationUpdate(database, connection).run(done -> {
                changes.changed(Changes.Kind.GROUPED);
                grouped.accept(done);
            });
        } catch (SQLException e) {
            throw failure("grouping reports failed", e);
        } finally {
            turns.end();
        }
    }

    /** Rows by table. */
    public Map<String, Long> counts() {
        return reads.withHandle(handle -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String table : TABLES) {
                counts.put(
                        table,
                        handle.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one());
            }
            return counts;
        });
    }

    /** Characters of text in all reports. */
    public long characters() {
        return reads.withHandle(handle -> handle.createQuery("SELECT coalesce(sum(length(text)), 0) FROM report")
                .mapTo(Long.class)
                .one());
    }

    /** Bytes of the database. */
    public long bytes() {
        try {
            return database.bytes();
        } catch (SQLException e) {
            throw failure("the size of the store cannot be told", e);
        }
    }

    /** Where the index stands. */
    Path indexDirectory() {
        return index.path();
    }

    /** Bytes of the index of sentences. */
    public long indexBytes() {
        try {
            return index.bytes();
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.UNREACHABLE, "the index cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Looks whether what is stored fits together.
     *
     * @return what does not, in words; at most a hundred
     */
    public List<String> check() {
        List<String> problems = new ArrayList<>(StoreCheck.run(reads));
        problems.addAll(care.problems());
        return problems;
    }

    /**
     * Copies everything into a store that is not there yet: a backup, or a move from one kind of store to the other. What is being written
     * meanwhile is in the copy whole or not at all.
     *
     * @throws StoreException when there is something at the target
     */
    public void copyTo(StoreLocation target) {
        Path directory = target.directory();
        if (directory != null && Files.exists(directory.resolve(DuckDatabase.FILE))) {
            throw new StoreException(StoreException.Code.LOCATION, "there is a store in " + directory + " already");
        }
        try (Store copy = open(target)) {
            if (copy.counts().getOrDefault("report", 0L) > 0 || copy.counts().getOrDefault("gdelt_event", 0L) > 0) {
                throw new StoreException(StoreException.Code.LOCATION, "the store " + target.shown() + " is not empty");
            }
            StoreCopy.copy(database, copy.database, COPIED);
            copy.care.catchUp();
        } catch (SQLException e) {
            throw failure("copying the store failed", e);
        }
    }

    /**
     * Gives back what replaced reports took, and merges the parts of the index.
     *
     * @return bytes before and after
     */
    public long[] compact() {
        long before = bytes() + indexBytes();
        try {
            database.compact();
            index.compact();
        } catch (SQLException e) {
            throw failure("compacting failed", e);
        } catch (IOException e) {
            throw IndexCare.unwritable(e);
        }
        return new long[] {before, bytes() + indexBytes()};
    }

    /**
     * Compacts a store of which more than a quarter is empty: while many reports come in, the embedded database writes what it has again and
     * again, and keeps the room. Only for who opened the store and has it alone.
     */
    public void tidy() {
        try {
            if (owner && database.spare() * 4 > database.bytes()) {
                compact();
            }
        } catch (SQLException e) {
            throw failure("compacting failed", e);
        }
    }

    /** Makes the index of sentences anew. */
    public void index() {
        care.anew();
    }

    static StoreException failure(String what, SQLException e) {
        // A batch tells all its values first; why it failed stands in the next exception.
        SQLException next = e.getNextException();
        String why = next == null ? e.getMessage() : next.getMessage();
        return new StoreException(
                StoreException.Code.UNREACHABLE,
                what + ": " + String.valueOf(why).lines().findFirst().orElse(""),
                e);
    }

    /** Writes the index down and lets go of the files. */
    @Override
    public void close() {
        if (!owner) {
            return;
        }
        try (database;
                reads) {
            index.close();
        }
    }
}
