package org.tadmor.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Which words of and around the cue's sentence are the content: candidates and their features. Stateless. */
public final class ContentDecision {
    private static final int MOST = 60;
    private static final int DEEPEST = 3;
    private static final int HIGHEST = 6;

    private ContentDecision() {}

    /** How a candidate is made. */
    public enum Shape {
        /** What a token below the cue governs. */
        BELOW,
        /** What a governor of the cue governs, without the cue's own branch. */
        AROUND,
        /** All of the sentence before cue and source. */
        LEFT,
        /** All of the sentence after cue and source. */
        RIGHT,
        /** All of the sentence but the stretch of cue and source. */
        BOTH,
        /** Several phrases below the cue: "urged | both sides to leave". */
        JOINED,
        /** The part of one quotation that stands in the sentence. */
        QUOTED,
        /** The sentence before. */
        PREVIOUS,
        /** The sentence after. */
        NEXT
    }

    /**
     * A stretch that may be the content.
     *
     * @param shape how it is made
     * @param anchor the token it is made from, or the cue where there is none
     * @param tokens its tokens in the cue's sentence; empty for the neighbouring sentences
     */
    public record Candidate(Shape shape, int anchor, BitSet tokens) {}

    /**
     * What may be the content of the cue at {@code cue}.
     *
     * @param source head of the source, or {@link SourceDecision#NONE}
     */
    public static List<Candidate> candidates(Reading reading, int cue, int source) {
        BitSet taken = new BitSet(reading.size());
        taken.set(cue);
        if (source != SourceDecision.NONE) {
            taken.or(SourceDecision.tokens(reading, cue, source));
        }
        Collector collector = new Collector(reading, taken);
        below(reading, cue, cue, 0, collector);
        around(reading, cue, collector);
        sides(reading, cue, taken, collector);
        joined(reading, cue, collector);
        quoted(reading, cue, collector);
        if (reading.sentence().index() + 1 < reading.document().sentences().size()) {
            collector.found.add(new Candidate(Shape.NEXT, cue, new BitSet()));
        }
        if (reading.sentence().index() > 0) {
            collector.found.add(new Candidate(Shape.PREVIOUS, cue, new BitSet()));
        }
        return collector.found;
    }

    private static final class Collector {
        private final Reading reading;
        private final BitSet taken;
        private final Set<BitSet> seen = new HashSet<>();
        private final List<Candidate> found = new ArrayList<>();

        Collector(Reading reading, BitSet taken) {
            this.reading = reading;
            this.taken = taken;
        }

        boolean full() {
            return found.size() >= MOST;
        }

        void offer(Shape shape, int anchor, BitSet tokens) {
            tokens.andNot(taken);
            int first = tokens.nextSetBit(0);
            while (first >= 0 && leading(first)) {
                tokens.clear(first);
                first = tokens.nextSetBit(first);
            }
            int last = tokens.length() - 1;
            while (last >= 0 && trailing(last)) {
                tokens.clear(last);
                last = tokens.length() - 1;
            }
            if (worded(tokens) && !full() && seen.add(tokens)) {
                found.add(new Candidate(shape, anchor, tokens));
            }
        }

        private boolean worded(BitSet tokens) {
            for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
                if (!reading.isPunctuation(i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean leading(int i) {
            return reading.isPunctuation(i) && reading.quotation(i) < 0;
        }

        private boolean trailing(int i) {
            return reading.isPunctuation(i) && reading.quotation(i) < 0;
        }
    }

    private static void below(Reading reading, int cue, int at, int depth, Collector collector) {
        if (depth == DEEPEST || collector.full()) {
            return;
        }
        for (Token child : reading.sentence().children(at)) {
            switch (child.universalRelation()) {
                case "punct", "aux", "cop", "det", "case", "mark", "cc", "fixed", "flat", "compound" -> {
                    continue;
                }
                default -> {}
            }
            collector.offer(Shape.BELOW, child.index(), reading.subtree(child.index()));
            below(reading, cue, child.index(), depth + 1, collector);
        }
    }

    private static void around(Reading reading, int cue, Collector collector) {
        Sentence sentence = reading.sentence();
        int branch = cue;
        int above = sentence.token(cue).head();
        for (int steps = 0; above >= 0 && steps < HIGHEST; steps++) {
            BitSet tokens = reading.subtree(above);
            tokens.andNot(reading.subtree(branch));
            collector.offer(Shape.AROUND, above, tokens);
            branch = above;
            above = sentence.token(above).head();
        }
    }

    private static void sides(Reading reading, int cue, BitSet taken, Collector collector) {
        int first = taken.nextSetBit(0);
        int last = taken.length() - 1;
        BitSet left = new BitSet(reading.size());
        left.set(0, Math.min(first, cue));
        collector.offer(Shape.LEFT, cue, (BitSet) left.clone());
        BitSet right = new BitSet(reading.size());
        right.set(Math.max(last, cue) + 1, reading.size());
        collector.offer(Shape.RIGHT, cue, (BitSet) right.clone());
        BitSet both = (BitSet) left.clone();
        both.or(right);
        for (Token child : reading.sentence().children(cue)) {
            switch (child.universalRelation()) {
                case "aux", "advmod", "obl", "advcl", "punct", "cop" -> both.andNot(reading.subtree(child.index()));
                default -> {}
            }
        }
        if (both.nextSetBit(0) >= 0 && both.nextSetBit(0) < cue && both.length() > cue) {
            collector.offer(Shape.BOTH, cue, both);
        }
        BitSet after = new BitSet(reading.size());
        after.set(cue + 1, reading.size());
        collector.offer(Shape.RIGHT, cue, after);
    }

    private static void joined(Reading reading, int cue, Collector collector) {
        BitSet all = new BitSet(reading.size());
        int parts = 0;
        for (Token child : reading.sentence().children(cue)) {
            switch (child.universalRelation()) {
                case "obj", "iobj", "xcomp", "ccomp", "obl", "advcl" -> {
                    if (child.index() > cue) {
                        all.or(reading.subtree(child.index()));
                        parts++;
                        if (parts > 1) {
                            collector.offer(Shape.JOINED, child.index(), (BitSet) all.clone());
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private static void quoted(Reading reading, int cue, Collector collector) {
        int last = -1;
        for (int i = 0; i < reading.size(); i++) {
            int quotation = reading.quotation(i);
            if (quotation >= 0 && quotation != last && quotation != reading.quotation(cue)) {
                BitSet tokens = new BitSet(reading.size());
                for (int k = i; k < reading.size() && reading.quotation(k) == quotation; k++) {
                    tokens.set(k);
                }
                collector.offer(Shape.QUOTED, i, tokens);
            }
            last = quotation;
        }
    }

    /** Names the features of taking {@code candidate} for the content of the cue at {@code cue}. */
    public static void features(Reading reading, int cue, int source, Candidate candidate, Features to) {
        to.clear();
        Token head = reading.token(cue);
        String shape = candidate.shape().name();
        to.add("s", shape);
        to.add("sl", shape, head.lemma());
        to.add("sk", shape, reading.kind(cue));
        to.add("sx", shape, head.xpos(), head.relation());
        to.add("sf", shape, reading.frame(cue));
        to.add("sq", shape, reading.nextOpensQuoted() ? "n" : "-", reading.previousEndsQuoted() ? "p" : "-");
        String end = reading.lemma(reading.size() - 1);
        to.add("se", shape, end, cue + 3 >= reading.size() ? "last" : "inner");
        to.add("snone", shape, source == SourceDecision.NONE ? "none" : "some");
        if (candidate.tokens().isEmpty()) {
            to.add("quoted", shape, reading.nextOpensQuoted() ? "n" : "-", reading.kind(cue));
            to.add("frame", shape, reading.frame(cue), end);
            return;
        }
        tree(reading, cue, candidate, to);
        extent(reading, cue, source, candidate, to);
    }

    private static void tree(Reading reading, int cue, Candidate candidate, Features to) {
        Sentence sentence = reading.sentence();
        Token head = reading.token(cue);
        Token anchor = reading.token(candidate.anchor());
        String shape = candidate.shape().name();
        String way = candidate.shape() == Shape.BELOW || candidate.shape() == Shape.AROUND
                ? TreePath.between(sentence, cue, candidate.anchor()).relations()
                : shape;
        String mark =
                sentence.child(candidate.anchor(), "mark").map(Token::lemma).orElse("-");
        String preposition = sentence.caseLemma(candidate.anchor());
        to.add("w", way);
        to.add("wl", way, head.lemma());
        to.add("wk", way, reading.kind(cue));
        to.add("wf", way, reading.frame(cue));
        to.add("wg", way, reading.cluster(cue));
        to.add("wx", way, head.xpos());
        to.add("wu", way, anchor.upos());
        to.add("wm", way, mark);
        to.add("wr", way, head.relation(), reading.kind(cue));
        to.add("time", way, Reading.isTime(anchor.lemma()) ? "t" : "-", reading.kind(cue));
        to.add("wkf", way, reading.kind(cue), reading.frame(cue));
        to.add("wmk", way, mark, reading.kind(cue));
        to.add("wc", way, preposition);
        to.add("wcl", way, preposition, head.lemma());
        to.add("wck", way, preposition, reading.kind(cue));
        to.add("al", shape, anchor.lemma());
        to.add("ax", shape, anchor.xpos());
        to.add("all", anchor.lemma(), head.lemma());
        to.add("ae", way, reading.entity(candidate.anchor()));
        to.add("wside", way, candidate.anchor() < cue ? "<" : ">");
    }

    /** Whether a quotation is all that is told or a few words inside a longer clause. */
    private static void quotation(Reading reading, int cue, Candidate candidate, Features to) {
        BitSet tokens = candidate.tokens();
        int anchor = tokens.nextSetBit(0);
        while (anchor >= 0 && reading.isPunctuation(anchor)) {
            anchor = tokens.nextSetBit(anchor + 1);
        }
        if (anchor < 0) {
            return;
        }
        int branch = anchor;
        for (int steps = 0; branch >= 0 && reading.token(branch).head() != cue && steps < 12; steps++) {
            branch = reading.token(branch).head();
        }
        boolean below = branch >= 0 && reading.token(branch).head() == cue;
        String clause = below ? reading.token(branch).relation() : "-";
        to.add("qbranch", clause, below && tokens.get(branch) ? "in" : "out");
        to.add("qcase", Character.isUpperCase(reading.token(anchor).form().charAt(0)) ? "A" : "a", clause);
        to.add("qafter", reading.tag(tokens.length()), clause);
    }

    private static void extent(Reading reading, int cue, int source, Candidate candidate, Features to) {
        BitSet tokens = candidate.tokens();
        String shape = candidate.shape().name();
        int first = tokens.nextSetBit(0);
        int last = tokens.length() - 1;
        int size = tokens.cardinality();
        int quoted = 0;
        for (int i = first; i >= 0; i = tokens.nextSetBit(i + 1)) {
            quoted += reading.quotation(i) >= 0 ? 1 : 0;
        }
        String share = quoted == 0 ? "none" : quoted == size ? "all" : "some";
        String side = last < cue ? "<" : first > cue ? ">" : "<>";
        to.add("q", share, shape);
        to.add("qs", share, side, reading.kind(cue));
        to.add("qf", share, side, reading.frame(cue));
        to.add("ql", share, side, reading.token(cue).lemma());
        to.add("size", Reading.bucket(size), shape);
        to.add("sizek", Reading.bucket(size), reading.kind(cue));
        int gap = last < cue ? cue - last : first > cue ? first - cue : 0;
        to.add("gap", side, Reading.bucket(gap), shape);
        to.add("gapk", side, Reading.bucket(gap), reading.kind(cue));
        String reach = (first == 0 ? "^" : "-") + (last >= reading.size() - 2 ? "$" : "-");
        to.add("reach", reach, shape, side);
        to.add("reachk", reach, side, reading.kind(cue));
        to.add("before", side, reading.lemma(first - 1));
        to.add("beforet", side, reading.tag(first - 1), reading.tag(first));
        to.add("first", side, reading.lemma(first));
        to.add("firstk", reading.lemma(first), reading.kind(cue));
        boolean time = Reading.isTime(reading.lemma(first)) || Reading.isTime(reading.lemma(first + 1));
        to.add("timek", shape, side, time ? "t" : "-");
        to.add("beforek", side, reading.lemma(first - 1), reading.kind(cue));
        to.add("beforef", side, reading.lemma(first - 1), reading.frame(cue) + share);
        if (candidate.shape() == Shape.QUOTED) {
            quotation(reading, cue, candidate, to);
        }
        to.add("after", side, reading.lemma(last + 1));
        if (source >= 0) {
            String order = (source < cue ? "sc" : "cs") + side + (first < source ? "<" : ">");
            to.add("order", order, share);
            to.add("orders", order, shape);
        }
        int opening = source >= 0 ? Math.min(source, cue) : cue;
        int clause = opening;
        while (clause > 0 && clause > opening - 4 && !reading.isPunctuation(clause - 1)) {
            clause--;
        }
        String inset = clause == 0 ? "first" : reading.isPunctuation(clause - 1) ? "inset" : "inner";
        to.add("inset", inset + reach, shape, side);
        to.add("insetf", inset + reach, side + reading.frame(cue), reading.kind(cue));
        boolean split = size < last - first + 1;
        to.add("split", split ? "y" : "n", shape, side);
    }
}
