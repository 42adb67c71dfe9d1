package org.tadmor.cli.output;

import java.util.List;
import java.util.Map;
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
 * @param more situations of each status that there are beyond those given
 */
public record Overview(
        long reports,
        List<PlaceControl> control,
        List<Situation> situations,
        List<ActorRelation> relations,
        Map<Situation.Status, Long> more) {

    /** An overview that holds every situation. */
    public Overview(
            long reports, List<PlaceControl> control, List<Situation> situations, List<ActorRelation> relations) {
        this(reports, control, situations, relations, Map.of());
    }

    /** Copies the lists. */
    public Overview {
        control = List.copyOf(control);
        situations = List.copyOf(situations);
        relations = List.copyOf(relations);
        more = Map.copyOf(more);
    }
}
