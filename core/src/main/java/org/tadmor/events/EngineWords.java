package org.tadmor.events;

import java.util.Set;

/**
 * The word classes the matcher itself knows by name, from {@code en/classes.yaml}.
 *
 * @param people nouns for people
 * @param bodies nouns for organized bodies: "army", "ministry", "union"
 * @param notPeople nouns that look like words for people and are none: "waters"
 * @param targets things and places that suffer or receive
 * @param instruments weapons and acts that stand for who uses them
 * @param light verbs that lend their subject to their object: "launch", "carry", "hold"
 * @param aspect verbs that leave the act as it is: "begin", "continue", "manage"
 * @param subjectControl verbs whose infinitive has the subject, not the object, as its subject: "promise"
 * @param transparent nouns that stand before what is meant: "series", "number", "group"
 * @param volition verbs and adjectives of intent: "plan", "ready", "willing"
 * @param negations "not", "no", "never"
 * @param times days, months and other stretches of time
 * @param intransitive verbs without a passive
 * @param occurrence verbs that say of an act that it happens: "erupt", "take place"
 * @param sports words of games, where attacks and shots are none
 */
record EngineWords(
        Set<String> people,
        Set<String> bodies,
        Set<String> notPeople,
        Set<String> targets,
        Set<String> instruments,
        Set<String> light,
        Set<String> aspect,
        Set<String> subjectControl,
        Set<String> transparent,
        Set<String> volition,
        Set<String> negations,
        Set<String> times,
        Set<String> intransitive,
        Set<String> occurrence,
        Set<String> sports) {

    static EngineWords of(WordClasses classes) {
        return new EngineWords(
                classes.words("people"),
                classes.words("bodies"),
                classes.words("not-people"),
                classes.words("targets"),
                classes.words("instruments"),
                classes.words("light-verbs"),
                classes.words("aspect-verbs"),
                classes.words("subject-control"),
                classes.words("transparent-nouns"),
                classes.words("volition"),
                classes.words("negations"),
                classes.words("times"),
                classes.words("intransitive"),
                classes.words("occurrence-verbs"),
                classes.words("sports"));
    }
}
