package org.tadmor.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ActivationTest {
    @Test
    void functionsAreCloseToTheirNames() {
        for (float x = -9; x < 9; x += 0.37f) {
            float[] tanh = {x};
            float[] sigmoid = {x};
            float[] leaky = {x};
            Activation.tanh(tanh);
            Activation.sigmoid(sigmoid);
            Activation.leaky(leaky);

            assertThat((double) tanh[0]).isCloseTo(Math.tanh(x), Offset.offset(2e-4));
            assertThat((double) sigmoid[0]).isCloseTo(1 / (1 + Math.exp(-x)), Offset.offset(2e-4));
            assertThat(leaky[0]).isEqualTo(x > 0 ? x : Activation.LEAK * x);
        }
    }

    @Test
    void rowsAreSummedWhateverTheirNumber() {
        for (int count = 1; count < 12; count++) {
            float[][] rows = new float[count][5];
            float[] factors = new float[count];
            float expected = 0;
            for (int k = 0; k < count; k++) {
                rows[k][3] = k + 1;
                factors[k] = 2;
                expected += 2 * (k + 1);
            }
            float[] one = new float[5];
            float[][] three = new float[3][5];
            RowSums.add(factors, rows, count, one);
            RowSums.addEach(new float[][] {factors, factors, factors}, 3, rows, count, three);

            assertThat(one).containsExactly(0, 0, 0, expected, 0);
            assertThat(three[0]).isEqualTo(one);
            assertThat(three[2]).isEqualTo(one);
            assertThat(RowSums.dot(factors, factors)).isEqualTo(4f * count);
        }
    }
}
