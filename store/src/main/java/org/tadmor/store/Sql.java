package org.tadmor.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of SQL. */
final class Sql {
    private Sql() {}

    /** Numbers as the right side of {@code IN}; {@code (NULL)}, which holds nothing, when there are none. */
    static String list(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? "(NULL)"
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Behind a pattern of LIKE. A backslash would end no literal for the library that looks for question marks in SQL. */
    private static final String ESCAPE = " ESCAPE '!'";

    /**
     * {@code LIKE} with a question mark for a pattern of {@link #anywhere} or {@link #start}. Words without signs of LIKE go without an
     * escape, as DuckDB finds them faster.
     */
    static String like(String text) {
        return " LIKE ?" + (isPlain(text) ? "" : ESCAPE);
    }

    /** A text as a pattern that finds it anywhere; its own signs mean themselves. */
    static String anywhere(String text) {
        return "%" + escaped(text) + "%";
    }

    /** A text as a pattern that finds what begins with it. */
    static String start(String text) {
        return escaped(text) + "%";
    }

    private static boolean isPlain(String text) {
        // The backslash is PostgreSQL's own escape.
        return text.chars().noneMatch(sign -> "!%_\\".indexOf(sign) >= 0);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
