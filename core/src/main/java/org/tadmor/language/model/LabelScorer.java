package org.tadmor.language.model;

/**
 * Scores the labels of an arc.
 *
 * @param child layer that looks at the dependent
 * @param governor layer that looks at the governor
 * @param root the root as a governor
 * @param labels scores of the labels from the rectified sum of both
 */
public record LabelScorer(Dense child, Dense governor, float[] root, Dense labels) {

    /**
     * Scores of labels.
     *
     * @param children what {@link #child} gives for each word; changed
     * @param governors what {@link #governor} gives for each word
     * @param heads the governor of every word, the number of words for the root
     */
    float[][] scores(float[][] children, float[][] governors, int[] heads) {
        int size = children.length;
        for (int i = 0; i < size; i++) {
            float[] above = heads[i] == size ? root : governors[heads[i]];
            for (int j = 0; j < above.length; j++) {
                children[i][j] += above[j];
            }
            Activation.leaky(children[i]);
        }
        return labels.apply(children, size);
    }

    void write(ModelOutput out) {
        child.write(out);
        governor.write(out);
        out.matrix(new float[][] {root});
        labels.write(out);
    }

    static LabelScorer read(ModelInput in) {
        Dense child = Dense.read(in);
        Dense governor = Dense.read(in);
        return new LabelScorer(child, governor, in.matrix()[0], Dense.read(in));
    }
}
