package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * Names the relation between two given spans, always one of the sixteen types: the event that links both, else the one
 * that links one of them or lies between them in the tree, else the type that the words between them lean to
 * ({@code en/relations.yaml}). Stateless and thread-safe.
 */
public final class Relater {
    /** A score that some link or the way between the spans must have brought about. */
    private static final double SURE = 4;

    /** The confidence of a verb on the way between the spans. */
    private static final double ON_THE_WAY = 0.2;

    private final EventCoder coder;
    private final @Nullable JudgeModel judge;
    private final WordClusters clusters = new WordClusters(LanguageModel.english());
    private final Map<String, EventType> leanings;

    /** Decides by patterns and words alone. */
    public Relater(Lexicon lexicon, EventCoder coder) {
        this(lexicon, coder, null);
    }

    /**
     * @param coder the coder whose patterns are evidence
     * @param judge weighs all evidence; without it the most direct pattern decides
     */
    public Relater(Lexicon lexicon, EventCoder coder, @Nullable JudgeModel judge) {
        this.coder = coder;
        this.judge = judge;
        this.leanings = Leanings.of(lexicon);
    }

    /**
     * What the actor does to the recipient.
     *
     * @param actor characters of the actor in the document's text
     * @param recipient characters of the recipient
     */
    public Relation relate(Document document, Cast cast, Span actor, Span recipient) {
        if (judge == null || document.sentences().isEmpty()) {
            return byPatterns(document, cast, actor, recipient);
        }
        Findings findings = findings(document, cast, actor, recipient);
        Evidence evidence = evidence(findings, cast);
        Verdict verdict = Verdict.of(judge, evidence);
        PairEvidence.Hit hit = findings.best(verdict.type());
        return new Relation(
                verdict.type(),
                mode(findings, cast, verdict.type(), hit),
                hit == null
                        ? null
                        : hit.draft().isRefusal() ? "120" : hit.draft().cameo(),
                Math.min(0.99, verdict.probability()),
                hit != null && hit == findings.best(null) ? hit.draft().pattern() : verdict.reasons());
    }

    /** The mode of the pattern that agrees with the judge, else what the words on the way tell strongly, else null. */
    private @Nullable String mode(Findings findings, Cast cast, EventType type, PairEvidence.@Nullable Hit hit) {
        if (hit != null && hit.draft().isRefusal()) {
            return null;
        }
        if (hit != null && hit.draft().mode() != null || judge == null) {
            return hit == null ? null : hit.draft().mode();
        }
        Bridge bridge = findings.bridge();
        List<Integer> words = bridge.tokens().stream()
                .filter(i -> !bridge.from().contains(i) && !bridge.to().contains(i))
                .boxed()
                .toList();
        Scene scene = coder.scene(findings.document(), findings.sentence(), cast);
        return coder.proposals(judge).mode(scene, type, words);
    }

    /** What speaks for each type of the relation between the spans; what a judge is trained on. */
    public Evidence evidence(Document document, Cast cast, Span actor, Span recipient) {
        return evidence(findings(document, cast, actor, recipient), cast);
    }

    private Evidence evidence(Findings findings, Cast cast) {
        Scene scene = coder.scene(findings.document(), findings.sentence(), cast);
        PairEvidence pair = new PairEvidence(scene, findings.bridge(), clusters);
        pair.addSentence();
        pair.addHits(findings.hits());
        pair.addLeanings(leanings, coder.matcher());
        return pair.evidence();
    }

    /**
     * All that patterns find for a pair, and the sentence that tells most of it.
     *
     * @param document the text
     * @param sentence the one that holds both spans, or one of them
     * @param bridge the way between the spans in it
     * @param hits of all sentences
     */
    private record Findings(Document document, Sentence sentence, Bridge bridge, List<PairEvidence.Hit> hits) {
        /** The most direct match of a type, or of any. */
        PairEvidence.@Nullable Hit best(@Nullable EventType type) {
            PairEvidence.Hit best = null;
            for (PairEvidence.Hit hit : hits) {
                if ((type == null || hit.type() == type) && (best == null || hit.score() > best.score())) {
                    best = hit;
                }
            }
            return best;
        }
    }

    private Findings findings(Document document, Cast cast, Span actor, Span recipient) {
        Side by = Side.of(cast, actor);
        Side on = Side.of(cast, recipient);
        List<PairEvidence.Hit> hits = new ArrayList<>();
        Sentence told = null;
        Bridge way = null;
        for (Sentence sentence : document.sentences()) {
            Bridge bridge = Bridge.of(sentence, actor, recipient);
            int held = (bridge.from().isEmpty() ? 0 : 1) + (bridge.to().isEmpty() ? 0 : 1);
            if (way == null || held > (way.from().isEmpty() ? 0 : 1) + (way.to().isEmpty() ? 0 : 1)) {
                told = sentence;
                way = bridge;
            }
            BitSet between = bridge.tokens();
            for (Draft draft : coder.drafts(document, sentence, cast, true)) {
                double score = score(draft, sentence, by, on, bridge, between) + held - 2;
                String upos = sentence.token(draft.trigger()).upos();
                hits.add(new PairEvidence.Hit(draft, score, links(draft, by, on, between), upos));
            }
        }
        if (told == null || way == null) {
            throw new IllegalArgumentException("the text has no sentence");
        }
        return new Findings(document, told, way, hits);
    }

    private static String links(Draft draft, Side by, Side on, BitSet between) {
        String actor = any(draft.actors(), by) ? "A" : any(draft.recipients(), by) ? "a" : "-";
        String recipient = any(draft.recipients(), on) ? "R" : any(draft.actors(), on) ? "r" : "-";
        return actor + recipient + (between.get(draft.trigger()) ? "+" : "-");
    }

    private Relation byPatterns(Document document, Cast cast, Span actor, Span recipient) {
        PairEvidence.Hit hit = document.sentences().isEmpty()
                ? null
                : findings(document, cast, actor, recipient).best(null);
        Draft best = hit == null ? null : hit.draft();
        double most = hit == null ? Double.NEGATIVE_INFINITY : hit.score();
        Relation leaning = best == null || most < SURE ? leaning(document, cast, actor, recipient) : null;
        if (best != null && (leaning == null || leaning.confidence() < ON_THE_WAY)) {
            double confidence = Math.max(0.2, Math.min(0.95, 0.25 + most / 16));
            return relation(best, confidence);
        }
        return leaning == null ? new Relation(EventType.ACCUSE, null, null, 0.05, "none") : leaning;
    }

    /** "did not give permission": between two actors, what is not done is refused. */
    private Relation relation(Draft draft, double confidence) {
        if (draft.isRefusal()) {
            return new Relation(EventType.REJECT, null, "120", confidence, draft.pattern());
        }
        return new Relation(draft.type(), draft.mode(), draft.cameo(), confidence, draft.pattern());
    }

    private static double score(
            Draft draft, Sentence sentence, Side actor, Side recipient, Bridge pair, BitSet between) {
        boolean forward = any(draft.actors(), actor);
        boolean reached = any(draft.recipients(), recipient);
        boolean backward = any(draft.actors(), recipient);
        boolean reversed = any(draft.recipients(), actor);
        double score = (forward ? 4 : 0)
                + (reached ? 4 : 0)
                + (!forward && reversed ? 0.5 : 0)
                + (!reached && backward ? 0.5 : 0);
        if (!forward && !reached && backward && reversed) {
            score += draft.match().pattern().reciprocal() ? 6 : 3;
        }
        score += !forward && governs(sentence, draft.trigger(), pair.from()) ? 1 : 0;
        score += !reached && governs(sentence, draft.trigger(), pair.to()) ? 1.5 : 0;
        score += between.get(draft.trigger()) ? 2.5 : 0;
        score -= draft.match().complete() ? 0 : 1.5;
        int depth = 0;
        for (int at = draft.trigger(); sentence.token(at).head() >= 0 && depth < 10; depth++) {
            // What a clause says about something else in the sentence is an aside.
            if (sentence.token(at).is("acl")
                    && !governs(sentence, sentence.token(at).head(), pair.from())
                    && !pair.from().contains(sentence.token(at).head())) {
                score -= 1.5;
            }
            at = sentence.token(at).head();
        }
        return score
                + 2.5 / (1 + depth)
                + (sentence.token(draft.trigger()).upos().equals("VERB") ? 0.4 : 0);
    }

    private static boolean governs(Sentence sentence, int trigger, List<Integer> heads) {
        return heads.stream().anyMatch(head -> head != trigger && sentence.dominates(trigger, head));
    }

    /** Whether a mention stands in the span, or is the same actor as one that does ("… said it would …"). */
    private static boolean any(List<ActorMention> mentions, Side side) {
        return mentions.stream()
                .anyMatch(m -> m.span().overlaps(side.span())
                        || side.ids().contains(m.actor().id()));
    }

    /** One of the two spans, and who stands there. */
    private record Side(Span span, Set<String> ids) {
        static Side of(Cast cast, Span span) {
            Set<String> ids = new HashSet<>();
            for (ActorMention mention : cast.mentions()) {
                if (mention.span().overlaps(span) && mention.form() != ActorMention.Form.MODIFIER) {
                    ids.add(mention.actor().id());
                }
            }
            return new Side(span, ids);
        }
    }

    private @Nullable Relation leaning(Document document, Cast cast, Span actor, Span recipient) {
        Relation best = null;
        int most = -1;
        for (Sentence sentence : document.sentences()) {
            BitSet between = Bridge.of(sentence, actor, recipient).tokens();
            Scene scene = coder.scene(document, sentence, cast);
            for (int i = 0; i < sentence.size(); i++) {
                EventType type = leanings.get(scene.lemma(i));
                int weight = (between.get(i) ? 4 : 0)
                        + (sentence.token(i).upos().equals("VERB") ? 2 : 0)
                        + (sentence.token(i).head() < 0 ? 1 : 0);
                if (type != null && weight > most) {
                    most = weight;
                    best = new Relation(
                            Surroundings.typeInContext(scene, i, type),
                            null,
                            null,
                            0.1 + 0.02 * weight,
                            "word:" + scene.lemma(i));
                }
            }
        }
        return best;
    }
}
