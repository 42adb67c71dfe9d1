package org.tadmor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private final KeptAnswers kept = new KeptAnswers();
    private final AtomicInteger found = new AtomicInteger();

    private String ask(@Nullable String version, String question) {
        return kept.of(version, question, () -> question + " " + found.incrementAndGet());
    }

    @Test
    void theSameQuestionIsAnsweredOnceForAVersion() {
        assertThat(ask("1", "claims?")).isEqualTo("claims? 1");
        assertThat(ask("1", "claims?")).isEqualTo("claims? 1");
        assertThat(ask("1", "places?")).isEqualTo("places? 2");
        assertThat(ask("2", "claims?")).isEqualTo("claims? 3");
        assertThat(ask("2", "claims?")).isEqualTo("claims? 3");
    }

    @Test
    void withoutAVersionNothingIsKept() {
        assertThat(ask(null, "claims?")).isEqualTo("claims? 1");
        assertThat(ask(null, "claims?")).isEqualTo("claims? 2");
    }

    @Test
    void whatFailsIsAskedAgain() {
        assertThatThrownBy(() -> kept.of("1", "claims?", () -> {
                    throw new IllegalStateException("busy");
                }))
                .hasMessage("busy");

        assertThat(ask("1", "claims?")).isEqualTo("claims? 1");
    }

    @Test
    void longAnswersMakeRoomForOthers() {
        String long20 = "x".repeat(20_000_000);
        for (int i = 0; i < 5; i++) {
            String question = "export?" + i;
            assertThat(kept.of("1", question, () -> long20)).isSameAs(long20);
        }
        assertThat(kept.characters()).isLessThan(60_000_000);
    }
}
