package org.tadmor.situations;

import java.time.YearMonth;
import org.tadmor.actors.Actor;

/**
 * How one actor dealt with another in a month, according to one voice. Each situation counts once for a voice, however many reports carry its word.
 *
 * @param actor who acts
 * @param recipient towards whom
 * @param voice according to whom
 * @param month of the events
 * @param cooperative events of PLOVER's quad classes 1 and 2 (words and deeds of cooperation)
 * @param conflictual events of quad classes 3 and 4 (words and deeds of conflict)
 * @param denied events that this voice says did not happen, counted in neither of the two
 */
public record ActorRelation(
        Actor actor, Actor recipient, Voice voice, YearMonth month, int cooperative, int conflictual, int denied) {}
