package org.tadmor.training;

import java.util.List;
import java.util.Random;
import org.tadmor.language.model.Dense;
import org.tadmor.language.model.RowSums;

/** A linear layer that learns. */
final class DenseLearner {
    final Parameter rows;
    final Parameter bias;

    DenseLearner(int inputs, int outputs, int workers, Random random) {
        rows = Parameter.of(inputs, outputs, Math.sqrt(6.0 / (inputs + outputs)), workers, random);
        bias = Parameter.of(1, outputs, 0, workers, random);
    }

    List<Parameter> parameters() {
        return List.of(rows, bias);
    }

    /** The layer as it stands. */
    Dense layer() {
        return new Dense(rows.value, bias.value[0]);
    }

    float[][] apply(float[][] inputs) {
        return layer().apply(inputs, inputs.length);
    }

    /**
     * Adds the gradients of the weights, and to {@code inputGradients} those of the inputs.
     *
     * @param inputs what {@link #apply} was given
     * @param gradients of what it returned
     */
    void learn(int worker, float[][] inputs, float[][] gradients, float[][] inputGradients) {
        int size = inputs.length;
        addOuter(inputs, gradients, size, rows.gradient(worker));
        float[] biasGradient = bias.gradient(worker)[0];
        for (float[] gradient : gradients) {
            for (int j = 0; j < biasGradient.length; j++) {
                biasGradient[j] += gradient[j];
            }
        }
        RowSums.addEach(gradients, size, rows.turned(), bias.value[0].length, inputGradients);
    }

    /** Adds inputs' transpose times {@code gradients} to {@code sum}. */
    static void addOuter(float[][] inputs, float[][] gradients, int size, float[][] sum) {
        float[][] columns = new float[sum.length][size];
        for (int t = 0; t < size; t++) {
            for (int i = 0; i < sum.length; i++) {
                columns[i][t] = inputs[t][i];
            }
        }
        RowSums.addEach(columns, columns.length, gradients, size, sum);
    }
}
