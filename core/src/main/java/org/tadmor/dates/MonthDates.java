package org.tadmor.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds dates with a month in words or in digits: "March 27, 2016", "27 March", "mid-March", "2016-03-27", "27/3/2016". */
final class MonthDates {
    private final TimeLexicon lexicon;
    private final Amounts amounts;
    private final Years years;

    MonthDates(TimeLexicon lexicon, Amounts amounts, Years years) {
        this.lexicon = lexicon;
        this.amounts = amounts;
        this.years = years;
    }

    @Nullable Match at(TimeWords words, int i) {
        int from = i;
        if (lexicon.weekday(words.text(i)) > 0 && words.at(i).capital()) {
            from = words.is(i + 1, ",") ? i + 2 : i + 1;
            if (words.is(from, "the")) {
                from++;
            }
        }
        Match found = date(words, from);
        return found != null && (from == i || named(found)) ? new Match(i, found.end(), found.expression()) : null;
    }

    /** A weekday belongs only to a date that names a day. */
    private static boolean named(Match match) {
        return match.expression() instanceof TimeExpression.InMonth in && in.day() > 0
                || match.expression() instanceof TimeExpression.Range
                || match.expression() instanceof TimeExpression.On;
    }

    private @Nullable Match date(TimeWords words, int i) {
        if (words.at(i).isNumber()) {
            Match digits = inDigits(words, i);
            return digits != null ? digits : dayFirst(words, i);
        }
        int choice = i;
        TimeExpression.Choice which = TimeExpression.Choice.TENSE;
        if (words.is(i, "last") || words.is(i, "this") || words.is(i, "next")) {
            which = words.is(i, "last")
                    ? TimeExpression.Choice.LAST
                    : words.is(i, "this") ? TimeExpression.Choice.THIS : TimeExpression.Choice.NEXT;
            choice++;
        } else if (words.are(i, "this", "past") || words.are(i, "this", "coming")) {
            which = words.is(i + 1, "past") ? TimeExpression.Choice.LAST : TimeExpression.Choice.NEXT;
            choice += 2;
        }
        Match month = monthFirst(words, choice, which);
        return month != null ? new Match(i, month.end(), month.expression()) : dayFirst(words, i);
    }

    private @Nullable Match monthFirst(TimeWords words, int i, TimeExpression.Choice choice) {
        int month = month(words, i);
        if (month == 0) {
            return null;
        }
        int day = dayAt(words, i + 1);
        boolean shortened = words.text(i).length() < 5
                && words.at(i).span().length() == words.text(i).length();
        boolean full = words.is(i, "may") || words.is(i, "june") || words.is(i, "july");
        if (day == 0 && shortened && !full && years.plain(words, i + 1) == null) {
            return null;
        }
        if (day == 0) {
            Match year = years.behind(words, i + 1);
            TimeExpression in = year == null ? null : year.expression();
            boolean may = words.is(i, "may") || words.is(i, "march") || words.is(i, "mar") || words.is(i, "dec");
            if (may && year == null && choice == TimeExpression.Choice.TENSE && !isDated(words, i)) {
                return null;
            }
            return new Match(i, year == null ? i + 1 : year.end(), new TimeExpression.InMonth(month, 0, in, choice));
        }
        int end = endOfDay(words, i + 1);
        TimeExpression first = new TimeExpression.InMonth(month, day, null, choice);
        int until = lastDay(words, end, words.text(i + 1), day);
        int behind = until > 0 ? endOfLast(words, end) : end;
        Match year = years.behind(words, behind);
        if (year != null) {
            first = new TimeExpression.InMonth(month, day, year.expression(), choice);
        }
        TimeExpression all = until == 0
                ? first
                : new TimeExpression.Range(
                        first,
                        new TimeExpression.InMonth(month, until, year == null ? null : year.expression(), choice));
        return new Match(i, year == null ? behind : year.end(), all);
    }

    /** Whether the word before {@code i} shows that "may" or "march" is the month. */
    private static boolean isDated(TimeWords words, int i) {
        return switch (words.text(i - 1)) {
            case "in",
                    "of",
                    "since",
                    "until",
                    "by",
                    "to",
                    "from",
                    "early",
                    "late",
                    "mid",
                    "-",
                    "before",
                    "after",
                    "through",
                    "during",
                    "between",
                    "till" -> true;
            case "and" -> words.tag(i).startsWith("NNP");
            default -> words.tag(i).equals("NNP") && i > 0;
        };
    }

    private @Nullable Match dayFirst(TimeWords words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Amounts.Amount ordinal = amounts.ordinal(words, at);
        int day = ordinal != null ? ordinal.number() : plainDay(words.text(at));
        int end = ordinal != null ? ordinal.end() : at + 1;
        if (day < 1 || day > 31 || (ordinal == null && !words.at(at).isNumber())) {
            return null;
        }
        int last =
                words.isHyphen(end) || words.is(end, "and") || words.is(end, "to") ? plainDay(words.text(end + 1)) : 0;
        if (last > day) {
            end += 2;
        }
        int cut = words.text(at).indexOf('-');
        if (cut > 0) {
            last = Amounts.whole(words.text(at).substring(cut + 1));
        }
        int of = words.is(end, "of") ? end + 1 : words.pastHyphen(end);
        int month = month(words, of);
        if (month == 0) {
            boolean alone = at > i && end > at + 1 && of == end && isDayAlone(words, i, end);
            return alone ? new Match(i, end, new TimeExpression.DayOfMonth(day)) : null;
        }
        Match year = years.behind(words, words.pastHyphen(of + 1));
        TimeExpression in = year == null ? null : year.expression();
        TimeExpression first = new TimeExpression.InMonth(month, day, in, TimeExpression.Choice.TENSE);
        TimeExpression all = last > day && last <= 31
                ? new TimeExpression.Range(
                        first, new TimeExpression.InMonth(month, last, in, TimeExpression.Choice.TENSE))
                : first;
        return new Match(i, year == null ? of + 1 : year.end(), all);
    }

    /** "on the 15th", and nothing behind that it could count. */
    private static boolean isDayAlone(TimeWords words, int i, int end) {
        boolean dating = words.is(i - 1, "on") || words.is(i - 1, "by") || words.is(i - 1, "until");
        String tag = words.tag(end);
        boolean word = words.at(end).kind() == TimeWord.Kind.WORD;
        boolean counted = word && (tag.startsWith("NN") || tag.startsWith("JJ"))
                || words.is(end, "of")
                || words.is(end, "and")
                || words.isHyphen(end);
        return dating && !counted && words.at(i + 1).isNumber();
    }

    /** The month named at {@code i}, written as a name; 0 if none. */
    private int month(TimeWords words, int i) {
        TimeWord word = words.at(i);
        return word.capital() && word.kind() == TimeWord.Kind.WORD ? lexicon.month(word.text()) : 0;
    }

    /** The day of the month at {@code i}: "27", "27th", "27-29", "twenty-seventh"; 0 if none. */
    private int dayAt(TimeWords words, int i) {
        Amounts.Amount ordinal = amounts.ordinal(words, i);
        if (ordinal != null) {
            return ordinal.number() <= 31 ? ordinal.number() : 0;
        }
        int day = words.at(i).isNumber() ? plainDay(words.text(i)) : 0;
        boolean clock =
                words.is(i + 1, "am") || words.is(i + 1, "pm") || words.is(i + 1, "%") || words.is(i + 1, "percent");
        return day >= 1 && day <= 31 && !clock ? day : 0;
    }

    private int endOfDay(TimeWords words, int i) {
        Amounts.Amount ordinal = amounts.ordinal(words, i);
        return ordinal != null ? ordinal.end() : i + 1;
    }

    private static int plainDay(String text) {
        int cut = text.indexOf('-');
        String first = cut > 0 ? text.substring(0, cut) : text;
        return first.length() <= 2 ? Amounts.whole(first) : 0;
    }

    /** The last day of "March 27-29", "March 27 and 28", "March 27 to 29"; 0 if there is no range. */
    private static int lastDay(TimeWords words, int end, String first, int day) {
        int cut = first.indexOf('-');
        int last = cut > 0
                ? Amounts.whole(first.substring(cut + 1))
                : endOfLast(words, end) > end ? plainDay(words.text(end + 1)) : 0;
        return last > day && last <= 31 ? last : 0;
    }

    private static int endOfLast(TimeWords words, int end) {
        boolean link = words.isHyphen(end) || words.is(end, "and") || words.is(end, "to");
        boolean day = words.at(end + 1).isNumber() && plainDay(words.text(end + 1)) > 0;
        boolean more = words.is(end + 2, "%") || words.tag(end + 2).startsWith("NNS");
        return link && day && !more ? end + 2 : end;
    }

    /** ISO dates, and day and month between slashes or dots; where both could be the month, English of America wins. */
    private static @Nullable Match inDigits(TimeWords words, int i) {
        String text = words.text(i);
        char separator = text.indexOf('-') > 0 ? '-' : text.indexOf('/') > 0 ? '/' : '.';
        String[] parts = text.split(java.util.regex.Pattern.quote(String.valueOf(separator)), 4);
        if (parts.length != 3) {
            return null;
        }
        int a = Amounts.whole(parts[0]);
        int b = Amounts.whole(parts[1]);
        int c = Amounts.whole(parts[2]);
        try {
            LocalDate date;
            if (parts[0].length() == 4) {
                date = LocalDate.of(a, b, c);
            } else if (parts[2].length() == 4 || parts[2].length() == 2 && separator != '.') {
                int year = parts[2].length() == 4 ? c : c < 50 ? 2000 + c : 1900 + c;
                boolean dayFirst = a > 12 || separator == '.';
                date = dayFirst ? LocalDate.of(year, b, a) : LocalDate.of(year, a, b);
            } else {
                return null;
            }
            return new Match(i, i + 1, new TimeExpression.On(Period.day(date)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
