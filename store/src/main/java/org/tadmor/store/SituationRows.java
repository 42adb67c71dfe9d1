package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.claims.Factuality;
import org.tadmor.dates.DateInterval;
import org.tadmor.dates.Granularity;
import org.tadmor.events.EventType;
import org.tadmor.places.Place;
import org.tadmor.situations.Account;
import org.tadmor.situations.Situation;
import org.tadmor.situations.Voice;
import org.tadmor.text.Span;

/** Situations as rows and back. */
final class SituationRows {
    private SituationRows() {}

    /** The columns of {@code situation}, in the order of the migration. */
    static List<@Nullable Object> situation(long number, Situation situation) {
        Place place = situation.place();
        DateInterval date = situation.date();
        List<LocalDate> days = situation.accounts().stream()
                .map(Account::published)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return Arrays.asList(
                number,
                situation.id(),
                situation.status().name(),
                situation.sources(),
                situation.deniers(),
                situation.type().name(),
                situation.mode(),
                Json.write(situation.actors()),
                Json.write(situation.recipients()),
                place == null ? null : place.name(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                place == null ? null : place.geonames(),
                place == null ? null : place.country(),
                place == null ? null : place.admin1(),
                place == null ? null : place.precision().name(),
                date == null ? null : date.start(),
                date == null ? null : date.end(),
                date == null ? null : date.granularity().name(),
                date == null ? null : date.text(),
                date == null ? null : date.stated(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1));
    }

    /** The columns of {@code account}, in the order of the migration. */
    static List<@Nullable Object> account(
            long situation, int number, long report, String text, Account account, Situation of) {
        int passage = Math.max(0, text.indexOf(account.passage()));
        return Arrays.asList(
                situation,
                number,
                report,
                account.claim(),
                claimNumber(account.claim()),
                account.voice().key(),
                account.voice().name(),
                account.factuality().code(),
                account.echo(),
                account.published(),
                account.words(),
                passage,
                passage + account.passage().length(),
                account.actors().equals(of.actors()) ? null : Json.write(account.actors()));
    }

    /** The number of a claim by its id ({@code report#c3}); null for records of another kind. */
    static @Nullable Integer claimNumber(String id) {
        int mark = id.lastIndexOf("#c");
        String digits = mark < 0 ? "" : id.substring(mark + 2);
        return digits.isEmpty() || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? null
                : Integer.valueOf(digits);
    }

    /** A situation and its number. */
    record Numbered(long number, Situation situation) {
        Numbered with(List<Account> accounts) {
            return new Numbered(number, situation.told(accounts));
        }
    }

    /**
     * Situations without their accounts.
     *
     * @param condition on {@code situation s}
     * @param tail what follows it: an order, a limit
     */
    static List<Numbered> read(Handle handle, Condition condition, String tail) {
        return condition
                .bind(handle.createQuery("SELECT s.* FROM situation s" + condition.where() + tail))
                .map((row, context) -> new Numbered(row.getLong("situation_no"), situation(row)))
                .list();
    }

    private static Situation situation(ResultSet row) throws SQLException {
        return new Situation(
                row.getString("id"),
                Situation.Status.valueOf(row.getString("status")),
                row.getInt("sources"),
                row.getInt("deniers"),
                EventType.valueOf(row.getString("event_type")),
                row.getString("mode"),
                Json.actors(row.getString("actors")),
                Json.actors(row.getString("recipients")),
                place(row),
                date(row),
                List.of());
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        String name = row.getString("place");
        if (name == null) {
            return null;
        }
        long geonames = row.getLong("geonames");
        Long id = row.wasNull() ? null : geonames;
        return new Place(
                name,
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                id,
                row.getString("country"),
                row.getString("admin1"),
                Place.Precision.valueOf(row.getString("place_precision")));
    }

    private static @Nullable DateInterval date(ResultSet row) throws SQLException {
        LocalDate start = row.getObject("date_start", LocalDate.class);
        return start == null
                ? null
                : new DateInterval(
                        start,
                        row.getObject("date_end", LocalDate.class),
                        Granularity.valueOf(row.getString("granularity")),
                        row.getString("date_text"),
                        row.getBoolean("date_stated"));
    }

    /**
     * A row of {@code account}, which wants its report's words.
     *
     * @param report its number
     * @param passage where it stands in the report's text
     * @param actors as JSON, or null for those of the situation
     */
    record Told(
            long situation,
            int number,
            long report,
            String claim,
            Voice voice,
            Factuality factuality,
            boolean echo,
            @Nullable LocalDate published,
            String words,
            Span passage,
            @Nullable String actors) {

        Account account(String id, @Nullable String outlet, String text, List<Actor> ofSituation) {
            return new Account(
                    voice,
                    factuality,
                    claim,
                    id,
                    outlet,
                    published,
                    words,
                    passage.in(text),
                    actors == null ? ofSituation : Json.actors(actors),
                    echo);
        }
    }

    static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong("situation_no"),
                row.getInt("account_no"),
                row.getLong("report_no"),
                row.getString("claim"),
                new Voice(row.getString("voice_key"), row.getString("voice")),
                Factuality.ofCode(row.getString("factuality")),
                row.getBoolean("echo"),
                row.getObject("published", LocalDate.class),
                row.getString("words"),
                new Span(row.getInt("passage_start"), row.getInt("passage_end")),
                row.getString("actors"));
    }
}
