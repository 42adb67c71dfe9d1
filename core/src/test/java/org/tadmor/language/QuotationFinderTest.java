package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

class QuotationFinderTest {
    private static final QuotationFinder FINDER = new QuotationFinder(new Tokenizer(Lexicon.bundled()));

    private static List<Quotation> found(String text) {
        return FINDER.find(Report.ofText("test", text), List.of());
    }

    private static List<String> quotations(String text) {
        return found(text).stream().map(quotation -> quotation.span().in(text)).toList();
    }

    @Test
    void findsMarksOfAllKinds() {
        assertThat(
                        quotations(
                                "“One,” he said. \"Two,\" she said. «Trois», „Vier“, ``five'' and ‘six’, »sieben«, ‚acht‘, ‹neuf›, `ten'."))
                .containsExactly(
                        "“One,”",
                        "\"Two,\"",
                        "«Trois»",
                        "„Vier“",
                        "``five''",
                        "‘six’",
                        "»sieben«",
                        "‚acht‘",
                        "‹neuf›",
                        "`ten'");
    }

    @Test
    void contentLeavesTheOuterMarksOut() {
        String text = "“One,” he said, and ``two''. 'Three,' she said.";
        assertThat(found(text))
                .extracting(quotation -> quotation.content().in(text), Quotation::opening, Quotation::closing)
                .containsExactly(
                        tuple("One,", QuotationMark.CURLY, QuotationMark.CURLY),
                        tuple("two", QuotationMark.DOUBLED, QuotationMark.DOUBLED),
                        tuple("Three,", QuotationMark.STRAIGHT_SINGLE, QuotationMark.STRAIGHT_SINGLE));
    }

    @Test
    void apostrophesAreNotMarks() {
        assertThat(
                        quotations(
                                "It’s the rebels’ road, isn't it? The '90s, the soldiers' boots, rock 'n' roll's end. Tell 'em that the boys' boat left. "
                                        + "‘Abd al-Waha’s men and the ‘Ayn tribe, whose elders met for a second day, heard the rebels’ terms."))
                .isEmpty();
    }

    @Test
    void nestedQuotationsLieInTheirOuterOne() {
        String text = "“They shouted ‘leave’ and ‘go’ at us,” she said. 'The men's truck,' he said, 'is \"gone\".'";
        assertThat(quotations(text))
                .containsExactly("“They shouted ‘leave’ and ‘go’ at us,”", "'The men's truck,'", "'is \"gone\".'");
        assertThat(found(text).get(0).inner())
                .extracting(inner -> inner.content().in(text))
                .containsExactly("leave", "go");
        assertThat(found(text).get(2).inner())
                .extracting(inner -> inner.span().in(text))
                .containsExactly("\"gone\"");
    }

    @Test
    void marksOfOneKindNestWhenBothPairsClose() {
        String text =
                "She wrote: “The banner said “No fuel today” in red,” and left. \"He cried \"Stop\" twice,\" she said.";
        assertThat(quotations(text))
                .containsExactly("“The banner said “No fuel today” in red,”", "\"He cried \"Stop\" twice,\"");
        assertThat(found(text).get(1).inner()).hasSize(1);
    }

    @Test
    void theInnermostQuotationOfAnOffsetIsKnown() {
        String text = "“The guard said, ‘Tell them “no” twice,’ and left,” she said.";
        Quotation outer = found(text).get(0);
        assertThat(outer.innermostAt(text.indexOf("no")))
                .get()
                .extracting(one -> one.content().in(text))
                .isEqualTo("no");
        assertThat(outer.innermostAt(text.indexOf("twice")))
                .get()
                .extracting(one -> one.content().in(text))
                .isEqualTo("Tell them “no” twice,");
        assertThat(outer.innermostAt(text.indexOf("left"))).contains(outer);
        assertThat(outer.innermostAt(text.indexOf("said."))).isEmpty();
    }

    @Test
    void paragraphsThatEachOpenAreOneQuotation() {
        String text = "“We came at night.\n\n“We left at dawn.\n\n“Nobody saw us,” he said.\n\nThe end.";
        assertThat(quotations(text)).containsExactly("“We came at night.\n\n“We left at dawn.\n\n“Nobody saw us,”");
        assertThat(found(text).get(0).paragraphs())
                .extracting(part -> part.in(text))
                .containsExactly("“We came at night.", "“We left at dawn.", "“Nobody saw us,”");
        String straight = text.replace('“', '"').replace('”', '"');
        assertThat(quotations(straight))
                .containsExactly("\"We came at night.\n\n\"We left at dawn.\n\n\"Nobody saw us,\"");
    }

    @Test
    void aParagraphThatOnlyClosesGoesOnToo() {
        assertThat(quotations("He wrote: “We came at night.\n\nWe left at dawn.” Nobody answered."))
                .containsExactly("“We came at night.\n\nWe left at dawn.”");
        assertThat(quotations("He wrote: \"We came at night.\n\nWe left at dawn.\" Nobody answered."))
                .containsExactly("\"We came at night.\n\nWe left at dawn.\"");
    }

    @Test
    void anUnclosedQuotationEndsWithItsParagraph() {
        String text = "He said: “We stay.\n\nThey left. \"Really\"?";
        assertThat(quotations(text)).containsExactly("“We stay.", "\"Really\"");
        assertThat(found(text)).extracting(Quotation::isClosed).containsExactly(false, true);
    }

    @Test
    void anUnclosedQuotationEndsWhereTheNextOneOpens() {
        assertThat(quotations("“We stay, he said. “Nobody leaves the town.”"))
                .containsExactly("“We stay, he said.", "“Nobody leaves the town.”");
        assertThat(quotations("\"We stay, he said. \"Nobody leaves the town.\""))
                .containsExactly("\"We stay, he said.", "\"Nobody leaves the town.\"");
    }

    @Test
    void marksThatPointTheWrongWayStillPair() {
        assertThat(quotations("”We stay,” he said. “Nobody leaves,“ she said. He added: ” … and nobody comes.”"))
                .containsExactly("”We stay,”", "“Nobody leaves,“", "” … and nobody comes.”");
        assertThat(quotations("’We stay,’ he said.")).containsExactly("’We stay,’");
    }

    @Test
    void aSpaceTooManyOrTooFewDoesNoHarm() {
        assertThat(quotations("He said,\"We stay.\" She said: \" We go . \" They left. \"It rained, \"he said."))
                .containsExactly("\"We stay.\"", "\" We go . \"", "\"It rained, \"");
    }

    @Test
    void twoApostrophesAreOneMark() {
        assertThat(quotations("''We don't go,'' she said. ''The soldiers' boots are 'new'.''"))
                .containsExactly("''We don't go,''", "''The soldiers' boots are 'new'.''");
        assertThat(quotations("''He told me, 'Stay at home,''' she said. '''Old Harbour,''' he replied."))
                .containsExactly("''He told me, 'Stay at home,'''", "'''Old Harbour,'''");
    }

    @Test
    void inchesAndPrimesDoNotOpen() {
        assertThat(quotations("A 5\" pipe and \"a bomb\". It lies at 35° 12′ 40″ north."))
                .containsExactly("\"a bomb\"");
        assertThat(quotations("\"They laid a 5\" pipe under the road,\" he said."))
                .containsExactly("\"They laid a 5\" pipe under the road,\"");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', textBlock = """
            — We leave at dawn, said the mayor. => — We leave at dawn,
            — We leave, she said. — Nobody stays. => — We leave,|— Nobody stays.
            – Who fired? – Ida Berg asked. => – Who fired?
            """)
    void aDashOpensSpeechWhereSomebodySpeaks(String text, String expected) {
        assertThat(String.join("|", quotations(text))).isEqualTo(expected);
    }

    @Test
    void aListWithDashesIsNoDialogue() {
        assertThat(quotations("— flour and oil\n— salt, said to be scarce\n— water, ten bottles"))
                .isEmpty();
    }

    @Test
    void aDialogueWithDashesNeedsOneSpeakerOnly() {
        assertThat(quotations("— Where is the bus?\n\n— It left, said the driver.\n\n— When?\n\nNobody answered."))
                .containsExactly("— Where is the bus?", "— It left,", "— When?");
    }

    @Test
    @Timeout(120)
    void aMillionMarksAreReadOnce() {
        assertThat(quotations("“a” ".repeat(500_000))).hasSize(500_000);
        assertThat(quotations("“".repeat(1_000_000))).isNotNull();
        assertThat(quotations("\"".repeat(1_000_000))).isNotNull();
        assertThat(quotations("“a ".repeat(1_000_000))).isNotNull();
        assertThat(quotations("\"a ".repeat(1_000_000))).isNotNull();
        assertThat(quotations("‘a ".repeat(1_000_000))).isEmpty();
        assertThat(quotations("'a ".repeat(1_000_000))).isEmpty();
        assertThat(quotations("'as' ".repeat(500_000))).isNotNull();
        assertThat(quotations("''a ".repeat(500_000))).isNotNull();
        assertThat(quotations("`a ".repeat(500_000))).isEmpty();
        assertThat(quotations("‘a “b 'c' ".repeat(200_000))).isNotNull();
        assertThat(quotations("\"a\n\n".repeat(200_000))).hasSize(1);
        assertThat(quotations("— a, said B\n\n".repeat(200_000))).hasSize(200_000);
    }
}
