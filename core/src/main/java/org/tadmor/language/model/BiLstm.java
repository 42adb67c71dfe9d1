package org.tadmor.language.model;

/**
 * A recurrent layer that reads a sentence in both directions: long short-term memory with coupled input and forget gates.
 *
 * <p>Hochreiter and Schmidhuber, "Long Short-Term Memory", Neural Computation 1997; coupled gates after Greff et al., "LSTM: A
 * Search Space Odyssey", IEEE Transactions on Neural Networks and Learning Systems 2017. A layer of {@code h} units has rows of
 * {@code 3h} values: forget gates, output gates, candidates.
 *
 * @param input input weights of both directions: first of the units that read from left to right, then of the others
 * @param forwardAgain weights of the former over their own last state
 * @param backwardAgain weights of the latter over theirs
 */
public record BiLstm(Dense input, float[][] forwardAgain, float[][] backwardAgain) {

    /** Number of units in each direction. */
    public int units() {
        return forwardAgain.length;
    }

    /**
     * The states of both directions, joined, {@code 2 · units} values for each word.
     *
     * @param sums what {@link #input} gives for each word
     */
    public float[][] run(float[][] sums) {
        float[][] states = new float[sums.length][2 * units()];
        direction(sums, 0, forwardAgain, states);
        direction(sums, 1, backwardAgain, states);
        return states;
    }

    private static void direction(float[][] sums, int direction, float[][] again, float[][] states) {
        int units = again.length;
        int size = sums.length;
        float[] gates = new float[3 * units];
        float[] cell = new float[units];
        float[] state = new float[units];
        float[] forget = new float[units];
        float[] open = new float[units];
        float[] candidate = new float[units];
        for (int step = 0; step < size; step++) {
            int t = direction == 0 ? step : size - 1 - step;
            // Arrays of their own: the compiler vectorises loops only over arrays read from index 0.
            System.arraycopy(sums[t], direction * gates.length, gates, 0, gates.length);
            if (step > 0) {
                RowSums.add(state, again, units, gates);
            }
            System.arraycopy(gates, 0, forget, 0, units);
            System.arraycopy(gates, units, open, 0, units);
            System.arraycopy(gates, 2 * units, candidate, 0, units);
            Activation.sigmoid(forget);
            Activation.sigmoid(open);
            Activation.tanh(candidate);
            for (int j = 0; j < units; j++) {
                cell[j] = forget[j] * (cell[j] - candidate[j]) + candidate[j];
            }
            System.arraycopy(cell, 0, state, 0, units);
            Activation.tanh(state);
            for (int j = 0; j < units; j++) {
                state[j] = state[j] * open[j];
            }
            System.arraycopy(state, 0, states[t], direction * units, units);
        }
    }

    void write(ModelOutput out) {
        input.write(out);
        out.matrix(forwardAgain);
        out.matrix(backwardAgain);
    }

    static BiLstm read(ModelInput in) {
        return new BiLstm(Dense.read(in), in.matrix(), in.matrix());
    }
}
