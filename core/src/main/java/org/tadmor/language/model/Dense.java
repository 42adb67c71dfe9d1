package org.tadmor.language.model;

import java.util.Arrays;
import java.util.List;

/**
 * A linear layer.
 *
 * @param rows weights, inputs × outputs
 * @param bias one for each output
 */
public record Dense(float[][] rows, float[] bias) {

    /** One layer in place of several over the same inputs; their outputs follow each other. Long rows are faster than short ones. */
    public static Dense join(List<Dense> layers) {
        int outputs = layers.stream().mapToInt(Dense::outputs).sum();
        float[][] rows = new float[layers.get(0).inputs()][outputs];
        float[] bias = new float[outputs];
        int at = 0;
        for (Dense layer : layers) {
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(layer.rows[i], 0, rows[i], at, layer.outputs());
            }
            System.arraycopy(layer.bias, 0, bias, at, layer.outputs());
            at += layer.outputs();
        }
        return new Dense(rows, bias);
    }

    /** The {@code length} values of each vector that start at {@code from}. */
    static float[][] part(float[][] vectors, int from, int length) {
        float[][] part = new float[vectors.length][];
        for (int t = 0; t < vectors.length; t++) {
            part[t] = Arrays.copyOfRange(vectors[t], from, from + length);
        }
        return part;
    }

    /** Number of inputs. */
    public int inputs() {
        return rows.length;
    }

    /** Number of outputs. */
    public int outputs() {
        return bias.length;
    }

    /**
     * The layer's answers to the first {@code size} inputs.
     *
     * @param inputs vectors of {@link #inputs} values
     * @return {@code size} new vectors of {@link #outputs} values
     */
    public float[][] apply(float[][] inputs, int size) {
        float[][] out = new float[size][];
        for (int t = 0; t < size; t++) {
            out[t] = bias.clone();
        }
        RowSums.addEach(inputs, size, rows, rows.length, out);
        return out;
    }

    /** The layer's answer to one input. */
    public float[] apply(float[] input) {
        float[] out = bias.clone();
        RowSums.add(input, rows, rows.length, out);
        return out;
    }

    void write(ModelOutput out) {
        out.matrix(rows);
        out.matrix(new float[][] {bias});
    }

    static Dense read(ModelInput in) {
        float[][] rows = in.matrix();
        return new Dense(rows, in.matrix()[0]);
    }
}
