package org.tadmor.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tadmor.claims.Factuality;
import org.tadmor.situations.Situation;

/**
 * How situations stood on a day, counted by the database: most were told to the end by then and stand as they were counted, the others are
 * counted again from the accounts until then, as {@link Situation#asOf} does.
 */
final class StandingAsOf {
    private static final String FOR = "a.factuality IN (" + codes(true) + ") AND NOT a.echo";
    private static final String AGAINST = "a.factuality IN (" + codes(false) + ") AND NOT a.echo";

    private static final String AGAIN = "SELECT s.situation_no, s.id, s.date_start,"
            + " count(DISTINCT a.voice_key) FILTER (WHERE " + FOR + ") AS sources,"
            + " count(DISTINCT a.voice_key) FILTER (WHERE " + AGAINST + ") AS deniers,"
            + " min(a.voice_key) FILTER (WHERE " + FOR + ") AS source_key,"
            + " min(a.voice_key) FILTER (WHERE " + AGAINST + ") AS denier_key,"
            + " " + first(FOR) + " AS source,"
            + " " + first(AGAINST) + " AS denier"
            + " FROM situation s JOIN account a ON a.situation_no = s.situation_no";

    // One voice against itself is no contest, unless two speak for it.
    private static final String STATUS =
            "CASE WHEN sources > 0 AND deniers > 0 AND (sources > 1 OR deniers > 1 OR source_key <> denier_key OR source <> denier)"
                    + " THEN 'CONTESTED' WHEN sources > 1 THEN 'CORROBORATED' ELSE 'SINGLE' END";

    private final Condition condition;
    private final LocalDate asOf;
    private final String day;

    /** @param condition on {@code situation s}, without one on its status */
    StandingAsOf(Condition condition, LocalDate asOf) {
        this.asOf = asOf;
        this.day = Condition.day(asOf);
        this.condition = condition.and("(s.date_start IS NULL OR s.date_start <= " + day + ")");
    }

    private static String codes(boolean positive) {
        return Arrays.stream(Factuality.values())
                .filter(value -> positive ? value.isPositive() : value.isNegative())
                .map(value -> "'" + value.code() + "'")
                .collect(Collectors.joining(", "));
    }

    /** The name of the first voice. */
    private static String first(String which) {
        return "(array_agg(a.voice ORDER BY a.account_no) FILTER (WHERE " + which + "))[1]";
    }

    /**
     * How one stood.
     *
     * @param number of the situation
     * @param sources independent voices that say that it happened
     * @param deniers independent voices that say that it did not
     */
    private record Stood(long number, Situation.Status status, int sources, int deniers) {}

    /** What had been published by a day, of {@code account a}. */
    static String told(LocalDate day) {
        return "(a.published IS NULL OR a.published <= " + Condition.day(day) + ")";
    }

    /**
     * A page of them, without their accounts.
     *
     * @param statuses those wanted; all when empty
     * @param order of {@code s}, which has the columns status, sources, deniers, date_start and id
     */
    List<SituationRows.Numbered> page(
            Handle handle, List<Situation.Status> statuses, String order, int limit, long offset) {
        List<Stood> page = stood(handle, statuses, order, limit, offset);
        Condition of = new Condition();
        of.add("s.situation_no IN " + Sql.list(page.stream().map(Stood::number).toList()));
        Map<Long, Situation> now = SituationRows.read(handle, of, "").stream()
                .collect(Collectors.toMap(SituationRows.Numbered::number, SituationRows.Numbered::situation));
        return page.stream()
                .map(then -> new SituationRows.Numbered(
                        then.number,
                        Objects.requireNonNull(now.get(then.number)).standing(then.status, then.sources, then.deniers)))
                .toList();
    }

    private List<Stood> stood(Handle handle, List<Situation.Status> statuses, String order, int limit, long offset) {
        Condition told = condition.and("(s.last_published IS NULL OR s.last_published <= " + day + ")");
        Condition telling = condition.and("s.last_published > " + day).and(told(asOf));
        Condition both = new Condition();
        both.add(telling.all(), telling.values());
        both.add(told.all(), told.values());
        Condition wanted = new Condition();
        wanted.anyOf("s.status", statuses.stream().map(Enum::name).toList());
        both.add(wanted.all(), wanted.values());
        return both.bind(handle.createQuery("WITH again AS (" + AGAIN + telling.where()
                        + " GROUP BY s.situation_no, s.id, s.date_start), stood AS ("
                        + "SELECT s.situation_no, s.id, s.date_start, s.status, s.sources, s.deniers FROM situation s"
                        + told.where() + " UNION ALL SELECT situation_no, id, date_start, " + STATUS
                        + ", sources, deniers FROM again) SELECT s.situation_no, s.status, s.sources, s.deniers FROM stood s"
                        + wanted.where() + order
                        + " LIMIT " + limit + " OFFSET " + offset))
                .map((row, context) -> new Stood(
                        row.getLong(1), Situation.Status.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)))
                .list();
    }
}
