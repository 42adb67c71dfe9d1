package org.tadmor.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.LexiconFile;

/** On which day or days of a year a named day falls. */
sealed interface HolidayRule {

    /** When it begins in {@code year} of the Gregorian calendar; null if it does not begin in that year. */
    @Nullable Period in(int year);

    /** The same day of the year every year. */
    record Fixed(int month, int day) implements HolidayRule {
        @Override
        public Period in(int year) {
            return Period.day(LocalDate.of(year, month, day));
        }
    }

    /**
     * The n-th weekday of a month.
     *
     * @param nth 1 to 5, or -1 for the last
     * @param shift days behind it
     */
    record Nth(int month, DayOfWeek weekday, int nth, int shift) implements HolidayRule {
        @Override
        public Period in(int year) {
            LocalDate first = LocalDate.of(year, month, 1);
            return Period.day(
                    first.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)).plusDays(shift));
        }
    }

    /** Days before or after western Easter. */
    record FromEaster(int shift) implements HolidayRule {
        @Override
        public Period in(int year) {
            return Period.day(easter(year).plusDays(shift));
        }
    }

    /**
     * A day or month of the Hijri calendar (Umm al-Qura).
     *
     * @param day 0 for the whole month
     */
    record Hijri(int month, int day) implements HolidayRule {
        @Override
        public @Nullable Period in(int year) {
            try {
                int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
                for (int hijri = first; hijri <= first + 1; hijri++) {
                    LocalDate start = LocalDate.from(HijrahDate.of(hijri, month, Math.max(day, 1)));
                    if (start.getYear() == year) {
                        return day > 0 ? Period.day(start) : Period.month(year, start.getMonthValue());
                    }
                }
                return null;
            } catch (DateTimeException outsideTheTable) {
                return null;
            }
        }
    }

    /** Reads the column {@code rule}. */
    static HolidayRule parse(LexiconFile.Row row) {
        String rule = row.get("rule").toUpperCase(Locale.ROOT);
        try {
            if (rule.startsWith("EASTER")) {
                return new FromEaster(Integer.parseInt(rule.substring("EASTER".length())));
            }
            String[] parts = rule.split("-");
            if (parts[0].equals("HIJRI")) {
                return new Hijri(Integer.parseInt(parts[1]), parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
            }
            int month = Integer.parseInt(parts[0]);
            if (parts.length == 2) {
                return new Fixed(month, Integer.parseInt(parts[1]));
            }
            int plus = parts[2].indexOf('+');
            String nth = plus < 0 ? parts[2] : parts[2].substring(0, plus);
            int shift = plus < 0 ? 0 : Integer.parseInt(parts[2].substring(plus + 1));
            return new Nth(month, weekday(parts[1]), nth.equals("LAST") ? -1 : Integer.parseInt(nth), shift);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw row.problem("'" + rule + "' is no rule; write 12-25, 11-THU-4, EASTER-2 or HIJRI-10-1");
        }
    }

    private static DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Western Easter Sunday by the rule of the Gregorian calendar in the form of Anonymous (1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
