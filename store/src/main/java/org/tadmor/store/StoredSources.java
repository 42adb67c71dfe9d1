package org.tadmor.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tadmor.situations.Situation;
import org.tadmor.store.StoredActorPages.Count;

/** Outlets and speakers: whom they quote, in which words, and how their word stands to that of others. Counts, never a judgement. */
public final class StoredSources {
    private static final int LISTED = 60;

    private final Reads database;

    StoredSources(Reads database) {
        this.database = database;
    }

    /**
     * A line of the list of outlets.
     *
     * @param name of the outlet
     * @param reports it published
     * @param claims in them
     * @param first day of publication, or null
     * @param last day of publication, or null
     */
    public record OutletLine(
            String name,
            long reports,
            long claims,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * A line of the list of speakers.
     *
     * @param id stable name
     * @param name in words
     * @param code or null
     * @param statements that it makes
     * @param claims that are its word
     * @param outlets that quote it
     * @param first day on which it is quoted, or null
     * @param last day on which it is quoted, or null
     */
    public record SpeakerLine(
            String id,
            String name,
            @Nullable String code,
            long statements,
            long claims,
            long outlets,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /**
     * Somebody whom an outlet quotes.
     *
     * @param id stable name, or null
     * @param name in words
     * @param code or null
     * @param count statements
     */
    public record Quoted(
            @Nullable String id, String name, @Nullable String code, long count) {}

    /**
     * Loaded language.
     *
     * @param technique of rhetoric
     * @param voice {@code author} or {@code quoted}
     * @param count passages
     */
    public record Technique(String technique, String voice, long count) {}

    /**
     * Mean shares of the sentences of an outlet's reports.
     *
     * @param attributed to somebody
     * @param anonymous attributed to somebody unnamed
     * @param hedged with words of doubt
     * @param loaded in the author's own words
     * @param loadedQuoted in words that are quoted
     */
    public record Shares(double attributed, double anonymous, double hedged, double loaded, double loadedQuoted) {}

    /**
     * Another outlet.
     *
     * @param outlet its name
     * @param count reports that are near copies
     */
    public record Copies(String outlet, long count) {}

    /**
     * Events of a type.
     *
     * @param type PLOVER type
     * @param count claims
     */
    public record TypeCount(String type, long count) {}

    /**
     * An outlet.
     *
     * @param name of the outlet
     * @param reports it published
     * @param claims in them
     * @param statements in them
     * @param first day of publication, or null
     * @param last day of publication, or null
     * @param speakers whom it quotes most
     * @param techniques of loaded language in its reports
     * @param profile mean shares of sentences, or null when it has no report
     * @param contested situations it tells that somebody denies
     * @param corroborated situations it tells that several voices tell and none denies
     * @param single situations that one voice tells
     * @param copiesOf whose texts its reports copy
     * @param copiedBy who copies its texts
     * @param types of events it tells
     */
    public record OutletPage(
            String name,
            long reports,
            long claims,
            long statements,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<Quoted> speakers,
            List<Technique> techniques,
            Shares profile,
            long contested,
            long corroborated,
            long single,
            List<Copies> copiesOf,
            List<Copies> copiedBy,
            List<TypeCount> types) {}

    /**
     * A speaker.
     *
     * @param id stable name
     * @param name in words
     * @param code or null
     * @param statements that it makes
     * @param claims that are its word
     * @param contested situations on which its word stands and that somebody denies
     * @param corroborated situations on which its word stands, told by several voices and denied by none
     * @param denials claims in which it says that something did not happen
     * @param outlets that quote it
     * @param types of events it speaks of
     */
    public record SpeakerPage(
            String id,
            String name,
            @Nullable String code,
            long statements,
            long claims,
            long contested,
            long corroborated,
            long denials,
            List<Count> outlets,
            List<TypeCount> types) {}

    /** Outlets, those of most reports first. */
    public List<OutletLine> outlets(int limit, long offset) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT r.outlet, count(*), sum(r.claims), min(r.published), max(r.published) FROM report r"
                                + " WHERE r.outlet IS NOT NULL GROUP BY r.outlet ORDER BY count(*) DESC, r.outlet LIMIT "
                                + limit + " OFFSET " + offset)
                .map((row, context) -> new OutletLine(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list());
    }

    /** Speakers who can be told apart, those of most statements first. */
    public List<SpeakerLine> speakers(int limit, long offset) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT t.speaker_id, t.name, t.code, t.statements, coalesce(v.claims, 0), t.outlets, t.first, t.last FROM"
                                + " (SELECT speaker_id, min(speaker) AS name, min(speaker_code) AS code, count(*) AS statements,"
                                + " count(DISTINCT outlet) AS outlets, min(published) AS first, max(published) AS last"
                                + " FROM statement WHERE speaker_id IS NOT NULL GROUP BY speaker_id) t"
                                + " LEFT JOIN (SELECT voice, coalesce(voice_code, '') AS code, count(*) AS claims FROM claim"
                                + " WHERE voice_kind NOT IN ('outlet', 'reporter') GROUP BY voice, coalesce(voice_code, '')) v"
                                + " ON v.voice = t.name AND v.code = coalesce(t.code, '')"
                                + " ORDER BY t.statements DESC, t.speaker_id LIMIT " + limit + " OFFSET " + offset)
                .map((row, context) -> new SpeakerLine(
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

    /** An outlet by its name as it stands in the list; empty when there is no report of it. */
    public Optional<OutletPage> outlet(String name) {
        return database.withHandle(handle -> {
            OutletLine line = handle.createQuery(
                            "SELECT count(*), coalesce(sum(claims), 0), min(published), max(published)"
                                    + " FROM report WHERE outlet = ?")
                    .bind(0, name)
                    .map((row, context) -> new OutletLine(
                            name,
                            row.getLong(1),
                            row.getLong(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class)))
                    .one();
            if (line.reports == 0) {
                return Optional.empty();
            }
            Map<Situation.Status, Long> told =
                    statuses(handle, "a.report_no IN (SELECT report_no FROM report WHERE outlet = ?)", List.of(name));
            return Optional.of(new OutletPage(
                    name,
                    line.reports,
                    line.claims,
                    one(handle, "SELECT count(*) FROM statement WHERE outlet = ?", name),
                    line.first,
                    line.last,
                    quoted(handle, name),
                    techniques(handle, name),
                    shares(handle, name),
                    told.getOrDefault(Situation.Status.CONTESTED, 0L),
                    told.getOrDefault(Situation.Status.CORROBORATED, 0L),
                    told.getOrDefault(Situation.Status.SINGLE, 0L),
                    copies(handle, name, "f", "r"),
                    copies(handle, name, "r", "f"),
                    types(handle, "outlet = ?", List.of(name))));
        });
    }

    private record Name(String name, @Nullable String code, long statements) {}

    /** A speaker by its id; empty when it makes no statement. */
    public Optional<SpeakerPage> speaker(String id) {
        return database.withHandle(handle -> {
            Name name = handle.createQuery(
                            "SELECT min(speaker), min(speaker_code), count(*) FROM statement WHERE speaker_id = ?")
                    .bind(0, id)
                    .map((row, context) -> new Name(
                            Objects.requireNonNullElse(row.getString(1), ""), row.getString(2), row.getLong(3)))
                    .one();
            if (name.statements == 0) {
                return Optional.empty();
            }
            String own = "voice_kind NOT IN ('outlet', 'reporter') AND voice = ? AND coalesce(voice_code, '') = ?";
            List<String> values = List.of(name.name, name.code == null ? "" : name.code);
            Map<Situation.Status, Long> told = statuses(
                    handle,
                    "EXISTS (SELECT 1 FROM claim c WHERE c.report_no = a.report_no AND c.claim_no = a.claim_no AND "
                            + own + ")",
                    values);
            return Optional.of(new SpeakerPage(
                    id,
                    name.name,
                    name.code,
                    name.statements,
                    one(handle, "SELECT count(*) FROM claim WHERE " + own, values.toArray(String[]::new)),
                    told.getOrDefault(Situation.Status.CONTESTED, 0L),
                    told.getOrDefault(Situation.Status.CORROBORATED, 0L),
                    one(
                            handle,
                            "SELECT count(*) FROM claim WHERE factuality LIKE '%-' AND " + own,
                            values.toArray(String[]::new)),
                    outletsOf(handle, id),
                    types(handle, own, values)));
        });
    }

    private static long one(Handle handle, String sql, String... values) {
        var query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.mapTo(Long.class).one();
    }

    private static Map<Situation.Status, Long> statuses(Handle handle, String accounts, List<String> values) {
        Condition condition = new Condition();
        condition.add(accounts, values);
        Map<Situation.Status, Long> counts = new HashMap<>();
        condition
                .bind(handle.createQuery(
                        "SELECT s.status, count(DISTINCT s.situation_no) FROM situation s JOIN account a"
                                + " ON a.situation_no = s.situation_no" + condition.where() + " GROUP BY s.status"))
                .map((row, context) -> Map.entry(Situation.Status.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static List<Quoted> quoted(Handle handle, String outlet) {
        return handle.createQuery("SELECT speaker_id, min(speaker), min(speaker_code), count(*) FROM statement"
                        + " WHERE outlet = ? AND speaker IS NOT NULL GROUP BY speaker_id ORDER BY count(*) DESC, speaker_id"
                        + " LIMIT " + LISTED)
                .bind(0, outlet)
                .map((row, context) -> new Quoted(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    private static List<Technique> techniques(Handle handle, String outlet) {
        return handle.createQuery("SELECT t.technique, t.voice, count(*) FROM rhetoric t JOIN report r"
                        + " ON r.report_no = t.report_no WHERE r.outlet = ? GROUP BY t.technique, t.voice"
                        + " ORDER BY count(*) DESC, t.technique, t.voice")
                .bind(0, outlet)
                .map((row, context) -> new Technique(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static Shares shares(Handle handle, String outlet) {
        return handle.createQuery("SELECT coalesce(avg(p.attributed), 0), coalesce(avg(p.anonymous), 0),"
                        + " coalesce(avg(p.hedged), 0), coalesce(avg(p.loaded), 0), coalesce(avg(p.loaded_quoted), 0)"
                        + " FROM profile p JOIN report r ON r.report_no = p.report_no WHERE r.outlet = ?")
                .bind(0, outlet)
                .map((row, context) -> new Shares(
                        rounded(row.getDouble(1)),
                        rounded(row.getDouble(2)),
                        rounded(row.getDouble(3)),
                        rounded(row.getDouble(4)),
                        rounded(row.getDouble(5))))
                .one();
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    /**
     * @param others the side of a copy whose outlets are counted: {@code f} for its first text, {@code r} for the copy
     * @param own the other side
     */
    private static List<Copies> copies(Handle handle, String outlet, String others, String own) {
        return handle.createQuery("SELECT " + others + ".outlet, count(*) FROM copy c JOIN report r ON r.report_no ="
                        + " c.report_no JOIN report f ON f.report_no = c.first_no WHERE " + own + ".outlet = ? AND "
                        + others
                        + ".outlet IS NOT NULL GROUP BY " + others + ".outlet ORDER BY count(*) DESC, " + others
                        + ".outlet LIMIT " + LISTED)
                .bind(0, outlet)
                .map((row, context) -> new Copies(row.getString(1), row.getLong(2)))
                .list();
    }

    private static List<Count> outletsOf(Handle handle, String speaker) {
        return handle.createQuery("SELECT outlet, count(*) FROM statement WHERE speaker_id = ? AND outlet IS NOT NULL"
                        + " GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT " + LISTED)
                .bind(0, speaker)
                .map((row, context) -> new Count(row.getString(1), row.getLong(2)))
                .list();
    }

    private static List<TypeCount> types(Handle handle, String which, List<String> values) {
        Condition condition = new Condition();
        condition.add(which, values);
        return condition
                .bind(handle.createQuery("SELECT event_type, count(*) FROM claim" + condition.where()
                        + " GROUP BY event_type ORDER BY count(*) DESC, event_type"))
                .map((row, context) -> new TypeCount(row.getString(1), row.getLong(2)))
                .list();
    }
}
