package org.tadmor.claims;

import java.util.List;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Clauses that set a condition, and those that set one against the facts: <em>"would have stormed it if they had not
 * intervened"</em>, <em>"had they been warned, they would have left"</em>. Stateless.
 */
final class Conditions {
    private Conditions() {}

    /** Whether an adverbial clause is a condition of what its governor tells. */
    static boolean isCondition(Sentence sentence, Token clause) {
        String mark = sentence.child(clause.index(), "mark").map(Token::lemma).orElse("");
        boolean even = sentence.child(clause.index(), "advmod")
                .filter(adverb -> adverb.lemma().equals("even"))
                .isPresent();
        return ((mark.equals("if") || mark.equals("unless")) && !even) || inverted(sentence, clause);
    }

    /** "Had they known, …": the auxiliary stands before the subject. */
    private static boolean inverted(Sentence sentence, Token clause) {
        Token subject = sentence.child(clause.index(), "nsubj").orElse(null);
        if (subject == null || sentence.child(clause.index(), "mark").isPresent()) {
            return false;
        }
        int first = sentence.subtree(clause.index()).nextSetBit(0);
        Token opening = sentence.token(first);
        return opening.head() == clause.index()
                && opening.is("aux")
                && (opening.form().equalsIgnoreCase("had") || opening.form().equalsIgnoreCase("were"))
                && first < subject.index();
    }

    /** Whether a verb tells what would have been: "would have left" with a condition beside it, or but for something. */
    static boolean againstTheFacts(Sentence sentence, int verb) {
        if (!wouldHave(sentence, verb)) {
            return false;
        }
        for (Token child : sentence.children(verb)) {
            boolean condition = child.is("advcl") && isCondition(sentence, child);
            boolean contrast = child.is("conj")
                    && sentence.child(child.index(), "cc")
                            .filter(cc -> cc.lemma().equals("but"))
                            .isPresent();
            boolean without =
                    child.is("obl") && sentence.caseLemma(child.index()).equals("without");
            if (condition || contrast || without) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause is a condition of what would have been, and so was not. */
    static boolean isCounterfactual(Sentence sentence, int clause) {
        Token token = sentence.token(clause);
        return token.head() >= 0 && isCondition(sentence, token) && wouldHave(sentence, token.head());
    }

    private static boolean wouldHave(Sentence sentence, int verb) {
        List<Token> auxiliaries = sentence.children(verb, "aux");
        boolean would = auxiliaries.stream()
                .anyMatch(aux -> aux.lemma().equals("would") || aux.form().equals("might"));
        boolean have = auxiliaries.stream().anyMatch(aux -> aux.lemma().equals("have"));
        return would && have;
    }
}
