package org.tadmor.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Factuality;
import org.tadmor.events.EventType;
import org.tadmor.situations.Situation;
import org.tadmor.store.ClaimFilter;

/** Reads the filters of a request. Several values of one name mean any of them; empty ones are passed over. */
final class Filters {
    private static final List<String> FACTUALITIES = List.of("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "UU");
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 500;

    private Filters() {}

    static ClaimFilter of(Parameters asked) {
        LocalDate from = day(asked, "from");
        LocalDate to = day(asked, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.badRequest("to=" + to + " is before from=" + from);
        }
        String box = text(asked, "box");
        List<Situation.Status> statuses =
                new ArrayList<>(all(asked, "status", Situation.Status::valueOf, List.of(Situation.Status.values())));
        if (flag(asked, "contested") && !statuses.contains(Situation.Status.CONTESTED)) {
            statuses.add(Situation.Status.CONTESTED);
        }
        return ClaimFilter.builder()
                .days(from, to)
                .types(all(asked, "type", EventType::valueOf, List.of(EventType.values())))
                .actors(texts(asked, "actor"))
                .recipients(texts(asked, "recipient"))
                .parties(texts(asked, "party"))
                .countries(texts(asked, "country"))
                .places(texts(asked, "place"))
                .box(box == null ? null : ClaimFilter.Box.of(box))
                .outlets(texts(asked, "outlet"))
                .sources(texts(asked, "source"))
                .factualities(all(asked, "factuality", Factuality::ofCode, FACTUALITIES))
                .statuses(statuses)
                .reports(texts(asked, "report"))
                .ids(new ClaimFilter.Ids(
                        texts(asked, "actor_id"), texts(asked, "recipient_id"), texts(asked, "speaker_id")))
                .build();
    }

    /** A parameter that must be there. */
    static String required(Parameters asked, String name) {
        String value = text(asked, name);
        if (value == null) {
            throw Problem.badRequest("the parameter " + name + " is missing");
        }
        return value;
    }

    /** A parameter, or null where it is missing or blank. */
    static @Nullable String text(Parameters asked, String name) {
        List<String> values = texts(asked, name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** A day as {@code 2016-03-28}, or null. */
    static @Nullable LocalDate day(Parameters asked, String name) {
        String value = text(asked, name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(name + "=" + value + ": write a day as 2016-03-28");
        }
    }

    /** A number from 1 to the most that is allowed, or null. */
    static @Nullable Integer number(Parameters asked, String name, int most) {
        String value = text(asked, name);
        if (value == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw badNumber(name, value, most);
        }
        throw badNumber(name, value, most);
    }

    private static Problem badNumber(String name, String value, int most) {
        return Problem.badRequest(name + "=" + value + ": must be a number from 1 to " + most);
    }

    static boolean flag(Parameters asked, String name) {
        String value = text(asked, name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Problem.badRequest(name + "=" + value + ": use true or false");
    }

    /** All values of a parameter that are not blank. */
    static List<String> texts(Parameters asked, String name) {
        List<String> values = asked.values(name).stream()
                .map(value -> value.replace("\0", ""))
                .filter(value -> !value.isBlank())
                .toList();
        if (values.size() > MOST_VALUES) {
            throw Problem.badRequest(name + ": at most " + MOST_VALUES + " values");
        }
        for (String value : values) {
            if (value.length() > LONGEST_VALUE) {
                throw Problem.badRequest(name + ": a value has at most " + LONGEST_VALUE + " characters");
            }
        }
        return values;
    }

    /** Turns a text into a value, or throws {@link IllegalArgumentException}. */
    private interface Reading<T> {
        T read(String text);
    }

    private static <T> List<T> all(Parameters asked, String name, Reading<T> reading, List<?> known) {
        List<T> values = new ArrayList<>();
        for (String text : texts(asked, name)) {
            try {
                // A plus that was not escaped arrives as a space.
                values.add(reading.read(text.toUpperCase(Locale.ROOT).replace(' ', '+')));
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest(name + "=" + text + ": use one of " + known);
            }
        }
        return values;
    }
}
