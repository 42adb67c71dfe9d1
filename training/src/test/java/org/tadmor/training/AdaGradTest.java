package org.tadmor.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AdaGradTest {
    @Test
    void stepsShortenAndTheAverageIsOfWhatWasKept() {
        AdaGrad learned = new AdaGrad(2, 0.1f, 0, 0);
        learned.step(1, 2);
        learned.keep();
        learned.step(1, 2);
        learned.keep();
        float second = -0.1f - 0.1f * 2 / (float) Math.sqrt(8);
        assertThat(learned.weights()[1]).isCloseTo(second, Offset.offset(1e-6f));
        assertThat(learned.average()).containsExactly(new float[] {0, (-0.1f + second) / 2}, Offset.offset(1e-6f));
    }
}
