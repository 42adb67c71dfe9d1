package org.tadmor.situations;

import org.tadmor.actors.Actor;

/**
 * Somebody or something that takes part in an event.
 *
 * @param actor who, as the report's cast has it
 * @param head lemma of the phrase's head word, lower case ("market" for "the main market of Harim")
 */
public record Party(Actor actor, String head) {}
