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
     * The states of both directions, joined, {@code 2 · units} values for each word of each sentence. The sentences are read in step, so
     * that the weights are fetched once for all of them; what one gives does not depend on the others.
     *
     * @param sums what {@link #input} gives for each word of each sentence
     */
    float[][][] run(float[][][] sums) {
        float[][][] states = new float[sums.length][][];
        for (int s = 0; s < sums.length; s++) {
            states[s] = new float[sums[s].length][2 * units()];
        }
        direction(sums, 0, forwardAgain, states);
        direction(sums, 1, backwardAgain, states);
        return states;
    }

    private static void direction(float[][][] sums, int direction, float[][] again, float[][][] states) {
        int units = again.length;
        Units[] all = new Units[sums.length];
        float[][] last = new float[sums.length][];
        float[][] gates = new float[sums.length][];
        for (int s = 0; s < all.length; s++) {
            all[s] = new Units(units);
        }
        boolean going = true;
        for (int step = 0; going; step++) {
            int active = 0;
            for (int s = 0; s < all.length; s++) {
                if (step < sums[s].length) {
                    int t = direction == 0 ? step : sums[s].length - 1 - step;
                    System.arraycopy(sums[s][t], direction * 3 * units, all[s].gates, 0, 3 * units);
                    last[active] = all[s].state;
                    gates[active++] = all[s].gates;
                }
            }
            if (step > 0) {
                RowSums.addEach(last, active, again, units, gates);
            }
            for (int s = 0; s < all.length; s++) {
                if (step < sums[s].length) {
                    int t = direction == 0 ? step : sums[s].length - 1 - step;
                    all[s].step();
                    System.arraycopy(all[s].state, 0, states[s][t], direction * units, units);
                }
            }
            going = active > 0;
        }
    }

    /** The units of one direction at one word of one sentence. */
    private static final class Units {
        private final float[] gates;
        private final float[] cell;
        private final float[] state;
        private final float[] forget;
        private final float[] open;
        private final float[] candidate;

        Units(int units) {
            gates = new float[3 * units];
            cell = new float[units];
            state = new float[units];
            forget = new float[units];
            open = new float[units];
            candidate = new float[units];
        }

        void step() {
            int units = state.length;
            // Arrays of their own: the compiler vectorises loops only over arrays read from index 0.
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
