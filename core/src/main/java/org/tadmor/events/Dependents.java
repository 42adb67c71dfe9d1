package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Single steps in a tree: dependents by relation and preposition, and mending of what parsers often get wrong. */
final class Dependents {
    private static final int DEPTH = 8;
    private static final Set<String> PARTICLES = Set.of("over", "up", "off", "back");

    private final Scene scene;
    private final Sentence sentence;

    Dependents(Scene scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
    }

    List<Integer> marked(int token, Set<String> prepositions) {
        List<Integer> found = new ArrayList<>(1);
        for (Token child : sentence.children(token)) {
            if ((child.is("obl") || child.is("nmod") || child.is("advcl") && !scene.isVerb(child.index()))
                    && !child.relation().equals("nmod:poss")
                    && !scene.isTime(child.index())
                    && (prepositions.isEmpty() || isMarked(child.index(), prepositions))) {
                found.add(child.index());
            }
        }
        return found;
    }

    boolean isMarked(int token, Set<String> prepositions) {
        for (Token child : sentence.children(token)) {
            if ((child.is("case") || child.is("mark")) && prepositions.contains(scene.lemma(child.index()))) {
                return true;
            }
        }
        return false;
    }

    boolean isInfinitive(Token word) {
        if (!(word.is("xcomp") || word.is("ccomp") || word.is("advcl") || word.is("acl"))) {
            return false;
        }
        for (Token child : sentence.children(word.index())) {
            if (child.is("mark") && scene.lemma(child.index()).equals("to")) {
                return true;
            }
        }
        return false;
    }

    boolean isPredicate(int noun) {
        return !sentence.children(noun, "cop").isEmpty();
    }

    List<Integer> children(int token, String relation) {
        List<Integer> found = new ArrayList<>(1);
        for (Token child : sentence.children(token)) {
            if (child.is(relation)) {
                found.add(child.index());
            }
        }
        return found;
    }

    void infinitives(int token, List<Integer> out) {
        for (Token child : sentence.children(token)) {
            if (isInfinitive(child)) {
                out.add(child.index());
            }
        }
    }

    List<Integer> byPhrases(int noun) {
        List<Integer> found = new ArrayList<>(1);
        for (Token child : sentence.children(noun)) {
            if (child.is("nmod") && sentence.caseLemma(child.index()).equals("by")) {
                found.add(child.index());
            }
        }
        return found;
    }

    static String subtype(Token token) {
        int colon = token.relation().indexOf(':');
        return colon < 0 ? "" : token.relation().substring(colon + 1);
    }

    /** "Nurses demonstrated": a subject may look like that of a headline's passive where the verb has none. */
    boolean isMistakenPassive(int token) {
        return scene.engine().intransitive().contains(scene.lemma(token))
                && sentence.child(token, "aux").isEmpty();
    }

    /**
     * "handed over a suspect", "reversed course": a particle may look like the preposition of what is the object, and the object like
     * an adverbial.
     */
    List<Integer> strayedObject(int token) {
        for (Token child : sentence.children(token)) {
            boolean adverbial = child.relation().equals("obl") || child.is("advmod");
            if (adverbial && child.index() > token && isBareNoun(child.index())) {
                return List.of(child.index());
            }
            for (Token mark : sentence.children(child.index(), "case")) {
                if (child.is("obl") && mark.index() == token + 1 && PARTICLES.contains(scene.lemma(mark.index()))) {
                    return List.of(child.index());
                }
            }
        }
        return List.of();
    }

    private boolean isBareNoun(int token) {
        return scene.isNoun(token)
                && !scene.isTime(token)
                && sentence.child(token, "case").isEmpty()
                && sentence.child(token, "nummod").isEmpty();
    }

    /** "took the workers hostage", "found the officers guilty": the parse may make the object a subject of the rest. */
    List<Integer> withSmallClauses(List<Integer> objects) {
        List<Integer> all = new ArrayList<>(objects.size());
        for (int object : objects) {
            if (sentence.child(object, "cop").isEmpty()
                    && sentence.child(object, "aux").isEmpty()) {
                all.addAll(children(object, "nsubj"));
            }
            all.add(object);
        }
        return all;
    }

    /** Where the parse lost the clause: the last noun before the pronoun, or the pronoun itself when there is none. */
    int nounBefore(int pronoun) {
        for (int i = pronoun - 1; i >= Math.max(0, pronoun - 4); i--) {
            if (scene.isNoun(i)) {
                return i;
            }
        }
        return pronoun;
    }

    int relativeClauseOf(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < DEPTH; steps++) {
            Token word = sentence.token(at);
            if (word.is("acl") && word.head() >= 0) {
                return at;
            }
            if (!word.is("conj") && !word.is("xcomp") && !word.is("ccomp")) {
                return -1;
            }
            at = word.head();
        }
        return -1;
    }
}
