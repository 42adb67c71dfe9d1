package org.tadmor.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FusedMultiplyAddTest {
    private static final float[] CORNERS = {
        0f,
        -0f,
        1f,
        -1f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NaN,
        0x1.000002p0f,
        0x1.fffffep-1f
    };

    @Test
    void theEmulationRoundsOnceAsTheInstructionDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            float a = any(random);
            float b = any(random);
            float c = random.nextBoolean() ? any(random) : -a * b * (1 + random.nextInt(3) * 0x1p-24f);

            assertThat(FusedMultiplyAdd.emulated(a, b, c))
                    .as("%a * %a + %a", a, b, c)
                    .isEqualTo(Float.valueOf(Math.fma(a, b, c)));
        }
    }

    @Test
    void theEmulationKnowsTheEndsOfTheRange() {
        for (float a : CORNERS) {
            for (float b : CORNERS) {
                for (float c : CORNERS) {
                    assertThat(FusedMultiplyAdd.emulated(a, b, c))
                            .as("%a * %a + %a", a, b, c)
                            .isEqualTo(Float.valueOf(Math.fma(a, b, c)));
                }
            }
        }
    }

    /** Any bits, or a number near one. */
    private static float any(Random random) {
        float value = random.nextBoolean() ? Float.intBitsToFloat(random.nextInt()) : (float) random.nextGaussian();
        return Float.isNaN(value) ? 1 : value;
    }
}
