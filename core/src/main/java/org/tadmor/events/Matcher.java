package org.tadmor.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Token;

/** Finds for each token the most specific pattern that fits there. Patterns are indexed by the lemma of their trigger. */
final class Matcher {
    /** More triggers than any sentence a person wrote; bounds the work on hostile ones. */
    private static final int MOST_TRIGGERS = 200;

    private static final Set<String> PARTICLE_TAGS = Set.of("ADP", "ADV", "PART");

    private static final Set<String> FORCE = Set.of("come", "go", "enter");

    private final Map<String, List<Pattern>> byLemma;

    Matcher(List<Pattern> patterns) {
        byLemma = new HashMap<>();
        for (Pattern pattern : patterns) {
            for (String lemma : pattern.trigger()) {
                byLemma.computeIfAbsent(lemma, key -> new ArrayList<>(2)).add(pattern);
            }
        }
        // Stable: among equals the one read first wins.
        byLemma.values()
                .forEach(
                        list -> list.sort(Comparator.comparingInt(Pattern::rank).reversed()));
    }

    /** The patterns that have the token's lemma for a trigger, whether or not they fit. */
    List<Pattern> of(Scene scene, int i) {
        String joined = scene.joined(i);
        List<Pattern> candidates = joined == null ? null : byLemma.get(joined);
        return candidates == null ? byLemma.getOrDefault(scene.lemma(i), List.of()) : candidates;
    }

    /**
     * A pattern at a token.
     *
     * @param pattern what fits
     * @param trigger index of the token
     * @param actors who does it, possibly none
     * @param recipients to whom, possibly none
     * @param complete whether the participants are what the pattern asks for, so that it is an event
     */
    record Match(
            Pattern pattern, int trigger, List<ActorMention> actors, List<ActorMention> recipients, boolean complete) {}

    /** Tells which of several complete matches of one trigger, each of another type, is meant. */
    interface Choice {
        /** @param rivals at least two, the most specific first */
        Match of(List<Match> rivals);
    }

    /**
     * One match per trigger in text order.
     *
     * @param incomplete whether to give matches whose participants are missing or cannot act
     * @param choice decides between types; null: the most specific pattern does
     */
    List<Match> matches(Scene scene, Arguments arguments, boolean incomplete, @Nullable Choice choice) {
        Participants participants = new Participants(scene, arguments);
        List<Match> matches = new ArrayList<>();
        int tried = 0;
        for (int i = 0; i < scene.sentence().size() && tried < MOST_TRIGGERS; i++) {
            List<Pattern> candidates = of(scene, i);
            if (candidates.isEmpty()) {
                continue;
            }
            tried++;
            Match half = null;
            List<Match> whole = new ArrayList<>(1);
            for (Pattern pattern : candidates) {
                if (isRivalled(whole, pattern) || !fits(pattern, scene, arguments, i)) {
                    continue;
                }
                Match match = fill(pattern, scene, arguments, participants, i);
                if (match.complete()) {
                    whole.add(match);
                    if (choice == null) {
                        break;
                    }
                }
                half = half == null ? match : half;
            }
            if (!whole.isEmpty()) {
                matches.add(choice == null || whole.size() == 1 ? whole.get(0) : choice.of(whole));
            } else if (incomplete && half != null) {
                matches.add(half);
            }
        }
        return matches;
    }

    /** Whether a pattern of the same type, or one more specific by two conditions, has matched. */
    private static boolean isRivalled(List<Match> whole, Pattern pattern) {
        for (Match match : whole) {
            if (match.pattern().type() == pattern.type() || match.pattern().rank() - pattern.rank() >= 20) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Pattern pattern, Scene scene, Arguments arguments, int i) {
        if (!pattern.upos().contains(scene.upos(i))) {
            return false;
        }
        if (pattern.negated() != null && pattern.negated() != scene.isNegated(i)) {
            return false;
        }
        if (pattern.particle() != null || pattern.object() != null) {
            if (!hasParticleAndObject(scene, arguments, i, pattern.particle(), pattern.object())) {
                return false;
            }
        }
        for (Pattern.Condition condition : pattern.with()) {
            if (!holds(condition, scene, arguments, i)) {
                return false;
            }
        }
        for (Pattern.Condition condition : pattern.unless()) {
            if (holds(condition, scene, arguments, i)) {
                return false;
            }
        }
        return true;
    }

    /** "took to the streets", "carry out an attack", "broke off talks": the particle may be the object's preposition. */
    private static boolean hasParticleAndObject(
            Scene scene, Arguments arguments, int i, @Nullable Words particle, @Nullable Words object) {
        List<Integer> objects = arguments.patients(i, 0);
        if (particle == null) {
            return object == null || anyHead(object, scene, objects);
        }
        if (i + 1 < scene.sentence().size()
                && particle.matches(scene, i + 1)
                && PARTICLE_TAGS.contains(scene.token(i + 1).upos())) {
            if (object == null || anyHead(object, scene, objects)) {
                return true;
            }
        }
        for (Token child : scene.sentence().children(i)) {
            if (particle.matches(scene, child.index())
                    && (child.is("compound") || child.is("advmod") || child.is("case") || child.is("mark"))) {
                return object == null || anyHead(object, scene, objects);
            }
        }
        if (isIntroduced(scene, i, particle, object)) {
            return true;
        }
        for (int held : objects) {
            if (held != i && isIntroduced(scene, held, particle, object)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the particle is the preposition of a phrase below the token, and the object is its head. */
    private static boolean isIntroduced(Scene scene, int token, Words particle, @Nullable Words object) {
        for (Token child : scene.sentence().children(token)) {
            int c = child.index();
            if (!scene.isTime(c) && (child.is("obl") || child.is("nmod") || child.is("advcl"))) {
                boolean marked = false;
                for (Token mark : scene.sentence().children(c)) {
                    marked |= (mark.is("case") || mark.is("mark")) && particle.matches(scene, mark.index());
                }
                if (marked && (object == null || matchesHead(object, scene, c))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyHead(Words words, Scene scene, List<Integer> tokens) {
        for (int token : tokens) {
            if (matchesHead(words, scene, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Pattern.Condition condition, Scene scene, Arguments arguments, int i) {
        for (Path path : condition.paths()) {
            if (path.written().equals("sentence")) {
                if (scene.mentions(condition.words().lemmas())) {
                    return true;
                }
                continue;
            }
            if (anyHead(condition.words(), scene, arguments.at(i, path))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the head, one coordinated with it, or what a transparent noun counts, is among the words. */
    private static boolean matchesHead(Words words, Scene scene, int token) {
        if (words.matches(scene, token)) {
            return true;
        }
        boolean counts = scene.engine().transparent().contains(scene.lemma(token));
        for (Token child : scene.sentence().children(token)) {
            boolean counted = counts && child.is("nmod");
            if ((child.is("conj") || counted) && words.matches(scene, child.index())) {
                return true;
            }
        }
        return false;
    }

    private static Match fill(
            Pattern pattern, Scene scene, Arguments arguments, Participants participants, int trigger) {
        boolean blocked = false;
        List<ActorMention> actors = List.of();
        for (Path path : pattern.actor()) {
            for (int head : arguments.at(trigger, path)) {
                List<ActorMention> found = head == trigger ? List.of() : participants.agents(head);
                if (found.isEmpty()
                        && !scene.isInstrument(head)
                        && scene.upos(trigger).equals("VERB")) {
                    blocked = true;
                }
                actors = actors.isEmpty() ? found : joined(actors, found);
            }
            if (!actors.isEmpty()) {
                blocked = false;
                break;
            }
        }
        List<ActorMention> recipients = recipients(pattern, arguments, participants, trigger, actors);
        if (pattern.reciprocal() && actors.size() > 1 && recipients.stream().noneMatch(r -> scene.isAgent(r.head()))) {
            recipients = actors.subList(1, actors.size());
            actors = actors.subList(0, 1);
        }
        boolean isNoun = scene.isNoun(trigger);
        boolean happens = actors.isEmpty() && happens(pattern, scene, arguments, trigger);
        boolean complete = (!blocked || pattern.anyActor())
                // "displaced families", "wounded soldiers": a state, unless the parse lost a subject.
                && !(actors.isEmpty()
                        && scene.token(trigger).is("amod")
                        && arguments.agents(trigger, 0).isEmpty())
                && (!actors.isEmpty() || !recipients.isEmpty() || happens)
                && (!pattern.require().contains("actor") || !actors.isEmpty() || happens && isNoun)
                && (!pattern.require().contains("recipient")
                        || !recipients.isEmpty()
                        || pattern.reciprocal() && (happens && isNoun || areSeveral(scene, actors)));
        return new Match(pattern, trigger, actors, recipients, complete);
    }

    /**
     * Whether the sentence says that the act took place, so that it is an event though nobody is named: "protests erupted",
     * "talks were held", "there were clashes", "the curfew was lifted". A pattern for a passive verb must say what was so
     * treated, or any "was changed" would do.
     */
    private static boolean happens(Pattern pattern, Scene scene, Arguments arguments, int trigger) {
        if (pattern.embeds()) {
            return false;
        }
        if (!scene.isNoun(trigger)) {
            return asksForObject(pattern)
                    && scene.isVerb(trigger)
                    && !scene.sentence().child(trigger, "nsubj:pass").isEmpty()
                    && arguments.isPassive(trigger)
                    && !Surroundings.isAhead(scene, trigger);
        }
        Token word = scene.token(trigger);
        int verb = word.head();
        if (verb < 0 || !word.is("nsubj") || !scene.isVerb(verb) || Surroundings.isAhead(scene, verb)) {
            return false;
        }
        String lemma = scene.lemma(verb);
        return scene.engine().occurrence().contains(lemma)
                || lemma.equals("break") && hasChild(scene, verb, "compound", Set.of("out"))
                || lemma.equals("take") && hasChild(scene, verb, "obj", Set.of("place", "effect", "hold"))
                || FORCE.contains(lemma) && hasChild(scene, verb, "obl", Set.of("force", "effect", "operation"))
                // "There was a long meeting" tells of any office.
                || lemma.equals("be")
                        && word.xpos().equals("NNS")
                        && !scene.sentence().child(verb, "expl").isEmpty()
                || arguments.isPassive(verb) && scene.engine().light().contains(lemma);
    }

    /** "cooperation between the two countries", "clashes among rival gangs": one phrase names all who do it to each other. */
    private static boolean areSeveral(Scene scene, List<ActorMention> actors) {
        if (actors.size() != 1 || actors.get(0).sentence() != scene.sentence().index()) {
            return false;
        }
        int head = actors.get(0).head();
        if (actors.get(0).actor().country() == null && !scene.engine().bodies().contains(scene.lemma(head))) {
            // "Talks between the two bakers" are no news.
            return false;
        }
        String between = scene.sentence().caseLemma(head);
        return scene.token(head).xpos().endsWith("S")
                && (between.equals("between")
                        || between.equals("among")
                        || scene.sentence().child(head, "nummod").isPresent()
                        || hasChild(scene, head, "det", Set.of("both")));
    }

    private static boolean hasChild(Scene scene, int token, String relation, Set<String> lemmas) {
        return scene.sentence().children(token).stream()
                .anyMatch(child -> child.is(relation) && lemmas.contains(scene.lemma(child.index())));
    }

    private static boolean asksForObject(Pattern pattern) {
        return pattern.object() != null
                || pattern.with().stream()
                        .flatMap(condition -> condition.paths().stream())
                        .anyMatch(path -> path.written().equals("obj"));
    }

    private static List<ActorMention> recipients(
            Pattern pattern, Arguments arguments, Participants participants, int trigger, List<ActorMention> actors) {
        for (Path path : pattern.recipient()) {
            List<ActorMention> found = new ArrayList<>(2);
            List<ActorMention> things = new ArrayList<>(1);
            for (int head : arguments.at(trigger, path)) {
                if (head != trigger) {
                    found.addAll(without(participants.agents(head), actors));
                    things.addAll(participants.targets(head));
                }
            }
            found = found.isEmpty() ? without(things, actors) : found;
            if (!found.isEmpty()) {
                return distinct(found);
            }
        }
        return List.of();
    }

    private static List<ActorMention> without(List<ActorMention> mentions, List<ActorMention> others) {
        Set<Integer> heads = new HashSet<>();
        others.forEach(other -> heads.add(other.head()));
        return mentions.stream().filter(m -> !heads.contains(m.head())).toList();
    }

    private static List<ActorMention> joined(List<ActorMention> a, List<ActorMention> b) {
        List<ActorMention> all = new ArrayList<>(a);
        all.addAll(b);
        return distinct(all);
    }

    private static List<ActorMention> distinct(List<ActorMention> mentions) {
        Set<Integer> heads = new HashSet<>();
        return mentions.stream().filter(m -> heads.add(m.head())).toList();
    }
}
