package org.tadmor.language.model;

/**
 * Features of the mention finder at one word: the word and its neighbours, affixes, shapes, tags, clusters, the word that governs it,
 * and the two decisions before it.
 */
public final class MentionFeatures {
    /** Upper bound of the number of features of a word. */
    public static final int MOST = 64;

    private MentionFeatures() {}

    /**
     * Fills {@code features} for the word at place {@code i} and returns their number.
     *
     * @param penn Penn Treebank tags by place
     * @param tree the finished parse
     * @param decisions classes given so far, by place
     */
    public static int fill(Words w, int i, int[] penn, ArcHybrid tree, int[] decisions, int[] features) {
        int n = written(w, i, penn, features, 0);
        int d1 = decisions[i - 1];
        int d2 = decisions[i - 2];
        int head = tree.head[i];
        int label = tree.label[i];
        int first = tree.left1[i];
        features[n++] = FeatureHash.of(40, d1, d2);
        features[n++] = FeatureHash.of(41, d1, penn[i]);
        features[n++] = FeatureHash.of(42, d1, w.lower[i]);
        features[n++] = FeatureHash.of(43, d1, w.shape[i], penn[i]);
        features[n++] = FeatureHash.of(44, d1, w.lower[i - 1], penn[i]);
        features[n++] = FeatureHash.of(45, d1, w.suffix3[i]);
        features[n++] = FeatureHash.of(46, d1, penn[i], penn[i + 1]);
        features[n++] = FeatureHash.of(47, d1, label, penn[head]);
        features[n++] = FeatureHash.of(48, d1, w.cluster[i]);
        features[n++] = FeatureHash.of(49, d1, d2, penn[i], w.lower[i - 1]);
        features[n++] = FeatureHash.of(50, w.lower[head], label, penn[i]);
        features[n++] = FeatureHash.of(51, w.cluster[head], label, penn[i]);
        features[n++] = FeatureHash.of(52, w.lower[i], label);
        features[n++] = FeatureHash.of(53, penn[i], label, w.lower[first]);
        features[n++] = FeatureHash.of(54, d1, penn[i], head > i ? 1 : 0, Math.min(3, Math.abs(head - i)));
        int top = head != 0 && head < w.rootPlace() ? tree.head[head] : w.rootPlace();
        features[n++] = FeatureHash.of(55, w.lower[top], label, tree.label[head], penn[i]);
        features[n++] = FeatureHash.of(56, d1, w.lower[head], w.shape[i]);
        features[n++] = FeatureHash.of(57, penn[i], w.lower[tree.right1[i]], tree.label[tree.right1[i]]);
        features[n++] = FeatureHash.of(60, w.name[i], d1);
        features[n++] = FeatureHash.of(61, w.name[i], penn[i]);
        features[n++] = FeatureHash.of(62, w.name[i], w.name[i + 1], d1);
        features[n++] = FeatureHash.of(63, w.name[i - 1], w.name[i], penn[i]);
        features[n++] = FeatureHash.of(64, w.name[i], penn[i], label);
        features[n++] = FeatureHash.of(65, w.name[i], w.lower[i - 1]);
        features[n++] = FeatureHash.of(66, w.name[i], w.lower[i + 1]);
        features[n++] = FeatureHash.of(67, w.name[i], w.cluster[head], label);
        return n;
    }

    private static int written(Words w, int i, int[] penn, int[] features, int from) {
        int n = from;
        int before = i - 2;
        int after = Math.min(w.form.length - 1, i + 2);
        int first = (i == Words.FIRST ? 1 : 0) + (w.shouted ? 2 : 0);
        features[n++] = FeatureHash.of(1, 0);
        features[n++] = FeatureHash.of(2, w.form[i]);
        features[n++] = FeatureHash.of(3, w.lower[i]);
        features[n++] = FeatureHash.of(4, w.shape[i], first);
        features[n++] = FeatureHash.of(5, w.suffix2[i], w.shape[i]);
        features[n++] = FeatureHash.of(6, w.suffix3[i], w.shape[i]);
        features[n++] = FeatureHash.of(7, w.suffix4[i], w.shape[i]);
        features[n++] = FeatureHash.of(8, w.prefix3[i], w.shape[i]);
        features[n++] = FeatureHash.of(9, w.shape[i - 1], w.shape[i], w.shape[i + 1]);
        features[n++] = FeatureHash.of(10, w.lower[i - 1], w.shape[i]);
        features[n++] = FeatureHash.of(11, w.lower[i + 1], w.shape[i]);
        features[n++] = FeatureHash.of(12, w.lower[before], w.shape[i]);
        features[n++] = FeatureHash.of(13, w.lower[after], w.shape[i]);
        features[n++] = FeatureHash.of(14, w.lower[i - 1], w.lower[i]);
        features[n++] = FeatureHash.of(15, w.lower[i], w.lower[i + 1]);
        features[n++] = FeatureHash.of(16, penn[i], first);
        features[n++] = FeatureHash.of(17, penn[i - 1], penn[i]);
        features[n++] = FeatureHash.of(18, penn[i], penn[i + 1]);
        features[n++] = FeatureHash.of(19, penn[i - 1], penn[i], penn[i + 1]);
        features[n++] = FeatureHash.of(20, penn[before], penn[i - 1], penn[i]);
        features[n++] = FeatureHash.of(21, penn[i], penn[i + 1], penn[after]);
        features[n++] = FeatureHash.of(22, w.cluster[i], penn[i]);
        features[n++] = FeatureHash.of(23, w.cluster[i - 1], penn[i]);
        features[n++] = FeatureHash.of(24, w.cluster[i + 1], penn[i]);
        features[n++] = FeatureHash.of(25, w.cluster[i - 1], w.cluster[i], w.cluster[i + 1]);
        features[n++] = FeatureHash.of(26, w.suffix3[i - 1], penn[i - 1], penn[i]);
        features[n++] = FeatureHash.of(27, w.suffix3[i + 1], penn[i + 1], penn[i]);
        features[n++] = FeatureHash.of(28, w.lower[i - 1], w.lower[i + 1], w.shape[i]);
        features[n++] = FeatureHash.of(29, w.lower[before], w.lower[i - 1], w.shape[i]);
        return n;
    }
}
