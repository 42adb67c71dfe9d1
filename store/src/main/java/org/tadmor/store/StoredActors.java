package org.tadmor.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part in claims, and where they happen, counted. */
public final class StoredActors {
    private final Reads database;

    StoredActors(Reads database) {
        this.database = database;
    }

    /**
     * An actor and how often it appears.
     *
     * @param id stable name of the actor
     * @param name as it is called most
     * @param code CAMEO-like code, or null
     * @param acts claims in which it acts
     * @param undergoes claims in which something is done to it
     * @param reports that name it in a claim
     * @param first day of its earliest event, or null
     * @param last day of its latest event, or null
     */
    public record ActorLine(
            String id,
            String name,
            @Nullable String code,
            long acts,
            long undergoes,
            long reports,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * A place and how often something happens there.
     *
     * @param name of the place
     * @param country ISO 3166-1 alpha-3, or null
     * @param admin1 its province, or null
     * @param latitude degrees
     * @param longitude degrees
     * @param geonames id, or null
     * @param claims placed there
     * @param reports that place a claim there
     * @param first day of the earliest event, or null
     * @param last day of the latest event, or null
     */
    public record PlaceLine(
            String name,
            @Nullable String country,
            @Nullable String admin1,
            double latitude,
            double longitude,
            @Nullable Long geonames,
            long claims,
            long reports,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * Actors of the claims that pass a filter, the busiest first. Where the filter names parties, only these are listed.
     *
     * @param limit at most so many
     * @param offset so many of the first are left out
     */
    public List<ActorLine> actors(ClaimFilter filter, int limit, long offset) {
        Condition condition = filter.condition();
        Condition own = new Condition();
        own.namesOrCodes(filter.parties(), "q.name", "q.code");
        condition.add(own.all(), own.values());
        return database.withHandle(handle -> condition
                .bind(handle.createQuery("SELECT q.actor_id, min(q.name), min(q.code),"
                        + " sum(CASE WHEN q.side = 'actor' THEN 1 ELSE 0 END), sum(CASE WHEN q.side = 'actor' THEN 0 ELSE 1 END),"
                        + " count(DISTINCT q.report_no), min(c.date_start), max(c.date_end)"
                        + " FROM participant q JOIN claim c ON c.report_no = q.report_no AND c.claim_no = q.claim_no"
                        + condition.where() + " GROUP BY q.actor_id ORDER BY count(*) DESC, q.actor_id LIMIT " + limit
                        + " OFFSET " + offset))
                .map((row, context) -> new ActorLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class)))
                .list());
    }

    /** Places of the claims that pass a filter, those of most claims first. */
    public List<PlaceLine> places(ClaimFilter filter, int limit, long offset) {
        Condition condition = filter.condition();
        condition.add("c.latitude IS NOT NULL");
        return database.withHandle(handle -> condition
                .bind(handle.createQuery(
                        "SELECT c.place, c.country, min(c.admin1), min(c.latitude), min(c.longitude), c.geonames,"
                                + " count(*), count(DISTINCT c.report_no), min(c.date_start), max(c.date_end) FROM claim c"
                                + condition.where()
                                + " GROUP BY c.place, c.country, c.geonames ORDER BY count(*) DESC, c.place, c.geonames LIMIT "
                                + limit + " OFFSET " + offset))
                .map((row, context) -> {
                    long geonames = row.getLong(6);
                    Long id = row.wasNull() ? null : geonames;
                    return new PlaceLine(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getDouble(4),
                            row.getDouble(5),
                            id,
                            row.getLong(7),
                            row.getLong(8),
                            row.getObject(9, LocalDate.class),
                            row.getObject(10, LocalDate.class));
                })
                .list());
    }
}
