package org.tadmor.claims;

import org.jspecify.annotations.Nullable;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Clauses behind "that" which tell what somebody says, wherever the tree hangs them: <em>"denied on Monday that …"</em>,
 * <em>"reports that …"</em> are often taken for relative clauses of the noun before them. Stateless.
 */
final class ContentClause {
    private ContentClause() {}

    /** Head of the clause that a verb or noun governs as its content, or null. */
    static @Nullable Token of(Sentence sentence, int governor) {
        for (Token child : sentence.children(governor)) {
            if (child.index() > governor && is(sentence, child)) {
                return child;
            }
        }
        for (Token child : sentence.children(governor)) {
            boolean time = child.index() > governor && child.is("obl") && Reading.isTime(child.lemma());
            if (time) {
                for (Token clause : sentence.children(child.index())) {
                    if (clause.index() > child.index() && hangs(sentence, clause)) {
                        return clause;
                    }
                }
            }
        }
        return null;
    }

    /** Whether a token heads a clause behind "that" in which nothing is missing. */
    static boolean is(Sentence sentence, Token token) {
        return token.is("ccomp") || hangs(sentence, token);
    }

    private static boolean hangs(Sentence sentence, Token token) {
        if (!token.is("acl")) {
            return false;
        }
        int first = sentence.subtree(token.index()).nextSetBit(0);
        Token that = sentence.token(first);
        if (!that.lemma().equals("that") || first == token.index()) {
            return false;
        }
        boolean subject = false;
        int objects = 0;
        boolean passive = false;
        for (Token child : sentence.children(token.index())) {
            boolean own = child.index() != first;
            subject |= own && (child.is("nsubj") || child.is("csubj"));
            passive |= child.relation().equals("nsubj:pass") && own;
            objects += own && (child.is("obj") || child.is("ccomp") || child.is("obl")) ? 1 : 0;
        }
        return subject && (that.is("mark") || passive || objects > 0);
    }
}
