package org.tadmor.dates;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Which year's March, Easter or third quarter a report means. */
final class Choosing {
    /** How many times as far a day, or a longer period, seems that the tense speaks against. */
    private static final int AGAINST_DAY = 3;

    private static final int AGAINST = 6;

    private Choosing() {}

    /**
     * The period of the year that is meant.
     *
     * @param ofYear the period of a year; null where a year has none
     */
    static @Nullable Period among(
            LocalDate today, TimeExpression.Choice choice, Anchors.Tense tense, IntFunction<@Nullable Period> ofYear) {
        return switch (choice) {
            case LAST -> last(today, ofYear);
            case NEXT -> first(today.plusDays(1), ofYear);
            case THIS -> ofYear.apply(today.getYear());
            case TENSE -> likely(today, tense, ofYear);
        };
    }

    /** "Last May": the latest that is over; but nobody calls the month just gone by its name so, they mean the year before. */
    private static @Nullable Period last(LocalDate today, IntFunction<@Nullable Period> ofYear) {
        Period latest = latest(today.minusDays(1), ofYear);
        if (latest != null && latest.contains(today)) {
            latest = latest(latest.start().minusDays(1), ofYear);
        }
        if (latest != null && latest.scale() == Scale.MONTH && latest.plus(1).contains(today)) {
            return latest.plusYears(-1);
        }
        return latest;
    }

    /** The latest that began on or before {@code day}. */
    private static @Nullable Period latest(LocalDate day, IntFunction<@Nullable Period> ofYear) {
        for (int year = day.getYear(); year >= day.getYear() - 1; year--) {
            Period period = ofYear.apply(year);
            if (period != null && !period.start().isAfter(day)) {
                return period;
            }
        }
        return null;
    }

    /** The first that begins on or after {@code day}. */
    private static @Nullable Period first(LocalDate day, IntFunction<@Nullable Period> ofYear) {
        for (int year = day.getYear(); year <= day.getYear() + 1; year++) {
            Period period = ofYear.apply(year);
            if (period != null && !period.start().isBefore(day)) {
                return period;
            }
        }
        return null;
    }

    /** The first that ends on or after {@code day}. */
    private static @Nullable Period ending(LocalDate day, IntFunction<@Nullable Period> ofYear) {
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            Period period = ofYear.apply(year);
            if (period != null && !period.end().isBefore(day)) {
                return period;
            }
        }
        return null;
    }

    /** The nearest one; the direction against the tense counts several times as far. */
    private static @Nullable Period likely(LocalDate day, Anchors.Tense tense, IntFunction<@Nullable Period> ofYear) {
        Period before = latest(day, ofYear);
        Period after = ending(day, ofYear);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        long back = Math.max(0, day.toEpochDay() - before.end().toEpochDay());
        long ahead = Math.max(0, after.start().toEpochDay() - day.toEpochDay());
        int against = before.scale() == Scale.DAY ? AGAINST_DAY : AGAINST;
        return switch (tense) {
            case PAST -> ahead * against < back ? after : before;
            case FUTURE -> back * against < ahead ? before : after;
            case PRESENT -> ahead < back ? after : before;
        };
    }
}
