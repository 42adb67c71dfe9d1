package org.tadmor.cli.output;

import java.util.List;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.PlaceControl;
import org.tadmor.situations.Situation;

/**
 * What many reports say together.
 *
 * @param reports how many were read
 * @param control who holds which place
 * @param situations one event each, most contested first
 * @param relations between actors
 */
public record Overview(
        int reports, List<PlaceControl> control, List<Situation> situations, List<ActorRelation> relations) {

    /** Copies the lists. */
    public Overview {
        control = List.copyOf(control);
        situations = List.copyOf(situations);
        relations = List.copyOf(relations);
    }
}
