package org.tadmor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Source;
import org.tadmor.dates.DateInterval;
import org.tadmor.places.PlaceMention;

/**
 * What a report says about who holds a place.
 *
 * @param place the place
 * @param holder who holds, took or besieges it after what is told, or null when the text names nobody
 * @param loser who held it before or defends it, or null
 * @param status what is told
 * @param date when, or null when neither text nor report carries a date
 * @param chain who says so, outermost first
 * @param factuality how firmly the innermost source commits to it
 * @param sentence index of the sentence
 */
public record Control(
        PlaceMention place,
        @Nullable ActorMention holder,
        @Nullable ActorMention loser,
        Status status,
        @Nullable DateInterval date,
        List<Source> chain,
        Factuality factuality,
        int sentence) {

    /** Copies the chain. */
    public Control {
        chain = List.copyOf(chain);
    }

    /** What is told about a place. */
    public enum Status {
        /** Changed hands to the holder. */
        TAKEN,
        /** Slipped from the loser; the new holder is not told. */
        LOST,
        /** Is in the holder's hands. */
        HELD,
        /** Is surrounded by the holder of the siege. */
        BESIEGED,
        /** Is fought over. */
        CONTESTED
    }
}
