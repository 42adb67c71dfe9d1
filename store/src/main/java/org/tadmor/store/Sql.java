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
    static final String ESCAPE = " ESCAPE '!'";

    /** A text as a pattern of LIKE that finds it anywhere; its own signs mean themselves, see {@link #ESCAPE}. */
    static String anywhere(String text) {
        return "%" + escaped(text) + "%";
    }

    /** A text as a pattern of LIKE that finds what begins with it. */
    static String start(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
