package org.tadmor.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A period of the calendar: a day, an ISO week, a season, a year, …
 *
 * @param scale how long it is
 * @param start its first day
 */
record Period(Scale scale, LocalDate start) {

    static Period day(LocalDate day) {
        return new Period(Scale.DAY, day);
    }

    static Period month(int year, int month) {
        return new Period(Scale.MONTH, LocalDate.of(year, month, 1));
    }

    static Period quarter(int year, int quarter) {
        return new Period(Scale.QUARTER, LocalDate.of(year, 3 * quarter - 2, 1));
    }

    static Period half(int year, int half) {
        return new Period(Scale.HALF, LocalDate.of(year, 6 * half - 5, 1));
    }

    /** A season of the northern half of the earth; a winter belongs to the year it starts in. */
    static Period season(int year, int firstMonth) {
        return new Period(Scale.SEASON, LocalDate.of(year, firstMonth, 1));
    }

    static Period year(int year) {
        return new Period(Scale.YEAR, LocalDate.of(year, 1, 1));
    }

    static Period decade(int firstYear) {
        return new Period(Scale.DECADE, LocalDate.of(firstYear, 1, 1));
    }

    static Period century(int firstYear) {
        return new Period(Scale.CENTURY, LocalDate.of(firstYear, 1, 1));
    }

    /** The period of that scale that a day falls in; for a weekend, the one of its week. */
    static Period around(LocalDate day, Scale scale) {
        return switch (scale) {
            case DAY -> day(day);
            case WEEK -> new Period(scale, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case WEEKEND ->
                new Period(
                        scale,
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusDays(5));
            case MONTH -> month(day.getYear(), day.getMonthValue());
            case QUARTER -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case SEASON -> seasonAround(day);
            case YEAR -> year(day.getYear());
            case DECADE -> decade(Math.floorDiv(day.getYear(), 10) * 10);
            case CENTURY -> century(Math.floorDiv(day.getYear(), 100) * 100);
        };
    }

    private static Period seasonAround(LocalDate day) {
        int month = day.getMonthValue() / 3 * 3;
        return month == 0 ? season(day.getYear() - 1, 12) : season(day.getYear(), month);
    }

    /** Last day, inclusive. */
    LocalDate end() {
        return scale == Scale.WEEKEND ? start.plusDays(1) : plus(1).start.minusDays(1);
    }

    /** The period {@code n} places on, at the same scale. */
    Period plus(long n) {
        return switch (scale) {
            case DAY -> new Period(scale, start.plusDays(n));
            case WEEK, WEEKEND -> new Period(scale, start.plusWeeks(n));
            case MONTH -> new Period(scale, start.plusMonths(n));
            case QUARTER, SEASON -> new Period(scale, start.plusMonths(3 * n));
            case HALF -> new Period(scale, start.plusMonths(6 * n));
            case YEAR -> new Period(scale, start.plusYears(n));
            case DECADE -> new Period(scale, start.plusYears(10 * n));
            case CENTURY -> new Period(scale, start.plusYears(100 * n));
        };
    }

    /** The like period {@code n} years on. */
    Period plusYears(long n) {
        return scale == Scale.WEEK || scale == Scale.WEEKEND
                ? around(start.plusYears(n), scale)
                : new Period(scale, start.plusYears(n));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end());
    }

    /** The TIMEX3 value. */
    String value() {
        return switch (scale) {
            case DAY -> start.toString();
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", start.getYear(), start.getMonthValue());
            case QUARTER ->
                String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> String.format(Locale.ROOT, "%04d-H%d", start.getYear(), start.getMonthValue() <= 6 ? 1 : 2);
            case SEASON -> String.format(Locale.ROOT, "%04d-%s", start.getYear(), seasonCode());
            case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
            case DECADE -> String.format(Locale.ROOT, "%03d", start.getYear() / 10);
            case CENTURY -> String.format(Locale.ROOT, "%02d", start.getYear() / 100);
        };
    }

    private String week() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                start.get(IsoFields.WEEK_BASED_YEAR),
                start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private String seasonCode() {
        return switch (start.getMonthValue()) {
            case 3 -> "SP";
            case 6 -> "SU";
            case 9 -> "FA";
            default -> "WI";
        };
    }
}
