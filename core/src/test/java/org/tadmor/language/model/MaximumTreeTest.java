package org.tadmor.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MaximumTreeTest {
    private static float[][] drawn(int size, Random random) {
        float[][] scores = new float[size][size + 1];
        for (float[] row : scores) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextFloat();
            }
        }
        return scores;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int i = 0; i < heads.length; i++) {
            sum += scores[i][heads[i]];
        }
        return sum;
    }

    private static boolean isTreeWithOneRoot(int[] heads) {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] == heads.length ? 1 : 0;
            int at = i;
            for (int steps = 0; at != heads.length; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }

    private static double bestOfAll(float[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        double best = Double.NEGATIVE_INFINITY;
        for (long code = 0; code < Math.pow(size + 1, size); code++) {
            long rest = code;
            for (int i = 0; i < size; i++) {
                heads[i] = (int) (rest % (size + 1));
                rest /= size + 1;
            }
            if (isTreeWithOneRoot(heads)) {
                best = Math.max(best, sum(scores, heads));
            }
        }
        return best;
    }

    @Test
    void noOtherTreeScoresHigher() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            float[][] scores = drawn(1 + round % 5, random);
            int[] heads = MaximumTree.heads(scores);

            assertThat(isTreeWithOneRoot(heads)).isTrue();
            assertThat(sum(scores, heads)).isCloseTo(bestOfAll(scores), org.assertj.core.data.Offset.offset(1e-5));
        }
    }

    @Test
    void oneWordHangsOnTheRootHoweverTheRootIsLiked() {
        float[][] scores = drawn(6, new Random(3));
        for (float[] row : scores) {
            row[6] = 50;
        }

        assertThat(isTreeWithOneRoot(MaximumTree.heads(scores))).isTrue();
    }

    @Test
    void aLongSentenceOfCyclesIsUntangledInTime() {
        int size = 400;
        float[][] scores = drawn(size, new Random(5));
        for (int i = 0; i < size; i++) {
            scores[i][i ^ 1] = 10;
            scores[i][size] = i % 7 == 0 ? 20 : -50;
        }

        int[] heads = Assertions.assertTimeout(Duration.ofSeconds(5), () -> MaximumTree.heads(scores));

        assertThat(isTreeWithOneRoot(heads)).isTrue();
    }
}
