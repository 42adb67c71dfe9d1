package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * Names the relation between two given spans, always one of the sixteen types: the event that links both, else the one
 * that links one of them or lies between them in the tree, else the type that the words between them lean to
 * ({@code en/relations.yaml}). Stateless and thread-safe.
 */
public final class Relater {
    private static final String WORDS = "en/relations.yaml";

    /** A score that some link or the way between the spans must have brought about. */
    private static final double SURE = 4;

    /** The confidence of a verb on the way between the spans. */
    private static final double ON_THE_WAY = 0.2;

    private final EventCoder coder;
    private final Map<String, EventType> leanings = new HashMap<>();

    /** @param coder the coder whose patterns decide first */
    public Relater(Lexicon lexicon, EventCoder coder) {
        this.coder = coder;
        for (LexiconFile file : lexicon.named(WORDS)) {
            for (Map.Entry<String, JsonNode> entry : file.yaml().properties()) {
                EventType type = PatternReader.type(entry.getKey());
                if (type == null) {
                    throw new org.tadmor.lexicon.LexiconException(
                            file.origin(),
                            file.lineOf(entry.getKey()),
                            "'" + entry.getKey() + "' is not an event type");
                }
                for (String words : Codebook.strings(entry.getValue())) {
                    for (String word : words.strip().split("\\s+")) {
                        leanings.put(word.toLowerCase(Locale.ROOT), type);
                    }
                }
            }
        }
    }

    /**
     * What the actor does to the recipient.
     *
     * @param actor characters of the actor in the document's text
     * @param recipient characters of the recipient
     */
    public Relation relate(Document document, Cast cast, Span actor, Span recipient) {
        Side by = Side.of(cast, actor);
        Side on = Side.of(cast, recipient);
        Draft best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Sentence sentence : document.sentences()) {
            Pair pair = new Pair(headsIn(sentence, actor), headsIn(sentence, recipient));
            BitSet between = between(sentence, pair);
            for (Draft draft : coder.drafts(document, sentence, cast, true)) {
                double score = score(draft, sentence, by, on, pair, between)
                        - (pair.from().isEmpty() ? 1 : 0)
                        - (pair.to().isEmpty() ? 1 : 0);
                if (score > most) {
                    most = score;
                    best = draft;
                }
            }
        }
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

    /** Heads of the two spans in one sentence. */
    private record Pair(List<Integer> from, List<Integer> to) {}

    private static double score(Draft draft, Sentence sentence, Side actor, Side recipient, Pair pair, BitSet between) {
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
            BitSet between = between(sentence, new Pair(headsIn(sentence, actor), headsIn(sentence, recipient)));
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

    /** Tokens on the way through the tree from the one span to the other. */
    private static BitSet between(Sentence sentence, Pair pair) {
        List<Integer> from = pair.from();
        List<Integer> to = pair.to();
        BitSet path = new BitSet();
        if (from.isEmpty() || to.isEmpty()) {
            return path;
        }
        BitSet up = ancestors(sentence, from.get(0));
        int meet = to.get(0);
        while (meet >= 0 && !up.get(meet)) {
            path.set(meet);
            meet = sentence.token(meet).head();
        }
        for (int at = from.get(0); at >= 0; at = sentence.token(at).head()) {
            path.set(at);
            if (at == meet) {
                break;
            }
        }
        return path;
    }

    private static BitSet ancestors(Sentence sentence, int token) {
        BitSet found = new BitSet();
        for (int at = token; at >= 0 && !found.get(at); at = sentence.token(at).head()) {
            found.set(at);
        }
        return found;
    }
}
