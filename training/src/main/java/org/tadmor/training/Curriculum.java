package org.tadmor.training;

import java.util.List;
import java.util.Random;

/** Lessons that {@link NetworkTraining} goes through, and the weights that learn from them. */
interface Curriculum {
    /** Number of lessons. */
    int size();

    /** Number of words of a lesson. */
    int length(int lesson);

    /** All weights, always in the same order. */
    List<Parameter> parameters();

    /**
     * Reads a lesson, adds its gradients to the worker's own and returns the loss. Workers do so at the same time.
     *
     * @param random decides which units are left out
     */
    double learn(int worker, int lesson, Random random);
}
