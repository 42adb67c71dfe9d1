package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many events each side has.
 *
 * @param rows by what was asked for
 * @param all over all rows, those that are not shown too
 * @param groups how many rows there are
 */
public record GdeltTotals(List<Row> rows, Count all, long groups) {

    /** What events are counted by. */
    public enum By {
        /** The first day, ISO 8601. */
        DAY("CAST(day AS TEXT)"),
        /** Year and month of the first day. */
        MONTH("substr(CAST(day AS TEXT), 1, 7)"),
        /** PLOVER type; of GDELT the one that takes over the CAMEO code. */
        TYPE("type"),
        /** Quad class of the PLOVER type, 1 to 4; of GDELT its own where there is no type. */
        QUAD("CAST(quad AS TEXT)"),
        /** Where, ISO 3166-1 alpha-3. */
        COUNTRY("country");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Numbers of events.
     *
     * @param situations events of ours
     * @param claims that are made of them, as far as they pass the filter
     * @param ofBoth events of ours that have a counterpart
     * @param gdelt events of GDELT
     * @param mentions of these in GDELT
     * @param gdeltOfBoth events of GDELT that have a counterpart
     */
    public record Count(long situations, long claims, long ofBoth, long gdelt, long mentions, long gdeltOfBoth) {
        static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

        private static Count of(ResultSet row, String of) throws SQLException {
            return new Count(
                    row.getLong("situations" + of),
                    row.getLong("claims" + of),
                    row.getLong("of_both" + of),
                    row.getLong("gdelt" + of),
                    row.getLong("mentions" + of),
                    row.getLong("gdelt_of_both" + of));
        }
    }

    /**
     * The numbers of one group.
     *
     * @param key its values, in the order asked for; null where events have none
     * @param count the numbers
     */
    public record Row(List<@Nullable String> key, Count count) {}

    /** Copies the list. */
    public GdeltTotals {
        rows = List.copyOf(rows);
    }

    private record Read(Row row, Count all, long groups) {}

    private static final String COUNTED = """
            units AS (SELECT unit, min(unit_day) AS day, min(unit_type) AS type, min(unit_country) AS country, count(*) AS claims
              FROM wanted WHERE inside GROUP BY unit),
            counted AS (
              SELECT day, type, %s AS quad, country, 1 AS situations, claims,
                CASE WHEN unit IN (SELECT unit FROM gdelt_pair) THEN 1 ELSE 0 END AS of_both,
                0 AS gdelt, 0 AS mentions, 0 AS gdelt_of_both FROM units
              UNION ALL
              SELECT day, event_type AS type, plover_quad AS quad, country, 0, 0, 0, 1, mentions,
                CASE WHEN event_id IN (SELECT event_id FROM gdelt_pair) THEN 1 ELSE 0 END FROM theirs WHERE inside)
            """.formatted(GdeltPairing.quadOf("type"));

    private static final List<String> SUMS =
            List.of("situations", "claims", "of_both", "gdelt", "mentions", "gdelt_of_both");

    static GdeltTotals of(Reads database, ClaimFilter filter, GdeltTolerance tolerance, List<By> by, String part) {
        if (by.isEmpty()) {
            throw new StoreException(
                    StoreException.Code.QUERY, "totals by what? Name one of " + Arrays.toString(By.values()));
        }
        GdeltPairing pairing = new GdeltPairing(filter, tolerance);
        String keys = IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).sql + " AS key" + i)
                .collect(Collectors.joining(", "));
        String numbers =
                IntStream.rangeClosed(1, by.size()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String order = IntStream.rangeClosed(1, by.size())
                .mapToObj(i -> i + " NULLS LAST")
                .collect(Collectors.joining(", "));
        String sums = SUMS.stream()
                .map(sum -> "CAST(sum(" + sum + ") AS BIGINT) AS " + sum + ", CAST(sum(sum(" + sum
                        + ")) OVER () AS BIGINT) AS " + sum + "_all")
                .collect(Collectors.joining(", "));
        String sql = pairing.tables().stripTrailing() + ", " + COUNTED + "SELECT " + keys + ", " + sums
                + ", count(*) OVER () AS groups FROM counted GROUP BY " + numbers + " ORDER BY " + order + part;
        List<Read> read = database.withHandle(handle -> {
            pairing.pair(handle);
            return pairing.values()
                    .bind(handle.createQuery(sql))
                    .map((row, context) -> new Read(
                            new Row(key(row, by.size()), Count.of(row, "")),
                            Count.of(row, "_all"),
                            row.getLong("groups")))
                    .list();
        });
        return new GdeltTotals(
                read.stream().map(Read::row).toList(),
                read.isEmpty() ? Count.NONE : read.get(0).all,
                read.isEmpty() ? 0 : read.get(0).groups);
    }

    private static List<@Nullable String> key(ResultSet row, int size) throws SQLException {
        List<@Nullable String> key = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            key.add(row.getString("key" + i));
        }
        return key;
    }
}
