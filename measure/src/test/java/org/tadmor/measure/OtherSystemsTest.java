package org.tadmor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.text.Span;

/** What is compared with other systems is what Tadmor reads. */
class OtherSystemsTest {
    private static final OtherSystems ALONE = new OtherSystems();

    @Test
    void tagsAreUniversalPartsOfSpeech() {
        assertThat(ALONE.taggers().get(0).tags(List.of("Rebels", "left", "the", "town", ".")))
                .containsExactly("NOUN", "VERB", "DET", "NOUN", "PUNCT");
    }

    @Test
    void timesHaveTheValuesOfTheDay() {
        String text = "Rebels left the town on Monday.";
        assertThat(ALONE.timeTaggers().get(0).times(text, LocalDate.of(2016, 3, 30)))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.span().in(text)).isEqualTo("Monday");
                    assertThat(time.type()).isEqualTo("DATE");
                    assertThat(time.value()).isEqualTo("2016-03-28");
                });
    }

    @Test
    void quotationsHaveTheirSpeakers() {
        String text = "\"We are leaving the town,\" the commander said.";
        assertThat(ALONE.quoteReaders().get(0).quotes(text)).singleElement().satisfies(quote -> {
            assertThat(quote.content())
                    .singleElement()
                    .satisfies(span -> assertThat(span.in(text)).contains("We are leaving the town"));
            assertThat(quote.source()).isEqualTo(new Span(text.indexOf("the commander"), text.indexOf(" said")));
        });
    }

    @Test
    void scorersCountCodePoints() {
        String text = "a \uD83D\uDE00 b";
        assertThat(List.of(GoldScript.point(5, text), GoldScript.point(6, text)))
                .containsExactly(4, 5);
    }
}
