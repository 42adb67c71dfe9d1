package org.tadmor.claims;

import java.util.BitSet;
import java.util.Optional;
import org.tadmor.language.Token;

/**
 * How far a cue reaches around its head: one token at a time to the left, then to the right, each asked whether it
 * still belongs ("has repeatedly | said | in a statement"). Stateless.
 */
public final class CueExtent {
    private static final int LONGEST = 12;

    private CueExtent() {}

    /** Whether a next token can be asked for at all. */
    public static boolean open(Reading reading, int cue, int next) {
        return next >= 0 && next < reading.size() && Math.abs(next - cue) <= LONGEST;
    }

    /**
     * Names the features of the token at {@code next} for belonging to the cue.
     *
     * @param cue head of the cue
     * @param next the token beside what the cue has so far
     * @param source tokens of the source
     * @param content tokens of the content
     */
    public static void features(Reading reading, int cue, int next, BitSet source, BitSet content, Features to) {
        to.clear();
        Token head = reading.token(cue);
        Token token = reading.token(next);
        int step = next < cue ? -1 : 1;
        String side = step < 0 ? "<" : ">";
        String where = role(reading, next, source, content);
        String beyond = role(reading, next + step, source, content);
        String way = TreePath.between(reading.sentence(), cue, next).relations();
        to.add("bias", side);
        to.add("role", side, where, beyond);
        to.add("dist", side, Reading.bucket(next - cue));
        to.add("w", side, way);
        to.add("wr", side, way, where + beyond);
        to.add("wl", way, token.lemma(), side);
        to.add("wk", way, reading.kind(cue), side);
        to.add("wx", way, head.xpos(), side);
        to.add("wxx", way, head.xpos(), token.xpos());
        to.add("l", side, token.lemma());
        to.add("lr", side, token.lemma(), where + beyond);
        to.add("ll", side, token.lemma(), head.lemma());
        to.add("x", side, token.xpos());
        to.add("xr", side, token.xpos(), where + beyond);
        to.add("xx", side, token.xpos(), head.xpos());
        to.add("hl", side, head.lemma());
        to.add("hlr", side, head.lemma(), where + beyond);
        to.add("nl", side, token.lemma(), reading.lemma(next + step));
        to.add("nx", side, token.xpos(), reading.tag(next + step));
        to.add("before", side, reading.lemma(next - step), token.xpos());
        to.add("q", side, reading.quotation(next) >= 0 ? "q" : "-", reading.quotation(cue) >= 0 ? "q" : "-");
        Optional<Token> above = reading.sentence().parent(next);
        above.ifPresent(parent -> {
            boolean inside = step < 0
                    ? parent.index() > next && parent.index() <= cue
                    : parent.index() < next && parent.index() >= cue;
            to.add("in", side, inside ? "in" : "out", token.relation());
            to.add("inr", side, inside ? "in" : "out", where + beyond);
            to.add("pr", side, parent.lemma(), token.relation());
        });
    }

    private static String role(Reading reading, int i, BitSet source, BitSet content) {
        if (i < 0 || i >= reading.size()) {
            return "E";
        }
        return source.get(i) ? "S" : content.get(i) ? "C" : reading.isPunctuation(i) ? "P" : "O";
    }
}
