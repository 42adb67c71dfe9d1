package org.tadmor.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The meaning of a time expression before it is put on the calendar. */
sealed interface TimeExpression {

    /**
     * Puts it on the calendar.
     *
     * @return the value, with its period where it names one
     */
    Reading read(Anchors anchors);

    /**
     * A TIMEX3 value.
     *
     * @param timex type
     * @param value value
     * @param from the period, or the first one of a range, or null where none is named or known
     * @param to the last period of a range; {@code from} if there is one only
     */
    record Reading(
            TimeMention.Timex timex,
            String value,
            @Nullable Period from,
            @Nullable Period to) {

        static Reading of(Period period) {
            return new Reading(TimeMention.Timex.DATE, period.value(), period, period);
        }

        static Reading of(@Nullable Period period, String otherwise) {
            return period == null ? open(otherwise) : of(period);
        }

        static Reading open(String value) {
            return new Reading(TimeMention.Timex.DATE, value, null, null);
        }
    }

    /** Which of several like periods is meant. */
    enum Choice {
        /** The tense decides. */
        TENSE,
        /** "last": the latest that is over. */
        LAST,
        /** "this": the one of now, or else the tense decides. */
        THIS,
        /** "next": the first that has not begun. */
        NEXT
    }

    /** What a shift is reckoned from. */
    enum From {
        /** The report's date: "ago", "last week". */
        TODAY,
        /** The date the text spoke of last: "earlier", "the next day". */
        THEN
    }

    /** A value that needs no calendar. */
    record Fixed(TimeMention.Timex timex, String value) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            return new Reading(timex, value, null, null);
        }
    }

    /** A period given in full. */
    record On(Period period) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            return Reading.of(period);
        }
    }

    /** Several periods in a row. */
    record Range(TimeExpression first, TimeExpression last) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            Reading from = first.read(anchors);
            Reading to = last.read(anchors);
            boolean forward = from.from() != null
                    && to.to() != null
                    && !to.to().end().isBefore(from.from().start());
            return new Reading(from.timex(), from.value(), from.from(), forward ? to.to() : from.to());
        }
    }

    /**
     * A month, or a day of a month.
     *
     * @param month 1 to 12
     * @param day 1 to 31, or 0 for the whole month
     * @param year what says the year, or null
     */
    record InMonth(int month, int day, @Nullable TimeExpression year, Choice choice) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            Period stated = year == null ? null : year.read(anchors).from();
            if (stated != null) {
                return Reading.of(of(stated.start().getYear()));
            }
            LocalDate today = anchors.today();
            if (today == null) {
                Period then = anchors.then();
                return then == null
                        ? Reading.open(unknown())
                        : Reading.of(of(then.start().getYear()));
            }
            return Reading.of(Choosing.among(today, choice, anchors.tense(), this::of), unknown());
        }

        private Period of(int inYear) {
            if (day == 0) {
                return Period.month(inYear, month);
            }
            int length = LocalDate.of(inYear, month, 1).lengthOfMonth();
            return Period.day(LocalDate.of(inYear, month, Math.min(day, length)));
        }

        private String unknown() {
            return day == 0
                    ? String.format(Locale.ROOT, "XXXX-%02d", month)
                    : String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
        }
    }

    /**
     * A day of a month that is not told: the nearest in the tense's direction.
     *
     * @param day 1 to 31
     */
    record DayOfMonth(int day) implements TimeExpression {
        private static final int NEAR_DAYS = 15;

        @Override
        public Reading read(Anchors anchors) {
            LocalDate today = anchors.today();
            if (today == null) {
                return Reading.open(String.format(Locale.ROOT, "XXXX-XX-%02d", day));
            }
            boolean near = day - today.getDayOfMonth() >= 0 && day - today.getDayOfMonth() < NEAR_DAYS;
            boolean ahead = anchors.tense() == Anchors.Tense.FUTURE || anchors.tense() == Anchors.Tense.PRESENT && near;
            LocalDate month = today.withDayOfMonth(1);
            if (ahead && day < today.getDayOfMonth()) {
                month = month.plusMonths(1);
            } else if (!ahead && day > today.getDayOfMonth()) {
                month = month.minusMonths(1);
            }
            return Reading.of(Period.day(month.withDayOfMonth(Math.min(day, month.lengthOfMonth()))));
        }
    }

    /** A quarter (of four), half (of two) or season of a year. */
    record InYear(Scale scale, int number, @Nullable TimeExpression year, Choice choice) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            Period stated = year == null ? null : year.read(anchors).from();
            if (stated != null) {
                return Reading.of(of(stated.start().getYear()));
            }
            LocalDate today = anchors.today();
            if (today == null) {
                Period then = anchors.then();
                return then == null
                        ? Reading.open(unknown())
                        : Reading.of(of(then.start().getYear()));
            }
            return Reading.of(Choosing.among(today, choice, anchors.tense(), this::of), unknown());
        }

        private String unknown() {
            return "XXXX" + of(2000).value().substring(4);
        }

        private Period of(int inYear) {
            return switch (scale) {
                case QUARTER -> Period.quarter(inYear, number);
                case HALF -> Period.half(inYear, number);
                default -> Period.season(inYear, number);
            };
        }
    }

    /** A named day. */
    record Holiday(HolidayRule rule, @Nullable TimeExpression year, Choice choice) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            Period stated = year == null ? null : year.read(anchors).from();
            LocalDate today = anchors.today();
            Period day = null;
            if (stated != null) {
                day = rule.in(stated.start().getYear());
            } else if (today != null) {
                day = Choosing.among(today, choice, anchors.tense(), rule::in);
            }
            return Reading.of(day, "XXXX-XX-XX");
        }
    }

    /** A day of the week. */
    record Weekday(DayOfWeek day, Choice choice) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            LocalDate today = anchors.today();
            if (today == null) {
                return Reading.open("XXXX-WXX-" + day.getValue());
            }
            boolean ahead = anchors.tense() == Anchors.Tense.FUTURE;
            LocalDate chosen = today.with(
                    switch (choice) {
                        case LAST -> TemporalAdjusters.previous(day);
                        case NEXT -> TemporalAdjusters.next(day);
                        case THIS, TENSE ->
                            ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day);
                    });
            return Reading.of(Period.day(chosen));
        }
    }

    /** A weekend. */
    record Weekend(Choice choice) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            LocalDate today = anchors.today();
            if (today == null) {
                return Reading.open("XXXX-WXX-WE");
            }
            Period ofThisWeek = Period.around(today, Scale.WEEKEND);
            boolean begun = !ofThisWeek.start().isAfter(today);
            boolean ahead = choice == Choice.NEXT || choice != Choice.LAST && anchors.tense() == Anchors.Tense.FUTURE;
            if (ahead) {
                return Reading.of(choice == Choice.NEXT && begun ? ofThisWeek.plus(1) : ofThisWeek);
            }
            return Reading.of(choice != Choice.LAST && begun ? ofThisWeek : ofThisWeek.plus(-1));
        }
    }

    /** A number of periods before or after: "last week", "three days ago", "the following year", "yesterday". */
    record Shifted(Scale scale, int count, From from) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            LocalDate today = anchors.today();
            Period base = from == From.THEN ? anchors.then() : today == null ? null : Period.day(today);
            if (base == null) {
                return Reading.open(unknown());
            }
            return Reading.of(shift(base));
        }

        /** A day reckoned from a whole month or year is not known; then the coarser of the two is kept. */
        private Period shift(Period base) {
            if (from == From.THEN && base.scale().compareTo(scale) > 0) {
                return base;
            }
            return Period.around(base.start(), scale).plus(count);
        }

        private String unknown() {
            return count < 0 ? "PAST_REF" : count > 0 ? "FUTURE_REF" : "PRESENT_REF";
        }
    }

    /**
     * The like period some years before or after the one the text spoke of last: "a year earlier", "the year-ago
     * quarter".
     *
     * @param otherwise what it means when figures were given for no period
     */
    record LikePeriod(int years, TimeExpression otherwise) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            Period like = anchors.business();
            return like == null ? otherwise.read(anchors) : Reading.of(like.plusYears(years));
        }
    }

    /** "the quarter", "the latest period": the one figures were last given for, or the last that ended. */
    record SamePeriod(Scale scale) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            Period same = anchors.business();
            if (same != null && (same.scale() == scale || scale == Scale.HALF)) {
                return Reading.of(same);
            }
            LocalDate today = anchors.today();
            Scale wanted = scale == Scale.HALF ? Scale.QUARTER : scale;
            return today == null
                    ? Reading.open("PAST_REF")
                    : Reading.of(Period.around(today, wanted).plus(-1));
        }
    }

    /**
     * A time of day.
     *
     * @param day which day, or null for the report's
     * @param time TIMEX3 time with its T: {@code TNI}, {@code T10:30}
     */
    record TimeOfDay(TimeExpression day, String time) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            Reading on = day.read(anchors);
            return new Reading(TimeMention.Timex.TIME, on.value() + time, on.from(), on.to());
        }
    }

    /**
     * A length that runs up to the report's day or starts there: "the past three weeks", "the next two days".
     *
     * @param value TIMEX3 length
     * @param ahead whether it lies ahead
     */
    record Stretch(String value, Scale scale, int count, boolean ahead) implements TimeExpression {
        @Override
        public Reading read(Anchors anchors) {
            LocalDate today = anchors.today();
            if (today == null) {
                return new Reading(TimeMention.Timex.DURATION, value, null, null);
            }
            LocalDate far =
                    new Period(scale, today).plus(ahead ? count : -count).start();
            Period first = Period.day(ahead ? today : far);
            return new Reading(TimeMention.Timex.DURATION, value, first, Period.day(ahead ? far : today));
        }
    }
}
