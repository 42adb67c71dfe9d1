package org.tadmor.language.model;

/** What the network sees of a word, one value of each kind; {@link FeatureTable}s give their vectors. */
public final class WordFeatures {
    /** Kind of the lower-case form. */
    public static final int WORD = 0;

    /** Kind of the form as it stands. */
    public static final int FORM = 1;

    /** Kind of the last four letters. */
    public static final int ENDING = 6;

    /** Kind of the tags a word was seen with. */
    public static final int AMBIGUITY = 7;

    /** Kind of the words it is used like. */
    public static final int CLUSTER = 8;

    /** Number of kinds. */
    public static final int KINDS = 10;

    private WordFeatures() {}

    /**
     * Fills {@code keys} with the values of word {@code i}, by kind: lower-case form, form, shape, first three letters, last two, three and
     * four letters, tags it was seen with, words it is used like, names it stands in.
     *
     * @param i position of the word, 0-based
     * @param keys room for {@link #KINDS}
     */
    public static void fill(Words words, int i, int[] keys) {
        int at = i + Words.FIRST;
        keys[WORD] = words.lower[at];
        keys[FORM] = words.form[at];
        keys[2] = words.shape[at];
        keys[3] = words.prefix3[at];
        keys[4] = words.suffix2[at];
        keys[5] = words.suffix3[at];
        keys[ENDING] = words.suffix4[at];
        keys[AMBIGUITY] = words.ambiguity[at];
        keys[CLUSTER] = words.cluster[at];
        keys[9] = words.name[at];
    }
}
