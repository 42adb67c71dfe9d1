package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

class SentenceSplitterTest {
    private static final SentenceSplitter SPLITTER = new SentenceSplitter(new Tokenizer(Lexicon.bundled()));

    private static List<String> sentences(String text) {
        return sentences(Report.ofText("test", text));
    }

    private static List<String> sentences(Report report) {
        return SPLITTER.split(report).stream()
                .map(sentence -> sentence.span().in(report.text()))
                .toList();
    }

    @Test
    void periodsOfAbbreviationsAndNumbersEndNothing() {
        assertThat(sentences(
                        "Gen. Arno Lund left at 5 p.m. on Nov. 3. The U.S. envoy paid $3.5 million. No. 4 was shut."))
                .containsExactly(
                        "Gen. Arno Lund left at 5 p.m. on Nov. 3.",
                        "The U.S. envoy paid $3.5 million.",
                        "No. 4 was shut.");
    }

    @Test
    void anAbbreviationEndsASentenceWhenOneClearlyBegins() {
        assertThat(sentences("They fled to the U.S. The road was cut at 6 p.m. Villagers watched."))
                .containsExactly("They fled to the U.S.", "The road was cut at 6 p.m.", "Villagers watched.");
    }

    @Test
    void namesMayBeginWithASmallLetter() {
        assertThat(sentences("They left. al-Waha was empty. Nobody stayed in al-Waha."))
                .containsExactly("They left.", "al-Waha was empty.", "Nobody stayed in al-Waha.");
    }

    @Test
    void aNoteBelongsToTheSentenceBeforeIt() {
        assertThat(sentences("The bridge fell.[12] Nobody was hurt."))
                .containsExactly("The bridge fell.[12]", "Nobody was hurt.");
    }

    @Test
    void notesInARowBelongToo() {
        assertThat(sentences("The bridge fell. [1] [2] Nobody was hurt. 4 However, the road stayed shut.³ It rained."))
                .containsExactly(
                        "The bridge fell. [1] [2]",
                        "Nobody was hurt. 4",
                        "However, the road stayed shut.³",
                        "It rained.");
    }

    @Test
    void aMarkInsideBracketsEndsNothing() {
        assertThat(sentences("They waited (in vain!), he said. The guard (who?). It was \"over!\", she wrote."))
                .containsExactly(
                        "They waited (in vain!), he said.", "The guard (who?).", "It was \"over!\", she wrote.");
    }

    @Test
    void aStopBehindAPlainWordEndsASentenceThatGoesOnSmall() {
        assertThat(sentences("the road is shut. nobody knows why. where are they? in the harbour. :) good luck"))
                .containsExactly(
                        "the road is shut.", "nobody knows why.", "where are they?", "in the harbour. :)", "good luck");
        assertThat(sentences("It weighs approx. ten tons, est. by engineers, and cost Fr. ten. “Stop!” he cried."))
                .containsExactly(
                        "It weighs approx. ten tons, est. by engineers, and cost Fr. ten.", "“Stop!” he cried.");
    }

    @Test
    void sectionsAreNumbered() {
        assertThat(sentences("2.1. Roads and bridges are shut. It rained."))
                .containsExactly("2.1. Roads and bridges are shut.", "It rained.");
    }

    @Test
    void wordsSetApartKeepTheirClosingMarks() {
        assertThat(sentences("The mayor said : \" We stay . \" Nobody left . ( It was dark . ) They slept ."))
                .containsExactly(
                        "The mayor said : \" We stay . \"", "Nobody left .", "( It was dark . )", "They slept .");
    }

    @Test
    void sentencesInsideAQuotationAreSentences() {
        assertThat(
                        sentences(
                                "“We came at night. Was it dark? Yes! Nobody saw us,” he said. “Then – we left.” ‘Why?’ – she asked."))
                .containsExactly(
                        "“We came at night.",
                        "Was it dark?",
                        "Yes!",
                        "Nobody saw us,” he said.",
                        "“Then – we left.”",
                        "‘Why?’ – she asked.");
    }

    @Test
    void closingMarksBelongToTheSentenceBeforeThem() {
        assertThat(sentences("“We hold the bridge.” Nobody fired. (It was dark.) \"Go home.\" He left."))
                .containsExactly(
                        "“We hold the bridge.”", "Nobody fired.", "(It was dark.)", "\"Go home.\"", "He left.");
    }

    @Test
    void aQuestionGoesOnWithItsSpeaker() {
        assertThat(sentences("“Who fired?” asked the mayor. “Was it them?” Arno Lund said. “Yes!” He ran."))
                .containsExactly(
                        "“Who fired?” asked the mayor.", "“Was it them?” Arno Lund said.", "“Yes!”", "He ran.");
    }

    @Test
    void hardWrappedLinesAreOneParagraph() {
        String text = "The council of the northern district said that the market in the old\n"
                + "Harbour quarter would open again on Monday after eleven weeks in which\n"
                + "Traders had been kept out by the garrison.\n"
                + "The mayor welcomed it.\n";
        assertThat(sentences(text)).hasSize(2).last().isEqualTo("The mayor welcomed it.");
    }

    @Test
    void linesWithoutAPeriodStandAlone() {
        assertThat(sentences("Market opens again\n\nTraders came back\n- flour\n- oil\n• salt\nThe end came late."))
                .containsExactly(
                        "Market opens again", "Traders came back", "- flour", "- oil", "• salt", "The end came late.");
    }

    @Test
    void zonesAreSentencesOfTheirOwn() {
        String text =
                "Bridge shut. Market open\nBy Ida Berg\nHarbour Courier\nNORTHPORT, March 3 (HC) - The bridge was shut. It rained.";
        int by = text.indexOf("By");
        int dateline = text.indexOf("NORTH");
        int body = text.indexOf("The bridge");
        Report report = new Report(
                "r",
                text,
                List.of(
                        new Zone(Zone.Kind.TITLE, new Span(0, by)),
                        new Zone(Zone.Kind.BYLINE, new Span(by, dateline)),
                        new Zone(Zone.Kind.DATELINE, new Span(dateline, body))),
                null,
                null,
                null,
                null,
                null,
                "en");
        assertThat(sentences(report))
                .containsExactly(
                        "Bridge shut. Market open",
                        "By Ida Berg",
                        "Harbour Courier",
                        "NORTHPORT, March 3 (HC) -",
                        "The bridge was shut.",
                        "It rained.");
        assertThat(SPLITTER.split(report))
                .extracting(RawSentence::zone)
                .containsExactly(Zone.Kind.TITLE, Zone.Kind.BYLINE, Zone.Kind.BYLINE, Zone.Kind.DATELINE, null, null);
    }

    @Test
    void aSentenceOfTenThousandWordsIsCutAtCommas() {
        String text = "the men walked on, ".repeat(2000) + "and slept.";
        List<RawSentence> split = SPLITTER.split(Report.ofText("long", text));
        assertThat(split)
                .hasSizeGreaterThan(20)
                .allMatch(sentence -> sentence.tokens().size() <= SentenceSplitter.LONGEST);
        assertThat(split.get(0).span().in(text)).endsWith(",");
    }

    @Test
    void aWordOfAMillionLettersAndDeepBracketsStayBounded() {
        for (String text : List.of(
                "a".repeat(1_000_000),
                "a-".repeat(500_000),
                "a.b".repeat(300_000),
                "(".repeat(1_000_000),
                "\"".repeat(1_000_000),
                ".\"".repeat(500_000),
                "'".repeat(1_000_000),
                "www.".repeat(250_000),
                "\0".repeat(1_000_000),
                "a@".repeat(500_000),
                "a. ".repeat(400_000),
                "U.S.".repeat(300_000),
                "1,".repeat(500_000),
                "\n".repeat(1_000_000),
                "x\n".repeat(500_000))) {
            Iterator<RawSentence> sentences = SPLITTER.sentences(Report.ofText("hostile", text));
            int letters = 0;
            while (sentences.hasNext()) {
                RawSentence sentence = sentences.next();
                assertThat(sentence.tokens().size()).isBetween(1, SentenceSplitter.LONGEST);
                letters += sentence.tokens().stream().mapToInt(Span::length).sum();
            }
            assertThat(letters)
                    .isEqualTo((int) text.chars().filter(c -> c > ' ').count());
        }
    }

    @Test
    void whiteSpaceHasNoSentence() {
        assertThat(sentences(" \n\t\u00a0\r\n")).isEmpty();
        assertThat(sentences("")).isEmpty();
    }
}
