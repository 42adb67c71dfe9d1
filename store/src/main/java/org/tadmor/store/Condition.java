package org.tadmor.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Conditions that must all hold, with the values for their question marks. Words of users are always values, never part of the SQL. */
final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void add(String part) {
        parts.add(part);
    }

    void add(String part, List<String> itsValues) {
        parts.add(part);
        values.addAll(itsValues);
    }

    /** These conditions and one more, which has no values. */
    Condition and(String part) {
        Condition more = new Condition();
        more.parts.addAll(parts);
        more.values.addAll(values);
        more.add(part);
        return more;
    }

    List<String> values() {
        return values;
    }

    /** All of them, or what always holds. */
    String all() {
        return parts.isEmpty() ? "TRUE" : String.join(" AND ", parts);
    }

    /** All of them behind {@code WHERE}, or nothing. */
    String where() {
        return parts.isEmpty() ? "" : " WHERE " + all();
    }

    /** Gives a statement the values, in order, from its first question mark on. */
    <S extends SqlStatement<S>> S bind(S statement) {
        S bound = statement;
        for (int i = 0; i < values.size(); i++) {
            // PostgreSQL knows no NUL, and holds U+FFFD for it.
            bound = bound.bind(i, values.get(i).replace('\0', '\uFFFD'));
        }
        return bound;
    }

    void anyOf(String column, List<String> wanted) {
        if (!wanted.isEmpty()) {
            add(column + " IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")", wanted);
        }
    }

    void dates(String start, String end, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            add(end + " >= " + day(from));
        }
        if (to != null) {
            add(start + " <= " + day(to));
        }
    }

    static String day(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new StoreException(StoreException.Code.QUERY, "the year of " + day + " is beyond what a store holds");
        }
        return "DATE '" + day + "'";
    }

    /** Names that hold one of the wanted anywhere. */
    void names(List<String> wanted, String column) {
        any(wanted.stream().map(one -> holds(column, one)).toList());
    }

    /** Names that hold one of the wanted anywhere, or codes that start with it. */
    void namesOrCodes(List<String> wanted, String name, String code) {
        any(alternatives(wanted, name, code));
    }

    /** The conditions of which one must hold for {@link #namesOrCodes}. */
    static List<Condition> alternatives(List<String> wanted, String name, String code) {
        List<Condition> any = new ArrayList<>();
        for (String one : wanted) {
            String start = one.toUpperCase(Locale.ROOT);
            Condition byCode = new Condition();
            byCode.add(code + Sql.like(start), List.of(Sql.start(start)));
            any.add(holds(name, one));
            any.add(byCode);
        }
        return any;
    }

    private static Condition holds(String column, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Condition holds = new Condition();
        holds.add("lower(" + column + ")" + Sql.like(lower), List.of(Sql.anywhere(lower)));
        return holds;
    }

    /** One of them holds; without any, whatever. */
    private void any(List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            parts.add(conditions.stream().map(Condition::all).collect(Collectors.joining(" OR ", "(", ")")));
            conditions.forEach(condition -> values.addAll(condition.values));
        }
    }

    /** Places by name, province or code of the country, or by any name that the gazetteer knows them by. */
    void places(List<String> wanted, String table) {
        List<Condition> any = new ArrayList<>();
        for (String one : wanted) {
            any.add(holds(table + ".place", one));
            any.add(holds(table + ".admin1", one));
            Condition country = new Condition();
            country.anyOf(table + ".country", List.of(one.toUpperCase(Locale.ROOT)));
            any.add(country);
        }
        Set<Long> known = ClaimFilter.known(wanted);
        if (!known.isEmpty()) {
            Condition byNumber = new Condition();
            byNumber.add(table + ".geonames IN " + Sql.list(known));
            any.add(byNumber);
        }
        any(any);
    }

    void box(ClaimFilter.Box box, String latitude, String longitude) {
        add(latitude + " BETWEEN " + box.south() + " AND " + box.north());
        add(
                box.west() <= box.east()
                        ? longitude + " BETWEEN " + box.west() + " AND " + box.east()
                        : "(" + longitude + " >= " + box.west() + " OR " + longitude + " <= " + box.east() + ")");
    }
}
