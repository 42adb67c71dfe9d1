package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.EntityType;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Finds verbs, event nouns and predicate adjectives that have an actor and somebody, something or some place that it is
 * done to, whatever the word means.
 */
final class Predications {
    /** Role of who owns the object: "rejected the union's offer". */
    static final String OWNER = "poss";

    /** More predicates than any sentence a person wrote; bounds the work on hostile ones. */
    private static final int MOST = 60;

    private static final Set<String> EMPTY = Set.of("be", "have", "do", "say", "tell");
    private static final Set<String> PLACED = Set.of("in", "at", "near", "across", "outside", "through", "inside");

    private final Scene scene;
    private final Sentence sentence;
    private final Arguments arguments;
    private final Participants participants;

    Predications(Scene scene, Arguments arguments) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.arguments = arguments;
        this.participants = new Participants(scene, arguments);
    }

    /**
     * All predicates in text order.
     *
     * @param taken tokens that are spoken for already
     */
    List<Predication> find(BitSet taken) {
        List<Predication> found = new ArrayList<>();
        for (int i = 0; i < sentence.size() && found.size() < MOST; i++) {
            if (!taken.get(i) && maySay(i)) {
                Predication predicate = at(i);
                if (predicate != null) {
                    found.add(predicate);
                }
            }
        }
        return found;
    }

    private boolean maySay(int i) {
        return switch (scene.upos(i)) {
            case "VERB" -> !EMPTY.contains(scene.lemma(i)) && !sentence.token(i).is("amod");
            case "NOUN" -> !scene.isAgent(i) && !scene.isTime(i);
            case "ADJ" -> !sentence.children(i, "cop").isEmpty();
            default -> false;
        };
    }

    /** The predicate at a token, or null when it has no actor or nothing that it is done to. */
    @Nullable Predication at(int i) {
        List<ActorMention> actors = new ArrayList<>(2);
        for (int head : arguments.agents(i, 0)) {
            if (head != i) {
                actors.addAll(participants.agents(head));
            }
        }
        actors = distinct(actors);
        return actors.isEmpty() ? null : whole(i, actors);
    }

    private @Nullable Predication whole(int i, List<ActorMention> actors) {
        List<Integer> patients = arguments.patients(i, 0);
        List<ActorMention> found = acting(patients, actors, i);
        if (!found.isEmpty()) {
            return new Predication(i, actors, found, "obj");
        }
        for (Token child : sentence.children(i, "iobj")) {
            found.addAll(acting(List.of(child.index()), actors, i));
        }
        if (!found.isEmpty()) {
            return new Predication(i, actors, found, "iobj");
        }
        for (int head : arguments.around(i)) {
            found = acting(List.of(head), actors, i);
            if (!found.isEmpty()) {
                return new Predication(i, actors, found, "obl:" + sentence.caseLemma(head));
            }
        }
        found = ofObjects(patients, actors);
        if (!found.isEmpty()) {
            return new Predication(i, actors, found, OWNER);
        }
        for (Token child : sentence.children(i)) {
            if (child.is("xcomp") || child.is("ccomp")) {
                found = acting(arguments.patients(child.index(), 0), actors, i);
                if (!found.isEmpty()) {
                    return new Predication(i, actors, found, "comp");
                }
            }
        }
        return apart(i, actors, patients);
    }

    /** Something or some place in the recipient's stead. */
    private @Nullable Predication apart(int i, List<ActorMention> actors, List<Integer> patients) {
        for (int head : patients) {
            List<ActorMention> targets = without(participants.targets(head), actors);
            if (head != i && !targets.isEmpty()) {
                return new Predication(i, actors, targets, "target");
            }
        }
        if (patients.stream().anyMatch(head -> head != i)) {
            return new Predication(i, actors, List.of(), "thing");
        }
        for (int head : arguments.around(i)) {
            if (scene.is(Words.Kind.PLACE, head) && PLACED.contains(sentence.caseLemma(head)) || scene.isTarget(head)) {
                return new Predication(i, actors, List.of(), "place");
            }
        }
        return null;
    }

    private List<ActorMention> acting(List<Integer> heads, List<ActorMention> actors, int trigger) {
        List<ActorMention> found = new ArrayList<>(2);
        for (int head : heads) {
            boolean placed = PLACED.contains(sentence.caseLemma(head)) && isPlace(head);
            if (head != trigger && !placed) {
                found.addAll(without(participants.agents(head), actors));
            }
        }
        return distinct(found);
    }

    private boolean isPlace(int head) {
        return sentence.mentionAt(head)
                .filter(mention -> mention.type() == EntityType.PLACE)
                .isPresent();
    }

    /** "rejected the union's offer", "lifted American sanctions". */
    private List<ActorMention> ofObjects(List<Integer> patients, List<ActorMention> actors) {
        List<ActorMention> found = new ArrayList<>(1);
        for (int patient : patients) {
            for (Token child : sentence.children(patient)) {
                boolean owner = child.is("nmod") && !child.relation().equals("nmod:unmarked");
                if (owner || child.is("amod") && scene.actorAt(child.index()).isPresent()) {
                    found.addAll(without(participants.agents(child.index()), actors));
                }
            }
        }
        return distinct(found);
    }

    private static List<ActorMention> without(List<ActorMention> mentions, List<ActorMention> others) {
        return mentions.stream()
                .filter(m -> others.stream()
                        .noneMatch(o -> o.head() == m.head()
                                || o.actor().id().equals(m.actor().id())))
                .toList();
    }

    private static List<ActorMention> distinct(List<ActorMention> mentions) {
        Set<Integer> heads = new HashSet<>();
        List<ActorMention> once = new ArrayList<>(mentions);
        once.removeIf(mention -> !heads.add(mention.head()));
        return once;
    }
}
