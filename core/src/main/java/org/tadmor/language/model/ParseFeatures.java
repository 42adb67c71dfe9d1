package org.tadmor.language.model;

/**
 * Features of a parser state: words, tags and clusters of the top of the stack and of the words to come, their outermost
 * dependants with labels, valency and distance.
 *
 * <p>After Zhang and Nivre, "Transition-based Dependency Parsing with Rich Non-local Features", ACL 2011.
 */
public final class ParseFeatures {
    /** Upper bound of the number of features of a state. */
    public static final int MOST = 160;

    private final Words words;
    private final int[] penn;
    private final int[] universal;
    private final int[] features = new int[MOST];
    private int count;

    /**
     * @param penn Penn Treebank tags by place
     * @param universal universal parts of speech by place
     */
    public ParseFeatures(Words words, int[] penn, int[] universal) {
        this.words = words;
        this.penn = penn;
        this.universal = universal;
    }

    /** The features of the last state filled in; overwritten by the next. */
    public int[] features() {
        return features;
    }

    /** Computes the features of {@code state} and returns their number. */
    public int fill(ArcHybrid state) {
        count = 0;
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int n0 = state.next();
        int n1 = Math.min(n0 + 1, words.form.length - 1);
        add(1, state.depth() == 0 ? 0 : state.depth() == 1 ? 1 : 2);
        singles(s0, s1, state.stack(2), n0, n1);
        pair(20, s0, n0);
        pair(30, s1, s0);
        pair(40, s1, n0);
        around(s0, s1, state.stack(2), n0, n1);
        distances(state, s0, s1, n0);
        children(state, s0, s1, n0);
        between(s0, s1, n0);
        return count;
    }

    private void add(int template, int a) {
        features[count++] = FeatureHash.of(template, a);
    }

    private void add(int template, int a, int b) {
        features[count++] = FeatureHash.of(template, a, b);
    }

    private void add(int template, int a, int b, int c) {
        features[count++] = FeatureHash.of(template, a, b, c);
    }

    private void add(int template, int a, int b, int c, int d) {
        features[count++] = FeatureHash.of(template, a, b, c, d);
    }

    private void singles(int s0, int s1, int s2, int n0, int n1) {
        int n2 = Math.min(n0 + 2, words.form.length - 1);
        one(2, s0);
        one(6, s1);
        one(10, n0);
        add(14, words.lower[n1], penn[n1]);
        add(15, penn[n1], universal[n1]);
        add(16, words.lower[n2], penn[n2]);
        add(17, penn[n2]);
        add(18, words.lower[s2], penn[s2]);
        add(19, penn[s2]);
        add(120, words.suffix3[s0], penn[s0]);
        add(121, words.suffix3[n0], penn[n0]);
        add(122, words.shape[s0], penn[s0], penn[s1]);
        add(123, words.shape[s0], words.shape[n0], penn[n0]);
        add(124, words.lower[n1]);
    }

    private void one(int template, int at) {
        add(template, words.lower[at], penn[at]);
        add(template + 1, words.lower[at]);
        add(template + 2, penn[at], universal[at]);
        add(template + 3, words.cluster[at], penn[at]);
    }

    private void pair(int template, int a, int b) {
        int wordA = words.lower[a];
        int wordB = words.lower[b];
        int tagA = penn[a] * 64 + universal[a];
        int tagB = penn[b] * 64 + universal[b];
        add(template, wordA, tagA, wordB, tagB);
        add(template + 1, wordA, tagA, tagB);
        add(template + 2, tagA, wordB, tagB);
        add(template + 3, tagA, tagB);
        add(template + 4, wordA, wordB);
        add(template + 5, words.cluster[a], words.cluster[b], tagA, tagB);
        add(template + 6, wordA, words.cluster[b], tagB);
        add(template + 7, words.cluster[a], tagA, wordB);
        add(template + 8, wordA, tagB);
        add(template + 9, tagA, wordB);
    }

    private void around(int s0, int s1, int s2, int n0, int n1) {
        int n2 = Math.min(n0 + 2, words.form.length - 1);
        int tag0 = penn[s0];
        int tag1 = penn[s1];
        int tagN = penn[n0];
        add(50, tagN, penn[n1], penn[n2]);
        add(51, tag0, tagN, penn[n1]);
        add(52, tag1, tag0, tagN);
        add(53, penn[s2], tag1, tag0);
        add(54, words.lower[s0], tagN, penn[n1]);
        add(55, tag0, words.lower[n0], penn[n1]);
        add(56, tag1, tag0, words.lower[n0]);
        add(57, words.lower[s1], tag0, tagN);
        add(58, tag1, words.lower[s0], tagN);
        add(59, tag1, tag0, tagN, penn[n1]);
        add(60, tag0, tagN, penn[n1], penn[n2]);
        add(61, tag0, tag1, words.lower[n0], words.lower[n1]);
        add(62, words.lower[s0], tag0, words.lower[n1]);
        add(63, words.cluster[s1], words.cluster[s0], words.cluster[n0]);
        add(64, penn[s2], tag1, tag0, tagN);
    }

    private void distances(ArcHybrid state, int s0, int s1, int n0) {
        int near = s0 == ArcHybrid.NONE ? 0 : bucket(n0 - s0);
        int far = s1 == ArcHybrid.NONE ? 0 : bucket(s0 - s1);
        add(65, penn[s0], near);
        add(66, words.lower[s0], near);
        add(67, penn[n0], near);
        add(68, words.lower[n0], near);
        add(69, penn[s0], penn[n0], near);
        add(70, penn[s1], penn[s0], far);
        add(71, words.lower[s1], far);
        add(72, words.lower[s0], far);
        add(73, words.lower[s0], penn[s0], state.rightCount[s0], 1);
        add(74, penn[s0], state.rightCount[s0], state.leftCount[s0]);
        add(75, words.lower[s0], penn[s0], state.leftCount[s0], 2);
        add(76, words.lower[s1], penn[s1], state.rightCount[s1]);
        add(77, penn[s1], state.rightCount[s1], state.leftCount[s1]);
        add(78, words.lower[n0], penn[n0], state.leftCount[n0]);
        add(79, penn[n0], state.leftCount[n0]);
        add(80, words.lower[s0], penn[s0], state.labelsBelow[s0]);
        add(81, penn[s0], state.labelsBelow[s0]);
        add(82, penn[s1], state.labelsBelow[s1], penn[s0]);
        add(83, words.lower[s1], penn[s1], state.labelsBelow[s1]);
        add(84, penn[n0], state.labelsBelow[n0], penn[s0]);
        add(85, penn[s1], state.labelsBelow[s1], state.labelsBelow[s0], penn[s0]);
    }

    private static int bucket(int distance) {
        return distance < 5 ? distance : distance < 8 ? 5 : distance < 15 ? 6 : 7;
    }

    private void children(ArcHybrid state, int s0, int s1, int n0) {
        child(90, s0, state.left1[s0], state, n0);
        child(95, s0, state.right1[s0], state, n0);
        child(100, s1, state.right1[s1], state, s0);
        child(105, s1, state.left1[s1], state, s0);
        child(110, n0, state.left1[n0], state, s0);
        second(130, s0, state.left1[s0], state.left2[s0], state);
        second(132, s0, state.right1[s0], state.right2[s0], state);
        second(134, s1, state.right1[s1], state.right2[s1], state);
        second(136, n0, state.left1[n0], state.left2[n0], state);
        second(138, s1, state.left1[s1], state.left2[s1], state);
        add(140, penn[s0], state.label[state.left1[s0]], state.label[state.right1[s0]], penn[n0]);
    }

    private void child(int template, int parent, int child, ArcHybrid state, int other) {
        if (child != ArcHybrid.NONE) {
            add(template, words.lower[child], state.label[child], penn[parent]);
            add(template + 1, penn[child], state.label[child], penn[parent]);
            add(template + 2, penn[child], penn[parent], penn[other], state.label[child]);
            add(template + 3, words.lower[child], words.lower[parent], penn[other]);
            add(template + 4, words.lower[child], penn[parent], words.lower[other]);
        }
    }

    private void second(int template, int parent, int first, int second, ArcHybrid state) {
        if (second != ArcHybrid.NONE) {
            add(template, penn[second], state.label[second], penn[parent]);
            add(template + 1, penn[parent], state.label[first], state.label[second], words.lower[second]);
        }
    }

    /** What stands beside the three words in the text: punctuation and conjunctions say much about where phrases end. */
    private void between(int s0, int s1, int n0) {
        add(150, penn[n0 - 1], penn[s0], penn[n0]);
        add(151, words.lower[n0 - 1], penn[s0], penn[n0]);
        if (s0 != ArcHybrid.NONE) {
            add(152, penn[s0 + 1], penn[s0], penn[n0]);
            add(153, penn[s0 - 1], penn[s1], penn[s0]);
            add(154, words.lower[s0 - 1], penn[s1], penn[s0]);
        }
    }
}
