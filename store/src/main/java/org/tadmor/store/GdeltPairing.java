package org.tadmor.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.EventType;

/**
 * SQL that finds counterparts among our claims and the events of GDELT: same day and country, places not too far apart, the same type, actors that
 * do not speak against it. Only what has day and country in common is compared; what has no place is looked for by day, type and actor. The database
 * does it, a month at a time, and writes to disk what does not fit into its memory.
 *
 * <p>Ours are counted by situation. A claim that belongs to none stands for itself, under a negative number: see {@link #loner}.
 */
final class GdeltPairing {
    /** Days of a claim that is still thought of as having a day: a week. */
    static final int LONGEST = 7;

    /** More claims than any report has. */
    private static final long OF_A_REPORT = 1_000_000;

    /** Who belongs together: a unit of ours and an event of GDELT, by the claim that fits best. */
    static final String PAIRS = "gdelt_pair";

    private static final String FIRST = "COALESCE(c.date_start, s.date_start)";
    private static final String LAST = "COALESCE(c.date_end, s.date_end)";

    /** What two do together, so that GDELT may have either of them first. */
    private static final List<EventType> MUTUAL = List.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    private final ClaimFilter filter;
    private final GdeltTolerance tolerance;
    private final Condition ours;
    private final Condition theirs;

    GdeltPairing(ClaimFilter filter, GdeltTolerance tolerance) {
        this.filter = filter;
        this.tolerance = tolerance;
        ClaimFilter wider = filter.toBuilder()
                .days(moved(filter.from(), -tolerance.days()), moved(filter.to(), tolerance.days()))
                .build();
        this.ours = wider.condition();
        this.theirs = GdeltFilter.condition(wider);
    }

    private static @Nullable LocalDate moved(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    /** The report and claim that a negative number stands for. */
    record Loner(long report, int claim) {
        long unit() {
            return -(report * OF_A_REPORT + claim);
        }
    }

    static Loner loner(long unit) {
        return new Loner(-unit / OF_A_REPORT, (int) (-unit % OF_A_REPORT));
    }

    /** The values for the question marks of {@link #tables}. */
    Condition values() {
        Condition all = new Condition();
        all.add(ours.all(), ours.values());
        all.add(theirs.all(), theirs.values());
        return all;
    }

    /**
     * Makes the temporary table {@link #PAIRS} of who belongs together, month by month, so that no more than a month of both sides is held against each
     * other at a time. It is gone with the connection.
     */
    void pair(Handle handle) {
        handle.execute("DROP TABLE IF EXISTS " + PAIRS);
        handle.execute("CREATE TEMPORARY TABLE " + PAIRS
                + " (unit BIGINT, report_no BIGINT, claim_no INTEGER, event_id BIGINT,"
                + " mentions INTEGER, same_type BOOLEAN, gap INTEGER, km DOUBLE PRECISION, placed BOOLEAN, score INTEGER,"
                + " actor_fit INTEGER, recipient_fit INTEGER, crosswise BOOLEAN)");
        List<LocalDate> months = theirs.bind(handle.createQuery(
                        "SELECT DISTINCT CAST(date_trunc('month', g.day) AS DATE) AS month FROM gdelt_event g"
                                + theirs.where() + " ORDER BY month"))
                .map((row, context) -> row.getObject(1, LocalDate.class))
                .list();
        for (LocalDate month : months) {
            values().bind(handle.createUpdate("INSERT INTO " + PAIRS + " " + block(month)))
                    .execute();
        }
    }

    /** The counterparts among the events of GDELT of a month. */
    private String block(LocalDate month) {
        LocalDate last = month.plusMonths(1).minusDays(1);
        Condition near = new Condition();
        near.dates(FIRST, LAST, moved(month, -tolerance.days()), moved(last, tolerance.days()));
        Condition within = new Condition();
        within.dates("g.day", "g.day", month, last);
        return "WITH wanted AS (" + wanted(ours.and(near.all())) + "), sides AS (" + sides() + "), theirs AS ("
                + theirs(theirs.and(within.all())) + "), days AS (" + days() + "), met AS NOT MATERIALIZED (" + met()
                + "), scored AS NOT MATERIALIZED (" + scored() + ") " + pairs();
    }

    /**
     * Common tables: {@code wanted}, our claims; {@code theirs}, events of GDELT. Both reach beyond the days of the filter as far as days may be apart,
     * and say by {@code inside} what lies within.
     */
    String tables() {
        return "WITH wanted AS (" + wanted(ours) + "), theirs AS (" + theirs(theirs) + ") ";
    }

    private String wanted(Condition chosen) {
        return "SELECT DISTINCT c.report_no, c.claim_no, c.event_type, c.quad,"
                + " COALESCE(s.situation_no, -(c.report_no * " + OF_A_REPORT + " + c.claim_no)) AS unit,"
                + " " + inside("c.date_start", "c.date_end") + " AS inside,"
                + " " + FIRST + " AS first_day,"
                + " " + LAST + " AS last_day,"
                + " COALESCE(c.country, s.country) AS country,"
                + " CASE WHEN c.country IS NULL THEN s.latitude ELSE c.latitude END AS latitude,"
                + " CASE WHEN c.country IS NULL THEN s.longitude ELSE c.longitude END AS longitude,"
                + " CASE WHEN c.country IS NULL THEN s.place_precision = 'PLACE' ELSE c.admin1 IS NOT NULL END AS exact,"
                + " COALESCE(s.date_start, c.date_start) AS unit_day,"
                + " COALESCE(s.event_type, c.event_type) AS unit_type,"
                + " COALESCE(s.country, c.country) AS unit_country"
                + " FROM claim c LEFT JOIN account a ON a.report_no = c.report_no AND a.claim_no = c.claim_no"
                + " LEFT JOIN situation s ON s.situation_no = a.situation_no" + chosen.where();
    }

    private String inside(String start, String end) {
        Condition days = new Condition();
        days.dates(start, end, filter.from(), filter.to());
        return "(" + days.all() + ")";
    }

    private static String sides() {
        return "SELECT p.report_no, p.claim_no, " + GdeltActors.sides("actor") + ", " + GdeltActors.sides("recipient")
                + " FROM participant p JOIN (SELECT DISTINCT report_no, claim_no FROM wanted) w"
                + " ON w.report_no = p.report_no AND w.claim_no = p.claim_no GROUP BY p.report_no, p.claim_no";
    }

    private String theirs(Condition chosen) {
        return "SELECT g.event_id, g.day, g.country, g.event_type, g.mentions, g.geo_type, g.latitude, g.longitude,"
                + " g.actor1_code, g.actor1_iso, g.actor2_code, g.actor2_iso, COALESCE(" + quadOf("g.event_type")
                + ", g.quad) AS plover_quad, "
                + GdeltActors.read("actor1") + ", " + GdeltActors.read("actor2") + ", " + inside("g.day", "g.day")
                + " AS inside FROM gdelt_event g" + chosen.where();
    }

    /** The quad class of a column's type; null where that is. */
    static String quadOf(String column) {
        StringBuilder sql = new StringBuilder("CASE ");
        for (int quad = 1; quad <= 4; quad++) {
            int wanted = quad;
            sql.append("WHEN ").append(column).append(" IN (");
            sql.append(types(Arrays.stream(EventType.values())
                    .filter(type -> type.quad() == wanted)
                    .toList()));
            sql.append(") THEN ").append(quad).append(' ');
        }
        return sql.append("END").toString();
    }

    private static String types(List<EventType> types) {
        return types.stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));
    }

    /** A claim on each day on which a counterpart may be. */
    private String days() {
        int apart = tolerance.days();
        return "SELECT w.report_no, w.claim_no, w.unit, w.event_type, w.quad, w.first_day, w.last_day, w.country,"
                + " w.latitude, w.longitude, w.exact, s.actor_codes, s.actor_countries, s.actor_parts, s.actor_body, s.recipient_codes,"
                + " s.recipient_countries, s.recipient_parts, s.recipient_body,"
                + " CAST(w.first_day + CAST(d.k AS INTEGER) AS DATE) AS day"
                + " FROM wanted w JOIN generate_series(" + -apart + ", " + (LONGEST + apart) + ") AS d(k)"
                + " ON d.k <= w.last_day - w.first_day + " + apart
                + " LEFT JOIN sides s ON s.report_no = w.report_no AND s.claim_no = w.claim_no"
                + " WHERE w.last_day - w.first_day < " + LONGEST;
    }

    private String met() {
        String type = tolerance.quad() ? "g.plover_quad = o.quad" : "g.event_type = o.event_type";
        String km = "CASE WHEN o.exact AND g.geo_type IN (3, 4) THEN " + km() + " END";
        return "SELECT " + compared() + ", TRUE AS placed, " + km + " AS km FROM days o"
                + " JOIN theirs g ON g.country = o.country AND g.day = o.day AND " + type
                + " WHERE COALESCE(" + km + " <= " + tolerance.km() + ", TRUE)"
                + " UNION ALL SELECT " + compared() + ", FALSE AS placed, NULL AS km FROM days o"
                + " JOIN (SELECT DISTINCT p.report_no, p.claim_no, " + GdeltActors.token("p.code", "p.country")
                + " AS token FROM participant p WHERE p.side = 'actor' AND p.code IS NOT NULL) t"
                + " ON t.report_no = o.report_no AND t.claim_no = o.claim_no"
                + " JOIN theirs g ON g.day = o.day AND g.event_type = o.event_type AND g.actor1_token = t.token"
                + " WHERE o.country IS NULL OR g.country IS NULL";
    }

    private static String compared() {
        String mutual = "CASE WHEN o.event_type IN (" + types(MUTUAL) + ") THEN ";
        return "o.report_no, o.claim_no, o.unit, g.event_id, g.mentions, g.actor2_code,"
                + " COALESCE(g.event_type = o.event_type, FALSE) AS same_type,"
                + " CASE WHEN g.day < o.first_day THEN o.first_day - g.day WHEN g.day > o.last_day THEN g.day - o.last_day"
                + " ELSE 0 END AS gap, "
                + GdeltActors.fit("actor1", "actor") + " AS one, "
                + GdeltActors.fit("actor2", "recipient") + " AS two, "
                + mutual + GdeltActors.fit("actor2", "actor") + " ELSE -1 END AS crossed_one, "
                + mutual + GdeltActors.fit("actor1", "recipient") + " ELSE -1 END AS crossed_two";
    }

    /** The great circle on a sphere of the earth's mean radius. */
    private static String km() {
        return "2 * 6371.0 * asin(sqrt(least(1.0, power(sin(radians(g.latitude - o.latitude) / 2), 2)"
                + " + cos(radians(o.latitude)) * cos(radians(g.latitude))"
                + " * power(sin(radians(g.longitude - o.longitude) / 2), 2))))";
    }

    private String scored() {
        String direct = "CASE WHEN one < 0 OR two < 0 THEN -1 ELSE one + two END";
        String crossed = "CASE WHEN crossed_one < 0 OR crossed_two < 0 THEN -1 ELSE crossed_one + crossed_two END";
        return "SELECT *, CASE WHEN same_type THEN 4 ELSE 0 END + CASE WHEN km IS NOT NULL THEN 3 WHEN placed THEN 1"
                + " ELSE 0 END + actors - gap AS score"
                + " FROM (SELECT *, greatest(direct, crossed) AS actors, crossed > direct AS crosswise"
                + " FROM (SELECT *, " + direct + " AS direct, " + crossed + " AS crossed FROM met) x) y"
                + " WHERE actors >= 0 AND CASE WHEN placed THEN actors > 0 OR (same_type AND km IS NOT NULL)"
                + " ELSE one > 0 AND (actor2_code IS NULL OR two > 0) END";
    }

    /** Of the claims of a situation the one that fits best. */
    private static String pairs() {
        return "SELECT unit, report_no, claim_no, event_id, mentions, same_type, gap, km, placed, score,"
                + " CASE WHEN crosswise THEN crossed_one ELSE one END AS actor_fit,"
                + " CASE WHEN crosswise THEN crossed_two ELSE two END AS recipient_fit, crosswise"
                + " FROM (SELECT *, row_number() OVER (PARTITION BY unit, event_id"
                + " ORDER BY score DESC, km NULLS LAST, report_no, claim_no) AS line FROM scored) z WHERE line = 1";
    }
}
