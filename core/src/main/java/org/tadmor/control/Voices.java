package org.tadmor.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Source;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Through whom, and how firmly, a word of a sentence is told, as far as the claims around it show. */
final class Voices {
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can");
    private static final Set<String> OPEN = Set.of("will", "would", "shall", "should", "'ll", "wo", "'d");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "n’t");
    private static final Set<String> FAILING = Set.of("fail", "refuse", "deny", "prevent");
    private static final Set<String> HAPPENING = Set.of("manage", "begin", "start", "continue", "help", "see");

    private final Document document;
    private final List<Claim> claims;

    Voices(Document document, List<Claim> claims) {
        this.document = document;
        this.claims = claims;
    }

    /** The chain of the claim nearest in the tree of the same sentence; else the report's own. */
    List<Source> chain(Sentence sentence, int trigger) {
        Claim nearest = nearest(sentence, trigger);
        return nearest != null ? nearest.chain() : own();
    }

    private List<Source> own() {
        List<Source> chain = new ArrayList<>(2);
        for (Claim claim : claims) {
            for (Source source : claim.chain()) {
                boolean report = source.kind() == Source.Kind.OUTLET || source.kind() == Source.Kind.REPORTER;
                if (report && source.cue() == null) {
                    chain.add(source);
                }
            }
            if (!chain.isEmpty()) {
                return chain;
            }
        }
        String outlet = document.report().outlet();
        String author = document.report().author();
        if (outlet != null) {
            chain.add(new Source(Source.Kind.OUTLET, outlet, null, null));
        }
        if (author != null || outlet == null) {
            chain.add(new Source(Source.Kind.REPORTER, author == null ? "reporter" : author, null, null));
        }
        return chain;
    }

    private @Nullable Claim nearest(Sentence sentence, int trigger) {
        Claim best = null;
        int bestSteps = Integer.MAX_VALUE;
        for (Claim claim : claims) {
            if (claim.event().sentence() == sentence.index()) {
                int steps = steps(sentence, trigger, claim.event().trigger());
                if (steps < bestSteps) {
                    bestSteps = steps;
                    best = claim;
                }
            }
        }
        return bestSteps <= 1 ? best : null;
    }

    private static int steps(Sentence sentence, int a, int b) {
        if (a == b) {
            return 0;
        }
        boolean beside = sentence.token(a).head() == b && !sentence.token(a).is("ccomp")
                || sentence.token(b).head() == a && !sentence.token(b).is("ccomp");
        return beside ? 1 : Integer.MAX_VALUE;
    }

    /** How firmly: as the claim with the same trigger, else by the auxiliaries and verbs above the trigger. */
    Factuality factuality(Sentence sentence, int trigger) {
        for (Claim claim : claims) {
            if (claim.event().sentence() == sentence.index() && claim.event().trigger() == trigger) {
                return claim.factuality();
            }
        }
        boolean negated = false;
        for (Token child : sentence.children(trigger)) {
            String lemma = child.lemma().toLowerCase(Locale.ROOT);
            if (child.is("aux") && POSSIBLE.contains(lemma)) {
                return Factuality.PS_PLUS;
            }
            if (child.is("aux") && OPEN.contains(lemma) || child.is("mark") && lemma.equals("if")) {
                return Factuality.UU;
            }
            negated |= NEGATIONS.contains(lemma);
        }
        Token token = sentence.token(trigger);
        Token above = sentence.parent(trigger).orElse(null);
        boolean infinitive = token.xpos().equals("VB") && (token.is("xcomp") || token.is("advcl") || token.is("acl"));
        if (infinitive && above != null) {
            String lemma = above.lemma().toLowerCase(Locale.ROOT);
            if (FAILING.contains(lemma)) {
                return negated ? Factuality.CT_PLUS : Factuality.CT_MINUS;
            }
            if (!HAPPENING.contains(lemma)) {
                return Factuality.UU;
            }
        }
        return negated ? Factuality.CT_MINUS : Factuality.CT_PLUS;
    }
}
