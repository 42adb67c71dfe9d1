package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the store says of single actors. */
public final class StoredActorPages {
    private static final int PARTNERS = 60;
    private static final int NAMES = 40;
    /** Reports in which the words for an actor are counted: its latest. */
    private static final int REPORTS_READ = 200;

    private final Reads database;

    StoredActorPages(Reads database) {
        this.database = database;
    }

    /**
     * How often something is.
     *
     * @param name of it
     * @param count how often
     */
    public record Count(String name, long count) {}

    /**
     * What an actor does and undergoes, by type.
     *
     * @param type PLOVER type
     * @param acts claims in which it acts
     * @param undergoes claims in which that is done to it
     */
    public record TypeLine(String type, long acts, long undergoes) {}

    /**
     * Somebody with whom an actor deals, on either side.
     *
     * @param id stable name
     * @param name in words
     * @param code or null
     * @param cooperative claims of quad classes 1 and 2 between them that their voice says happened
     * @param conflictual claims of quad classes 3 and 4 between them that their voice says happened
     */
    public record Partner(String id, String name, @Nullable String code, long cooperative, long conflictual) {}

    /**
     * An actor.
     *
     * @param id stable name
     * @param name as the catalog or most reports call it
     * @param code or null
     * @param country ISO 3166-1 alpha-3, or null
     * @param sector PLOVER sector, or null
     * @param names the words that its latest reports use for it, the most frequent first
     * @param acts claims in which it acts
     * @param undergoes claims in which something is done to it
     * @param statements that it makes
     * @param first day of its earliest event, or null
     * @param last day of its latest event, or null
     * @param byType what it does and undergoes
     * @param partners with whom, the busiest first
     */
    public record ActorPage(
            String id,
            String name,
            @Nullable String code,
            @Nullable String country,
            @Nullable String sector,
            List<Count> names,
            long acts,
            long undergoes,
            long statements,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<TypeLine> byType,
            List<Partner> partners) {}

    private record Who(
            String name,
            @Nullable String code,
            @Nullable String country,
            @Nullable String sector) {}

    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** The page of an actor; empty when no record names it. */
    public Optional<ActorPage> page(String id) {
        return database.withHandle(handle -> {
            Optional<Who> who = who(handle, id);
            if (who.isEmpty()) {
                return Optional.empty();
            }
            List<TypeLine> types = types(handle, id);
            Days days = days(handle, id);
            long statements = handle.createQuery("SELECT count(*) FROM statement WHERE speaker_id = ?")
                    .bind(0, id)
                    .mapTo(Long.class)
                    .one();
            return Optional.of(new ActorPage(
                    id,
                    who.get().name,
                    who.get().code,
                    who.get().country,
                    who.get().sector,
                    names(handle, id),
                    types.stream().mapToLong(TypeLine::acts).sum(),
                    types.stream().mapToLong(TypeLine::undergoes).sum(),
                    statements,
                    days.first,
                    days.last,
                    types,
                    partners(handle, id)));
        });
    }

    private static Optional<Who> who(Handle handle, String id) {
        Optional<Who> taking = handle.createQuery("SELECT name, min(code), min(country), min(sector) FROM participant"
                        + " WHERE actor_id = ? GROUP BY name ORDER BY count(*) DESC, name LIMIT 1")
                .bind(0, id)
                .map((row, context) -> who(row, row.getString(4)))
                .findOne();
        return taking.isPresent()
                ? taking
                : handle.createQuery("SELECT speaker, min(speaker_code), min(speaker_country) FROM statement"
                                + " WHERE speaker_id = ? GROUP BY speaker ORDER BY count(*) DESC, speaker LIMIT 1")
                        .bind(0, id)
                        .map((row, context) -> who(row, null))
                        .findOne();
    }

    private static Who who(ResultSet row, @Nullable String sector) throws SQLException {
        return new Who(row.getString(1), row.getString(2), row.getString(3), sector);
    }

    private static Days days(Handle handle, String id) {
        return handle.createQuery("SELECT min(c.date_start), max(c.date_end) FROM participant p JOIN claim c"
                        + " ON c.report_no = p.report_no AND c.claim_no = p.claim_no WHERE p.actor_id = ?")
                .bind(0, id)
                .map((row, context) -> new Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .one();
    }

    private static List<TypeLine> types(Handle handle, String id) {
        return handle.createQuery("SELECT c.event_type, sum(CASE WHEN p.side = 'actor' THEN 1 ELSE 0 END),"
                        + " sum(CASE WHEN p.side = 'actor' THEN 0 ELSE 1 END) FROM participant p JOIN claim c"
                        + " ON c.report_no = p.report_no AND c.claim_no = p.claim_no WHERE p.actor_id = ?"
                        + " GROUP BY c.event_type ORDER BY count(*) DESC, c.event_type")
                .bind(0, id)
                .map((row, context) -> new TypeLine(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private static List<Partner> partners(Handle handle, String id) {
        return handle.createQuery("SELECT q.actor_id, min(q.name), min(q.code),"
                        + " sum(CASE WHEN c.quad <= 2 THEN 1 ELSE 0 END), sum(CASE WHEN c.quad > 2 THEN 1 ELSE 0 END)"
                        + " FROM participant p JOIN claim c ON c.report_no = p.report_no AND c.claim_no = p.claim_no"
                        + " JOIN participant q ON q.report_no = p.report_no AND q.claim_no = p.claim_no AND q.side <> p.side"
                        + " WHERE p.actor_id = ? AND q.actor_id <> p.actor_id AND c.factuality LIKE '%+'"
                        + " GROUP BY q.actor_id ORDER BY count(*) DESC, q.actor_id LIMIT " + PARTNERS)
                .bind(0, id)
                .map((row, context) -> new Partner(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    private static List<Count> names(Handle handle, String id) throws SQLException {
        List<Long> numbers = handle.createQuery(
                        "SELECT report_no FROM (SELECT report_no FROM participant WHERE actor_id = ?"
                                + " UNION SELECT report_no FROM statement WHERE speaker_id = ?) AS named ORDER BY report_no DESC"
                                + " LIMIT " + REPORTS_READ)
                .bind(0, id)
                .bind(1, id)
                .mapTo(Long.class)
                .list();
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT text, records FROM report WHERE report_no IN "
                        + Sql.list(numbers) + " ORDER BY report_no")) {
            while (rows.next()) {
                for (ObjectNode record : StoredReports.records(rows)) {
                    record.path("actors").forEach(actor -> count(actor, id, counts));
                    record.path("recipients").forEach(actor -> count(actor, id, counts));
                    count(record.path("speaker"), id, counts);
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::name))
                .limit(NAMES)
                .toList();
    }

    private static void count(JsonNode actor, String id, Map<String, Long> counts) {
        String text = Json.text(actor, "text");
        if (text != null && id.equals(Json.text(actor, "id"))) {
            counts.merge(text, 1L, Long::sum);
        }
    }
}
