package org.tadmor.dates;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds dates told from another date: "yesterday", "last week", "three days earlier", "on Sunday", "the same day". */
final class RelativeDates {
    private static final Set<String> WHOLE = Set.of("for", "during", "through", "throughout", "over");

    /** What is further away than this, in any unit, is no date that a report means. */
    private static final int BEYOND = 1500;

    private final TimeLexicon lexicon;
    private final Amounts amounts;

    RelativeDates(TimeLexicon lexicon, Amounts amounts) {
        this.lexicon = lexicon;
        this.amounts = amounts;
    }

    @Nullable Match at(TimeWords words, int i) {
        Match found = ago(words, i);
        if (found == null) {
            found = yearAgo(words, i);
        }
        if (found == null) {
            found = nearDay(words, i);
        }
        if (found == null) {
            found = weekday(words, i);
        }
        if (found == null) {
            found = partOfDay(words, i);
        }
        if (found == null) {
            found = unit(words, i);
        }
        return found == null ? whole(words, i) : found;
    }

    private static @Nullable Match nearDay(TimeWords words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        if (words.are(at, "day", "before", "yesterday")) {
            return day(i, at + 3, -2);
        }
        if (words.are(at, "day", "after", "tomorrow")) {
            return day(i, at + 3, 2);
        }
        return switch (words.text(i)) {
            case "yesterday" -> day(i, i + 1, -1);
            case "today" -> day(i, i + 1, 0);
            case "tomorrow" -> day(i, i + 1, 1);
            case "tonight" -> new Match(i, i + 1, new TimeExpression.TimeOfDay(shifted(Scale.DAY, 0), "TNI"));
            default -> null;
        };
    }

    private static Match day(int first, int end, int count) {
        return new Match(first, end, shifted(Scale.DAY, count));
    }

    private static TimeExpression shifted(Scale scale, int count) {
        return new TimeExpression.Shifted(scale, count, TimeExpression.From.TODAY);
    }

    /** "three days ago", "a week earlier", "two months later", "years ago". */
    private @Nullable Match ago(TimeWords words, int i) {
        Amounts.Amount amount = amounts.at(words, i);
        int at = amount == null ? i : words.pastHyphen(amount.end());
        boolean joined = amount != null && at > amount.end();
        TimeLexicon.Length unit = lexicon.unit(words.text(at));
        if (unit == null || (amount == null && !unit.plural())) {
            return null;
        }
        int end = at + 1;
        if (words.are(end, "or", "so") || words.are(end, "and", "more")) {
            end += 2;
        }
        end = joined ? words.pastHyphen(end) : end;
        int direction = direction(words, end);
        if (direction == 0) {
            return null;
        }
        boolean today =
                words.is(end, "ago") || words.is(end, "from") || words.is(end, "hence") || words.is(end, "back");
        int last = words.is(end, "from") ? end + 2 : end + 1;
        return new Match(i, last, moved(amount, unit, direction, today));
    }

    /** -1 back, 1 ahead, 0 neither, for the word behind a length. */
    private static int direction(TimeWords words, int i) {
        boolean ends = words.at(i + 1).kind() != TimeWord.Kind.NUMBER && !words.is(i + 1, "than");
        return switch (words.text(i)) {
            case "ago" -> -1;
            case "earlier" -> ends ? -1 : 0;
            case "before", "previously", "prior" -> endsClause(words, i + 1) ? -1 : 0;
            case "later", "afterward", "afterwards", "hence" -> ends ? 1 : 0;
            case "after" -> endsClause(words, i + 1) ? 1 : 0;
            case "from" -> words.is(i + 1, "now") || words.is(i + 1, "today") ? 1 : 0;
            default -> 0;
        };
    }

    private static boolean endsClause(TimeWords words, int i) {
        return words.at(i).kind() == TimeWord.Kind.MARK && !words.is(i, "$");
    }

    private static TimeExpression moved(
            Amounts.@Nullable Amount amount, TimeLexicon.Length unit, int direction, boolean today) {
        Scale scale = unit.scale();
        boolean beyond = amount != null && amount.number() > BEYOND;
        if (amount == null || !amount.known() || beyond) {
            String vague = direction < 0 ? "PAST_REF" : "FUTURE_REF";
            return new TimeExpression.Fixed(TimeMention.Timex.DATE, vague);
        }
        if (scale == null) {
            boolean weeks = unit.length().equals("P2W");
            return weeks
                    ? new TimeExpression.Shifted(Scale.WEEK, 2 * direction * amount.number(), from(today))
                    : new TimeExpression.Fixed(TimeMention.Timex.DURATION, amount.of(unit.length()));
        }
        int count = direction * amount.number();
        Scale shown = scale;
        if (scale == Scale.DECADE || scale == Scale.CENTURY) {
            shown = Scale.YEAR;
            count *= scale == Scale.DECADE ? 10 : 100;
        } else if (scale == Scale.SEASON) {
            shown = Scale.YEAR;
        }
        TimeExpression plain = new TimeExpression.Shifted(shown, count, from(today));
        return scale == Scale.YEAR && amount.number() == 1 ? new TimeExpression.LikePeriod(direction, plain) : plain;
    }

    private static TimeExpression.From from(boolean today) {
        return today ? TimeExpression.From.TODAY : TimeExpression.From.THEN;
    }

    /** "the year-earlier quarter", "year-ago", "the same period last year", "the latest quarter". */
    private @Nullable Match yearAgo(TimeWords words, int i) {
        int at = words.is(i, "the") || words.is(i, "a") ? i + 1 : i;
        if (words.is(at, "comparable") || words.is(at, "corresponding") || words.is(at, "same")) {
            at++;
        }
        boolean compared = words.is(at, "year")
                && words.isHyphen(at + 1)
                && (words.is(at + 2, "earlier") || words.is(at + 2, "ago"));
        int end = compared ? at + 3 : at;
        boolean period = words.is(end, "quarter") || words.is(end, "period");
        if (compared) {
            return new Match(i, period ? end + 1 : end, new TimeExpression.LikePeriod(-1, shifted(Scale.YEAR, -1)));
        }
        if (period && at > i + 1 && (words.are(end + 1, "last", "year") || words.are(end + 1, "of", "last", "year"))) {
            int last = words.is(end + 1, "of") ? end + 4 : end + 3;
            return new Match(i, last, new TimeExpression.LikePeriod(-1, shifted(Scale.YEAR, -1)));
        }
        boolean latest = at > i && (words.is(at, "latest") || words.is(at, "most")) || words.is(i, "the");
        int unit = words.is(at, "latest") ? at + 1 : words.are(at, "most", "recent") ? at + 2 : at;
        if (latest && (words.is(unit, "quarter") || unit > at && words.is(unit, "period"))) {
            Scale scale = words.is(unit, "quarter") ? Scale.QUARTER : Scale.HALF;
            return new Match(i, unit + 1, new TimeExpression.SamePeriod(scale));
        }
        return null;
    }

    private @Nullable Match weekday(TimeWords words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        TimeExpression.Choice choice = TimeExpression.Choice.TENSE;
        switch (words.text(at)) {
            case "last", "previous", "past" -> {
                choice = TimeExpression.Choice.LAST;
                at++;
            }
            case "next", "coming", "following" -> {
                choice = TimeExpression.Choice.NEXT;
                at++;
            }
            case "this" -> {
                choice = words.is(at + 1, "past")
                        ? TimeExpression.Choice.LAST
                        : words.is(at + 1, "coming") ? TimeExpression.Choice.NEXT : TimeExpression.Choice.THIS;
                at += words.is(at + 1, "past") || words.is(at + 1, "coming") ? 2 : 1;
            }
            default -> {}
        }
        String text = words.text(at);
        int day = words.at(at).capital() ? lexicon.weekday(text) : 0;
        boolean shortened = text.length() < 6 && words.at(at).span().length() == text.length();
        if (day == 0) {
            boolean plural = at == i && words.at(at).capital() && text.endsWith("s");
            int each = plural ? lexicon.weekday(text.substring(0, text.length() - 1)) : 0;
            return each > 0 && text.length() > 6
                    ? new Match(i, i + 1, new TimeExpression.Fixed(TimeMention.Timex.SET, "XXXX-WXX-" + each))
                    : null;
        }
        return shortened ? null : new Match(i, at + 1, new TimeExpression.Weekday(DayOfWeek.of(day), choice));
    }

    /** "this morning", "last night", "overnight", "that evening", "the next morning". */
    private @Nullable Match partOfDay(TimeWords words, int i) {
        if (words.is(i, "overnight")) {
            return new Match(i, i + 1, new TimeExpression.TimeOfDay(shifted(Scale.DAY, 0), "TNI"));
        }
        Determiner determiner = Determiner.at(words, i);
        if (determiner == null) {
            return null;
        }
        int at = determiner.end();
        if (words.is(at, "mid")) {
            at = words.pastHyphen(at + 1);
        }
        String part = lexicon.value("daypart", words.text(at));
        if (part == null
                || part.startsWith("T1")
                || part.startsWith("T2")
                || words.text(at).endsWith("s")) {
            return null;
        }
        TimeExpression day = new TimeExpression.Shifted(Scale.DAY, determiner.count(), determiner.from());
        return new Match(i, at + 1, new TimeExpression.TimeOfDay(day, part));
    }

    /** "for the year", "during the week", "by year-end": the one of now, or its length when an end is told. */
    private @Nullable Match whole(TimeWords words, int i) {
        if (words.is(i, "year") || words.is(i, "month")) {
            int end = words.isApostrophe(i + 1) ? words.pastPossessive(i + 1) : words.pastHyphen(i + 1);
            Scale scale = words.is(i, "year") ? Scale.YEAR : Scale.MONTH;
            return words.is(end, "end") ? new Match(i, end + 1, shifted(scale, 0)) : null;
        }
        if (!words.is(i, "the")) {
            return null;
        }
        int at = i + 1;
        boolean told = words.is(at, "full") || words.is(at, "fiscal") || words.are(at, "latest", "fiscal");
        at += words.is(at, "latest") ? 2 : told ? 1 : 0;
        TimeLexicon.Length unit = lexicon.unit(words.text(at));
        if (unit == null || unit.plural()) {
            return null;
        }
        Scale scale = unit.scale();
        if (scale != Scale.WEEK && scale != Scale.MONTH && scale != Scale.YEAR) {
            return null;
        }
        if (words.is(at + 1, "ended") || words.is(at + 1, "ending")) {
            return new Match(i, at + 1, new TimeExpression.Fixed(TimeMention.Timex.DURATION, unit.length()));
        }
        boolean during = WHOLE.contains(words.text(i - 1)) && !words.is(at + 1, "of");
        return told || during ? new Match(i, at + 1, shifted(scale, 0)) : null;
    }

    /** "last week", "this month", "the following year", "the same day", "over the weekend". */
    private @Nullable Match unit(TimeWords words, int i) {
        if (words.are(i, "the", "weekend")) {
            return new Match(i, i + 2, new TimeExpression.Weekend(TimeExpression.Choice.TENSE));
        }
        Determiner determiner = Determiner.at(words, i);
        if (determiner == null) {
            return null;
        }
        int at = determiner.end();
        if (words.is(at, "fiscal") || words.is(at, "financial") || words.is(at, "calendar")) {
            at++;
        }
        TimeLexicon.Length unit = lexicon.unit(words.text(at));
        Scale scale = unit == null || unit.plural() ? null : unit.scale();
        if (unit == null || scale == null) {
            return null;
        }
        if (scale == Scale.WEEKEND) {
            TimeExpression.Choice choice = determiner.count() < 0
                    ? TimeExpression.Choice.LAST
                    : determiner.count() > 0 ? TimeExpression.Choice.NEXT : TimeExpression.Choice.THIS;
            return new Match(i, at + 1, new TimeExpression.Weekend(choice));
        }
        if (determiner.past() && scale != Scale.YEAR) {
            String length = unit.length();
            return new Match(i, at + 1, new TimeExpression.Stretch(length, scale, 1, false));
        }
        return new Match(i, at + 1, new TimeExpression.Shifted(scale, determiner.count(), determiner.from()));
    }
}
