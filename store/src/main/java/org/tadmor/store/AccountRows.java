package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.tadmor.actors.Actor;
import org.tadmor.claims.Factuality;
import org.tadmor.situations.Account;

/** The words on situations. Their reports' texts, which are long, are read one by one for the passages alone. */
final class AccountRows {
    /** Of the words on a situation, the first of each voice that has the same to say; echoes only where there is nothing else. */
    private static final String FIRST = "row_number() OVER (PARTITION BY a.situation_no, a.voice_key, a.factuality"
            + " ORDER BY a.echo, a.account_no)";

    private final Handle handle;
    private final String condition;

    /** @param condition more to hold of {@code account a}, with {@code AND} before it, or empty */
    AccountRows(Handle handle, String condition) {
        this.handle = handle;
        this.condition = condition;
    }

    /** The situations with all their accounts. */
    List<SituationRows.Numbered> all(List<SituationRows.Numbered> rows) throws SQLException {
        return with(rows, told("SELECT a.* FROM account a WHERE " + of(rows)));
    }

    /** The situations with at most so many accounts each, and how many reports tell them. */
    List<StoredSituations.Line> lines(List<SituationRows.Numbered> rows, int words) throws SQLException {
        Map<Long, Integer> reports = new HashMap<>();
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet row = statement.executeQuery("SELECT a.situation_no, count(DISTINCT a.report_no)"
                        + " FROM account a WHERE " + of(rows) + " GROUP BY a.situation_no")) {
            while (row.next()) {
                reports.put(row.getLong(1), row.getInt(2));
            }
        }
        List<SituationRows.Told> first = told("SELECT * FROM (SELECT a.*, " + FIRST + " AS turn FROM account a WHERE "
                + of(rows) + ") AS turns WHERE turn = 1");
        Map<Long, List<SituationRows.Told>> bySituation = new HashMap<>();
        first.stream()
                .sorted(Comparator.comparingInt(SituationRows.Told::number))
                .forEach(told -> bySituation
                        .computeIfAbsent(told.situation(), key -> new ArrayList<>())
                        .add(told));
        List<SituationRows.Told> shown = new ArrayList<>();
        bySituation.values().forEach(its -> shown.addAll(cut(its, words)));
        return with(rows, shown).stream()
                .map(row -> new StoredSituations.Line(row.situation(), reports.getOrDefault(row.number(), 0)))
                .toList();
    }

    /** The first ones, but of everything that is said the first word. */
    private static List<SituationRows.Told> cut(List<SituationRows.Told> accounts, int words) {
        Set<Factuality> said = new HashSet<>();
        List<SituationRows.Told> kept = new ArrayList<>();
        List<SituationRows.Told> others = new ArrayList<>();
        for (SituationRows.Told told : accounts) {
            (!told.echo() && said.add(told.factuality()) ? kept : others).add(told);
        }
        kept.addAll(others);
        return kept.subList(0, Math.min(words, kept.size()));
    }

    private String of(List<SituationRows.Numbered> rows) {
        return "a.situation_no IN "
                + Sql.list(rows.stream().map(SituationRows.Numbered::number).toList()) + condition;
    }

    private List<SituationRows.Told> told(String sql) throws SQLException {
        List<SituationRows.Told> told = new ArrayList<>();
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                told.add(SituationRows.told(row));
            }
        }
        return told;
    }

    private List<SituationRows.Numbered> with(List<SituationRows.Numbered> rows, List<SituationRows.Told> told)
            throws SQLException {
        Map<Long, List<Actor>> actors = new HashMap<>();
        rows.forEach(row -> actors.put(row.number(), row.situation().actors()));
        Map<Long, List<SituationRows.Told>> byReport = new HashMap<>();
        told.forEach(one ->
                byReport.computeIfAbsent(one.report(), key -> new ArrayList<>()).add(one));
        Map<Long, TreeMap<Integer, Account>> found = new HashMap<>();
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT r.report_no, r.id, r.outlet, r.text FROM report r WHERE r.report_no IN "
                                + Sql.list(byReport.keySet()))) {
            while (row.next()) {
                for (SituationRows.Told one : byReport.getOrDefault(row.getLong("report_no"), List.of())) {
                    found.computeIfAbsent(one.situation(), key -> new TreeMap<>())
                            .put(
                                    one.number(),
                                    one.account(
                                            row.getString("id"),
                                            row.getString("outlet"),
                                            row.getString("text"),
                                            actors.getOrDefault(one.situation(), List.of())));
                }
            }
        }
        return rows.stream()
                .map(row -> row.with(List.copyOf(
                        found.getOrDefault(row.number(), new TreeMap<>()).values())))
                .toList();
    }
}
