package org.tadmor.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.claims.Statement;
import org.tadmor.text.Span;

class AttributionScoreTest {
    private static final String TEXT = "“We left,” the mayor said. “We stay,” residents said. The army said it won.";

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static BratAttributions.Gold gold(String source, String content) {
        return new BratAttributions.Gold(List.of(span(source)), List.of(span("said")), List.of(span(content)));
    }

    private static Statement statement(@Nullable String source, String content) {
        return new Statement(
                null,
                source == null ? null : span(source),
                span("said"),
                List.of(span(content)),
                Statement.Kind.DIRECT,
                0,
                null);
    }

    @Test
    void speakersCountForQuotationsThatAreFoundOnly() {
        AttributionScore score = new AttributionScore();
        score.add(
                TEXT,
                List.of(gold("the mayor", "We left"), gold("residents", "We stay"), gold("The army", "it won")),
                List.of(statement("mayor", "“We left,”"), statement(null, "it won")));
        assertThat(score).asString().contains("direct_speaker=100.0 (1 of 1)");
        score.add(TEXT, List.of(gold("residents", "We stay")), List.of(statement("the mayor", "We stay")));
        assertThat(score).asString().contains("direct_speaker=50.0 (1 of 2)");
    }
}
