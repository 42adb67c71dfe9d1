package org.tadmor.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * A matrix of weights with its gradients, one for each worker, and Adam's moments.
 *
 * <p>Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015; with decay rates of Dozat and Manning, ICLR 2017. In a sparse
 * matrix only rows that a batch touched move.
 */
final class Parameter {
    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.95f;
    private static final float SMALLEST = 1e-8f;

    final float[][] value;
    private final float[][][] gradients;
    private final float[][] first;
    private final float[][] second;
    private final boolean sparse;
    private final boolean[][] touched;
    private float[][] turned = new float[0][];
    private boolean isTurned = false;

    private Parameter(float[][] value, int workers, boolean sparse) {
        this.value = value;
        this.sparse = sparse;
        int rows = value.length;
        int columns = value[0].length;
        gradients = new float[workers][rows][sparse ? 0 : columns];
        touched = new boolean[workers][sparse ? rows : 0];
        first = new float[rows][columns];
        second = new float[rows][columns];
    }

    /** Weights drawn evenly around zero, from {@code -range} to {@code range}. */
    static Parameter of(int rows, int columns, double range, int workers, Random random) {
        return new Parameter(drawn(rows, columns, range, random), workers, false);
    }

    /** The same for a matrix of which a batch touches few rows. */
    static Parameter sparse(int rows, int columns, double range, int workers, Random random) {
        return new Parameter(drawn(rows, columns, range, random), workers, true);
    }

    private static float[][] drawn(int rows, int columns, double range, Random random) {
        float[][] value = new float[rows][columns];
        for (float[] row : value) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) ((random.nextDouble() * 2 - 1) * range);
            }
        }
        return value;
    }

    int rows() {
        return value.length;
    }

    /** Gradients of a worker, to be added to. */
    float[][] gradient(int worker) {
        return gradients[worker];
    }

    /** Gradient of one row of a sparse matrix, to be added to. */
    float[] gradientOfRow(int worker, int row) {
        if (!touched[worker][row]) {
            touched[worker][row] = true;
            gradients[worker][row] = new float[value[row].length];
        }
        return gradients[worker][row];
    }

    /** The matrix, unless it is sparse, with rows and columns exchanged; call {@link #turn} before a batch. */
    float[][] turned() {
        return turned;
    }

    /** Brings {@link #turned} up to date. */
    void turn() {
        if (isTurned || sparse) {
            return;
        }
        int columns = value[0].length;
        if (turned.length == 0) {
            turned = new float[columns][value.length];
        }
        for (int i = 0; i < value.length; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = value[i][j];
            }
        }
        isTurned = true;
    }

    /** Sums the workers' gradients into the first one's, in order; returns the sum of their squares. */
    double gather() {
        double squares = 0;
        for (int row = 0; row < value.length; row++) {
            for (int w = 1; w < gradients.length; w++) {
                if (!sparse || touched[w][row]) {
                    float[] into = sparse ? gradientOfRow(0, row) : gradients[0][row];
                    float[] from = gradients[w][row];
                    for (int j = 0; j < into.length; j++) {
                        into[j] += from[j];
                    }
                }
            }
            if (!sparse || touched[0][row]) {
                for (float g : gradients[0][row]) {
                    squares += (double) g * g;
                }
            }
        }
        return squares;
    }

    /**
     * Moves the weights against the gradients and forgets these.
     *
     * @param rate step size
     * @param scale what to multiply the gradients by
     * @param step number of the step, from 1
     */
    void step(double rate, double scale, long step) {
        isTurned = false;
        double firstBias = 1 - Math.pow(FIRST_DECAY, step);
        double secondBias = 1 - Math.pow(SECOND_DECAY, step);
        float size = (float) (rate * Math.sqrt(secondBias) / firstBias);
        for (int row = 0; row < value.length; row++) {
            if (!sparse || touched[0][row]) {
                stepRow(row, size, (float) scale);
            }
            for (int w = 0; w < gradients.length; w++) {
                if (!sparse) {
                    Arrays.fill(gradients[w][row], 0);
                } else if (touched[w][row]) {
                    touched[w][row] = false;
                    gradients[w][row] = new float[0];
                }
            }
        }
    }

    private void stepRow(int row, float size, float scale) {
        float[] g = gradients[0][row];
        float[] m = first[row];
        float[] v = second[row];
        float[] w = value[row];
        for (int j = 0; j < w.length; j++) {
            float d = g[j] * scale;
            m[j] = FIRST_DECAY * m[j] + (1 - FIRST_DECAY) * d;
            v[j] = SECOND_DECAY * v[j] + (1 - SECOND_DECAY) * d * d;
            w[j] -= size * m[j] / ((float) Math.sqrt(v[j]) + SMALLEST);
        }
    }

    /** Writes weights and moments. */
    void save(DataOutputStream out) throws IOException {
        for (float[][] matrix : new float[][][] {value, first, second}) {
            for (float[] row : matrix) {
                for (float v : row) {
                    out.writeFloat(v);
                }
            }
        }
    }

    /** Reads what {@link #save} wrote. */
    void load(DataInputStream in) throws IOException {
        isTurned = false;
        for (float[][] matrix : new float[][][] {value, first, second}) {
            for (float[] row : matrix) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = in.readFloat();
                }
            }
        }
    }
}
