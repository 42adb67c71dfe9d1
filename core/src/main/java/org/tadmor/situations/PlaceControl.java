package org.tadmor.situations;

import java.util.List;
import org.tadmor.places.Place;

/**
 * Who holds a place on a day, according to whom. Voices stand side by side; none is preferred.
 *
 * @param place the place
 * @param disputed whether two voices, neither of them superseded, contradict each other
 * @param positions one for each voice, those whose last word is the latest first
 */
public record PlaceControl(Place place, boolean disputed, List<Position> positions) {

    /** Copies the positions. */
    public PlaceControl {
        positions = List.copyOf(positions);
    }
}
