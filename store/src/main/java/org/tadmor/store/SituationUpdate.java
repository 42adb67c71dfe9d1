package org.tadmor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.situations.Account;
import org.tadmor.situations.CopyFinder;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Situation;
import org.tadmor.situations.SituationBuilder;
import org.tadmor.situations.Telling;
import org.tadmor.situations.Voiced;
import org.tadmor.store.Database.RowSink;

/**
 * Groups what is new with what is there. Reports are compared with those published within some days of them; situations that none of these
 * tells stay as they are. Each round is one transaction, so that it can be broken off at any time.
 */
final class SituationUpdate {
    /** New reports of a round. */
    private static final int ROUND = 4_000;
    /** Reports compared at once, where the days allow it: they are in memory with their texts, about 20 kilobytes each. */
    private static final int MOST = 8_000;
    /** Reports read from the store at once. */
    private static final int PORTION = 500;
    /** Days before and after, widest first: tellings of one event are looked for within six days of each other. */
    private static final int[] MARGINS = {10, 6, 3, 1, 0};

    private static final List<String> SITUATION =
            List.of(("situation_no id status sources deniers event_type mode actors recipients place"
                            + " latitude longitude geonames country admin1 place_precision date_start date_end granularity date_text"
                            + " date_stated first_published last_published")
                    .split(" "));
    private static final List<String> ACCOUNT =
            List.of(("situation_no account_no report_no claim claim_no voice_key voice factuality echo published"
                            + " words passage_start passage_end actors")
                    .split(" "));

    private final Database database;
    private final Connection connection;
    private long last;

    /** @param connection with auto-commit off, of the store's one writer */
    SituationUpdate(Database database, Connection connection) throws SQLException {
        this.database = database;
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(situation_no) FROM situation")) {
            last = row.next() ? row.getLong(1) : 0;
        }
    }

    /** A report of a round: its number, its text, and what is compared of it. */
    private record Member(long number, Report report, Digest digest) {}

    /**
     * Groups every report that is not yet.
     *
     * @param grouped told after each round how many reports were grouped in it
     */
    void run(LongConsumer grouped) throws SQLException {
        while (true) {
            Round round = next();
            if (round == null) {
                connection.rollback();
                return;
            }
            group(round);
            connection.commit();
            grouped.accept(round.fresh);
        }
    }

    /**
     * Reports to be grouped together.
     *
     * @param members condition on {@code report r} that holds for them and for those around them
     * @param fresh how many of them are new
     * @param freshest condition on {@code report r} that holds for the new ones among them
     */
    private record Round(String members, long fresh, String freshest) {}

    private @Nullable Round next() throws SQLException {
        String fresh =
                "FROM (SELECT r.published FROM ungrouped u JOIN report r ON r.report_no = u.report_no WHERE r.published"
                        + " IS NOT NULL ORDER BY r.published LIMIT " + ROUND + ") AS first";
        try (Statement statement = connection.createStatement();
                ResultSet days = statement.executeQuery("SELECT min(published), max(published) " + fresh)) {
            days.next();
            LocalDate from = days.getObject(1, LocalDate.class);
            LocalDate to = days.getObject(2, LocalDate.class);
            if (from != null && to != null) {
                String freshest = between(from, to);
                for (int margin : MARGINS) {
                    String members = between(from.minusDays(margin), to.plusDays(margin));
                    if (margin == 0 || count("report r WHERE " + members) <= MOST) {
                        return new Round(members, freshCount(freshest), freshest);
                    }
                }
            }
        }
        String undated = "r.published IS NULL";
        long count = freshCount(undated);
        return count == 0 ? null : new Round(undated, count, undated);
    }

    private static String between(LocalDate from, LocalDate to) {
        return "r.published BETWEEN DATE '" + from + "' AND DATE '" + to + "'";
    }

    private long freshCount(String condition) throws SQLException {
        return count("ungrouped u JOIN report r ON r.report_no = u.report_no WHERE " + condition);
    }

    private long count(String of) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + of)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void group(Round round) throws SQLException {
        Map<String, Member> members = new HashMap<>();
        for (Member member : members(round.members)) {
            members.put(member.report.id(), member);
        }
        Map<Long, Set<String>> elsewhere = remove(round.members);
        if (!elsewhere.isEmpty()) {
            for (Member member : members("r.report_no IN " + Sql.list(elsewhere.keySet()))) {
                members.put(
                        member.report.id(),
                        new Member(
                                member.number,
                                member.report,
                                only(member.digest, elsewhere.getOrDefault(member.number, Set.of()))));
            }
        }
        List<Digest> digests = members.values().stream().map(Member::digest).toList();
        Map<String, String> firstOf = CopyFinder.firstOf(digests);
        write(SituationBuilder.build(digests, firstOf), members);
        copies(firstOf, members, elsewhere.keySet());
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM ungrouped WHERE report_no IN (SELECT r.report_no FROM report r WHERE "
                    + round.freshest + ")");
        }
    }

    /**
     * Read in portions, since texts, records and digests as they are stored take far more room than what is compared of them. Portions are
     * ranges of numbers: DuckDB passes over what is outside of one without unpacking it.
     */
    private List<Member> members(String condition) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT r.report_no FROM report r WHERE " + condition + " ORDER BY r.report_no")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        List<Member> members = new ArrayList<>();
        DigestJson.Words words = new DigestJson.Words();
        for (int from = 0; from < numbers.size(); from += PORTION) {
            long last = numbers.get(Math.min(from + PORTION, numbers.size()) - 1);
            members.addAll(
                    portion(condition + " AND r.report_no BETWEEN " + numbers.get(from) + " AND " + last, words));
        }
        return members;
    }

    private List<Member> portion(String condition, DigestJson.Words words) throws SQLException {
        List<byte[]> records = new ArrayList<>();
        List<byte[]> digests = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + StoredReports.REPORT
                        + ", r.report_no, r.records, r.digest FROM report r WHERE " + condition);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                reports.add(StoredReports.report(rows));
                numbers.add(rows.getLong("report_no"));
                records.add(Blobs.bytes(rows, "records"));
                digests.add(Blobs.bytes(rows, "digest"));
            }
        }
        Member[] members = new Member[digests.size()];
        Arrays.parallelSetAll(
                members,
                i -> new Member(
                        numbers.get(i),
                        reports.get(i),
                        DigestJson.digest(
                                StoredReports.digest(reports.get(i).text(), records.get(i), digests.get(i)),
                                reports.get(i),
                                words)));
        return List.of(members);
    }

    /** A digest with no other tellings than those that these claims were read from: the others are in situations that stay. */
    private static Digest only(Digest digest, Set<String> claims) {
        List<Telling> kept = digest.tellings().stream()
                .filter(telling -> telling.said().stream().map(Voiced::claim).anyMatch(claims::contains))
                .toList();
        return new Digest(
                digest.report(),
                digest.outlet(),
                digest.published(),
                digest.title(),
                digest.fingerprint(),
                kept,
                List.of());
    }

    /** Removes the situations that members tell; returns the claims of other reports in them, by report. */
    private Map<Long, Set<String>> remove(String members) throws SQLException {
        String touched = "(SELECT a.situation_no FROM account a JOIN report r ON r.report_no = a.report_no WHERE "
                + members + ")";
        Map<Long, Set<String>> elsewhere = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("SELECT a.report_no, a.claim FROM account a JOIN report r ON r.report_no ="
                            + " a.report_no WHERE a.situation_no IN " + touched + " AND NOT coalesce(" + members
                            + ", FALSE)")) {
                while (rows.next()) {
                    elsewhere
                            .computeIfAbsent(rows.getLong(1), number -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
            statement.execute("DELETE FROM situation WHERE situation_no IN " + touched);
            statement.execute(
                    "DELETE FROM copy WHERE report_no IN (SELECT r.report_no FROM report r WHERE " + members + ")");
            statement.execute("DELETE FROM account WHERE situation_no IN " + touched);
        }
        return elsewhere;
    }

    private void copies(Map<String, String> firstOf, Map<String, Member> members, Set<Long> elsewhere)
            throws SQLException {
        try (RowSink sink = database.sink(connection, "copy", List.of("report_no", "first_no"))) {
            for (Map.Entry<String, String> entry : firstOf.entrySet()) {
                Member member = members.get(entry.getKey());
                Member first = members.get(entry.getValue());
                if (member != null && first != null && member != first && !elsewhere.contains(member.number)) {
                    sink.row(List.of(member.number, first.number));
                }
            }
        }
    }

    private void write(List<Situation> situations, Map<String, Member> members) throws SQLException {
        try (RowSink rows = database.sink(connection, "situation", SITUATION);
                RowSink accounts = database.sink(connection, "account", ACCOUNT)) {
            for (Situation situation : situations) {
                rows.row(SituationRows.situation(++last, situation));
                int number = 0;
                for (Account account : situation.accounts()) {
                    Member member = members.get(account.report());
                    if (member != null) {
                        accounts.row(SituationRows.account(
                                last, ++number, member.number, member.report.text(), account, situation));
                    }
                }
            }
        }
    }
}
