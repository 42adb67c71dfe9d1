package org.tadmor.dates;

import org.jspecify.annotations.Nullable;

/** Finds quarters, halves, seasons and named days: "the third quarter of 1990", "last summer", "Easter 2016". */
final class PartsOfYear {
    private final TimeLexicon lexicon;
    private final Amounts amounts;
    private final Years years;

    PartsOfYear(TimeLexicon lexicon, Amounts amounts, Years years) {
        this.lexicon = lexicon;
        this.amounts = amounts;
        this.years = years;
    }

    @Nullable Match at(TimeWords words, int i) {
        Match found = numbered(words, i);
        if (found == null) {
            found = season(words, i);
        }
        return found == null ? holiday(words, i) : found;
    }

    /** "(this year's) (fiscal) third quarter (of 1990)", "Q3 2016", "the first half of 1999". */
    private @Nullable Match numbered(TimeWords words, int i) {
        int at = words.is(i, "the") || words.is(i, "its") || words.is(i, "a") ? i + 1 : i;
        Match before = yearBefore(words, at);
        if (before != null) {
            at = before.end();
        }
        if (words.is(at, "fiscal") || words.is(at, "full")) {
            at = words.pastHyphen(at + 1);
        }
        int number = 0;
        Scale scale = null;
        int end = at;
        String text = words.text(at);
        if (text.equals("q")
                && words.at(at).capital()
                && words.touch(at)
                && words.at(at + 1).isNumber()) {
            number = Amounts.whole(words.text(at + 1));
            scale = Scale.QUARTER;
            end = at + 2;
        } else {
            Amounts.Amount ordinal = amounts.ordinal(words, at);
            number = ordinal != null ? ordinal.number() : text.equals("final") || text.equals("last") ? -1 : 0;
            int unit = words.pastHyphen(ordinal != null ? ordinal.end() : at + 1);
            scale = words.is(unit, "quarter") ? Scale.QUARTER : words.is(unit, "half") ? Scale.HALF : null;
            end = unit + 1;
        }
        if (scale == null || number == 0) {
            return null;
        }
        Match after = before == null ? years.behind(words, end) : null;
        Match year = before != null ? before : after;
        int most = scale == Scale.QUARTER ? 4 : 2;
        boolean vague = year == null && (number < 0 || scale == Scale.HALF && !words.is(end - 2, "-"));
        if (number > most || vague) {
            return null;
        }
        return new Match(
                i,
                after == null ? end : after.end(),
                new TimeExpression.InYear(
                        scale,
                        number < 0 ? most : number,
                        year == null ? null : year.expression(),
                        TimeExpression.Choice.TENSE));
    }

    /** "1989", "this year's", "last year's", "next year's". */
    private @Nullable Match yearBefore(TimeWords words, int i) {
        Match year = years.plain(words, i);
        if (year != null) {
            return new Match(i, words.pastPossessive(year.end()), year.expression());
        }
        int count = words.is(i, "last") ? -1 : words.is(i, "next") ? 1 : 0;
        boolean said = (count != 0 || words.is(i, "this")) && words.is(i + 1, "year") && words.isApostrophe(i + 2);
        return said
                ? new Match(
                        i,
                        words.pastPossessive(i + 2),
                        new TimeExpression.Shifted(Scale.YEAR, count, TimeExpression.From.TODAY))
                : null;
    }

    private @Nullable Match season(TimeWords words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        TimeExpression.Choice choice = TimeExpression.Choice.TENSE;
        boolean chosen = at > i;
        if (words.is(at, "last") || words.are(at, "this", "past")) {
            choice = TimeExpression.Choice.LAST;
            at += words.is(at, "last") ? 1 : 2;
            chosen = true;
        } else if (words.is(at, "this") || words.is(at, "current")) {
            choice = TimeExpression.Choice.THIS;
            at += words.is(at + 1, "coming") ? 2 : 1;
            chosen = true;
        } else if (words.is(at, "next") || words.is(at, "coming")) {
            choice = TimeExpression.Choice.NEXT;
            at++;
            chosen = true;
        }
        if (words.is(at, "early") || words.is(at, "late")) {
            at++;
        }
        int first = lexicon.season(words.text(at));
        if (first == 0) {
            return null;
        }
        Match year = years.behind(words, at + 1);
        if (year == null && words.is(at + 1, "of")) {
            year = winterOf(words, at);
        }
        boolean verb =
                words.is(at, "fall") || words.is(at, "falls") || words.is(at, "spring") || words.is(at, "springs");
        boolean noun = words.tag(at).startsWith("NN");
        boolean dated = year != null
                || (chosen && !(verb && words.is(at + 1, "of")) && choice != TimeExpression.Choice.TENSE)
                || (noun && !words.is(at + 1, "of") && (chosen || isDated(words, at)));
        if (!dated) {
            return null;
        }
        int end = year == null ? at + 1 : year.end();
        TimeExpression in = year == null ? null : year.expression();
        return new Match(i, end, new TimeExpression.InYear(Scale.SEASON, first, in, choice));
    }

    /** "the winter of 2012-13" begins in the first of the two years. */
    private static @Nullable Match winterOf(TimeWords words, int at) {
        Match years = Years.range(words, at + 2);
        return years != null && years.expression() instanceof TimeExpression.Range range
                ? new Match(at + 1, years.end(), range.first())
                : null;
    }

    private static boolean isDated(TimeWords words, int at) {
        return switch (words.text(at - 1)) {
            case "in", "since", "until", "by", "early", "late", "mid", "during", "before", "after", "-" -> true;
            default -> false;
        };
    }

    private @Nullable Match holiday(TimeWords words, int i) {
        int at = i;
        TimeExpression.Choice choice = TimeExpression.Choice.TENSE;
        if (words.is(i, "last") || words.is(i, "this") || words.is(i, "next")) {
            choice = words.is(i, "last")
                    ? TimeExpression.Choice.LAST
                    : words.is(i, "this") ? TimeExpression.Choice.THIS : TimeExpression.Choice.NEXT;
            at++;
        }
        PhraseTable.Hit<HolidayRule> hit = lexicon.holidays().at(words, at);
        if (hit == null || !words.at(at).capital() && at > i) {
            return null;
        }
        Match year = years.behind(words, hit.end());
        return new Match(
                i,
                year == null ? hit.end() : year.end(),
                new TimeExpression.Holiday(hit.meaning(), year == null ? null : year.expression(), choice));
    }
}
