package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tadmor.language.Sentence;
import org.tadmor.text.Span;

/**
 * The way through the tree between two spans of a sentence.
 *
 * @param from heads of the first span
 * @param to heads of the second span
 * @param up tokens from the first head to the one where the ways meet, that one included
 * @param down tokens from where the ways meet, that one excluded, to the second head
 */
record Bridge(List<Integer> from, List<Integer> to, List<Integer> up, List<Integer> down) {

    /** The way between two spans; empty when one of them stands elsewhere. */
    static Bridge of(Sentence sentence, Span actor, Span recipient) {
        return between(sentence, headsIn(sentence, actor), headsIn(sentence, recipient));
    }

    private static Bridge between(Sentence sentence, List<Integer> from, List<Integer> to) {
        List<Integer> up = new ArrayList<>();
        List<Integer> down = new ArrayList<>();
        if (!from.isEmpty() && !to.isEmpty()) {
            BitSet above = new BitSet();
            for (int at = from.get(0);
                    at >= 0 && !above.get(at);
                    at = sentence.token(at).head()) {
                above.set(at);
            }
            int meet = to.get(0);
            while (meet >= 0 && !above.get(meet)) {
                down.add(0, meet);
                meet = sentence.token(meet).head();
            }
            for (int at = from.get(0); at >= 0; at = sentence.token(at).head()) {
                up.add(at);
                if (at == meet) {
                    break;
                }
            }
        }
        return new Bridge(from, to, up, down);
    }

    /** All tokens of the way, both ends included. */
    BitSet tokens() {
        BitSet tokens = new BitSet();
        up.forEach(tokens::set);
        down.forEach(tokens::set);
        return tokens;
    }

    /** Where the ways meet, or -1. */
    int meet() {
        return up.isEmpty() ? -1 : up.get(up.size() - 1);
    }

    /** Whether both spans stand in the sentence. */
    boolean isWhole() {
        return !from.isEmpty() && !to.isEmpty();
    }

    /** Tokens of the span that are governed from outside it. */
    private static List<Integer> headsIn(Sentence sentence, Span span) {
        List<Integer> heads = new ArrayList<>(1);
        if (!sentence.span().overlaps(span)) {
            return heads;
        }
        for (int i = 0; i < sentence.size(); i++) {
            int head = sentence.token(i).head();
            if (sentence.token(i).span().overlaps(span)
                    && (head < 0 || !sentence.token(head).span().overlaps(span))) {
                heads.add(i);
            }
        }
        return heads;
    }
}
