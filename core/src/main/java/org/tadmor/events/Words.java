package org.tadmor.events;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A set of words a pattern asks for: lemmas, word classes and kinds of participant.
 *
 * @param lemmas lower-case lemmas, classes already spelled out
 * @param kinds kinds of participant, written in capitals in pattern files
 * @param any whether every word will do
 */
record Words(Set<String> lemmas, Set<Kind> kinds, boolean any) {

    /** What a token stands for. */
    enum Kind {
        /** Someone the cast knows. */
        ACTOR,
        /** Someone who can act: an actor, a person, a body, a people. */
        AGENT,
        /** A person, by name or by a word for people. */
        PERSON,
        /** A named organization. */
        ORGANIZATION,
        /** A named place. */
        PLACE,
        /** A named group or people. */
        GROUP,
        /** Any name. */
        NAME,
        /** A number. */
        NUMBER,
        /** A personal or relative pronoun. */
        PRONOUN
    }

    /**
     * Reads words as written in a pattern file.
     *
     * @throws IllegalArgumentException naming the word class or kind that does not exist
     */
    static Words of(List<String> written, WordClasses classes) {
        Set<String> lemmas = new LinkedHashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean any = false;
        for (String word : written) {
            if (word.equals("*")) {
                any = true;
            } else if (word.startsWith("@")) {
                if (!classes.has(word.substring(1))) {
                    throw new IllegalArgumentException("no word class " + word + " in en/classes.yaml");
                }
                lemmas.addAll(classes.words(word.substring(1)));
            } else if (isKind(word)) {
                kinds.add(Kind.valueOf(word));
            } else {
                lemmas.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new Words(lemmas, kinds, any);
    }

    private static boolean isKind(String word) {
        if (!word.equals(word.toUpperCase(Locale.ROOT)) || word.length() < 4) {
            return false;
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(word)) {
                return true;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is none of the kinds " + List.of(Kind.values()));
    }

    boolean matches(Scene scene, int token) {
        String joined = scene.joined(token);
        if (any
                || lemmas.contains(scene.lemma(token))
                || joined != null && lemmas.contains(joined)
                || !scene.isVerb(token) && lemmas.contains(scene.form(token))) {
            return true;
        }
        for (Kind kind : kinds) {
            if (scene.is(kind, token)) {
                return true;
            }
        }
        return false;
    }
}
