package org.tadmor.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void everyPhraseIsATreeOfKnownWords() throws IOException {
        List<GoldSentence> sentences = Phrases.of("news-phrases.txt", 2, 1);

        assertThat(sentences).hasSizeGreaterThan(60);
        for (GoldSentence sentence : sentences) {
            assertThat(sentence.forms()).noneMatch(form -> form.startsWith("$"));
            assertThat(sentence.tags()).noneMatch(tag -> tag.endsWith(" "));
            int roots = 0;
            for (int i = 0; i < sentence.size(); i++) {
                roots += sentence.heads()[i] < 0 ? 1 : 0;
                assertThat(stepsToRoot(sentence, i))
                        .as(sentence.forms() + " " + i)
                        .isLessThanOrEqualTo(sentence.size());
            }
            assertThat(roots).isEqualTo(1);
        }
    }

    @Test
    void theSameSeedGivesTheSameSentences() throws IOException {
        List<List<String>> first = forms(Phrases.of("news-phrases.txt", 3, 7));

        assertThat(forms(Phrases.of("news-phrases.txt", 3, 7))).isEqualTo(first);
        assertThat(forms(Phrases.of("news-phrases.txt", 3, 8))).isNotEqualTo(first);
    }

    private static List<List<String>> forms(List<GoldSentence> sentences) {
        return sentences.stream().map(GoldSentence::forms).toList();
    }

    private static int stepsToRoot(GoldSentence sentence, int i) {
        int steps = 0;
        for (int at = i; at >= 0 && steps <= sentence.size(); at = sentence.heads()[at]) {
            steps++;
        }
        return steps;
    }
}
