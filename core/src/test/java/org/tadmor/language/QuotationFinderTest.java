package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.report.Report;

class QuotationFinderTest {
    private static List<String> quotations(String text) {
        return new QuotationFinder()
                .find(Report.ofText("test", text)).stream()
                        .map(span -> span.in(text))
                        .toList();
    }

    @Test
    void findsMarksOfAllKinds() {
        assertThat(quotations("“One,” he said. \"Two,\" she said. «Trois», „Vier“, ``five'' and ‘six’."))
                .containsExactly("“One,”", "\"Two,\"", "«Trois»", "„Vier“", "``five''", "‘six’");
    }

    @Test
    void apostrophesAreNotMarks() {
        assertThat(
                        quotations(
                                "It’s the rebels’ road, isn't it? The '90s, the soldiers' boots, rock 'n' roll's end. Tell 'em that the boys' boat left."))
                .isEmpty();
    }

    @Test
    void nestedQuotationsLieInTheirOuterOne() {
        assertThat(quotations(
                        "“They shouted ‘leave’ and ‘go’ at us,” she said. 'The men's truck,' he said, 'is \"gone\".'"))
                .contains("“They shouted ‘leave’ and ‘go’ at us,”", "'The men's truck,'");
    }

    @Test
    void paragraphsThatEachOpenAreOneQuotation() {
        String text = "“We came at night.\n\n“We left at dawn.\n\n“Nobody saw us,” he said.\n\nThe end.";
        assertThat(quotations(text)).containsExactly("“We came at night.\n\n“We left at dawn.\n\n“Nobody saw us,”");
        String straight = text.replace('“', '"').replace('”', '"');
        assertThat(quotations(straight))
                .containsExactly("\"We came at night.\n\n\"We left at dawn.\n\n\"Nobody saw us,\"");
    }

    @Test
    void anUnclosedQuotationEndsWithItsParagraph() {
        assertThat(quotations("He said: “We stay.\n\nThey left. \"Really\"?"))
                .containsExactly("“We stay.", "\"Really\"");
    }

    @Test
    void twoApostrophesAreOneMark() {
        assertThat(quotations("''We don't go,'' she said. ''The soldiers' boots are 'new'.''"))
                .containsExactly("''We don't go,''", "''The soldiers' boots are 'new'.''");
    }

    @Test
    void inchesDoNotOpen() {
        assertThat(quotations("A 5\" pipe and \"a bomb\".")).containsExactly("\"a bomb\"");
    }

    @Test
    void aMillionMarksAreReadOnce() {
        assertThat(quotations("“a” ".repeat(500_000))).hasSize(500_000);
        assertThat(quotations("“".repeat(1_000_000))).hasSize(1);
        assertThat(quotations("'a ".repeat(300_000))).isEmpty();
        assertThat(quotations("\"a\n\n".repeat(200_000))).hasSize(1);
    }
}
