package org.tadmor.language.model;

/**
 * Scores every word as governor of every other by a bilinear form and by its distance.
 *
 * <p>Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing", ICLR 2017.
 *
 * @param child layer that looks at a word as a dependent
 * @param governor layer that looks at a word as a governor
 * @param root the root as a governor
 * @param form the bilinear form; its bias says how likely a governor is for any dependent
 * @param distance score of each distance, by {@link #distance(int, int)}
 */
public record ArcScorer(Dense child, Dense governor, float[] root, Dense form, float[] distance) {
    /** Distances from here on count as one. */
    public static final int FAR = 16;

    /** Number of distances told apart. */
    public static final int DISTANCES = 2 * FAR + 1;

    /** Index of the distance from word {@code i} to word {@code j}. */
    public static int distance(int i, int j) {
        return Math.max(-FAR, Math.min(FAR, j - i)) + FAR;
    }

    /**
     * Scores of governors.
     *
     * @param children what {@link #child} gives for each word; changed
     * @param governors what {@link #governor} gives for each word; changed
     * @return for every word a score for every word as its governor, and behind these one for the root; its own is meaningless
     */
    float[][] scores(float[][] children, float[][] governors) {
        int size = children.length;
        for (int i = 0; i < size; i++) {
            Activation.leaky(children[i]);
            Activation.leaky(governors[i]);
        }
        float[][] queries = form.apply(children, size);
        float[][] scores = new float[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scores[i][j] = RowSums.dot(queries[i], governors[j]) + distance[distance(i, j)];
            }
            scores[i][size] = RowSums.dot(queries[i], root);
        }
        return scores;
    }

    void write(ModelOutput out) {
        child.write(out);
        governor.write(out);
        out.matrix(new float[][] {root});
        form.write(out);
        out.matrix(new float[][] {distance});
    }

    static ArcScorer read(ModelInput in) {
        Dense child = Dense.read(in);
        Dense governor = Dense.read(in);
        float[] root = in.matrix()[0];
        Dense form = Dense.read(in);
        return new ArcScorer(child, governor, root, form, in.matrix()[0]);
    }
}
