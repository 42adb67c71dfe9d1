package org.tadmor.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/** A sentence: its tokens in order, the tree over them and the names in it. Immutable. */
public final class Sentence {
    private final int index;
    private final Span span;
    private final Zone.@Nullable Kind zone;
    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final List<List<Token>> children;

    /**
     * @param index position in the document, 0-based
     * @param span its characters in the report's text
     * @param zone the headline, byline or dateline it stands in, or null in the body
     * @param tokens at least one; every head is an index into this list or -1, and the heads form a tree
     * @param mentions names in text order, not overlapping
     */
    public Sentence(int index, Span span, Zone.@Nullable Kind zone, List<Token> tokens, List<Mention> mentions) {
        this.index = index;
        this.span = span;
        this.zone = zone;
        this.tokens = List.copyOf(tokens);
        this.mentions = List.copyOf(mentions);
        List<List<Token>> below = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            below.add(new ArrayList<>(2));
        }
        for (Token token : tokens) {
            if (token.head() >= 0) {
                below.get(token.head()).add(token);
            }
        }
        this.children = below;
    }

    /** Position in the document, 0-based. */
    public int index() {
        return index;
    }

    /** Its characters in the report's text. */
    public Span span() {
        return span;
    }

    /** Headline, byline or dateline, or null in the body. */
    public Zone.@Nullable Kind zone() {
        return zone;
    }

    /** The tokens in text order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Number of tokens. */
    public int size() {
        return tokens.size();
    }

    /** The token at {@code i}. */
    public Token token(int i) {
        return tokens.get(i);
    }

    /** Names in text order. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The name that covers the token at {@code i}, if any. */
    public Optional<Mention> mentionAt(int i) {
        for (Mention mention : mentions) {
            if (mention.first() <= i && i < mention.end()) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** The tokens governed by the token at {@code i}, in text order. */
    public List<Token> children(int i) {
        return children.get(i);
    }

    /** Children of {@code i} whose universal relation is {@code relation}, subtypes included. */
    public List<Token> children(int i, String relation) {
        List<Token> found = new ArrayList<>(1);
        for (Token child : children.get(i)) {
            if (child.is(relation)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child of {@code i} with that universal relation, subtypes included. */
    public Optional<Token> child(int i, String relation) {
        for (Token child : children.get(i)) {
            if (child.is(relation)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** Lower-case lemma of the case marker of {@code i} ("against" in "against the army"), or the empty string. */
    public String caseLemma(int i) {
        return child(i, "case").map(Token::lemma).orElse("");
    }

    /** The governor of the token at {@code i}; empty at the root. */
    public Optional<Token> parent(int i) {
        int head = tokens.get(i).head();
        return head < 0 ? Optional.empty() : Optional.of(tokens.get(head));
    }

    /** The first root of the tree. */
    public Token root() {
        for (Token token : tokens) {
            if (token.head() < 0) {
                return token;
            }
        }
        throw new IllegalStateException("sentence " + index + " has no root");
    }

    /** Indices of the token at {@code i} and of all below it. */
    public BitSet subtree(int i) {
        BitSet found = new BitSet(tokens.size());
        int[] stack = new int[tokens.size() + 1];
        int depth = 0;
        stack[depth++] = i;
        while (depth > 0) {
            int at = stack[--depth];
            if (!found.get(at)) {
                found.set(at);
                for (Token child : children.get(at)) {
                    stack[depth++] = child.index();
                }
            }
        }
        return found;
    }

    /** Whether the token at {@code ancestor} is the one at {@code i} or governs it at any depth. */
    public boolean dominates(int ancestor, int i) {
        for (int at = i, steps = 0;
                at >= 0 && steps <= tokens.size();
                at = tokens.get(at).head(), steps++) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Characters from the first to the last token of the subtree of {@code i}. */
    public Span subtreeSpan(int i) {
        BitSet below = subtree(i);
        return spanOf(below.nextSetBit(0), below.length());
    }

    /** Characters from the token at {@code first} to the one before {@code end}. */
    public Span spanOf(int first, int end) {
        return new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }
}
