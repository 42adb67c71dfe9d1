package org.tadmor.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordClusteringTest {
    @Test
    void wordsUsedAlikeComeTogether() {
        Random random = new Random(3);
        List<int[]> sentences = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            // Subjects are 10 to 14, verbs 20 to 24, objects 30 to 34.
            sentences.add(new int[] {10 + random.nextInt(5), 20 + random.nextInt(5), 30 + random.nextInt(5)});
        }

        Map<Integer, Integer> classOf = WordClustering.cluster(sentences, 2, 5, 10);

        for (int kind = 10; kind <= 30; kind += 10) {
            for (int word = kind; word < kind + 5; word++) {
                assertThat(classOf.get(word)).isEqualTo(classOf.get(kind));
            }
        }
        assertThat(List.of(10, 20, 30)).extracting(classOf::get).doesNotHaveDuplicates();
    }
}
