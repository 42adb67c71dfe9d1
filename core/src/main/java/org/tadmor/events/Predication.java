package org.tadmor.events;

import java.util.List;
import org.tadmor.actors.ActorMention;

/**
 * A word that may tell of an event though no pattern says so, and who takes part.
 *
 * @param trigger index of the token
 * @param actors who does it, never empty
 * @param recipients to whom; empty when it is done at a place or to a thing
 * @param link where the recipient stands: {@code obj}, {@code iobj}, {@code obl:against}, {@code poss}, {@code comp}; else
 *     {@code place} or {@code thing}
 */
record Predication(int trigger, List<ActorMention> actors, List<ActorMention> recipients, String link) {
    /** Copies the lists. */
    Predication {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
