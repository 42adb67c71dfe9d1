package org.tadmor.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.CueLexicon.Cue;
import org.tadmor.claims.CueLexicon.Kind;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/**
 * Attributions that the tree and the lexicon leave no doubt about, whatever the learned cues say: a noun that tells
 * with a clause of content (<em>"the governor's claim that …"</em>, <em>"dismissed reports that …"</em>), a listed verb whose clause
 * hangs from a date, <em>"in the words of"</em>, <em>"according to"</em> inside speech. Speech inside speech, where most of them
 * stand, is not annotated in training. They make voices of a chain, not statements. Stateless.
 */
final class ListedAttributions {
    private static final Set<Kind> TELLING = Set.of(
            Kind.SAY,
            Kind.REPORT,
            Kind.CLAIM,
            Kind.CONFIRM,
            Kind.ADMIT,
            Kind.DENY,
            Kind.ACCUSE,
            Kind.BELIEVE,
            Kind.GUESS,
            Kind.DOUBT,
            Kind.FEAR,
            Kind.EXPECT);
    private static final Set<Kind> RUMOURED = Set.of(Kind.REPORT, Kind.CLAIM, Kind.ACCUSE);
    private static final Set<String> VIEWS =
            Set.of("word", "view", "opinion", "account", "version", "telling", "estimation", "judgment", "judgement");
    private static final Set<String> REFUSALS =
            Set.of("deny", "dismiss", "reject", "refute", "rebut", "dispute", "repudiate", "disavow", "brush", "wave");

    private final Reading reading;
    private final double score;
    private final double sure;

    /**
     * @param score what each of them is given
     * @param sure the least score of a learned attribution that is believed without more
     */
    ListedAttributions(Reading reading, double score, double sure) {
        this.reading = reading;
        this.score = score;
        this.sure = sure;
    }

    /** Learned attributions and listed ones; of two on one cue the learned one stays unless it plainly errs. */
    List<Attribution> joinedTo(List<Attribution> learned) {
        List<Attribution> all = new ArrayList<>(learned);
        all.removeIf(
                one -> reading.token(one.cue()).upos().equals("NOUN") && refused(one.cue()) && verbOf(one, learned));
        for (int i = 0; i < reading.size(); i++) {
            Attribution listed = at(i);
            if (listed == null) {
                continue;
            }
            Attribution same = all.stream()
                    .filter(one -> one.cueSpan().overlaps(listed.cueSpan()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                all.add(listed);
            } else if (errs(same, listed)) {
                all.set(all.indexOf(same), listed.scored(Math.max(same.score(), listed.score())));
            }
        }
        return all;
    }

    private boolean verbOf(Attribution noun, List<Attribution> learned) {
        int verb = reading.token(noun.cue()).head();
        return learned.stream().anyMatch(one -> one.cue() == verb);
    }

    /** Whether a learned attribution misses the source that stands beside the cue, or takes another for whoever "according to" or "by" names. */
    private boolean errs(Attribution learned, Attribution listed) {
        boolean according = listed.source() >= 0
                && reading.token(listed.cue()).form().equalsIgnoreCase("according")
                && learned.source() != listed.source();
        boolean missed = learned.source() == SourceDecision.NONE
                && (listed.source() != SourceDecision.NONE || learned.cue() != listed.cue() && !told(learned));
        Token agent = agent(listed.cue());
        boolean passive = agent != null && agent.index() == listed.source() && learned.source() != listed.source();
        boolean view = VIEWS.contains(reading.token(listed.cue()).lemma()) && learned.score() < sure;
        return according || missed || passive || view;
    }

    /** Whether the head of a cue is a word of telling; "are" in "are reports that" is none. */
    private boolean told(Attribution one) {
        return !reading.token(one.cue()).lemma().equals("be");
    }

    private @Nullable Attribution at(int i) {
        Token token = reading.token(i);
        return switch (token.upos()) {
            case "VERB" -> token.lemma().equals("accord") ? according(i) : verb(i);
            case "NOUN" -> VIEWS.contains(token.lemma()) && inView(i) ? view(i) : noun(i);
            case "ADP", "SCONJ" -> token.form().equalsIgnoreCase("according") ? according(i) : null;
            default -> null;
        };
    }

    private @Nullable Attribution verb(int i) {
        Sentence sentence = reading.sentence();
        Token agent = agent(i);
        Token subject = agent == null ? subject(i) : agent;
        if (subject == null) {
            return null;
        }
        Cue cue = reading.lexicon().of(reading.token(i));
        Token clause = ContentClause.of(sentence, i);
        if (cue != null && clause != null && TELLING.contains(cue.kind())) {
            return attribution(i, subject.index(), reading.subtree(clause.index()));
        }
        if (REFUSALS.contains(reading.token(i).lemma())) {
            for (Token noun : sentence.children(i)) {
                boolean refused = noun.is("obj")
                        || (noun.is("obl") && sentence.caseLemma(noun.index()).equals("as"));
                Token told = refused && !reading.kind(noun.index()).equals("-") ? toldBy(noun.index()) : null;
                if (told != null) {
                    return attribution(i, subject.index(), reading.subtree(told.index()));
                }
            }
        }
        return null;
    }

    /** The clause or gerund that a noun tells: "reports that", "allegations of", or null. */
    private @Nullable Token toldBy(int noun) {
        Token clause = ContentClause.of(reading.sentence(), noun);
        if (clause != null) {
            return clause;
        }
        for (Token child : reading.sentence().children(noun)) {
            boolean gerund = child.is("acl") && child.xpos().equals("VBG") && child.index() > noun;
            if (gerund && reading.sentence().child(child.index(), "mark").isPresent()) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Attribution noun(int i) {
        Sentence sentence = reading.sentence();
        Token clause = ContentClause.of(sentence, i);
        if (clause == null) {
            return null;
        }
        Cue verb = reading.lexicon().verb(reading.token(i).lemma());
        Token mistaken = sentence.child(i, "compound").orElse(null);
        if (verb != null && mistaken != null && mistaken.index() == i - 1 && takenForNoun(reading.token(i))) {
            return attribution(i, mistaken.index(), reading.subtree(clause.index()));
        }
        Cue cue = reading.lexicon().of(reading.token(i));
        if (cue == null || !TELLING.contains(cue.kind()) || refused(i)) {
            return null;
        }
        Token owner = owner(i);
        if (owner == null && !RUMOURED.contains(cue.kind())) {
            return null;
        }
        return attribution(i, owner == null ? SourceDecision.NONE : owner.index(), reading.subtree(clause.index()));
    }

    /** "The bishop doubts that …" without any verb: the tagger took the verb for a noun. */
    private boolean takenForNoun(Token token) {
        return token.xpos().equals("NNS")
                && token.is("root")
                && reading.sentence().child(token.index(), "cop").isEmpty();
    }

    /** Whether a noun is what a verb of refusing refuses: then the verb attributes. */
    private boolean refused(int noun) {
        Token token = reading.token(noun);
        return (token.is("obj") || token.is("obl"))
                && token.head() >= 0
                && REFUSALS.contains(reading.token(token.head()).lemma())
                && subject(token.head()) != null;
    }

    /** "in the mayor's words": the preposition makes it a view, not a thing. */
    private boolean inView(int i) {
        String preposition = reading.sentence().caseLemma(i);
        return (preposition.equals("in") || preposition.equals("by")) && owner(i) != null;
    }

    private @Nullable Attribution view(int i) {
        Token owner = owner(i);
        int clause = reading.token(i).head();
        if (owner == null || clause < 0) {
            return null;
        }
        BitSet words = reading.subtree(clause);
        words.andNot(reading.subtree(i));
        return attribution(i, owner.index(), words);
    }

    private @Nullable Attribution according(int i) {
        if (!reading.lemma(i + 1).equals("to")) {
            return null;
        }
        int source = SourceDecision.NONE;
        for (int k = i + 2; k < Math.min(reading.size(), i + 8) && source == SourceDecision.NONE; k++) {
            Token token = reading.token(k);
            boolean nominal = token.upos().equals("NOUN")
                    || token.upos().equals("PROPN")
                    || token.upos().equals("PRON");
            if (nominal && !token.is("compound") && !token.relation().equals("nmod:poss")) {
                source = k;
            }
        }
        if (source == SourceDecision.NONE) {
            return null;
        }
        int clause = i;
        while (clause >= 0 && !clausal(reading.token(clause), i)) {
            clause = reading.token(clause).head();
        }
        if (clause < 0) {
            return null;
        }
        BitSet words = reading.subtree(clause);
        words.clear(i, source + 1);
        return attribution(i, source, words);
    }

    private static boolean clausal(Token token, int cue) {
        return token.index() != cue
                && (token.upos().equals("VERB") || token.is("root") || token.is("ccomp") || token.is("conj"));
    }

    private @Nullable Token owner(int noun) {
        for (Token child : reading.sentence().children(noun)) {
            String preposition = reading.sentence().caseLemma(child.index());
            boolean poss = child.relation().equals("nmod:poss");
            boolean by = child.is("nmod")
                    && (preposition.equals("by") || preposition.equals("of") || preposition.equals("from"));
            if (poss || by) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Token subject(int verb) {
        return reading.sentence().children(verb, "nsubj").stream()
                .filter(child -> !child.relation().equals("nsubj:pass"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Token agent(int verb) {
        return reading.sentence().children(verb, "obl").stream()
                .filter(child -> child.relation().equals("obl:agent"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Attribution attribution(int cue, int source, BitSet content) {
        content.clear(cue);
        BitSet whole = source == SourceDecision.NONE ? new BitSet() : SourceDecision.tokens(reading, cue, source);
        content.andNot(whole);
        if (content.isEmpty()) {
            return null;
        }
        Sentence sentence = reading.sentence();
        Span words = whole.isEmpty() ? null : sentence.spanOf(whole.nextSetBit(0), whole.length());
        ContentDecision.Candidate told =
                new ContentDecision.Candidate(ContentDecision.Shape.BELOW, content.nextSetBit(0), content);
        List<Span> spans = ContentSpans.of(reading, cue, told);
        return new Attribution(sentence.index(), cue, reading.token(cue).span(), source, words, spans, score, false);
    }
}
