package org.tadmor.language.model;

/**
 * Features of the tagger at one word: the words around it, its affixes and shape, the two tags before it, and which tags the words
 * after it are seen with.
 *
 * <p>Ratnaparkhi, EMNLP 1996; Collins, EMNLP 2002; ambiguity classes of the words to come after Giménez and Màrquez, "SVMTool",
 * LREC 2004.
 */
public final class TagFeatures {
    /** Upper bound of the number of features of a word. */
    public static final int MOST = 64;

    private TagFeatures() {}

    /**
     * Fills {@code features} for the word at place {@code i} and returns their number.
     *
     * @param tags tags given so far, by place
     */
    public static int fill(Words w, int i, int[] tags, int[] features) {
        int n = written(w, i, features, 0);
        int t1 = tags[i - 1];
        int t2 = tags[i - 2];
        features[n++] = FeatureHash.of(30, t1);
        features[n++] = FeatureHash.of(31, t1, t2);
        features[n++] = FeatureHash.of(32, t1, w.lower[i]);
        features[n++] = FeatureHash.of(33, t1, t2, w.lower[i]);
        features[n++] = FeatureHash.of(34, t1, w.suffix3[i]);
        features[n++] = FeatureHash.of(35, t1, w.ambiguity[i]);
        features[n++] = FeatureHash.of(36, t1, t2, w.ambiguity[i]);
        features[n++] = FeatureHash.of(37, t1, w.ambiguity[i], w.ambiguity[i + 1]);
        features[n++] = FeatureHash.of(38, t1, w.lower[i + 1]);
        features[n++] = FeatureHash.of(39, t1, w.lower[i - 1]);
        features[n++] = FeatureHash.of(40, t1, w.cluster[i]);
        features[n++] = FeatureHash.of(41, t1, t2, w.cluster[i + 1]);
        features[n++] = FeatureHash.of(42, t1, w.shape[i]);
        features[n++] = FeatureHash.of(50, w.name[i], t1);
        features[n++] = FeatureHash.of(51, w.name[i], w.ambiguity[i + 1]);
        return n;
    }

    private static int written(Words w, int i, int[] features, int from) {
        int n = from;
        int before = Math.max(0, i - 2);
        int after = Math.min(w.form.length - 1, i + 2);
        int later = Math.min(w.form.length - 1, i + 3);
        int first = i == Words.FIRST ? 1 : 0;
        features[n++] = FeatureHash.of(1, w.shouted ? 1 : 0);
        features[n++] = FeatureHash.of(2, w.form[i]);
        features[n++] = FeatureHash.of(3, w.lower[i]);
        features[n++] = FeatureHash.of(4, w.shape[i], first);
        features[n++] = FeatureHash.of(5, w.suffix1[i]);
        features[n++] = FeatureHash.of(6, w.suffix2[i]);
        features[n++] = FeatureHash.of(7, w.suffix3[i]);
        features[n++] = FeatureHash.of(8, w.suffix4[i]);
        features[n++] = FeatureHash.of(9, w.prefix3[i]);
        features[n++] = FeatureHash.of(10, w.suffix3[i], w.shape[i], first);
        features[n++] = FeatureHash.of(11, w.suffix2[i], w.shape[i], first);
        features[n++] = FeatureHash.of(12, w.ambiguity[i]);
        features[n++] = FeatureHash.of(13, w.cluster[i]);
        features[n++] = FeatureHash.of(14, w.lower[i - 1]);
        features[n++] = FeatureHash.of(15, w.lower[before]);
        features[n++] = FeatureHash.of(16, w.lower[i + 1]);
        features[n++] = FeatureHash.of(17, w.lower[after]);
        features[n++] = FeatureHash.of(18, w.lower[i - 1], w.lower[i]);
        features[n++] = FeatureHash.of(19, w.lower[i], w.lower[i + 1]);
        features[n++] = FeatureHash.of(20, w.lower[i - 1], w.lower[i + 1]);
        features[n++] = FeatureHash.of(21, w.ambiguity[i], w.ambiguity[i + 1]);
        features[n++] = FeatureHash.of(22, w.ambiguity[i + 1], w.ambiguity[after]);
        features[n++] = FeatureHash.of(23, w.ambiguity[after], w.ambiguity[later]);
        features[n++] = FeatureHash.of(24, w.suffix3[i + 1]);
        features[n++] = FeatureHash.of(25, w.suffix3[i - 1]);
        features[n++] = FeatureHash.of(26, w.shape[i - 1], w.shape[i], w.shape[i + 1]);
        features[n++] = FeatureHash.of(27, w.cluster[i - 1], w.cluster[i]);
        features[n++] = FeatureHash.of(28, w.cluster[i], w.cluster[i + 1]);
        features[n++] = FeatureHash.of(29, w.lower[i], w.ambiguity[i + 1]);
        features[n++] = FeatureHash.of(43, w.ambiguity[i], w.ambiguity[i + 1], w.ambiguity[after]);
        features[n++] = FeatureHash.of(44, w.shape[i], w.shape[i + 1]);
        features[n++] = FeatureHash.of(45, w.lower[i], w.lower[i + 1], w.lower[after]);
        return n;
    }
}
