package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Finds who does and who suffers what a word says, whichever way the sentence puts it: passives, participles, relative
 * clauses, control and raising, coordination, light verbs and nominalisations. Patterns speak of {@code nsubj} and
 * {@code obj} and mean these logical ones. Steps are those of Universal Dependencies v2.
 */
final class Arguments {
    private static final int DEPTH = 8;
    private static final Set<String> GERUND_PREPOSITIONS = Set.of("of", "for");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");
    private static final Set<String> ON = Set.of("on", "against", "upon", "targeting", "over");
    private static final Set<String> OF = Set.of("of", "on", "against", "into", "upon", "to", "in");

    private final Scene scene;
    private final Sentence sentence;
    private final Dependents near;

    Arguments(Scene scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.near = new Dependents(scene);
    }

    /** The tokens at the end of a path; heads of phrases, without their coordinated siblings. */
    List<Integer> at(int trigger, Path path) {
        List<Integer> at = List.of(trigger);
        for (Path.Step step : path.steps()) {
            List<Integer> next = new ArrayList<>();
            for (int token : at) {
                step(token, step, next);
            }
            at = next;
            if (at.isEmpty()) {
                break;
            }
        }
        return at;
    }

    private void step(int token, Path.Step step, List<Integer> out) {
        switch (step.relation()) {
            case "self" -> out.add(token);
            case "nsubj" -> out.addAll(agents(token, 0));
            case "obj" -> out.addAll(patients(token, 0));
            case "iobj" -> out.addAll(receivers(token));
            case "obl" -> out.addAll(obliques(token, step.prepositions()));
            case "head" -> {
                if (sentence.token(token).head() >= 0) {
                    out.add(sentence.token(token).head());
                }
            }
            case "comp" -> {
                for (Token child : sentence.children(token)) {
                    if (child.is("xcomp") || child.is("ccomp") || near.isInfinitive(child)) {
                        out.add(child.index());
                    } else if (child.is("obj") || child.relation().equals("nsubj:pass")) {
                        near.infinitives(child.index(), out);
                    }
                }
            }
            case "modifier" -> {
                for (Token child : sentence.children(token)) {
                    if (child.is("amod") || child.is("compound") || child.is("nmod") || child.is("nummod")) {
                        out.add(child.index());
                    }
                }
            }
            case "poss" -> {
                for (Token child : sentence.children(token)) {
                    if (child.relation().equals("nmod:poss")) {
                        out.add(child.index());
                    }
                }
            }
            default -> plain(token, step, out);
        }
    }

    private void plain(int token, Path.Step step, List<Integer> out) {
        for (Token child : sentence.children(token)) {
            if (child.is(step.relation())
                    && (step.prepositions().isEmpty()
                            || near.isMarked(child.index(), step.prepositions())
                            || step.prepositions().contains(Dependents.subtype(child)))) {
                out.add(child.index());
            }
        }
    }

    /** Who does what the token says. */
    List<Integer> agents(int token, int depth) {
        if (depth > DEPTH) {
            return List.of();
        }
        if (!scene.isNoun(token)) {
            return isPassive(token) ? byAgents(token) : surfaceSubjects(token, depth);
        }
        return nounAgents(token, depth);
    }

    /** To whom the token does it. */
    List<Integer> patients(int token, int depth) {
        if (depth > DEPTH) {
            return List.of();
        }
        if (scene.isNoun(token)) {
            return nounPatients(token, depth);
        }
        if (sentence.token(token).is("amod") && sentence.token(token).head() >= 0) {
            return List.of(sentence.token(token).head());
        }
        if (isPassive(token)) {
            List<Integer> held = near.children(token, "obj");
            return held.isEmpty() ? surfaceSubjects(token, depth) : held;
        }
        return objects(token, depth);
    }

    /** Phrases with any preposition at the token or at what it is done to. */
    List<Integer> around(int token) {
        return obliques(token, Set.of());
    }

    private List<Integer> receivers(int token) {
        List<Integer> found = near.children(token, "iobj");
        if (found.isEmpty() && isPassive(token) && !near.children(token, "obj").isEmpty()) {
            return surfaceSubjects(token, 0);
        }
        return found;
    }

    /** The subject as it stands, be the verb active or passive. */
    List<Integer> surfaceSubjects(int token, int depth) {
        if (depth > DEPTH) {
            return List.of();
        }
        List<Integer> own = near.children(token, "nsubj");
        for (Token child : sentence.children(token)) {
            if (own.isEmpty() && child.is("aux")) {
                own = near.children(child.index(), "nsubj");
            }
        }
        if (!own.isEmpty()) {
            return antecedents(token, own);
        }
        Token word = sentence.token(token);
        int head = word.head();
        if (head < 0) {
            return List.of();
        }
        return switch (word.universalRelation()) {
            case "conj" -> scene.isNoun(head) && !near.isPredicate(head) ? List.of() : surfaceSubjects(head, depth + 1);
            case "xcomp" -> controllers(head, depth + 1);
            case "ccomp" ->
                near.isInfinitive(word) || word.xpos().equals("VBG") ? controllers(head, depth + 1) : List.of();
            case "advcl" -> {
                if (scene.isNoun(head) && !near.isPredicate(head)) {
                    yield List.of(head);
                }
                // "accused the army of shelling", "thanked the donors for helping": the object does it.
                boolean gerund = word.xpos().equals("VBG") && near.isMarked(token, GERUND_PREPOSITIONS);
                yield gerund ? controllers(head, depth + 1) : surfaceSubjects(head, depth + 1);
            }
            case "acl" -> antecedentOfParticiple(word, head, depth);
            case "amod" -> strayed(token, head);
            default -> List.of();
        };
    }

    /**
     * "The bloc lifted sanctions" looks like "the lifted sanctions" to a parser that takes "lifted" for a participle: the
     * subject then hangs on the object or governs it.
     */
    private List<Integer> strayed(int token, int head) {
        List<Integer> found = new ArrayList<>(1);
        for (int subject : near.children(head, "nsubj")) {
            if (subject < token && sentence.children(head, "cop").isEmpty()) {
                found.add(subject);
            }
        }
        Token outer = sentence.token(head);
        if (found.isEmpty()
                && token > 0
                && outer.head() == token - 1
                && sentence.child(head, "case").isEmpty()) {
            found.add(outer.head());
        }
        return found;
    }

    private List<Integer> antecedentOfParticiple(Token word, int head, int depth) {
        if (near.isInfinitive(word)) {
            return scene.isNoun(head) && !scene.isAgent(head) ? nounAgents(head, depth + 1) : List.of(head);
        }
        int subject = head;
        if (!scene.hasFiniteVerb() && !isPassive(word.index())) {
            // "An attack on a bank killed …", taken for a noun phrase: the verb belongs to the whole.
            while (sentence.token(subject).is("nmod") && sentence.token(subject).head() >= 0) {
                subject = sentence.token(subject).head();
            }
        }
        return List.of(subject);
    }

    /** The subject of an infinitive or participle that {@code verb} governs: its object, else its subject. */
    private List<Integer> controllers(int verb, int depth) {
        if (!scene.isNoun(verb)
                && !isPassive(verb)
                && !scene.engine().subjectControl().contains(scene.lemma(verb))) {
            List<Integer> objects = objects(verb, depth);
            if (!objects.isEmpty()) {
                return objects;
            }
            List<Integer> asked = obliques(verb, Set.of("on"));
            if (!asked.isEmpty() && scene.lemma(verb).equals("call")) {
                return asked;
            }
        }
        return scene.isNoun(verb) && !near.isPredicate(verb) ? nounAgents(verb, depth) : surfaceSubjects(verb, depth);
    }

    /** Puts the antecedent of the relative clause in the place of "who" and "which". */
    private List<Integer> antecedents(int token, List<Integer> own) {
        List<Integer> found = new ArrayList<>(own.size());
        for (int subject : own) {
            if (!RELATIVES.contains(scene.lemma(subject))
                    || !sentence.token(subject).upos().equals("PRON")) {
                found.add(subject);
                continue;
            }
            int clause = near.relativeClauseOf(token);
            found.add(clause >= 0 ? sentence.token(clause).head() : near.nounBefore(subject));
        }
        return found;
    }

    private List<Integer> objects(int token, int depth) {
        List<Integer> own = near.children(token, "obj");
        if (own.isEmpty()) {
            own = near.children(token, "iobj");
        }
        if (!own.isEmpty()) {
            return antecedents(token, near.withSmallClauses(own));
        }
        Token word = sentence.token(token);
        if (word.relation().equals("acl:relcl")
                && word.head() >= 0
                && !near.children(token, "nsubj").isEmpty()) {
            boolean subjectIsRelative =
                    near.children(token, "nsubj").stream().anyMatch(i -> RELATIVES.contains(scene.lemma(i)));
            if (!subjectIsRelative) {
                return List.of(word.head());
            }
        }
        if (word.is("conj")
                && depth < DEPTH
                && word.head() >= 0
                && sentence.children(token, "obl").isEmpty()
                && scene.isVerb(word.head())) {
            List<Integer> shared = near.children(word.head(), "obj");
            return shared.stream().filter(i -> i > token).toList();
        }
        for (Token child : sentence.children(token)) {
            if (child.is("conj")
                    && scene.isVerb(child.index())
                    && !isPassive(child.index())
                    && sentence.children(token, "obl").isEmpty()
                    && near.children(child.index(), "nsubj").isEmpty()) {
                return near.children(child.index(), "obj");
            }
        }
        return near.strayedObject(token);
    }

    private List<Integer> byAgents(int token) {
        List<Integer> found = new ArrayList<>(1);
        for (Token child : sentence.children(token)) {
            if (child.relation().equals("obl:agent")
                    || child.is("obl") && sentence.caseLemma(child.index()).equals("by")) {
                found.add(child.index());
            }
        }
        if (found.isEmpty()) {
            for (Token child : sentence.children(token)) {
                if (child.is("conj") && isPassive(child.index())) {
                    return byAgents(child.index());
                }
                if (child.is("obl") && found.isEmpty()) {
                    found.addAll(near.byPhrases(child.index()));
                }
            }
        }
        return found;
    }

    /** Whether the subject of a verb suffers what it says. */
    boolean isPassive(int token) {
        Token word = sentence.token(token);
        boolean hasSubject = false;
        boolean hasAuxiliary = false;
        for (Token child : sentence.children(token)) {
            switch (child.relation()) {
                case "csubj:pass", "aux:pass", "obl:agent" -> {
                    return true;
                }
                case "nsubj:pass" -> {
                    if (!near.isMistakenPassive(token)) {
                        return true;
                    }
                    hasSubject = true;
                }
                case "nsubj" -> hasSubject = true;
                case "aux" -> hasAuxiliary = true;
                default -> {}
            }
        }
        if (!word.xpos().equals("VBN") || hasSubject || hasAuxiliary) {
            return false;
        }
        if (word.is("acl") || word.is("advcl")) {
            return sentence.child(token, "obj").isEmpty()
                    && !scene.engine().intransitive().contains(scene.lemma(token));
        }
        if (word.is("amod") && word.head() >= 0) {
            return strayed(token, word.head()).isEmpty();
        }
        return (word.is("conj") || word.is("xcomp"))
                && word.head() >= 0
                && (word.is("xcomp") || isPassive(word.head()));
    }

    private List<Integer> nounAgents(int noun, int depth) {
        if (depth > DEPTH) {
            return List.of();
        }
        List<Integer> found = near.isPredicate(noun) ? near.children(noun, "nsubj") : supported(noun, depth);
        if (found.isEmpty()) {
            found = ownAgents(noun, depth);
        }
        Token word = sentence.token(noun);
        if (found.isEmpty() && word.head() >= 0) {
            if (word.is("conj") && scene.isNoun(word.head())) {
                return nounAgents(word.head(), depth + 1);
            }
            if (word.is("nmod")
                    && word.head() >= 0
                    && scene.engine().transparent().contains(scene.lemma(word.head()))) {
                return nounAgents(word.head(), depth + 1);
            }
        }
        return found;
    }

    private List<Integer> ownAgents(int noun, int depth) {
        List<Integer> possessors = new ArrayList<>(1);
        List<Integer> modifiers = new ArrayList<>(1);
        for (Token child : sentence.children(noun)) {
            int i = child.index();
            if (child.relation().equals("nmod:poss")) {
                possessors.add(i);
            } else if (child.is("nmod") && sentence.caseLemma(i).equals("by")) {
                possessors.add(0, i);
            } else if (child.is("nmod") && sentence.caseLemma(i).equals("of")) {
                possessors.addAll(0, near.byPhrases(i));
            } else if (child.is("acl") && isPassive(i) && !byAgents(i).isEmpty()) {
                possessors.addAll(0, byAgents(i));
            } else if (child.is("compound")
                    || child.is("amod")
                    || child.relation().equals("nmod:unmarked")) {
                modifierAgent(i, modifiers);
            }
        }
        return possessors.isEmpty() ? modifiers : possessors;
    }

    /** "Russian" in "Russian air strikes", "Saudi" in "Saudi-led air strikes". */
    private void modifierAgent(int i, List<Integer> out) {
        if (scene.actorAt(i)
                .filter(a -> a.form() != org.tadmor.actors.ActorMention.Form.METONYM)
                .isPresent()) {
            out.add(i);
            return;
        }
        for (Token below : sentence.children(i)) {
            if ((below.is("compound") || below.is("obl") || below.is("amod"))
                    && scene.actorAt(below.index()).isPresent()
                    && !scene.lemma(i).startsWith("anti")) {
                out.add(below.index());
            }
        }
    }

    /** Who does it when a verb of little meaning carries the noun: "launched an attack", "the raid was carried out by". */
    private List<Integer> supported(int noun, int depth) {
        int verb = supportVerb(noun);
        return verb < 0 ? List.of() : agents(verb, depth + 1);
    }

    /** The light verb whose object the noun is, or -1. */
    int supportVerb(int noun) {
        Token word = sentence.token(noun);
        if (word.head() < 0) {
            return -1;
        }
        if ((word.is("conj") || word.is("nmod") && scene.engine().transparent().contains(scene.lemma(word.head())))
                && scene.isNoun(word.head())) {
            Token outer = sentence.token(word.head());
            word = outer.head() < 0 ? word : outer;
        }
        boolean carried = word.is("obj")
                || word.is("conj") && word.xpos().equals("VBZ")
                || word.relation().equals("nsubj:pass")
                || word.is("obl") && sentence.caseLemma(word.index()).equals("in");
        int verb = word.head();
        if (carried && verb >= 0 && scene.isVerb(verb) && scene.engine().light().contains(scene.lemma(verb))) {
            return verb;
        }
        return -1;
    }

    private List<Integer> nounPatients(int noun, int depth) {
        List<Integer> found = near.marked(noun, ON);
        if (found.isEmpty() && supportVerb(noun) >= 0) {
            found = near.marked(supportVerb(noun), ON);
        }
        if (found.isEmpty()) {
            found = near.marked(noun, OF);
        }
        Token word = sentence.token(noun);
        if (found.isEmpty()
                && word.head() >= 0
                && depth < DEPTH
                && (word.is("conj") && scene.isNoun(word.head())
                        || word.is("nmod") && scene.engine().transparent().contains(scene.lemma(word.head())))) {
            return nounPatients(word.head(), depth + 1).stream()
                    .filter(i -> i != noun)
                    .toList();
        }
        return found;
    }

    /** Dependents with one of these prepositions; attachment of the phrase to verb or object makes no difference. */
    private List<Integer> obliques(int token, Set<String> prepositions) {
        List<Integer> found = near.marked(token, prepositions);
        Token word = sentence.token(token);
        if (scene.isNoun(token)) {
            for (int of : near.marked(token, Set.of("of"))) {
                append(found, near.marked(of, prepositions), token);
            }
            int verb = supportVerb(token);
            if (verb < 0
                    && word.head() >= 0
                    && (word.is("obj") || word.relation().equals("nsubj:pass"))) {
                verb = word.head();
            }
            if (verb >= 0) {
                append(found, near.marked(verb, prepositions), token);
            }
            if (word.is("nmod")
                    && word.head() >= 0
                    && scene.engine().transparent().contains(scene.lemma(word.head()))) {
                append(found, near.marked(word.head(), prepositions), token);
            }
            return found;
        }
        for (int object : isPassive(token) ? surfaceSubjects(token, 0) : near.children(token, "obj")) {
            append(found, near.marked(object, prepositions), token);
            for (int inner : near.marked(object, Set.of("of"))) {
                append(found, near.marked(inner, prepositions), token);
            }
        }
        if (word.is("amod") && word.head() >= 0) {
            append(found, near.marked(word.head(), prepositions), token);
        }
        if (found.isEmpty() && word.is("conj") && word.head() >= 0 && scene.isVerb(word.head())) {
            return near.marked(word.head(), prepositions).stream()
                    .filter(i -> i > token)
                    .toList();
        }
        return found;
    }

    private static void append(List<Integer> found, List<Integer> more, int except) {
        for (int token : more) {
            if (token != except && !found.contains(token)) {
                found.add(token);
            }
        }
    }
}
