package org.tadmor.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Source;
import org.tadmor.events.Event;
import org.tadmor.events.EventType;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

class DateResolverTest {
    private static final DateResolver RESOLVER = new DateResolver(Lexicon.bundled());

    /** Monday. */
    private static final String PUBLISHED = "2016-03-28";

    private static List<String> read(Document document) {
        return RESOLVER.resolve(document, List.of()).mentions().stream()
                .map(mention -> mention.span().in(document.text()) + " " + mention.timex() + " " + mention.value())
                .toList();
    }

    private static List<String> read(String... lines) {
        return read(Sentences.document(PUBLISHED, lines));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The bridge opened on March 27, 2016.            | March 27, 2016            | 2016-03-27
            The bridge opened on 27 March 2016.             | 27 March 2016             | 2016-03-27
            The bridge opened on the 3rd of April 2011.     | the 3rd of April 2011     | 2011-04-03
            The bridge opened on Sunday, March 27.          | Sunday, March 27          | 2016-03-27
            The bridge opened on 2016-03-27.                | 2016-03-27                | 2016-03-27
            The bridge opened on 27/03/2016.                | 27/03/2016                | 2016-03-27
            The bridge opened on Sept. 30.                  | Sept. 30                  | 2015-09-30
            The bridge opened in March 2011.                | March 2011                | 2011-03
            The bridge opened in mid-March.                 | mid-March                 | 2016-03
            The bridge opened in early 2016.                | early 2016                | 2016
            The bridge opened in the 1990s.                 | the 1990s                 | 199
            The bridge opened in the late 1970s.            | the late 1970s            | 197
            The bridge opened in nineteen ninety-six.       | nineteen ninety-six       | 1996
            The bridge opened in the 11th century.          | 11th century              | 10
            The bridge opened in fiscal 1999.               | fiscal 1999               | 1999
            The bridge opened in the third quarter of 2014. | the third quarter of 2014 | 2014-Q3
            The bridge opened in Q1 2016.                   | Q1 2016                   | 2016-Q1
            The bridge fell in the last quarter of fiscal 2014. | the last quarter of fiscal 2014 | 2014-Q4
            The bridge fell in the winter of 2012-13.       | the winter of 2012-13     | 2012-WI
            The bridge opened on the 15th.                  | the 15th                  | 2016-03-15
            The bridge opened on the 30th.                  | the 30th                  | 2016-02-29
            The bridge fell on 9/11.                        | 9/11                      | 2001-09-11
            The bridge opened last summer.                  | last summer               | 2015-SU
            The bridge opened in the summer of 2014.        | the summer of 2014        | 2014-SU
            The bridge opened on New Year's Day.            | New Year's Day            | 2016-01-01
            The bridge opened at Easter.                    | Easter                    | 2016-03-27
            The bridge opened in June last year.            | June last year            | 2015-06
            The bridge opened yesterday.                    | yesterday                 | 2016-03-27
            The bridge opened the day before yesterday.     | the day before yesterday  | 2016-03-26
            The bridge opened on Sunday.                    | Sunday                    | 2016-03-27
            The bridge opened last Friday.                  | last Friday               | 2016-03-25
            The bridge opened last week.                    | last week                 | 2016-W12
            The bridge opened this month.                   | this month                | 2016-03
            The bridge opens next year.                     | next year                 | 2017
            The bridge opened over the weekend.             | the weekend               | 2016-W12-WE
            The bridge opened three days ago.               | three days ago            | 2016-03-25
            The bridge opened five months ago.              | five months ago           | 2015-10
            The bridge opened earlier this month.           | earlier this month        | 2016-03
            The bridge opened last May.                     | last May                  | 2015-05
            The bridge opened a decade ago.                 | a decade ago              | 2006
            """)
    void datesAreFoundAndReckonedFromTheReportsDay(String line, String words, String value) {
        assertThat(read(line))
                .anySatisfy(
                        found -> assertThat(found).endsWith(" DATE " + value).contains(words));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Shots were heard on Tuesday night.            | Tuesday night        | TIME     | 2016-03-22TNI
            Shots were heard at 9 a.m. on Saturday.       | 9 a.m. on Saturday   | TIME     | 2016-03-26T09:00
            Shots were heard at noon Sunday.              | noon Sunday          | TIME     | 2016-03-27T12:00
            Shots were heard this morning.                | this morning         | TIME     | 2016-03-28TMO
            Shots were heard last night.                  | last night           | TIME     | 2016-03-27TNI
            Shots were heard on the night of March 3.     | the night of March 3 | TIME     | 2016-03-03TNI
            The siege lasted three weeks.                 | three weeks          | DURATION | P3W
            The siege lasted two and a half years.        | two and a half years | DURATION | P2Y6M
            The siege lasted more than a decade.          | more than a decade   | DURATION | P10Y
            The siege lasted several months.              | several months       | DURATION | PXM
            The siege lasted twenty-four hours.           | twenty-four hours    | DURATION | PT24H
            The 10-hour curfew was lifted.                | 10-hour              | DURATION | PT10H
            It moved in the past three weeks.             | the past three weeks | DURATION | P3W
            The market opens every Friday.                | every Friday         | SET      | XXXX-WXX-5
            The market opens every two weeks.             | every two weeks      | SET      | P2W
            The ferry runs daily.                         | daily                | SET      | P1D
            It carries 200 tons a day.                    | a day                | SET      | P1D
            The road is now open.                         | now                  | DATE     | PRESENT_REF
            The road was recently opened.                 | recently             | DATE     | PAST_REF
            The road may open in the future.              | the future           | DATE     | FUTURE_REF
            """)
    void timesLengthsSetsAndVagueReferencesHaveTheirTimexValues(String line, String words, String timex, String value) {
        assertThat(read(line))
                .anySatisfy(found ->
                        assertThat(found).endsWith(" " + timex + " " + value).contains(words));
    }

    @Test
    void earlierAndLaterAreReckonedFromTheDateTheTextSpokeOfLast() {
        assertThat(read(
                        "The truce began on February 20.",
                        "Three days earlier shells fell.",
                        "It broke the next day.",
                        "The same day talks ended."))
                .containsExactly(
                        "February 20 DATE 2016-02-20",
                        "Three days earlier DATE 2016-02-17",
                        "the next day DATE 2016-02-18",
                        "The same day DATE 2016-02-18");
    }

    @Test
    void theTenseOfTheGoverningVerbDecidesWhichSundayIsMeant() {
        String past = "Delegates/NNS/2/nsubj met/VBD/0/root on/IN/4/case Sunday/NNP/2/obl";
        String future = "Delegates/NNS/3/nsubj will/MD/3/aux meet/VB/0/root on/IN/5/case Sunday/NNP/3/obl";
        assertThat(read(past)).containsExactly("Sunday DATE 2016-03-27");
        assertThat(read(future)).containsExactly("Sunday DATE 2016-04-03");
    }

    @Test
    void theTenseOfTheGoverningVerbDecidesWhichMonthIsMeant() {
        String past = "Voting/NN/2/nsubj ended/VBD/0/root in/IN/4/case October/NNP/2/obl";
        String future = "Voting/NN/3/nsubj will/MD/3/aux end/VB/0/root in/IN/5/case October/NNP/3/obl";
        assertThat(read(past)).containsExactly("October DATE 2015-10");
        assertThat(read(future)).containsExactly("October DATE 2016-10");
    }

    @Test
    void weekdaysOfARangeRunForward() {
        assertThat(read("From/IN/2/case Monday/NNP/7/obl to/IN/4/case Thursday/NNP/2/nmod no/DT/6/det aid/NN/7/nsubj "
                        + "came/VBD/0/root"))
                .containsExactly("Monday DATE 2016-03-21", "Thursday DATE 2016-03-24");
        assertThat(read("Talks/NNS/3/nsubj will/MD/3/aux run/VB/0/root from/IN/5/case Sunday/NNP/3/obl to/IN/7/case "
                        + "Tuesday/NNP/3/obl"))
                .containsExactly("Sunday DATE 2016-04-03", "Tuesday DATE 2016-04-05");
    }

    @Test
    void ordinalsThatCountOtherThingsAreNoDays() {
        assertThat(read("The 15th brigade camped on the 3rd floor of the 2nd house."))
                .isEmpty();
    }

    @Test
    void wordsThatOnlyLookLikeTimesAreLeftAlone() {
        assertThat(read("Crowds march and may fall back to the second line near house 12."))
                .isEmpty();
        assertThat(read("About 1990 soldiers and $ 2000 were counted.")).isEmpty();
        assertThat(read("The 23-year-old driver left.")).isEmpty();
    }

    @Test
    void impossibleAndHugeDatesDoNoHarm() {
        for (String line : List.of(
                "It fell on February 30, 2016 and on 99/99/9999 and in Q9 2016.",
                "It fell 999999 centuries ago and two thousand years ago and 99999999999 days later.",
                "It fell on the 45th of May and at 29:75 p.m. on Sunday and at 2400 GMT.",
                "hundred hundred hundred thousand thousand million million years ago",
                "the the last last next next early late mid mid of of of")) {
            assertThat(RESOLVER.resolve(Sentences.document(PUBLISHED, line), List.of())
                            .mentions())
                    .allSatisfy(mention -> assertThat(mention.value()).isNotEmpty());
        }
    }

    @Test
    void anyMixtureOfItsWordsIsRead() {
        List<String> words = List.of(
                "last", "the", "3", "2016", "May", "March", "Sunday", "night", "weeks", "ago", "earlier", "of", "'",
                "s", "fiscal", "third", "quarter", "half", "every", "two", "hundred", "10", "p.m.", "-", "1990s",
                "century", "Easter", "Ramadan", "31", "Feb.", "year", "a", "few", "next", "twenty", "first", "12:30",
                "29", "and");
        Random random = new Random(42);
        for (int round = 0; round < 3000; round++) {
            StringBuilder line = new StringBuilder("It");
            for (int i = 0; i < 9; i++) {
                line.append(' ').append(words.get(random.nextInt(words.size())));
            }
            String published = round % 3 == 0 ? null : PUBLISHED;
            Document document = Sentences.document(published, line.toString());
            assertThat(RESOLVER.resolve(document, List.of()).mentions())
                    .as(line.toString())
                    .allSatisfy(mention -> assertThat(mention.end()).isGreaterThan(mention.first()));
        }
    }

    @Test
    void withoutAnyDateRelativeExpressionsStayOpen() {
        assertThat(read(Sentences.document(null, "It rained on Sunday."))).containsExactly("Sunday DATE XXXX-WXX-7");
    }

    @Test
    void anEventTakesTheDateOfItsOwnClauseBeforeThatOfTheClauseAbove() {
        Document document = Sentences.document(
                PUBLISHED,
                "Officials/NNS/2/nsubj said/VBD/0/root Monday/NNP/2/obl that/IN/6/mark rebels/NNS/6/nsubj "
                        + "left/VBD/2/ccomp on/IN/8/case Saturday/NNP/6/obl");
        assertThat(date(document, 0, 5).start()).isEqualTo("2016-03-26");
        assertThat(date(document, 0, 1).start()).isEqualTo("2016-03-28");
    }

    @Test
    void anEventWithoutADateTakesTheReportsDayUnstated() {
        Document document = Sentences.document(PUBLISHED, "Rebels/NNS/2/nsubj left/VBD/0/root");
        assertThat(date(document, 0, 1))
                .isEqualTo(new DateInterval(
                        LocalDate.parse(PUBLISHED), LocalDate.parse(PUBLISHED), Granularity.DAY, null, false));
    }

    @Test
    void historyDoesNotLandOnTheReportsDay() {
        Document document = Sentences.document(
                PUBLISHED,
                "In/IN/2/case 1982/CD/5/obl the/DT/4/det army/NN/5/nsubj shelled/VBD/0/root it/PRP/5/obj",
                "It/PRP/2/nsubj destroyed/VBD/0/root the/DT/4/det centre/NN/2/obj");
        DateInterval first = date(document, 0, 4);
        assertThat(first.start()).isEqualTo("1982-01-01");
        assertThat(first.granularity()).isEqualTo(Granularity.YEAR);
        assertThat(date(document, 1, 1).start().getYear()).isLessThan(2016);
    }

    @Test
    void sinceOpensAnIntervalUpToTheReportsDay() {
        Document document = Sentences.document(
                PUBLISHED,
                "Jets/NNS/3/nsubj have/VBP/3/aux struck/VBN/0/root since/IN/5/case September/NNP/3/obl 30/CD/5/nummod");
        DateInterval since = date(document, 0, 2);
        assertThat(since.start()).isEqualTo("2015-09-30");
        assertThat(since.end()).isEqualTo(PUBLISHED);
    }

    @Test
    void aDayAfterAnEventIsReckonedFromTheMainClause() {
        Document document = Sentences.document(
                PUBLISHED,
                "Reporters/NNS/2/nsubj came/VBD/0/root on/IN/4/case Saturday/NNP/2/obl a/DT/6/det day/NN/2/obl:tmod "
                        + "after/IN/9/mark troops/NNS/9/nsubj left/VBD/2/advcl");
        assertThat(date(document, 0, 8).start()).isEqualTo("2016-03-25");
        assertThat(date(document, 0, 1).start()).isEqualTo("2016-03-26");
    }

    @Test
    void aLengthWithThePerfectReachesUpToTheReportsDay() {
        Document document = Sentences.document(
                PUBLISHED,
                "Rebels/NNS/3/nsubj have/VBP/3/aux held/VBN/0/root it/PRP/3/obj for/IN/7/case two/CD/7/nummod years/NNS/3/obl");
        DateInterval held = date(document, 0, 2);
        assertThat(held.start()).isEqualTo("2014-03-28");
        assertThat(held.end()).isEqualTo(PUBLISHED);
    }

    @Test
    void whatIsPastHasNoDateToCome() {
        Document document = Sentences.document(
                PUBLISHED,
                "Officials/NNS/2/nsubj offered/VBD/0/root to/TO/4/mark meet/VB/2/xcomp in/IN/6/case May/NNP/4/obl");
        assertThat(date(document, 0, 3).start()).isEqualTo("2016-05-01");
        assertThat(date(document, 0, 1).stated()).isFalse();
    }

    @Test
    void aDateInARelativeClauseIsNotThatOfTheMainClause() {
        Document document = Sentences.document(
                PUBLISHED,
                "Envoys/NNS/2/nsubj visited/VBD/0/root the/DT/4/det bridge/NN/2/obj which/WDT/7/obj floods/NNS/7/nsubj "
                        + "destroyed/VBD/4/acl:relcl in/IN/9/case August/NNP/7/obl");
        assertThat(date(document, 0, 6).start()).isEqualTo("2015-08-01");
        assertThat(date(document, 0, 1).stated()).isFalse();
    }

    private static DateInterval date(Document document, int sentence, int trigger) {
        Event event = new Event(
                EventType.ASSAULT,
                null,
                List.of(),
                null,
                sentence,
                trigger,
                new Span(0, 1),
                "assault.test",
                List.of(),
                List.of());
        Source source = new Source(Source.Kind.REPORTER, "reporter", null, null);
        Claim claim = new Claim(event, List.of(source), Factuality.CT_PLUS);
        return RESOLVER.resolve(document, List.of(claim)).of(claim).orElseThrow();
    }
}
