package org.tadmor.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/** Which noun phrase of the cue's sentence is the source: candidates, their features, their words. Stateless. */
public final class SourceDecision {
    /** The candidate that stands for "no source in the text". */
    public static final int NONE = -1;

    /** Keeps the work linear on sentences without an end. */
    private static final int FARTHEST = 60;

    private SourceDecision() {}

    /** Head tokens that may be the source of the cue headed at {@code cue}; {@link #NONE} comes first. */
    public static List<Integer> candidates(Reading reading, int cue) {
        List<Integer> found = new ArrayList<>();
        found.add(NONE);
        int end = Math.min(reading.size(), cue + FARTHEST);
        for (int i = Math.max(0, cue - FARTHEST); i < end; i++) {
            if (i != cue && nominal(reading.token(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean nominal(Token token) {
        switch (token.universalRelation()) {
            case "compound", "flat", "fixed", "punct", "case", "mark", "aux", "cc" -> {
                return false;
            }
            default -> {}
        }
        return switch (token.upos()) {
            case "NOUN", "PROPN", "PRON", "NUM", "X" -> true;
            case "DET" -> !token.is("det");
            case "ADJ" -> !token.is("amod") && !token.is("advcl") && !token.is("ccomp");
            default -> false;
        };
    }

    /** Names the features of taking {@code candidate} for the source of the cue at {@code cue}. */
    public static void features(Reading reading, int cue, int candidate, Features to) {
        to.clear();
        Token head = reading.token(cue);
        String lemma = head.lemma();
        String frame = reading.frame(cue);
        if (candidate == NONE) {
            to.add("none");
            to.add("nonel", lemma);
            to.add("nonex", head.xpos(), frame);
            to.add("noner", head.relation(), head.upos());
            to.add("nonek", reading.kind(cue), frame);
            to.add("nonefl", frame, lemma);
            to.add("noneu", head.upos());
            return;
        }
        Token token = reading.token(candidate);
        TreePath path = TreePath.between(reading.sentence(), cue, candidate);
        String way = path.relations();
        to.add("bias");
        to.add("w", way);
        to.add("wu", way, head.upos());
        to.add("wl", way, lemma);
        to.add("wk", way, reading.kind(cue));
        to.add("wr", way, head.relation());
        to.add("wf", way, frame);
        to.add("wg", way, reading.cluster(cue));
        to.add("wx", way, head.xpos());
        to.add("we", way, reading.entity(candidate));
        to.add("wtu", way, token.upos());
        to.add("up", Reading.bucket(path.up()), Reading.bucket(path.down()));
        to.add("upr", Reading.bucket(path.up()), token.relation());
        candidateWords(reading, cue, candidate, to);
        position(reading, cue, candidate, to);
    }

    private static void candidateWords(Reading reading, int cue, int candidate, Features to) {
        Token token = reading.token(candidate);
        String type = token.upos().equals("PRON") ? token.lemma() : reading.entity(candidate);
        String preposition = reading.sentence().caseLemma(candidate);
        to.add("l", token.lemma());
        to.add("g", reading.cluster(candidate), token.relation());
        to.add("gk", reading.cluster(candidate), reading.kind(cue));
        to.add("u", token.upos(), token.relation());
        to.add("x", token.xpos());
        to.add("r", token.relation());
        to.add("t", type);
        to.add("tk", type, reading.kind(cue));
        to.add("tr", type, token.relation());
        to.add("c", preposition, token.relation());
        to.add("ck", preposition, reading.token(cue).lemma());
        to.add("cx", preposition, reading.token(cue).xpos(), token.relation());
        reading.sentence().parent(candidate).ifPresent(above -> to.add("h", above.lemma(), token.relation()));
    }

    private static void position(Reading reading, int cue, int candidate, Features to) {
        String side = candidate < cue ? "<" : ">";
        String relation = reading.token(candidate).relation();
        int between = 0;
        int commas = 0;
        for (int i = Math.min(cue, candidate) + 1; i < Math.max(cue, candidate); i++) {
            Token token = reading.token(i);
            if (nominal(token)) {
                between++;
            }
            if (token.upos().equals("PUNCT")) {
                commas++;
            }
        }
        to.add("side", side, relation);
        to.add("sidek", side, reading.kind(cue), reading.token(cue).upos());
        to.add("dist", side, Reading.bucket(candidate - cue));
        to.add("between", side, Reading.bucket(between), Reading.bucket(commas));
        to.add("betweenr", side, Reading.bucket(between), relation);
        boolean quoted = reading.quotation(candidate) >= 0;
        boolean cueQuoted = reading.quotation(cue) >= 0;
        to.add("quoted", quoted ? "y" : "n", cueQuoted ? "y" : "n");
        to.add("quotedr", quoted ? "y" : "n", cueQuoted ? "y" : "n", relation);
        to.add("next", side, reading.lemma(candidate - 1), reading.lemma(candidate + 1));
    }

    /**
     * The words of the source: the noun phrase with its modifiers, without its preposition, and without the branch that
     * holds the cue.
     */
    public static Span span(Reading reading, int cue, int source) {
        BitSet phrase = tokens(reading, cue, source);
        return reading.sentence().spanOf(phrase.nextSetBit(0), phrase.length());
    }

    /** The tokens of the source, contiguous around its head. */
    public static BitSet tokens(Reading reading, int cue, int source) {
        Sentence sentence = reading.sentence();
        BitSet phrase = sentence.subtree(source);
        for (Token child : sentence.children(source)) {
            if (leaves(reading, cue, source, child)) {
                phrase.andNot(sentence.subtree(child.index()));
            }
        }
        if (cue != source) {
            phrase.clear(cue);
        }
        int first = source;
        while (first > 0 && phrase.get(first - 1)) {
            first--;
        }
        int end = phrase.nextClearBit(source);
        while (first < source && trims(reading.token(first))) {
            first++;
        }
        while (end - 1 > source && trims(reading.token(end - 1))) {
            end--;
        }
        BitSet found = new BitSet(reading.size());
        found.set(first, Math.max(end, source + 1));
        return found;
    }

    private static boolean leaves(Reading reading, int cue, int source, Token child) {
        if (child.index() == cue || reading.sentence().dominates(child.index(), cue)) {
            return true;
        }
        if (isCharge(reading.sentence(), child)
                && reading.token(source).relation().equals("obl:agent")) {
            return true;
        }
        if (Reading.isTime(child.lemma()) && (child.is("nmod") || child.is("obl"))) {
            return true;
        }
        return switch (child.universalRelation()) {
            case "case", "cc", "mark", "cop", "aux", "parataxis", "nsubj", "ccomp", "discourse" -> true;
            case "punct" -> child.index() < source;
            case "advmod" -> child.index() < source && reading.token(source).is("obl");
            default -> false;
        };
    }

    /** "by prosecutors | of torturing prisoners": what is charged is no part of who charges. */
    static boolean isCharge(Sentence sentence, Token clause) {
        return clause.is("acl")
                && clause.xpos().equals("VBG")
                && sentence.child(clause.index(), "mark")
                        .filter(mark ->
                                mark.lemma().equals("of") || mark.lemma().equals("for"))
                        .isPresent();
    }

    private static boolean trims(Token token) {
        return token.upos().equals("PUNCT")
                && !token.form().equals(")")
                && !token.form().equals("(");
    }

    /** The token that heads the words in a span: the one whose governor stands outside, or null. */
    public static @Nullable Token headOf(Sentence sentence, List<Span> spans) {
        Token best = null;
        for (Token token : sentence.tokens()) {
            if (covered(spans, token) && !token.upos().equals("PUNCT")) {
                boolean top = token.head() < 0 || !covered(spans, sentence.token(token.head()));
                if (top && (best == null || rank(token) < rank(best))) {
                    best = token;
                }
            }
        }
        return best;
    }

    private static boolean covered(List<Span> spans, Token token) {
        for (Span span : spans) {
            if (span.overlaps(token.span())) {
                return true;
            }
        }
        return false;
    }

    private static int rank(Token token) {
        return switch (token.upos()) {
            case "PROPN", "NOUN", "PRON" -> 0;
            case "DET", "NUM", "ADJ" -> 1;
            default -> 2;
        };
    }
}
