package org.tadmor.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tadmor.language.model.Activation;
import org.tadmor.language.model.BiLstm;
import org.tadmor.language.model.Dense;
import org.tadmor.language.model.RowSums;

/** A recurrent layer that learns, through {@link BiLstm}'s equations forwards and backwards in time. */
final class BiLstmLearner {
    private final int units;
    private final DenseLearner[] inputs = new DenseLearner[2];
    private final Parameter[] again = new Parameter[2];

    BiLstmLearner(int width, int units, int workers, Random random) {
        this.units = units;
        for (int d = 0; d < 2; d++) {
            inputs[d] = new DenseLearner(width, 3 * units, workers, random);
            again[d] = Parameter.of(units, 3 * units, Math.sqrt(6.0 / (2 * units)) * 0.7, workers, random);
            for (int j = 0; j < units; j++) {
                inputs[d].bias.value[0][j] = 1;
            }
        }
    }

    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (int d = 0; d < 2; d++) {
            all.addAll(inputs[d].parameters());
            all.add(again[d]);
        }
        return all;
    }

    /** The layer as it stands. */
    BiLstm layer() {
        return new BiLstm(Dense.join(List.of(inputs[0].layer(), inputs[1].layer())), again[0].value, again[1].value);
    }

    /**
     * One reading of a sentence, remembered step by step.
     *
     * @param inputs the inputs
     * @param states the states of both directions, joined
     * @param trace of each direction
     * @param masks of each direction: what each unit's last state is multiplied by, 0 for units left out
     */
    record Pass(float[][] inputs, float[][] states, Trace[] trace, float[][] masks) {}

    /** Gates, cells and states of one direction by word. */
    private record Trace(
            float[][] forget,
            float[][] open,
            float[][] candidate,
            float[][] cell,
            float[][] squashed,
            float[][] state) {
        static Trace of(int size, int units) {
            return new Trace(
                    new float[size][units],
                    new float[size][units],
                    new float[size][units],
                    new float[size][units],
                    new float[size][units],
                    new float[size][units]);
        }
    }

    /** Reads a sentence; {@code masks} holds one vector for each direction. */
    Pass read(float[][] vectors, float[][] masks) {
        int size = vectors.length;
        float[][] states = new float[size][2 * units];
        Trace[] traces = {Trace.of(size, units), Trace.of(size, units)};
        for (int d = 0; d < 2; d++) {
            float[][] sums = inputs[d].apply(vectors);
            float[] last = new float[units];
            float[] cell = new float[units];
            for (int step = 0; step < size; step++) {
                int t = d == 0 ? step : size - 1 - step;
                if (step > 0) {
                    RowSums.add(last, again[d].value, units, sums[t]);
                }
                step(traces[d], t, sums[t], cell);
                cell = traces[d].cell[t];
                for (int j = 0; j < units; j++) {
                    last[j] = traces[d].state[t][j] * masks[d][j];
                }
                System.arraycopy(traces[d].state[t], 0, states[t], d * units, units);
            }
        }
        return new Pass(vectors, states, traces, masks);
    }

    private void step(Trace trace, int t, float[] sums, float[] before) {
        float[] forget = trace.forget[t];
        float[] candidate = trace.candidate[t];
        float[] cell = trace.cell[t];
        System.arraycopy(sums, 0, forget, 0, units);
        System.arraycopy(sums, units, trace.open[t], 0, units);
        System.arraycopy(sums, 2 * units, candidate, 0, units);
        Activation.sigmoid(forget);
        Activation.sigmoid(trace.open[t]);
        Activation.tanh(candidate);
        for (int j = 0; j < units; j++) {
            cell[j] = forget[j] * (before[j] - candidate[j]) + candidate[j];
        }
        System.arraycopy(cell, 0, trace.squashed[t], 0, units);
        Activation.tanh(trace.squashed[t]);
        for (int j = 0; j < units; j++) {
            trace.state[t][j] = trace.squashed[t][j] * trace.open[t][j];
        }
    }

    /** Adds the gradients of the weights, and to {@code inputGradients} those of the inputs, given those of the states. */
    void learn(int worker, Pass pass, float[][] stateGradients, float[][] inputGradients) {
        int size = pass.inputs.length;
        for (int d = 0; d < 2; d++) {
            float[][] gateGradients = new float[size][3 * units];
            float[][] lasts = new float[size][units];
            float[] fromNext = new float[units];
            float[] cellFromNext = new float[units];
            for (int step = size - 1; step >= 0; step--) {
                int t = d == 0 ? step : size - 1 - step;
                int before = step == 0 ? -1 : d == 0 ? t - 1 : t + 1;
                for (int j = 0; j < units; j++) {
                    fromNext[j] = fromNext[j] * pass.masks[d][j] + stateGradients[t][d * units + j];
                }
                back(pass.trace[d], t, before, fromNext, cellFromNext, gateGradients[t]);
                fromNext = new float[units];
                if (before >= 0) {
                    RowSums.add(gateGradients[t], again[d].turned(), 3 * units, fromNext);
                    for (int j = 0; j < units; j++) {
                        lasts[t][j] = pass.trace[d].state[before][j] * pass.masks[d][j];
                    }
                }
            }
            DenseLearner.addOuter(lasts, gateGradients, size, again[d].gradient(worker));
            inputs[d].learn(worker, pass.inputs, gateGradients, inputGradients);
        }
    }

    /** From the gradient of a state to those of its gates; {@code cellGradient} moves one step back in time. */
    private void back(Trace trace, int t, int before, float[] stateGradient, float[] cellGradient, float[] gates) {
        for (int j = 0; j < units; j++) {
            float open = trace.open[t][j];
            float squashed = trace.squashed[t][j];
            float forget = trace.forget[t][j];
            float candidate = trace.candidate[t][j];
            float last = before < 0 ? 0 : trace.cell[before][j];
            float cell = cellGradient[j] + stateGradient[j] * open * (1 - squashed * squashed);
            gates[j] = cell * (last - candidate) * forget * (1 - forget);
            gates[units + j] = stateGradient[j] * squashed * open * (1 - open);
            gates[2 * units + j] = cell * (1 - forget) * (1 - candidate * candidate);
            cellGradient[j] = cell * forget;
        }
    }
}
