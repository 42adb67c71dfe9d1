package org.tadmor.dates;

import java.util.Locale;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Which way the clause around a time expression looks, by its governing verb. */
final class Tenses {
    private static final Set<String> AHEAD =
            Set.of("will", "'ll", "wo", "would", "shall", "may", "might", "could", "should", "must", "can", "ca", "'d");
    private static final Set<String> PLANNED = Set.of("schedule", "expect", "set", "plan", "slate", "due");

    /** How far up the tree, and through how many clauses, a tense is looked for: bounds the work on hostile trees. */
    private static final int FAR = 40;

    private static final int CLAUSES = 6;

    private Tenses() {}

    /** The tense at the token at {@code i}. */
    static Anchors.Tense at(Sentence sentence, int i) {
        if (i > 0 && isStart(sentence.token(i - 1))) {
            return Anchors.Tense.FUTURE;
        }
        int verb = governingVerb(sentence, i);
        return verb < 0 ? Anchors.Tense.PAST : of(sentence, verb, CLAUSES);
    }

    private static boolean isStart(Token before) {
        return before.form().equals("starting")
                || before.form().equals("beginning")
                || before.form().equals("effective")
                || before.form().equals("until");
    }

    private static int governingVerb(Sentence sentence, int i) {
        int at = i;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            Token token = sentence.token(at);
            boolean predicate = token.xpos().startsWith("VB")
                    || sentence.child(at, "cop").isPresent()
                    || PLANNED.contains(token.lemma()) && token.upos().equals("ADJ");
            if (predicate && at != i) {
                return at;
            }
            at = token.head();
        }
        return -1;
    }

    /** The tense of the verb or predicate at {@code verb}. */
    static Anchors.Tense of(Sentence sentence, int verb) {
        return of(sentence, verb, CLAUSES);
    }

    private static Anchors.Tense of(Sentence sentence, int verb, int clauses) {
        Token token = sentence.token(verb);
        if (PLANNED.contains(token.lemma())
                && (token.xpos().equals("VBN") || token.upos().equals("ADJ"))) {
            return Anchors.Tense.FUTURE;
        }
        boolean be = false;
        boolean ahead = false;
        boolean past = false;
        for (Token child : sentence.children(verb)) {
            if (child.is("aux") || child.is("cop")) {
                ahead |= AHEAD.contains(child.form().toLowerCase(Locale.ROOT));
                past |= child.xpos().equals("VBD") || child.lemma().equals("have");
                be |= child.lemma().equals("be");
            }
        }
        // "May have lost" looks back; "will have lost" is too rare to look ahead for.
        if (past || ahead) {
            return past ? Anchors.Tense.PAST : Anchors.Tense.FUTURE;
        }
        return switch (token.xpos()) {
            case "VBD" -> Anchors.Tense.PAST;
            case "VBN" -> be ? Anchors.Tense.PRESENT : Anchors.Tense.PAST;
            case "VBG" -> be ? Anchors.Tense.FUTURE : outer(sentence, verb, clauses);
            case "VB" -> infinitive(sentence, verb, clauses);
            case "VBZ", "VBP" -> Anchors.Tense.PRESENT;
            default -> be ? Anchors.Tense.PRESENT : outer(sentence, verb, clauses);
        };
    }

    private static Anchors.Tense infinitive(Sentence sentence, int verb, int clauses) {
        for (Token child : sentence.children(verb)) {
            if (child.is("mark") && child.xpos().equals("TO")) {
                return Anchors.Tense.FUTURE;
            }
            if (child.is("aux") && child.lemma().equals("do")) {
                return child.xpos().equals("VBD") ? Anchors.Tense.PAST : Anchors.Tense.PRESENT;
            }
        }
        return outer(sentence, verb, clauses);
    }

    /** A form without a tense of its own takes that of the clause above it. */
    private static Anchors.Tense outer(Sentence sentence, int verb, int clauses) {
        int above = governingVerb(sentence, verb);
        return above < 0 || clauses == 0 ? Anchors.Tense.PAST : of(sentence, above, clauses - 1);
    }
}
