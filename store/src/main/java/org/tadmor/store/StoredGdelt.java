package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.events.EventType;
import org.tadmor.situations.Situation;
import org.tadmor.store.GdeltPairing.Loner;
import org.tadmor.store.imports.GdeltEvent;

/**
 * Events of GDELT beside ours: what each side has of the same days, places and types, and which of them tell the same. A filter's outlets, sources,
 * factualities, statuses, reports and ids choose among ours alone: GDELT knows nothing of the kind. Who is right is not asked.
 */
public final class StoredGdelt {
    private static final int BATCH = 500;

    private final Reads database;

    StoredGdelt(Reads database) {
        this.database = database;
    }

    /**
     * An event of GDELT as it was imported.
     *
     * @param event what GDELT says
     * @param type PLOVER type of its code, or null for what is no event to PLOVER
     * @param country ISO 3166-1 alpha-3 of where it happened, or null
     * @param file where it was read
     */
    public record Imported(
            GdeltEvent event,
            @Nullable EventType type,
            @Nullable String country,
            String file) {}

    /**
     * An event of ours: a situation, or a claim that belongs to none.
     *
     * @param id of the situation or claim
     * @param status of the situation, or null for a claim
     * @param type PLOVER type
     * @param mode PLOVER mode, or null
     * @param first day, or null
     * @param last day, inclusive, or null
     * @param actors names of who did it
     * @param recipients names of to whom
     * @param place name of where, or null
     * @param country ISO 3166-1 alpha-3, or null
     * @param words who says so, and how firmly; copies left out
     */
    public record Ours(
            String id,
            Situation.@Nullable Status status,
            EventType type,
            @Nullable String mode,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<String> actors,
            List<String> recipients,
            @Nullable String place,
            @Nullable String country,
            List<Word> words) {

        /** Copies the lists. */
        public Ours {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            words = List.copyOf(words);
        }
    }

    /**
     * A voice's word on an event.
     *
     * @param voice its name
     * @param factuality FactBank value, such as CT+
     */
    public record Word(String voice, String factuality) {}

    /**
     * An event of ours with one of GDELT that tells the same.
     *
     * @param ours what the store tells
     * @param theirs what GDELT tells
     * @param claim id of the claim of ours that fits best
     * @param likeness in what they agree
     * @param counterparts events of GDELT that tell the same as ours, this one included
     */
    public record Pair(Ours ours, Imported theirs, String claim, Likeness likeness, long counterparts) {}

    /**
     * In what two events agree.
     *
     * @param days between them
     * @param km between them where both are placed to a town, else null
     * @param country whether both are placed, in one country
     * @param type whether they are of one PLOVER type, else of one quad class
     * @param actor 2 the same code, 1 the same country or part in a war, 0 unknown
     * @param recipient likewise
     * @param crosswise whether GDELT has them in the other order, where that does not matter
     */
    public record Likeness(
            int days,
            @Nullable Double km,
            boolean country,
            boolean type,
            int actor,
            int recipient,
            boolean crosswise) {}

    /**
     * A part of a list.
     *
     * @param rows the part
     * @param all length of the list; 0 when the part lies behind its end
     */
    public record Page<T>(List<T> rows, long all) {
        /** Copies the list. */
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How many events each side has, and of how many the other has a counterpart.
     *
     * @param by what they are counted by, in this order
     */
    public GdeltTotals totals(
            ClaimFilter filter, GdeltTolerance tolerance, List<GdeltTotals.By> by, int limit, long offset) {
        return GdeltTotals.of(database, filter, tolerance, by, part(limit, offset));
    }

    /** Whether any event of GDELT has been imported. */
    public boolean isEmpty() {
        return database.withHandle(handle -> handle.createQuery("SELECT event_id FROM gdelt_event LIMIT 1")
                .mapTo(Long.class)
                .findFirst()
                .isEmpty());
    }

    /**
     * Our events with their counterparts, the latest first.
     *
     * @param every every counterpart of each, else the one that fits best
     */
    public Page<Pair> pairs(ClaimFilter filter, GdeltTolerance tolerance, boolean every, int limit, long offset) {
        GdeltPairing pairing = new GdeltPairing(filter, tolerance);
        String sql = pairing.tables() + "SELECT q.*, r.id AS report_id, count(*) OVER () AS total FROM ("
                + "SELECT p.*, count(*) OVER (PARTITION BY p.unit) AS counterparts, row_number() OVER (PARTITION BY p.unit"
                + " ORDER BY p.score DESC, p.km NULLS LAST, p.mentions DESC, p.event_id) AS line FROM "
                + GdeltPairing.PAIRS + " p) q"
                + " JOIN (SELECT unit, min(unit_day) AS unit_day FROM wanted WHERE inside GROUP BY unit) u"
                + " ON u.unit = q.unit JOIN report r ON r.report_no = q.report_no" + (every ? "" : " WHERE q.line = 1")
                + " ORDER BY u.unit_day DESC NULLS LAST, q.unit, q.line" + part(limit, offset);
        return database.withHandle(handle -> {
            pairing.pair(handle);
            List<Found> found = pairing.values()
                    .bind(handle.createQuery(sql))
                    .map((row, context) -> Found.of(row))
                    .list();
            Map<Long, Ours> ours =
                    ours(handle, found.stream().map(Found::unit).distinct().toList());
            Map<Long, Imported> theirs =
                    theirs(handle, found.stream().map(Found::event).distinct().toList());
            List<Pair> pairs = new ArrayList<>();
            for (Found one : found) {
                pairs.add(new Pair(
                        Objects.requireNonNull(ours.get(one.unit)),
                        Objects.requireNonNull(theirs.get(one.event)),
                        one.claim,
                        one.likeness,
                        one.counterparts));
            }
            return new Page<>(pairs, found.isEmpty() ? 0 : found.get(0).total);
        });
    }

    private record Found(long unit, long event, String claim, Likeness likeness, long counterparts, long total) {
        static Found of(ResultSet row) throws SQLException {
            double distance = row.getDouble("km");
            Double km = row.wasNull() ? null : distance;
            return new Found(
                    row.getLong("unit"),
                    row.getLong("event_id"),
                    row.getString("report_id") + "#c" + row.getInt("claim_no"),
                    new Likeness(
                            row.getInt("gap"),
                            km,
                            row.getBoolean("placed"),
                            row.getBoolean("same_type"),
                            row.getInt("actor_fit"),
                            row.getInt("recipient_fit"),
                            row.getBoolean("crosswise")),
                    row.getLong("counterparts"),
                    row.getLong("total"));
        }
    }

    /** Our events of which GDELT has no counterpart, the latest first. */
    public Page<Ours> onlyOurs(ClaimFilter filter, GdeltTolerance tolerance, int limit, long offset) {
        return alone(
                filter,
                tolerance,
                "SELECT unit AS number, count(*) OVER () AS total FROM wanted WHERE inside"
                        + " AND unit NOT IN (SELECT unit FROM " + GdeltPairing.PAIRS + ") GROUP BY unit"
                        + " ORDER BY min(unit_day) DESC NULLS LAST, unit" + part(limit, offset),
                StoredGdelt::ours);
    }

    /** Events of GDELT of which the store has no counterpart, the latest first, those of many mentions before others of the day. */
    public Page<Imported> onlyTheirs(ClaimFilter filter, GdeltTolerance tolerance, int limit, long offset) {
        return alone(
                filter,
                tolerance,
                "SELECT event_id AS number, count(*) OVER () AS total FROM theirs WHERE inside"
                        + " AND event_id NOT IN (SELECT event_id FROM " + GdeltPairing.PAIRS + ")"
                        + " ORDER BY day DESC, mentions DESC, event_id" + part(limit, offset),
                StoredGdelt::theirs);
    }

    private record Numbered(long number, long total) {}

    private interface Loading<T> {
        Map<Long, T> load(Handle handle, List<Long> numbers) throws SQLException;
    }

    private <T> Page<T> alone(ClaimFilter filter, GdeltTolerance tolerance, String sql, Loading<T> loading) {
        GdeltPairing pairing = new GdeltPairing(filter, tolerance);
        return database.withHandle(handle -> {
            pairing.pair(handle);
            List<Numbered> found = pairing.values()
                    .bind(handle.createQuery(pairing.tables() + sql))
                    .map((row, context) -> new Numbered(row.getLong("number"), row.getLong("total")))
                    .list();
            List<Long> numbers = found.stream().map(Numbered::number).toList();
            Map<Long, T> loaded = loading.load(handle, numbers);
            return new Page<>(
                    numbers.stream()
                            .map(number -> Objects.requireNonNull(loaded.get(number)))
                            .toList(),
                    found.isEmpty() ? 0 : found.get(0).total);
        });
    }

    private static String part(int limit, long offset) {
        return " LIMIT " + limit + " OFFSET " + offset;
    }

    private static Map<Long, Ours> ours(Handle handle, List<Long> units) throws SQLException {
        Map<Long, Ours> ours = new HashMap<>();
        List<Long> situations = units.stream().filter(unit -> unit > 0).toList();
        StoredSituations.byNumbers(handle, situations)
                .forEach((number, situation) -> ours.put(number, ours(situation)));
        List<Long> loners = units.stream().filter(unit -> unit < 0).toList();
        batches(
                        loners,
                        some -> handle.createQuery("SELECT c.*, r.id AS report_id FROM claim c JOIN report r ON"
                                        + " r.report_no = c.report_no WHERE "
                                        + some.stream()
                                                .map(StoredGdelt::isLoner)
                                                .collect(Collectors.joining(" OR ")))
                                .map((row, context) -> loner(row))
                                .list())
                .forEach(claim -> ours.put(claim.unit, claim.ours));
        return ours;
    }

    private static String isLoner(long unit) {
        Loner loner = GdeltPairing.loner(unit);
        return "(c.report_no = " + loner.report() + " AND c.claim_no = " + loner.claim() + ")";
    }

    private record Single(long unit, Ours ours) {}

    private static Single loner(ResultSet row) throws SQLException {
        return new Single(
                new Loner(row.getLong("report_no"), row.getInt("claim_no")).unit(),
                new Ours(
                        row.getString("report_id") + "#c" + row.getInt("claim_no"),
                        null,
                        EventType.valueOf(row.getString("event_type")),
                        row.getString("mode"),
                        row.getObject("date_start", LocalDate.class),
                        row.getObject("date_end", LocalDate.class),
                        names(row.getString("actor")),
                        names(row.getString("recipient")),
                        row.getString("place"),
                        row.getString("country"),
                        List.of(new Word(row.getString("voice"), row.getString("factuality")))));
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined);
    }

    private static Ours ours(Situation situation) {
        return new Ours(
                situation.id(),
                situation.status(),
                situation.type(),
                situation.mode(),
                situation.date() == null ? null : situation.date().start(),
                situation.date() == null ? null : situation.date().end(),
                situation.actors().stream().map(Actor::name).toList(),
                situation.recipients().stream().map(Actor::name).toList(),
                situation.place() == null ? null : situation.place().name(),
                situation.place() == null ? null : situation.place().country(),
                situation.accounts().stream()
                        .filter(account -> !account.echo())
                        .map(account -> new Word(
                                account.voice().name(), account.factuality().code()))
                        .distinct()
                        .toList());
    }

    private static Map<Long, Imported> theirs(Handle handle, List<Long> ids) {
        Map<Long, Imported> theirs = new HashMap<>();
        batches(
                        ids,
                        some -> handle.createQuery("SELECT * FROM gdelt_event WHERE event_id IN " + Sql.list(some))
                                .map((row, context) -> GdeltRows.imported(row))
                                .list())
                .forEach(imported -> theirs.put(imported.event().id(), imported));
        return theirs;
    }

    private static <T> List<T> batches(List<Long> numbers, Function<List<Long>, List<T>> load) {
        List<T> all = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i += BATCH) {
            all.addAll(load.apply(numbers.subList(i, Math.min(numbers.size(), i + BATCH))));
        }
        return all;
    }
}
