package org.tadmor.situations;

import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.control.Control;
import org.tadmor.dates.DateInterval;
import org.tadmor.places.Place;

/**
 * What one voice in one report says about who holds a place.
 *
 * @param report id of the report
 * @param title whether it stands in the headline
 * @param place the place; only places that were resolved can be followed over time
 * @param holder who holds, took or besieges it, or null
 * @param loser who lost or defends it, or null
 * @param status what is told
 * @param date when
 * @param said who says so and how firmly
 * @param passage the sentence as it stands
 */
public record Holding(
        String report,
        boolean title,
        Place place,
        @Nullable Actor holder,
        @Nullable Actor loser,
        Control.Status status,
        DateInterval date,
        Voiced said,
        String passage) {}
