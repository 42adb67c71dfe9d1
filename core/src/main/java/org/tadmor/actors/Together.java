package org.tadmor.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several who are spoken of in one: "both leaders", "the two countries", "they" of two subjects joined by "and". */
final class Together {
    private static final String ID = "together:";
    private static final Set<String> PERSONS = Set.of(
            "man", "woman", "leader", "minister", "president", "politician", "diplomat", "counterpart", "official");
    private static final Set<String> COUNTRIES =
            Set.of("country", "nation", "state", "government", "neighbour", "neighbor");
    private static final Set<String> SIDES = Set.of("side", "party", "foe", "rival", "enemy", "ally");
    /** Sentences back to look for them. */
    private static final int FAR = 2;

    private static final int PAIR = 2;

    private Together() {}

    /** Those whom a phrase such as "both leaders" takes up, in the order of the text; empty unless there are just two. */
    static List<Reading> of(SentenceNames names, NounPhrase phrase, Memory memory) {
        String noun = names.words()[phrase.head()];
        boolean persons = PERSONS.contains(noun);
        boolean countries = COUNTRIES.contains(noun);
        if (!persons && !countries && !SIDES.contains(noun) || !isPair(names, phrase)) {
            return List.of();
        }
        List<Reading> found = new ArrayList<>(PAIR);
        for (Memory.Seen seen : memory.latest()) {
            Reading reading = seen.reading();
            if (names.sentence().index() - seen.sentence() > FAR) {
                break;
            }
            boolean here = seen.sentence() == names.sentence().index() && phrase.has(seen.head());
            boolean person = reading.kind() == Role.Kind.PERSON && reading.form() == ActorMention.Form.NAME;
            boolean country = reading.kind() == Role.Kind.COUNTRY;
            boolean body = reading.kind() == Role.Kind.BODY && reading.known();
            boolean fits = persons ? person : countries ? country : country || body;
            if (!here
                    && fits
                    && !isMade(reading)
                    && !reading.plural()
                    && found.stream().noneMatch(one -> isSame(one, reading))) {
                found.add(reading);
                if (found.size() == PAIR) {
                    Collections.reverse(found);
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The two subjects joined by "and" of the sentence before, for "they"; empty when there are no such two. */
    static List<Reading> subjects(SentenceNames names, Memory memory) {
        List<Reading> found = new ArrayList<>(PAIR);
        for (Memory.Seen seen : memory.latest()) {
            int distance = names.sentence().index() - seen.sentence();
            if (distance > 1) {
                break;
            }
            Reading reading = seen.reading();
            boolean fits = distance == 1
                    && reading.form() == ActorMention.Form.NAME
                    && !reading.plural()
                    && (reading.kind() == Role.Kind.PERSON || reading.kind() == Role.Kind.COUNTRY);
            if (fits && seen.relation().equals("conj") && found.isEmpty()) {
                found.add(reading);
            } else if (fits && seen.relation().equals("nsubj") && found.size() == 1) {
                boolean alike = found.get(0).kind() == reading.kind() && !isSame(found.get(0), reading);
                return alike ? List.of(reading, found.get(0)) : List.of();
            }
        }
        return List.of();
    }

    /** One reading that stands for all of them. */
    static Reading joined(List<Reading> members, ActorMention.Form form) {
        String ids = members.stream().map(one -> one.actor().id()).collect(Collectors.joining("+"));
        String name = members.stream().map(one -> one.actor().name()).collect(Collectors.joining(" and "));
        Actor actor = new Actor(ID + ids, name, null, null, null);
        return new Reading(actor, form, members.get(0).kind(), true, (char) 0, null, true);
    }

    private static boolean isMade(Reading reading) {
        return reading.actor().id().startsWith(ID);
    }

    private static boolean isSame(Reading one, Reading other) {
        return one.actor().id().equals(other.actor().id());
    }

    /** "the two leaders", "both sides", but not "two leaders", who are new. */
    private static boolean isPair(SentenceNames names, NounPhrase phrase) {
        boolean two = false;
        boolean definite = false;
        for (int i = phrase.first(); i < phrase.head(); i++) {
            String low = names.low(i);
            two |= low.equals("two") || low.equals("both");
            definite |= low.equals("the") || low.equals("both") || low.equals("these") || low.equals("those");
        }
        return two && definite && phrase.head() - phrase.first() <= 3;
    }
}
