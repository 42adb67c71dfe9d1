package org.tadmor.language.model;

/**
 * The network's nonlinear functions, by arithmetic alone: faster than {@link Math} and the same on every machine. Training and
 * use share them.
 */
public final class Activation {
    /** How much of a negative value {@link #leaky} lets through. */
    public static final float LEAK = 0.1f;

    private static final float END = 4.97f;

    private Activation() {}

    /** Hyperbolic tangent in place: Lambert's continued fraction cut at its seventh term, within 0.0001. */
    public static void tanh(float[] x) {
        for (int i = 0; i < x.length; i++) {
            float v = Math.max(-END, Math.min(END, x[i]));
            float q = v * v;
            x[i] = v * (135135f + q * (17325f + q * (378f + q))) / (135135f + q * (62370f + q * (3150f + q * 28f)));
        }
    }

    /** Logistic function in place. */
    public static void sigmoid(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * 0.5f;
        }
        tanh(x);
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * 0.5f + 0.5f;
        }
    }

    /** Leaky rectifier in place. */
    public static void leaky(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(x[i], LEAK * x[i]);
        }
    }
}
