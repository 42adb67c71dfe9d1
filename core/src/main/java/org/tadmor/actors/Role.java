package org.tadmor.actors;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a common noun says somebody is.
 *
 * @param key the row's first phrase, in the singular
 * @param sector PLOVER sector, or empty when it has none of its own
 * @param inherits whether the sector of a modifier, possessor or of-phrase comes first
 * @param kind what it is
 * @param office key of a dated office, or null
 * @param gender 'm', 'f' or 0
 * @param weak acts only with a modifier, as a plural or as a known antecedent
 * @param capital counts only with a capital letter
 * @param abroad never belongs to the country that the report is about: "foreign troops"
 * @param others somebody else than whom it belongs to: "its allies"
 */
record Role(
        String key,
        String sector,
        boolean inherits,
        Kind kind,
        @Nullable String office,
        char gender,
        boolean weak,
        boolean capital,
        boolean abroad,
        boolean others) {

    /** What a role's bearer is. */
    enum Kind {
        /** One human being at a time: "president". */
        PERSON,
        /** Human beings, one or many: "rebels". */
        PEOPLE,
        /** A collective: "army". */
        BODY,
        /** A country put as a noun: "the kingdom". */
        COUNTRY,
        /** A machine that acts for its owner: "warplanes". */
        THING
    }

    /** Roles that are the state itself. */
    private static final Set<String> STATE = Set.of("government", "regime", "administration", "authority", "state");

    boolean isState() {
        return STATE.contains(key);
    }

    /** Words for a canonical name: plural for people. */
    String words() {
        if (kind != Kind.PEOPLE || key.endsWith("s") || key.endsWith("people") || key.endsWith("men")) {
            return key;
        }
        int of = key.indexOf(" of ");
        if (of > 0) {
            return key.substring(0, of) + "s" + key.substring(of);
        }
        int n = key.length();
        if (key.endsWith("man")) {
            return key.substring(0, n - 2) + "en";
        }
        if (key.endsWith("child")) {
            return key + "ren";
        }
        boolean vowelBefore = n > 1 && "aeiou".indexOf(key.charAt(n - 2)) >= 0;
        if (key.endsWith("y") && !vowelBefore) {
            return key.substring(0, n - 1) + "ies";
        }
        return key + (key.endsWith("ch") || key.endsWith("sh") || key.endsWith("x") ? "es" : "s");
    }
}
