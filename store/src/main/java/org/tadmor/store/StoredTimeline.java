package org.tadmor.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How claims spread over time and over the map. */
public final class StoredTimeline {
    private final Reads database;

    StoredTimeline(Reads database) {
        this.database = database;
    }

    /** How long a step of a timeline is. */
    public enum Unit {
        DAY,
        /** From Monday to Sunday (ISO 8601). */
        WEEK,
        MONTH;

        LocalDate end(LocalDate start) {
            return switch (this) {
                case DAY -> start;
                case WEEK -> start.plusDays(6);
                case MONTH -> start.plusMonths(1).minusDays(1);
            };
        }
    }

    /**
     * A step of a timeline.
     *
     * @param start its first day
     * @param end its last day
     * @param total claims of events that began in it
     * @param types how many of each PLOVER type
     */
    public record Step(LocalDate start, LocalDate end, long total, Map<String, Long> types) {}

    /**
     * What is told of a place.
     *
     * @param name of the place
     * @param country ISO 3166-1 alpha-3, or null
     * @param latitude degrees
     * @param longitude degrees
     * @param geonames id, or null
     * @param claims of events there
     * @param types how many of each PLOVER type, the most frequent first
     */
    public record PlaceCount(
            String name,
            @Nullable String country,
            double latitude,
            double longitude,
            @Nullable Long geonames,
            long claims,
            Map<String, Long> types) {}

    /** Claims that pass a filter by the time when their events began; steps without any are left out. */
    public List<Step> steps(ClaimFilter filter, Unit unit) {
        Condition condition = filter.condition();
        condition.add("c.date_start IS NOT NULL");
        String start = "CAST(date_trunc('" + unit.name().toLowerCase(Locale.ROOT) + "', c.date_start) AS DATE)";
        Map<LocalDate, Map<String, Long>> found = new LinkedHashMap<>();
        database.useHandle(handle -> condition
                .bind(handle.createQuery("SELECT " + start + " AS step, c.event_type, count(*) FROM claim c"
                        + condition.where() + " GROUP BY " + start + ", c.event_type ORDER BY step, c.event_type"))
                .map((row, context) ->
                        new TypeCount(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3)))
                .forEach(count -> found.computeIfAbsent(count.start, day -> new LinkedHashMap<>())
                        .put(count.type, count.claims)));
        List<Step> steps = new ArrayList<>(found.size());
        found.forEach((first, types) -> steps.add(new Step(first, unit.end(first), sum(types), types)));
        return steps;
    }

    private record TypeCount(LocalDate start, String type, long claims) {}

    private static long sum(Map<String, Long> types) {
        return types.values().stream().mapToLong(Long::longValue).sum();
    }

    private record Spot(
            String name, @Nullable String country, @Nullable Long geonames) {}

    /** A place while its types are being added up. */
    private record Growing(double latitude, double longitude, Map<String, Long> types) {}

    /**
     * Places of the claims that pass a filter, those of most claims first.
     *
     * @param limit at most so many
     */
    public List<PlaceCount> places(ClaimFilter filter, int limit) {
        Condition condition = filter.condition();
        condition.add("c.latitude IS NOT NULL");
        Map<Spot, Growing> spots = new LinkedHashMap<>();
        database.useHandle(handle -> condition
                .bind(
                        handle.createQuery(
                                "SELECT c.place, c.country, c.geonames, c.event_type, min(c.latitude),"
                                        + " min(c.longitude), count(*) FROM claim c" + condition.where()
                                        + " GROUP BY c.place, c.country, c.geonames, c.event_type ORDER BY count(*) DESC, c.event_type"))
                .map((row, context) -> {
                    long geonames = row.getLong(3);
                    Spot spot = new Spot(row.getString(1), row.getString(2), row.wasNull() ? null : geonames);
                    double latitude = row.getDouble(5);
                    double longitude = row.getDouble(6);
                    spots.computeIfAbsent(spot, key -> new Growing(latitude, longitude, new LinkedHashMap<>()))
                            .types
                            .put(row.getString(4), row.getLong(7));
                    return spot;
                })
                .forEach(spot -> {}));
        return spots.entrySet().stream()
                .map(entry -> new PlaceCount(
                        entry.getKey().name,
                        entry.getKey().country,
                        entry.getValue().latitude,
                        entry.getValue().longitude,
                        entry.getKey().geonames,
                        sum(entry.getValue().types),
                        entry.getValue().types))
                .sorted(Comparator.comparingLong(PlaceCount::claims).reversed().thenComparing(PlaceCount::name))
                .limit(limit)
                .toList();
    }
}
