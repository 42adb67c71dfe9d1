package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.ControlHistory;
import org.tadmor.situations.Holding;
import org.tadmor.situations.PlaceControl;
import org.tadmor.situations.Situation;
import org.tadmor.situations.Voice;

/** Situations and control over places, as they were grouped last. */
public final class StoredSituations {
    private static final String ORDER =
            " ORDER BY CASE s.status WHEN 'CONTESTED' THEN 0 WHEN 'CORROBORATED' THEN 1 ELSE 2 END, s.sources + s.deniers DESC,"
                    + " s.date_start NULLS FIRST, s.id";
    private static final int BATCH = 500;

    private static final String RELATED = one("pa", "actor") + one("pr", "recipient") + """
            a.voice_key, min(a.voice) AS voice,
            CAST(extract(year FROM s.date_start) AS INTEGER) AS year,
            CAST(extract(month FROM s.date_start) AS INTEGER) AS month,
            """;

    private static final String BY_VOICE_AND_MONTH = """
            GROUP BY pa.code, pr.code, a.voice_key, extract(year FROM s.date_start), extract(month FROM s.date_start)
            ORDER BY together DESC, actor_code, recipient_code, a.voice_key, year, month""";

    private final Reads database;

    /** Of all who go by a code one, whole: a person's name does not stand beside a state's id. */
    private static String one(String table, String side) {
        StringBuilder columns = new StringBuilder(
                table + ".code AS " + side + "_code, min(" + table + ".actor_id) AS " + side + "_id,");
        for (String column : new String[] {"name", "country", "sector"}) {
            columns.append(" (array_agg(")
                    .append(table + "." + column)
                    .append(" ORDER BY " + table + ".actor_id, " + table + ".name))[1] AS ")
                    .append(side + "_" + column)
                    .append(',');
        }
        return columns.append('\n').toString();
    }

    StoredSituations(Reads database) {
        this.database = database;
    }

    /** The conditions of a filter on {@code situation s}. */
    static Condition condition(ClaimFilter filter) {
        Condition condition = new Condition();
        condition.dates("s.date_start", "s.date_end", filter.from(), filter.to());
        condition.anyOf("s.event_type", filter.types().stream().map(Enum::name).toList());
        condition.anyOf("s.country", filter.countries());
        if (!filter.places().isEmpty()) {
            condition.places(filter.places(), "s");
        }
        if (filter.box() != null) {
            condition.box(filter.box(), "s.latitude", "s.longitude");
        }
        // What is left is asked of the claims that make up a situation.
        ClaimFilter ofClaims = ClaimFilter.builder()
                .actors(filter.actors())
                .recipients(filter.recipients())
                .parties(filter.parties())
                .outlets(filter.outlets())
                .sources(filter.sources())
                .factualities(filter.factualities())
                .reports(filter.reports())
                .ids(filter.ids())
                .build();
        Condition claims = ofClaims.condition();
        if (!claims.where().isEmpty()) {
            condition.add(
                    "s.situation_no IN (SELECT a.situation_no FROM account a JOIN claim c ON c.report_no = a.report_no AND"
                            + " c.claim_no = a.claim_no" + claims.where() + ")",
                    claims.values());
        }
        return condition;
    }

    static void statuses(Condition condition, ClaimFilter filter) {
        if (!filter.statuses().isEmpty()) {
            condition.add("s.status IN ("
                    + filter.statuses().stream()
                            .map(status -> "'" + status + "'")
                            .collect(Collectors.joining(", ")) + ")");
        }
    }

    /**
     * Situations, contested ones first, then those of many voices.
     *
     * @param filter which; reports' components are asked of the claims that make up a situation
     * @param asOf the last day whose events and reports count, or null for all
     */
    public List<Situation> situations(ClaimFilter filter, @Nullable LocalDate asOf, int limit, long offset) {
        return database.withHandle(
                handle -> situations(accounts(handle, asOf).all(page(handle, filter, asOf, limit, offset))));
    }

    /**
     * A situation of a list, with a few of the words on it.
     *
     * @param situation with the first word of each voice for it and against it, as far as there is room
     * @param reports that tell it
     */
    public record Line(Situation situation, int reports) {}

    /**
     * Situations as {@link #situations} has them, with a few of the words on each: what is told by hundreds is listed as fast as what one
     * tells.
     *
     * @param words accounts of a situation at most
     */
    public List<Line> lines(ClaimFilter filter, @Nullable LocalDate asOf, int words, int limit, long offset) {
        return database.withHandle(
                handle -> accounts(handle, asOf).lines(page(handle, filter, asOf, limit, offset), words));
    }

    /** A page of situations without their accounts, as they stood on a day or stand now. */
    private static List<SituationRows.Numbered> page(
            Handle handle, ClaimFilter filter, @Nullable LocalDate asOf, int limit, long offset) {
        Condition condition = condition(filter);
        if (asOf != null) {
            return new StandingAsOf(condition, asOf).page(handle, filter.statuses(), ORDER, limit, offset);
        }
        statuses(condition, filter);
        return SituationRows.read(handle, condition, ORDER + " LIMIT " + limit + " OFFSET " + offset);
    }

    private static AccountRows accounts(Handle handle, @Nullable LocalDate asOf) {
        return new AccountRows(handle, asOf == null ? "" : " AND " + StandingAsOf.told(asOf));
    }

    private static List<Situation> situations(List<SituationRows.Numbered> rows) {
        return rows.stream().map(SituationRows.Numbered::situation).toList();
    }

    /** How many situations there are of each status, by the filter without its statuses. */
    public Map<Situation.Status, Long> counts(ClaimFilter filter) {
        Condition condition = condition(filter);
        Map<Situation.Status, Long> counts = new LinkedHashMap<>();
        database.useHandle(handle -> condition
                .bind(handle.createQuery(
                        "SELECT s.status, count(*) FROM situation s" + condition.where() + " GROUP BY s.status"))
                .map((row, context) -> Map.entry(Situation.Status.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue())));
        return counts;
    }

    /** The situation of an id. */
    public Optional<Situation> byId(String id) {
        Condition condition = new Condition();
        condition.anyOf("s.id", List.of(id));
        return database.withHandle(
                handle -> whole(handle, condition, "").stream().findFirst().map(SituationRows.Numbered::situation));
    }

    /** Situations by their numbers. */
    static Map<Long, Situation> byNumbers(Handle handle, List<Long> numbers) throws SQLException {
        Map<Long, Situation> found = new HashMap<>();
        for (int i = 0; i < numbers.size(); i += BATCH) {
            Condition some = new Condition();
            some.add("s.situation_no IN " + Sql.list(numbers.subList(i, Math.min(numbers.size(), i + BATCH))));
            whole(handle, some, "").forEach(row -> found.put(row.number(), row.situation()));
        }
        return found;
    }

    /** Every situation that passes a filter, in no particular order; a few at a time in memory. */
    public void each(ClaimFilter filter, Consumer<Situation> situations) {
        Condition condition = condition(filter);
        statuses(condition, filter);
        database.useHandle(handle -> {
            List<Long> numbers = condition
                    .bind(handle.createQuery(
                            "SELECT s.situation_no FROM situation s" + condition.where() + " ORDER BY s.situation_no"))
                    .mapTo(Long.class)
                    .list();
            for (int i = 0; i < numbers.size(); i += BATCH) {
                Condition some = new Condition();
                some.add("s.situation_no IN " + Sql.list(numbers.subList(i, Math.min(numbers.size(), i + BATCH))));
                whole(handle, some, " ORDER BY s.situation_no").forEach(row -> situations.accept(row.situation()));
            }
        });
    }

    private static List<SituationRows.Numbered> whole(Handle handle, Condition condition, String tail)
            throws SQLException {
        return accounts(handle, null).all(SituationRows.read(handle, condition, tail));
    }

    /**
     * Who holds which place according to whom.
     *
     * @param asOf the last day whose events and reports count, or null for all
     */
    public List<PlaceControl> control(@Nullable LocalDate asOf) {
        Map<String, List<Holding>> holdings = new HashMap<>();
        Map<String, LocalDate> published = new HashMap<>();
        Set<Long> copies = new HashSet<>();
        database.useHandle(handle -> {
            handle.createQuery("SELECT report_no FROM copy").mapTo(Long.class).forEach(copies::add);
            String until = asOf == null ? "" : " WHERE h.date_start <= " + Condition.day(asOf);
            handle.createQuery(
                            "SELECT h.report_no, r.id, r.published, h.holding FROM holding h JOIN report r ON r.report_no ="
                                    + " h.report_no" + until + " ORDER BY h.report_no")
                    .map((row, context) -> {
                        if (!copies.contains(row.getLong(1))) {
                            LocalDate day = row.getObject(3, LocalDate.class);
                            if (day != null) {
                                published.put(row.getString(2), day);
                            }
                            holdings.computeIfAbsent(row.getString(2), id -> new ArrayList<>())
                                    .add(Json.holding(row.getString(4)));
                        }
                        return row.getLong(1);
                    })
                    .forEach(number -> {});
        });
        return new ControlHistory(holdings, published).asOf(asOf);
    }

    /**
     * How actors who can be followed from report to report deal with each other, by voice and month; the busiest first. Each voice counts
     * once for a situation, echoes not at all.
     *
     * @param filter of situations, see {@link #situations}
     * @param asOf the last day whose events and reports count, or null for all
     */
    public List<ActorRelation> relations(ClaimFilter filter, @Nullable LocalDate asOf, int limit) {
        return relations(filter, asOf, null, limit);
    }

    /**
     * Relations as {@link #relations(ClaimFilter, LocalDate, int)} has them, of one voice.
     *
     * @param voice key of the voice, or null for all
     */
    public List<ActorRelation> relations(
            ClaimFilter filter, @Nullable LocalDate asOf, @Nullable String voice, int limit) {
        Condition condition = condition(filter);
        statuses(condition, filter);
        condition.add("s.date_start IS NOT NULL");
        if (voice != null) {
            condition.anyOf("a.voice_key", List.of(voice));
        }
        if (asOf != null) {
            condition.add("s.date_start <= " + Condition.day(asOf));
            condition.add(StandingAsOf.told(asOf));
        }
        return database.withHandle(handle -> condition
                .bind(handle.createQuery("SELECT " + RELATED + Dealings.COUNTS + Dealings.from(condition)
                        + BY_VOICE_AND_MONTH + " LIMIT " + limit))
                .map((row, context) -> new ActorRelation(
                        actor(row, "actor"),
                        actor(row, "recipient"),
                        new Voice(row.getString("voice_key"), row.getString("voice")),
                        YearMonth.of(row.getInt("year"), row.getInt("month")),
                        row.getInt("cooperative"),
                        row.getInt("conflictual"),
                        row.getInt("denied")))
                .list());
    }

    private static Actor actor(ResultSet row, String side) throws SQLException {
        return new Actor(
                row.getString(side + "_id"),
                row.getString(side + "_name"),
                row.getString(side + "_code"),
                row.getString(side + "_country"),
                row.getString(side + "_sector"));
    }
}
