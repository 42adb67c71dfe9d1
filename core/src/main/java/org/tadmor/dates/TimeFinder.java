package org.tadmor.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;

/**
 * Finds time expressions in a sentence: at each piece every small grammar is tried, the longest match wins, and reading
 * goes on behind it. What counts as an expression and where it starts and ends follows the TimeML annotation guidelines
 * (Saurí et al. 2006). Thread-safe.
 */
final class TimeFinder {
    private static final Set<String> VAGUE =
            Set.of("about", "around", "nearly", "almost", "approximately", "roughly", "sometime", "barely");
    /** Words of the grammars that begin expressions, besides those of the lexicon. */
    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "its",
            "his",
            "their",
            "last",
            "past",
            "latest",
            "previous",
            "preceding",
            "prior",
            "current",
            "next",
            "coming",
            "upcoming",
            "following",
            "ensuing",
            "subsequent",
            "same",
            "this",
            "that",
            "recent",
            "first",
            "final",
            "initial",
            "early",
            "late",
            "mid",
            "earlier",
            "later",
            "end",
            "beginning",
            "start",
            "middle",
            "close",
            "rest",
            "remainder",
            "about",
            "around",
            "nearly",
            "almost",
            "approximately",
            "roughly",
            "sometime",
            "barely",
            "at",
            "more",
            "less",
            "fewer",
            "up",
            "well",
            "no",
            "over",
            "within",
            "half",
            "every",
            "each",
            "per",
            "fiscal",
            "fy",
            "financial",
            "full",
            "q",
            "comparable",
            "corresponding",
            "yesterday",
            "today",
            "tomorrow",
            "tonight",
            "overnight",
            "most");

    private static final Map<String, List<String>> BOUNDS = Map.of(
            "at",
            List.of("least", "most"),
            "more",
            List.of("than"),
            "less",
            List.of("than"),
            "fewer",
            List.of("than"),
            "up",
            List.of("to"),
            "well",
            List.of("over"),
            "no",
            List.of("more", "less"));

    private final TimeLexicon lexicon;
    private final Amounts amounts;
    private final MonthDates months;
    private final PartsOfYear parts;
    private final Years years;
    private final RelativeDates relative;
    private final Lengths lengths;
    private final Clocks clocks;

    TimeFinder(Lexicon files) {
        this.lexicon = new TimeLexicon(files);
        this.amounts = new Amounts(lexicon);
        this.years = new Years(lexicon, amounts);
        this.months = new MonthDates(lexicon, amounts, years);
        this.parts = new PartsOfYear(lexicon, amounts, years);
        this.relative = new RelativeDates(lexicon, amounts);
        this.lengths = new Lengths(lexicon, amounts);
        this.clocks = new Clocks(lexicon, amounts);
    }

    /** The expressions of a sentence in text order, not overlapping, as ranges of pieces of {@code words}. */
    List<Match> find(TimeWords words) {
        List<Match> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Match match = mayStart(words, i) ? at(words, i) : null;
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.end();
            }
        }
        return found;
    }

    /** The pieces of a sentence. */
    TimeWords words(String text, Sentence sentence) {
        return TimeWords.of(text, sentence);
    }

    /** Most words of a text begin no expression; they are told by a look into two tables. */
    private boolean mayStart(TimeWords words, int i) {
        TimeWord word = words.at(i);
        return switch (word.kind()) {
            case NUMBER -> true;
            case MARK -> words.isApostrophe(i);
            case WORD -> {
                String text = word.text();
                boolean plural = word.capital() && text.endsWith("s");
                yield STARTERS.contains(text)
                        || lexicon.has(text)
                        || plural && lexicon.weekday(text.substring(0, text.length() - 1)) > 0;
            }
        };
    }

    private @Nullable Match at(TimeWords words, int i) {
        Match plain = timed(words, i);
        if (plain != null) {
            return plain;
        }
        int at = pastModifiers(words, i);
        if (at == i) {
            return null;
        }
        Match inner = timed(words, at);
        if (inner == null) {
            inner = wholeUnit(words, i, at);
        }
        return inner == null ? null : new Match(i, inner.end(), inner.expression());
    }

    /** A date, a date with a time of day in either order, or a length. */
    private @Nullable Match timed(TimeWords words, int i) {
        Match before = timeBeforeDate(words, i);
        if (before != null) {
            return before;
        }
        Match date = core(words, i);
        if (date == null || !isDay(date.expression())) {
            return date;
        }
        int at = date.end();
        String part = lexicon.value("daypart", words.text(at));
        if (part != null) {
            return new Match(i, at + 1, timeOf(date.expression(), part, words.text(at)));
        }
        int clockAt = words.is(at, "at") || words.is(at, ",") ? at + 1 : at;
        if (words.is(clockAt, "about") || words.is(clockAt, "around")) {
            clockAt++;
        }
        Clocks.Clock clock = clockAt > at ? clocks.at(words, clockAt) : null;
        return clock == null
                ? date
                : new Match(i, clock.end(), new TimeExpression.TimeOfDay(date.expression(), clock.time()));
    }

    /** "Monday nights" recur, "Monday night" is one. */
    private static TimeExpression timeOf(TimeExpression day, String part, String word) {
        if (day instanceof TimeExpression.Weekday weekday && word.endsWith("s")) {
            String set = "XXXX-WXX-" + weekday.day().getValue() + part;
            return new TimeExpression.Fixed(TimeMention.Timex.SET, set);
        }
        return new TimeExpression.TimeOfDay(day, part);
    }

    /** "10 p.m. on Wednesday", "noon Thursday", "the night of March 27", "10:30 GMT". */
    private @Nullable Match timeBeforeDate(TimeWords words, int i) {
        int the = words.is(i, "the") ? i + 1 : i;
        String part = lexicon.value("daypart", words.text(the));
        if (part != null) {
            int on = words.is(the + 1, "of") || words.is(the + 1, "on") ? the + 2 : the + 1;
            Match date = core(words, on);
            if (date != null && isDay(date.expression()) && (on > the + 1 || the == i)) {
                return new Match(i, date.end(), new TimeExpression.TimeOfDay(date.expression(), part));
            }
        }
        Clocks.Clock clock = clocks.at(words, i);
        if (clock == null) {
            return null;
        }
        int on = words.is(clock.end(), "on") || words.is(clock.end(), ",") ? clock.end() + 1 : clock.end();
        Match date = core(words, on);
        if (date != null && isDay(date.expression())) {
            return new Match(i, date.end(), new TimeExpression.TimeOfDay(date.expression(), clock.time()));
        }
        TimeExpression today = new TimeExpression.Shifted(Scale.DAY, 0, TimeExpression.From.TODAY);
        return new Match(i, clock.end(), new TimeExpression.TimeOfDay(today, clock.time()));
    }

    private @Nullable Match core(TimeWords words, int i) {
        Match best = months.at(words, i);
        best = longer(best, parts.at(words, i));
        best = longer(best, relative.at(words, i));
        best = longer(best, lengths.at(words, i));
        best = longer(best, phrase(words, i));
        return longer(best, years.at(words, i));
    }

    private static @Nullable Match longer(@Nullable Match a, @Nullable Match b) {
        return a == null || b != null && b.end() > a.end() ? b : a;
    }

    private @Nullable Match phrase(TimeWords words, int i) {
        PhraseTable.Hit<TimeExpression> hit = lexicon.phrases().at(words, i);
        boolean after = hit != null && words.is(i, "soon") && (words.is(i - 1, "as") || words.is(i + 1, "after"));
        return hit == null || after ? null : new Match(i, hit.end(), hit.meaning());
    }

    private static boolean isDay(TimeExpression expression) {
        if (expression instanceof TimeExpression.Shifted shifted) {
            return shifted.scale() == Scale.DAY;
        }
        if (expression instanceof TimeExpression.InMonth in) {
            return in.day() > 0;
        }
        if (expression instanceof TimeExpression.On on) {
            return on.period().scale() == Scale.DAY;
        }
        return expression instanceof TimeExpression.Weekday || expression instanceof TimeExpression.Holiday;
    }

    /** Index past words that belong to an expression without changing its calendar value. */
    private int pastModifiers(TimeWords words, int i) {
        int at = i;
        for (int steps = 0; steps < 3; steps++) {
            int next = pastModifier(words, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int pastModifier(TimeWords words, int i) {
        String text = words.text(i);
        int the = text.equals("the") ? i + 1 : i;
        switch (words.text(the)) {
            case "early", "late", "mid", "earlier", "later" -> {
                int next = words.pastHyphen(the + 1);
                return words.is(next, "in") && words.is(next + 1, "the") ? next + 1 : next;
            }
            case "end", "beginning", "start", "middle", "close", "rest", "remainder" -> {
                if (words.is(the + 1, "of")) {
                    return the + 2;
                }
            }
            default -> {}
        }
        if (VAGUE.contains(text)) {
            return i + 1;
        }
        List<String> second = BOUNDS.get(text);
        if (second != null && second.contains(words.text(i + 1))) {
            return words.is(i + 2, "than") ? i + 3 : i + 2;
        }
        boolean over = text.equals("over") || text.equals("within");
        return over && amounts.at(words, i + 1) != null ? i + 1 : i;
    }

    /** "the end of the month", "earlier in the year": the unit of now. */
    private @Nullable Match wholeUnit(TimeWords words, int i, int at) {
        if (!words.is(at, "the") || at == i) {
            return null;
        }
        TimeLexicon.Length unit = lexicon.unit(words.text(at + 1));
        Scale scale = unit == null || unit.plural() ? null : unit.scale();
        return scale == null
                ? null
                : new Match(i, at + 2, new TimeExpression.Shifted(scale, 0, TimeExpression.From.TODAY));
    }
}
