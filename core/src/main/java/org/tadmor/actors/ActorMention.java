package org.tadmor.actors;

import org.tadmor.text.Span;

/**
 * An actor at a place in the text.
 *
 * @param actor who it is
 * @param span the noun phrase in the report's text, with its modifiers that name the actor ("Russian air force")
 * @param sentence index of its sentence
 * @param head index of its head token in the sentence
 * @param form how the text puts it
 */
public record ActorMention(Actor actor, Span span, int sentence, int head, Form form) {

    /** How an actor is put into words. */
    public enum Form {
        /** By name: "Russia", "Ban Ki-moon". */
        NAME,
        /** By a place that stands for its government: "Moscow", "the Kremlin". */
        METONYM,
        /** By an adjective or modifier: "Russian" in "Russian air strikes". */
        MODIFIER,
        /** By a common noun: "the army", "rebels". */
        NOMINAL,
        /** By a pronoun: "he", "which". */
        PRONOUN
    }
}
