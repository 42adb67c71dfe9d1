package org.tadmor.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Settles what matches of one sentence make of each other: the act that is only promised, asked for, refused or
 * threatened goes into the event that promises, asks, refuses or threatens; an act announced for the future is itself an
 * agreement or a threat (PLOVER: "all cooperative actions reported in future tense are taken to imply intentions"); a
 * noun and a verb for the same act are one event.
 */
final class Surroundings {
    private static final int STEPS = 5;
    private static final Set<EventType> PROMISED = EnumSet.of(
            EventType.AID,
            EventType.COOPERATE,
            EventType.CONCEDE,
            EventType.RETREAT,
            EventType.CONSULT,
            EventType.SUPPORT);
    private static final Set<EventType> THREATENED =
            EnumSet.of(EventType.SANCTION, EventType.COERCE, EventType.PROTEST, EventType.ASSAULT);
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "wo");
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can");
    private static final Set<String> OWN = Set.of("it", "they", "he", "she", "we", "i");
    private static final Set<String> WARNING = Set.of(
            "say",
            "warn",
            "suggest",
            "announce",
            "declare",
            "tell",
            "hint",
            "indicate",
            "threaten",
            "state",
            "signal",
            "caution");
    private static final Set<String> SPOKEN_OF = Set.of("for", "to", "on", "in", "into", "with", "of", "from");

    private final Codebook codebook;

    Surroundings(Codebook codebook) {
        this.codebook = codebook;
    }

    List<Draft> settle(Scene scene, Arguments arguments, List<Matcher.Match> matches) {
        List<Draft> drafts = new ArrayList<>(matches.size());
        for (Matcher.Match match : matches) {
            drafts.add(Draft.of(match));
        }
        if (drafts.size() > 1) {
            drafts = merged(scene, embedded(scene, drafts));
        }
        List<Draft> settled = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            // The judge has seen whether the act lies ahead.
            boolean own = Proposals.isOwn(draft.match().pattern());
            settled.add(own ? draft : announced(scene, arguments, draft));
        }
        return settled;
    }

    private List<Draft> embedded(Scene scene, List<Draft> drafts) {
        Set<Integer> gone = new HashSet<>();
        List<Draft> kept = new ArrayList<>(drafts);
        for (int i = 0; i < kept.size(); i++) {
            Draft outer = kept.get(i);
            if (!outer.match().pattern().embeds() || gone.contains(outer.trigger())) {
                continue;
            }
            BitSet complement = complement(scene, outer.trigger());
            for (Draft inner : drafts) {
                if (inner != outer && inner.trigger() != outer.trigger() && complement.get(inner.trigger())) {
                    gone.add(inner.trigger());
                    outer = absorb(outer, inner);
                }
            }
            kept.set(i, outer);
        }
        kept.removeIf(draft -> gone.contains(draft.trigger()));
        return kept;
    }

    private Draft absorb(Draft outer, Draft inner) {
        Draft result = outer;
        if (outer.isGeneric()) {
            String code = codebook.embedded(outer.type(), inner.type()).orElse(outer.cameo());
            result = recoded(result, outer.type(), code, inner);
        }
        if (outer.recipients().isEmpty()) {
            List<ActorMention> recipients = without(inner.recipients(), outer.actors());
            result = result.between(
                    result.actors(), recipients.isEmpty() ? without(inner.actors(), outer.actors()) : recipients);
        }
        return result;
    }

    private Draft recoded(Draft draft, EventType type, @Nullable String code, Draft inner) {
        String mode = code == null
                ? null
                : codebook.sense(type, code).map(Codebook.Sense::mode).orElse(null);
        Set<String> contexts = new LinkedHashSet<>(inner.contexts());
        if (code != null && contexts.isEmpty()) {
            codebook.sense(type, code).ifPresent(sense -> contexts.addAll(sense.contexts()));
        }
        if (draft.type() == type) {
            mode = draft.mode() == null ? mode : draft.mode();
            contexts.addAll(draft.contexts());
        }
        return draft.coded(type, mode, List.copyOf(contexts), code);
    }

    /** What the trigger only speaks of: its infinitives and clauses, its object, what these govern in turn. */
    private static BitSet complement(Scene scene, int trigger) {
        Sentence sentence = scene.sentence();
        BitSet reached = new BitSet(sentence.size());
        Deque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {trigger, 0});
        while (!open.isEmpty()) {
            int[] at = open.remove();
            if (at[1] >= STEPS) {
                continue;
            }
            for (Token child : sentence.children(at[0])) {
                if (!reached.get(child.index()) && isSpokenOf(scene, child, at[0] == trigger)) {
                    reached.set(child.index());
                    open.add(new int[] {child.index(), at[1] + 1});
                }
            }
        }
        return reached;
    }

    private static boolean isSpokenOf(Scene scene, Token child, boolean first) {
        return switch (child.universalRelation()) {
            case "xcomp", "obj" -> true;
            case "nsubj" -> child.relation().equals("nsubj:pass");
            case "ccomp" -> !isPast(scene, child);
            case "conj" -> !first;
            case "acl" -> isInfinitive(scene, child);
            case "advcl" -> first && isInfinitive(scene, child);
            case "obl", "nmod" -> SPOKEN_OF.contains(scene.sentence().caseLemma(child.index()));
            case "compound", "amod" -> scene.isNoun(child.index());
            default -> false;
        };
    }

    private static boolean isPast(Scene scene, Token verb) {
        if (verb.xpos().equals("VBD")) {
            return true;
        }
        for (Token child : scene.sentence().children(verb.index())) {
            String lemma = scene.lemma(child.index());
            if (child.is("aux")
                    && (lemma.equals("have")
                            || lemma.equals("be") && child.xpos().equals("VBD"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInfinitive(Scene scene, Token verb) {
        for (Token child : scene.sentence().children(verb.index())) {
            if (child.is("mark") && scene.lemma(child.index()).equals("to")) {
                return true;
            }
        }
        return false;
    }

    private List<Draft> merged(Scene scene, List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>(drafts);
        for (Draft noun : drafts) {
            if (!scene.isNoun(noun.trigger())) {
                continue;
            }
            int governor = governor(scene, noun.trigger());
            for (int i = 0; i < kept.size(); i++) {
                Draft verb = kept.get(i);
                if (verb.trigger() == governor && verb != noun && verb.type() == noun.type() && agree(verb, noun)) {
                    kept.set(i, joined(verb, noun));
                    kept.remove(noun);
                    break;
                }
            }
        }
        return kept;
    }

    /** The word that governs a noun, past nouns that only count it. */
    private static int governor(Scene scene, int noun) {
        int head = scene.token(noun).head();
        if (head >= 0
                && scene.token(noun).is("nmod")
                && scene.engine().transparent().contains(scene.lemma(head))) {
            return scene.token(head).head();
        }
        return head;
    }

    private static boolean agree(Draft verb, Draft noun) {
        return verb.actors().isEmpty() || noun.actors().isEmpty() || shares(verb.actors(), noun.actors());
    }

    private static Draft joined(Draft verb, Draft noun) {
        List<ActorMention> actors = verb.actors().isEmpty() ? without(noun.actors(), verb.recipients()) : verb.actors();
        List<ActorMention> recipients =
                verb.recipients().isEmpty() ? without(noun.recipients(), verb.actors()) : verb.recipients();
        boolean codeOfNoun = verb.isGeneric() && !noun.isGeneric();
        String mode = verb.mode() == null || codeOfNoun && noun.mode() != null ? noun.mode() : verb.mode();
        return verb.coded(
                        verb.type(),
                        mode,
                        codeOfNoun && !noun.contexts().isEmpty() ? noun.contexts() : verb.contexts(),
                        codeOfNoun ? noun.cameo() : verb.cameo())
                .between(actors, recipients);
    }

    private Draft announced(Scene scene, Arguments arguments, Draft draft) {
        boolean promised = PROMISED.contains(draft.type());
        if (draft.actors().isEmpty() || !promised && !THREATENED.contains(draft.type())) {
            return draft;
        }
        int verb = scene.isNoun(draft.trigger()) ? arguments.supportVerb(draft.trigger()) : draft.trigger();
        Announcement announcement = verb < 0 ? Announcement.NONE : announcement(scene, verb);
        if (announcement == Announcement.NONE && !promised && verb >= 0 && isOwnWarning(scene, verb)) {
            announcement = Announcement.MADE;
        }
        if (announcement == Announcement.NONE && promised && verb >= 0 && scene.isNegated(verb)) {
            return draft.settled("", true);
        }
        if (announcement == Announcement.NONE || announcement == Announcement.DENIED && !promised) {
            return draft;
        }
        boolean refused = announcement == Announcement.DENIED;
        EventType type = refused ? EventType.REJECT : promised ? EventType.AGREE : EventType.THREATEN;
        return recoded(draft, type, codebook.embedded(type, draft.type()).orElse(null), draft)
                .settled(refused ? Event.REFUSED : Event.ANNOUNCED, false);
    }

    private enum Announcement {
        NONE,
        MADE,
        DENIED
    }

    /** The type of an act when its verb puts it off to the future or refuses it; else the type itself. */
    static EventType typeInContext(Scene scene, int verb, EventType type) {
        Announcement announcement = announcement(scene, verb);
        if (PROMISED.contains(type) && announcement != Announcement.NONE) {
            return announcement == Announcement.DENIED ? EventType.REJECT : EventType.AGREE;
        }
        return THREATENED.contains(type) && announcement == Announcement.MADE ? EventType.THREATEN : type;
    }

    /** Whether the verb's act is put off to the future or refused. */
    static boolean isAhead(Scene scene, int verb) {
        return announcement(scene, verb) != Announcement.NONE;
    }

    private static Announcement announcement(Scene scene, int verb) {
        int at = verb;
        boolean negated = false;
        for (int steps = 0; at >= 0 && steps < STEPS; steps++) {
            negated |= scene.isNegated(at);
            for (Token child : scene.sentence().children(at)) {
                if (child.is("aux") && isFuture(scene, child.index(), at)) {
                    return negated ? Announcement.DENIED : Announcement.MADE;
                }
            }
            Token word = scene.token(at);
            int head = word.head();
            if (isHeadlineFuture(scene, word)) {
                return negated ? Announcement.DENIED : Announcement.MADE;
            }
            if (head < 0 || !(word.is("xcomp") || word.is("conj") || isInfinitive(scene, word))) {
                return Announcement.NONE;
            }
            if (!word.is("conj") && scene.engine().volition().contains(scene.lemma(head))) {
                return negated || scene.isNegated(head) ? Announcement.DENIED : Announcement.MADE;
            }
            if (!word.is("conj") && !scene.engine().aspect().contains(scene.lemma(head))) {
                return Announcement.NONE;
            }
            at = head;
        }
        return Announcement.NONE;
    }

    /**
     * "Germany to send tanks": in a headline the infinitive tells what is to come, whether it is taken for the main verb
     * with a subject of its own or for what a name stands alone with.
     */
    private static boolean isHeadlineFuture(Scene scene, Token verb) {
        if (!verb.xpos().equals("VB") || !isInfinitive(scene, verb)) {
            return false;
        }
        if (verb.head() < 0) {
            return scene.sentence().child(verb.index(), "nsubj").isPresent();
        }
        Token name = scene.token(verb.head());
        return verb.is("acl") && name.head() < 0 && name.xpos().startsWith("NNP");
    }

    /** "warned that it might expel", "said they could strike": who says so may do it. */
    private static boolean isOwnWarning(Scene scene, int verb) {
        Token word = scene.token(verb);
        if (!word.is("ccomp")
                || word.head() < 0
                || !WARNING.contains(scene.lemma(word.head()))
                || scene.isNegated(verb)) {
            return false;
        }
        boolean may = false;
        boolean own = false;
        for (Token child : scene.sentence().children(verb)) {
            may |= child.is("aux") && POSSIBLE.contains(scene.lemma(child.index()));
            own |= child.relation().equals("nsubj") && OWN.contains(scene.lemma(child.index()));
        }
        return may && own;
    }

    /** "said it would release": after a verb of saying, "would" is the future told in the past. */
    private static boolean isFuture(Scene scene, int auxiliary, int verb) {
        return FUTURE.contains(scene.lemma(auxiliary))
                || scene.lemma(auxiliary).equals("would") && scene.token(verb).is("ccomp");
    }

    private static boolean shares(List<ActorMention> a, List<ActorMention> b) {
        return a.size() != without(a, b).size();
    }

    private static List<ActorMention> without(List<ActorMention> mentions, List<ActorMention> others) {
        return mentions.stream()
                .filter(m -> others.stream().noneMatch(o -> o.head() == m.head()))
                .toList();
    }
}
