package org.tadmor.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;

/** The words of the calendar, from {@code en/dates}. Immutable. */
final class TimeLexicon {
    private static final String FOLDER = "en/dates/";

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, Length> units = new HashMap<>();
    private final PhraseTable<TimeExpression> phrases = new PhraseTable<>();
    private final PhraseTable<HolidayRule> holidays = new PhraseTable<>();

    /**
     * A unit of time as a word names it.
     *
     * @param length TIMEX3 length of one
     * @param plural whether the word is the plural
     */
    record Length(String length, boolean plural) {
        /** The calendar's name for it, or null for hours and less, fortnights and millennia. */
        @Nullable Scale scale() {
            return switch (length) {
                case "P1D" -> Scale.DAY;
                case "P1W" -> Scale.WEEK;
                case "P1WE" -> Scale.WEEKEND;
                case "P1M" -> Scale.MONTH;
                case "P1Q" -> Scale.QUARTER;
                case "P3M" -> Scale.SEASON;
                case "P1Y" -> Scale.YEAR;
                case "P10Y" -> Scale.DECADE;
                case "P100Y" -> Scale.CENTURY;
                default -> null;
            };
        }
    }

    TimeLexicon(Lexicon lexicon) {
        for (LexiconFile.Row row : rows(lexicon, "words.tsv")) {
            words.computeIfAbsent(row.get("kind"), kind -> new HashMap<>())
                    .put(row.get("word").toLowerCase(Locale.ROOT), row.get("value"));
        }
        for (LexiconFile.Row row : rows(lexicon, "units.tsv")) {
            units.put(row.get("word"), new Length(row.get("value"), false));
            units.put(row.get("plural"), new Length(row.get("value"), true));
        }
        for (LexiconFile.Row row : rows(lexicon, "phrases.tsv")) {
            phrases.add(row.get("words"), meaning(row));
        }
        for (LexiconFile.Row row : rows(lexicon, "holidays.tsv")) {
            holidays.add(row.get("name"), HolidayRule.parse(row));
        }
    }

    private static List<LexiconFile.Row> rows(Lexicon lexicon, String name) {
        return lexicon.named(FOLDER + name).stream()
                .flatMap(file -> file.rows().stream())
                .toList();
    }

    /** A day in full is put on the calendar: "9/11". */
    private static TimeExpression meaning(LexiconFile.Row row) {
        TimeMention.Timex timex = timex(row);
        String value = row.get("value");
        if (timex != TimeMention.Timex.DATE || !value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new TimeExpression.Fixed(timex, value);
        }
        try {
            return new TimeExpression.On(Period.day(LocalDate.parse(value)));
        } catch (DateTimeException e) {
            throw row.problem("'" + value + "' is no day of the calendar");
        }
    }

    private static TimeMention.Timex timex(LexiconFile.Row row) {
        for (TimeMention.Timex timex : TimeMention.Timex.values()) {
            if (timex.name().equals(row.get("timex"))) {
                return timex;
            }
        }
        throw row.problem("'" + row.get("timex") + "' is no TIMEX3 type; use DATE, TIME, DURATION or SET");
    }

    /** The value of {@code word} as a word of that kind, or null. */
    @Nullable String value(String kind, String word) {
        Map<String, String> ofKind = words.get(kind);
        return ofKind == null ? null : ofKind.get(word);
    }

    /** The number that {@code word} stands for as a word of that kind, or 0. */
    int number(String kind, String word) {
        String value = value(kind, word);
        return value == null || value.equals("X") ? 0 : Integer.parseInt(value);
    }

    boolean is(String kind, String word) {
        return value(kind, word) != null;
    }

    /** The month that {@code word} names, 1 to 12, or 0. */
    int month(String word) {
        return number("month", word);
    }

    /** The weekday that {@code word} names, 1 Monday to 7 Sunday, or 0; plurals too. */
    int weekday(String word) {
        return number("weekday", word);
    }

    /** First month of the season that {@code word} names, or 0. */
    int season(String word) {
        return number("season", word);
    }

    /** The number of an ordinal word or of "3rd" cut in two pieces, or 0. */
    int ordinal(String word) {
        return number("ordinal", word);
    }

    @Nullable Length unit(String word) {
        return units.get(word);
    }

    /** Whether a word of the lexicon is this one or begins with it. */
    boolean has(String word) {
        return words.values().stream().anyMatch(ofKind -> ofKind.containsKey(word))
                || units.containsKey(word)
                || phrases.has(word)
                || holidays.has(word);
    }

    PhraseTable<TimeExpression> phrases() {
        return phrases;
    }

    PhraseTable<HolidayRule> holidays() {
        return holidays;
    }
}
