package org.tadmor.dates;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds durations and sets: "three weeks", "a 10-hour", "the past two months", "every Friday", "twice a day". */
final class Lengths {
    private static final Set<String> BETWEEN = Set.of(
            "more",
            "full",
            "additional",
            "consecutive",
            "straight",
            "solid",
            "long",
            "further",
            "whole",
            "trading",
            "working",
            "successive",
            "extra",
            "of",
            "or",
            "business");
    private static final Set<String> RATES = Set.of(
            "million",
            "billion",
            "thousand",
            "hundred",
            "times",
            "once",
            "twice",
            "percent",
            "%",
            "dollars",
            "people",
            "tons",
            "barrels",
            "hours",
            "days");

    private final TimeLexicon lexicon;
    private final Amounts amounts;

    Lengths(TimeLexicon lexicon, Amounts amounts) {
        this.lexicon = lexicon;
        this.amounts = amounts;
    }

    @Nullable Match at(TimeWords words, int i) {
        Match found = every(words, i);
        if (found == null) {
            found = stretch(words, i);
        }
        if (found == null) {
            found = counted(words, i);
        }
        return found == null ? bare(words, i) : found;
    }

    /** "every day", "each July", "every two weeks", "every Friday night". */
    private @Nullable Match every(TimeWords words, int i) {
        if (words.is(i, "per")) {
            TimeLexicon.Length per = lexicon.unit(words.text(i + 1));
            return per == null || per.plural() ? null : set(i, i + 2, per.length());
        }
        if (!words.is(i, "every") && !words.is(i, "each")) {
            return null;
        }
        int at = words.is(i + 1, "other") || words.is(i + 1, "single") ? i + 2 : i + 1;
        Amounts.Amount amount = amounts.at(words, at);
        int noun = amount == null ? at : amount.end();
        TimeLexicon.Length unit = lexicon.unit(words.text(noun));
        if (unit != null) {
            String length = amount != null ? amount.of(unit.length()) : unit.length();
            return set(i, noun + 1, length);
        }
        int weekday = lexicon.weekday(words.text(noun));
        if (weekday > 0) {
            String part = lexicon.value("daypart", words.text(noun + 1));
            return part == null
                    ? set(i, noun + 1, "XXXX-WXX-" + weekday)
                    : set(i, noun + 2, "XXXX-WXX-" + weekday + part);
        }
        int month = words.at(noun).capital() ? lexicon.month(words.text(noun)) : 0;
        if (month > 0) {
            return set(i, noun + 1, String.format(Locale.ROOT, "XXXX-%02d", month));
        }
        int season = lexicon.season(words.text(noun));
        if (season > 0) {
            return set(i, noun + 1, "XXXX" + Period.season(2000, season).value().substring(4));
        }
        String part = lexicon.value("daypart", words.text(noun));
        return part == null ? null : set(i, noun + 1, "XXXX-XX-XX" + part);
    }

    private static Match set(int first, int end, String value) {
        return new Match(first, end, new TimeExpression.Fixed(TimeMention.Timex.SET, value));
    }

    /** "the past three weeks", "the next two days", "the first nine months", "the last few years". */
    private @Nullable Match stretch(TimeWords words, int i) {
        int at = words.is(i, "the") || words.is(i, "its") || words.is(i, "his") || words.is(i, "their") ? i + 1 : i;
        boolean past =
                words.is(at, "past") || words.is(at, "last") || words.is(at, "previous") || words.is(at, "latest");
        boolean next = words.is(at, "next") || words.is(at, "coming") || words.is(at, "following");
        boolean other =
                words.is(at, "first") || words.is(at, "final") || words.is(at, "initial") || words.is(at, "early");
        boolean recent = words.is(at, "recent");
        if (recent) {
            TimeLexicon.Length unit = lexicon.unit(words.text(at + 1));
            boolean plural = unit != null && unit.plural();
            return plural ? new Match(i, at + 2, new TimeExpression.Fixed(TimeMention.Timex.DATE, "PAST_REF")) : null;
        }
        int number = past || next || other ? at + 1 : at;
        if (number == i) {
            return null;
        }
        Amounts.Amount amount = amounts.at(words, number);
        int unitAt = amount == null ? number : words.pastHyphen(amount.end());
        TimeLexicon.Length unit = lexicon.unit(words.text(unitAt));
        if (unit == null || !unit.plural() && (amount == null || words.isHyphen(unitAt - 1))) {
            return null;
        }
        if (amount != null && amount.number() >= 1000 && !unit.plural()) {
            return null;
        }
        if (amount == null || amount.article()) {
            boolean ahead = next && words.is(at, "coming");
            boolean vague = past && unit.plural() || ahead;
            return vague
                    ? new Match(
                            i,
                            unitAt + 1,
                            new TimeExpression.Fixed(TimeMention.Timex.DATE, ahead ? "FUTURE_REF" : "PAST_REF"))
                    : null;
        }
        String value = amount.of(unit.length());
        Scale scale = unit.scale();
        TimeExpression length = (past || next) && amount.known() && scale != null
                ? new TimeExpression.Stretch(value, scale, amount.number(), next)
                : new TimeExpression.Fixed(TimeMention.Timex.DURATION, value);
        return new Match(i, unitAt + 1, length);
    }

    /** "three weeks", "a 10-hour", "two to three days", "half an hour", "a year and a half"; a rate is a set. */
    private @Nullable Match counted(TimeWords words, int i) {
        Amounts.Amount amount = amounts.at(words, i);
        if (amount == null) {
            return null;
        }
        int at = amount.end();
        boolean range = words.is(at, "to") || words.is(at, "or") || words.isHyphen(at);
        Amounts.Amount second = range ? amounts.at(words, at + 1) : null;
        if (second != null && !second.article()) {
            at = second.end();
        }
        boolean joined = words.isHyphen(at);
        at = words.pastHyphen(at);
        for (int skipped = 0; skipped < 2 && BETWEEN.contains(words.text(at)); skipped++) {
            at++;
        }
        TimeLexicon.Length unit = lexicon.unit(words.text(at));
        if (unit == null || amount.article() && !unit.plural() && isNoLength(words, i, at)) {
            return null;
        }
        boolean age = words.is(words.pastHyphen(at + 1), "old");
        boolean fraction = joined && words.is(at, "quarters");
        if (age || fraction || !unit.plural() && !joined && amount.number() >= 1000) {
            return null;
        }
        boolean one = amount.number() == 1 && second == null;
        if (!unit.plural()
                && !joined
                && !one
                && !amount.half()
                && !words.at(i).isNumber()
                && !words.isHyphen(at + 1)
                && !words.tag(at + 1).startsWith("NN")) {
            return null;
        }
        int end = at + 1;
        if (amount.article() && isRate(words, i)) {
            return set(i, end, unit.length());
        }
        if (words.are(end, "and", "a", "half")) {
            Amounts.Amount more = new Amounts.Amount(end + 3, amount.number(), true, false);
            return length(i, end + 3, more.of(unit.length()));
        }
        if (joined || words.isHyphen(end)) {
            int old = words.pastHyphen(end);
            end = words.is(old, "long") ? old + 1 : end;
        }
        return length(i, end, amount.of(unit.length()));
    }

    private static boolean isNoLength(TimeWords words, int i, int at) {
        return words.is(at, "second")
                || words.is(at, "quarter")
                || words.is(at, "season")
                || words.is(at, "min")
                || words.isHyphen(at + 1) && i + 1 == at && !words.is(at + 2, "long");
    }

    /** Whether the article at {@code i} follows an amount of something: "$3 million a year", "twice a day". */
    private static boolean isRate(TimeWords words, int i) {
        String before = words.text(i - 1);
        return RATES.contains(before) || words.at(i - 1).isNumber() || before.equals("%");
    }

    private static Match length(int first, int end, String value) {
        return new Match(first, end, new TimeExpression.Fixed(TimeMention.Timex.DURATION, value));
    }

    /** "weeks", "months of talks", "decades-long", "year-long", "hours or days". */
    private @Nullable Match bare(TimeWords words, int i) {
        TimeLexicon.Length unit = lexicon.unit(words.text(i));
        if (unit == null || words.isHyphen(i - 1)) {
            return null;
        }
        boolean lasting = words.isHyphen(i + 1) && words.is(i + 2, "long");
        if (unit.plural()) {
            int end = lasting ? i + 3 : i + 1;
            if (words.is(end, "or") || words.is(end, "and")) {
                TimeLexicon.Length other = lexicon.unit(words.text(end + 1));
                end = other != null && other.plural() ? end + 2 : end;
            }
            boolean possible = !words.is(i, "quarters")
                    && !words.is(i, "seconds")
                    && !words.is(i, "seasons")
                    && !words.is(i, "weekends")
                    && !words.is(i, "mins");
            return possible ? length(i, end, new Amounts.Amount(i, -1, false, false).of(unit.length())) : null;
        }
        return lasting ? length(i, i + 3, unit.length()) : null;
    }
}
