package org.tadmor.dates;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds years, decades and centuries. */
final class Years {
    private static final Set<String> COUNTING = Set.of(
            "about",
            "some",
            "nearly",
            "almost",
            "over",
            "than",
            "least",
            "approximately",
            "roughly",
            "exactly",
            "only");
    private static final Set<String> DATING =
            Set.of("in", "since", "of", "from", "until", "by", "during", "before", "after");

    private final TimeLexicon lexicon;
    private final Amounts amounts;

    Years(TimeLexicon lexicon, Amounts amounts) {
        this.lexicon = lexicon;
        this.amounts = amounts;
    }

    /** A year, decade or century at {@code i} that stands for itself, or null. */
    @Nullable Match at(TimeWords words, int i) {
        Match found = fiscal(words, i);
        if (found == null) {
            int at = words.is(i, "the") ? i + 1 : i;
            Match period = decade(words, at);
            if (period == null) {
                period = century(words, at);
            }
            found = period == null ? null : new Match(i, period.end(), period.expression());
        }
        if (found == null) {
            found = range(words, i);
        }
        if (found == null && isFree(words, i)) {
            found = plain(words, i);
        }
        return found;
    }

    /** The year of a date whose month is told before {@code i}: ", 1998", "of 1998", "last year"; or null. */
    @Nullable Match behind(TimeWords words, int i) {
        int at = words.is(i, ",") ? i + 1 : i;
        Match year = plain(words, at);
        if (year != null && !words.isHyphen(year.end())) {
            return new Match(i, year.end(), year.expression());
        }
        int of = words.is(i, "of") || words.is(i, "in") ? i + 1 : i;
        if (of > i) {
            year = plain(words, of);
            if (year == null) {
                year = fiscal(words, of);
            }
            if (year != null) {
                return new Match(i, year.end(), year.expression());
            }
        }
        return said(words, i, of);
    }

    private @Nullable Match said(TimeWords words, int i, int at) {
        TimeExpression.From today = TimeExpression.From.TODAY;
        if (words.are(at, "last", "year")) {
            return new Match(i, at + 2, new TimeExpression.Shifted(Scale.YEAR, -1, today));
        }
        if (words.are(at, "this", "year")) {
            return new Match(i, at + 2, new TimeExpression.Shifted(Scale.YEAR, 0, today));
        }
        if (words.are(at, "next", "year")) {
            return new Match(i, at + 2, new TimeExpression.Shifted(Scale.YEAR, 1, today));
        }
        if (words.are(at, "that", "year") || words.are(at, "the", "same", "year")) {
            int end = words.is(at, "that") ? at + 2 : at + 3;
            return new Match(i, end, new TimeExpression.Shifted(Scale.YEAR, 0, TimeExpression.From.THEN));
        }
        return null;
    }

    /** Four digits of a year, "'98" or a year in words. */
    @Nullable Match plain(TimeWords words, int i) {
        int year = four(words.text(i));
        if (words.at(i).isNumber() && year > 0) {
            return new Match(i, i + 1, new TimeExpression.On(Period.year(year)));
        }
        if (words.isApostrophe(i) && words.touch(i) && words.text(i + 1).length() == 2) {
            int two = Amounts.whole(words.text(i + 1));
            boolean decade = words.touch(i + 1) && words.is(i + 2, "s");
            if (two >= 0 && !decade) {
                return new Match(i, i + 2, new TimeExpression.On(Period.year(two < 50 ? 2000 + two : 1900 + two)));
            }
        }
        Amounts.Amount spelled = amounts.yearInWords(words, i);
        return spelled == null
                ? null
                : new Match(i, spelled.end(), new TimeExpression.On(Period.year(spelled.number())));
    }

    /** The year that exactly four digits write, from 1000 to 2099, or 0. */
    static int four(String digits) {
        int year = digits.length() == 4 ? Amounts.whole(digits) : 0;
        return year >= 1000 && year < 2100 ? year : 0;
    }

    /** Whether a number or words at {@code i} may be a year though no month stands before. */
    private boolean isFree(TimeWords words, int i) {
        String before = words.text(i - 1);
        if (words.at(i).isNumber()) {
            int year = four(words.text(i));
            String after = words.text(i + 1);
            boolean counted = words.tag(i + 1).equals("NNS") && !after.equals("olympics") && !DATING.contains(before);
            boolean glued = words.touch(i) && (after.equals("%") || words.isHyphen(i + 1) && !DATING.contains(before));
            boolean money = before.equals("$")
                    || before.equals("\u20ac")
                    || before.equals("\u00a3")
                    || before.equals("#")
                    || before.equals("no")
                    || after.equals("%")
                    || after.equals("percent");
            return year >= (DATING.contains(before) ? 1100 : 1850)
                    && !counted
                    && !glued
                    && !money
                    && lexicon.unit(after) == null
                    && !COUNTING.contains(before)
                    && !lexicon.is("zone", after);
        }
        if (words.isApostrophe(i)) {
            return DATING.contains(before);
        }
        if (words.are(i, "two", "thousand")) {
            return before.equals("year") || before.equals("in");
        }
        return true;
    }

    private @Nullable Match fiscal(TimeWords words, int i) {
        int at = i;
        if (words.are(at, "the", "year")) {
            at += 2;
        } else if (words.is(at, "fiscal") || words.is(at, "fy") || words.is(at, "financial")) {
            at += words.is(at + 1, "year") ? 2 : 1;
        } else {
            return null;
        }
        Match year = plain(words, at);
        return year == null ? null : new Match(i, year.end(), year.expression());
    }

    private @Nullable Match decade(TimeWords words, int i) {
        int at = words.isApostrophe(i) ? i + 1 : i;
        if (words.at(at).isNumber()) {
            boolean s = words.touch(at) && words.is(at + 1, "s")
                    || words.touch(at) && words.isApostrophe(at + 1) && words.is(at + 2, "s");
            int digits = Amounts.whole(words.text(at));
            if (!s || digits < 10 || digits % 10 != 0) {
                return null;
            }
            int end = words.is(at + 1, "s") ? at + 2 : at + 3;
            int first = digits >= 1000 ? digits : digits < 100 ? 1900 + digits : 0;
            return first == 0 ? null : new Match(i, end, new TimeExpression.On(Period.decade(first)));
        }
        int century = lexicon.number("cardinal", words.text(i));
        int word = century >= 15 && century <= 20 ? words.pastHyphen(i + 1) : i;
        int tens = lexicon.number("decade", words.text(word));
        boolean free = word > i || words.is(i - 1, "the") || words.is(i - 1, "early") || words.is(i - 1, "late");
        return tens > 0 && free
                ? new Match(i, word + 1, new TimeExpression.On(Period.decade((word > i ? century : 19) * 100 + tens)))
                : null;
    }

    private @Nullable Match century(TimeWords words, int i) {
        Amounts.Amount ordinal = amounts.ordinal(words, i);
        if (ordinal == null) {
            return null;
        }
        int unit = words.pastHyphen(ordinal.end());
        boolean century = words.is(unit, "century") && ordinal.number() <= 22;
        return century
                ? new Match(i, unit + 1, new TimeExpression.On(Period.century((ordinal.number() - 1) * 100)))
                : null;
    }

    /** "1990-1994", "1996-97". */
    static @Nullable Match range(TimeWords words, int i) {
        String text = words.text(i);
        int cut = text.indexOf('-');
        if (cut != 4 || !words.at(i).isNumber()) {
            return null;
        }
        int first = four(text.substring(0, 4));
        String rest = text.substring(5);
        int last = rest.length() == 2 ? Amounts.whole(rest) + first / 100 * 100 : four(rest);
        return first > 0 && last > first
                ? new Match(
                        i,
                        i + 1,
                        new TimeExpression.Range(
                                new TimeExpression.On(Period.year(first)), new TimeExpression.On(Period.year(last))))
                : null;
    }
}
