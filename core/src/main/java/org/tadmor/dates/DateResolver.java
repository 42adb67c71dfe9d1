package org.tadmor.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Claim;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Zone;

/**
 * Reads the time expressions of a document and says when each claim's event happened. Relative expressions are reckoned
 * from the report's date or from the date the text spoke of last, and where both directions are possible the tense of
 * the governing verb decides. Stateless and thread-safe.
 */
public final class DateResolver {
    /** Figures that were given for a quarter are compared with a year ago within so many sentences. */
    private static final int BUSINESS_REACH = 6;

    private static final int WEEK = 7;

    private final TimeFinder finder;

    /** @param lexicon holds the words of the calendar in {@code en/dates} */
    public DateResolver(Lexicon lexicon) {
        this.finder = new TimeFinder(lexicon);
    }

    /** Every time expression of the document, and a date for each claim that can be dated. */
    public Dates resolve(Document document, List<Claim> claims) {
        LocalDate published = published(document);
        List<TimeMention> mentions = mentions(document, published);
        ClaimDates claimDates = new ClaimDates(document, mentions, published);
        Map<Claim, DateInterval> byClaim = new IdentityHashMap<>();
        for (Claim claim : claims) {
            DateInterval date =
                    claimDates.of(claim.event().sentence(), claim.event().trigger());
            if (date != null) {
                byClaim.put(claim, date);
            }
        }
        return new Dates(mentions, byClaim, claimDates);
    }

    /** The report's date, or a full date in its byline or dateline, or null. */
    private @Nullable LocalDate published(Document document) {
        LocalDate published = document.report().published();
        if (published != null) {
            return published;
        }
        Anchors none = new Anchors(null, null, null, Anchors.Tense.PAST);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.Kind.BYLINE || sentence.zone() == Zone.Kind.DATELINE) {
                for (Match match : finder.find(finder.words(document.text(), sentence))) {
                    Period day = match.expression().read(none).from();
                    if (day != null && day.scale() == Scale.DAY) {
                        return day.start();
                    }
                }
            }
        }
        return null;
    }

    private List<TimeMention> mentions(Document document, @Nullable LocalDate published) {
        List<TimeMention> mentions = new ArrayList<>();
        Period reference = null;
        Period business = null;
        int businessAt = 0;
        for (Sentence sentence : document.sentences()) {
            TimeWords words = finder.words(document.text(), sentence);
            if (sentence.index() - businessAt > BUSINESS_REACH) {
                business = null;
            }
            Read previous = null;
            for (Match match : finder.find(words)) {
                int token = words.at(match.end() - 1).token();
                Anchors anchors = new Anchors(published, reference, business, Tenses.at(sentence, token));
                TimeExpression.Reading reading = match.expression().read(anchors);
                Period from = reading.from();
                boolean date = reading.timex() == TimeMention.Timex.DATE || reading.timex() == TimeMention.Timex.TIME;
                if (from != null && date) {
                    reference = from;
                }
                if (from != null
                        && (from.scale() == Scale.QUARTER || from.scale() == Scale.HALF)
                        && !(match.expression() instanceof TimeExpression.LikePeriod)) {
                    business = from;
                    businessAt = sentence.index();
                } else if (reading.value().matches("P[0-9]+M")) {
                    business = null;
                }
                boolean back = isBackFrom(words, match, previous, reading);
                if (back && anchors.tense() == Anchors.Tense.FUTURE) {
                    reading = TimeExpression.Reading.of(
                            Objects.requireNonNull(from).plus(WEEK));
                } else if (back && previous != null) {
                    Period earlier =
                            Objects.requireNonNull(previous.reading().from()).plus(-WEEK);
                    mentions.set(
                            mentions.size() - 1,
                            mention(document, words, previous.match(), TimeExpression.Reading.of(earlier)));
                }
                previous = new Read(match, reading);
                mentions.add(mention(document, words, match, reading));
            }
        }
        return mentions;
    }

    /** "From Monday to Thursday", told on a Monday: each alone is the nearest, together they would run backwards. */
    private static boolean isBackFrom(
            TimeWords words, Match match, @Nullable Read previous, TimeExpression.Reading reading) {
        if (previous == null
                || !(match.expression() instanceof TimeExpression.Weekday)
                || !(previous.match().expression() instanceof TimeExpression.Weekday)) {
            return false;
        }
        int link = match.first() - 1;
        boolean linked = link == previous.match().end()
                && (words.is(link, "to")
                        || words.is(link, "through")
                        || words.is(link, "until")
                        || words.is(link, "and"));
        boolean opened = words.is(previous.match().first() - 1, "from")
                || words.is(previous.match().first() - 1, "between");
        Period first = previous.reading().from();
        Period second = reading.from();
        return linked
                && opened
                && first != null
                && second != null
                && first.start().isAfter(second.start());
    }

    /** An expression and what it was read as. */
    private record Read(Match match, TimeExpression.Reading reading) {}

    private static TimeMention mention(
            Document document, TimeWords words, Match match, TimeExpression.Reading reading) {
        var span = words.span(match.first(), match.end());
        Period from = reading.from();
        Period to = reading.to();
        DateInterval interval = from == null || to == null
                ? null
                : new DateInterval(from.start(), to.end(), from.scale().granularity(), span.in(document.text()), true);
        return new TimeMention(
                span,
                words.sentence().index(),
                words.at(match.first()).token(),
                words.at(match.end() - 1).token() + 1,
                reading.timex(),
                reading.value(),
                interval);
    }
}
