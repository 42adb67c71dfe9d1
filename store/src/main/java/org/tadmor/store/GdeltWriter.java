package org.tadmor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.Codebook;
import org.tadmor.events.EventType;
import org.tadmor.export.Countries;
import org.tadmor.store.Database.RowSink;
import org.tadmor.store.imports.GdeltEvent;
import org.tadmor.store.imports.GdeltEvent.Actor;
import org.tadmor.store.imports.GdeltEvent.Place;

/**
 * Stores events of GDELT, many in one transaction. An event is known by its GLOBALEVENTID: stored again, it replaces the earlier one. To be used
 * by one thread.
 */
public final class GdeltWriter implements AutoCloseable {
    /** Events that go into one transaction. Tests make it smaller. */
    private static final int BATCH = Integer.getInteger("tadmor.store.gdelt.batch", 10_000);

    /** In the order of the migration. */
    private static final List<String> COLUMNS = List.of(GdeltRows.COLUMNS.split(" "));

    private final Database database;
    private final Connection connection;
    private final Runnable closed;
    private final Codebook codebook;
    private final Countries countries = new Countries();
    private final Map<String, String> types = new HashMap<>();
    private final Map<Long, List<@Nullable Object>> waiting = new LinkedHashMap<>();
    private long added;
    private long replaced;
    private boolean isClosed;

    /** @param closed told once when it lets go */
    GdeltWriter(Database database, Codebook codebook, Runnable closed) throws SQLException {
        this.database = database;
        this.codebook = codebook;
        this.closed = closed;
        this.connection = database.connect();
        try {
            database.claimWriting(connection);
            connection.setAutoCommit(false);
        } catch (SQLException | StoreException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Stores an event, soon: see {@link #flush}.
     *
     * @param file where it was read
     * @throws StoreException when the database refuses; the events stored before remain
     */
    public void add(GdeltEvent event, String file) {
        if (waiting.put(event.id(), row(event, file)) != null) {
            replaced++;
        }
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /** Events stored by this writer that were not there before. */
    public long added() {
        return added;
    }

    /** Events stored by this writer that took the place of one of the same id. */
    public long replaced() {
        return replaced;
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
        try {
            int there;
            try (Statement statement = connection.createStatement()) {
                there = statement.executeUpdate(
                        "DELETE FROM gdelt_event WHERE event_id IN " + Sql.list(waiting.keySet()));
            }
            try (RowSink rows = database.sink(connection, "gdelt_event", COLUMNS)) {
                for (List<@Nullable Object> row : waiting.values()) {
                    rows.row(row);
                }
            }
            connection.commit();
            replaced += there;
            added += waiting.size() - there;
        } catch (SQLException e) {
            rollBack(e);
            throw Store.failure("storing events of GDELT failed", e);
        } finally {
            waiting.clear();
        }
    }

    private void rollBack(Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private List<@Nullable Object> row(GdeltEvent event, String file) {
        Actor actor1 = event.actor1();
        Actor actor2 = event.actor2();
        Place place = event.place();
        return Arrays.asList(
                event.id(),
                event.day(),
                actor1 == null ? null : actor1.code(),
                actor1 == null ? null : actor1.name(),
                actor1 == null ? null : actor1.country(),
                actor1 == null ? null : iso(countries.of(actor1.country())),
                actor2 == null ? null : actor2.code(),
                actor2 == null ? null : actor2.name(),
                actor2 == null ? null : actor2.country(),
                actor2 == null ? null : iso(countries.of(actor2.country())),
                event.cameo(),
                event.base(),
                event.root(),
                type(event.cameo()),
                event.quad(),
                event.goldstein(),
                event.mentions(),
                event.sources(),
                event.articles(),
                event.tone(),
                place == null ? 0 : place.type(),
                place == null ? null : place.name(),
                place == null ? null : place.country(),
                place == null ? null : iso(countries.ofFips(place.country())),
                place == null ? null : place.admin1(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                place == null ? null : place.feature(),
                event.added() == null ? null : event.added().toString(),
                event.url(),
                file);
    }

    private @Nullable String type(String cameo) {
        String type = types.computeIfAbsent(
                cameo, code -> codebook.type(code).map(EventType::name).orElse(""));
        return type.isEmpty() ? null : type;
    }

    private static @Nullable String iso(Countries.@Nullable Country country) {
        return country == null ? null : country.iso3();
    }

    /** Stores what is waiting and lets go of the store. */
    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try (connection) {
            flush();
        } catch (SQLException e) {
            throw Store.failure("closing the store failed", e);
        } finally {
            closed.run();
        }
    }
}
