package org.tadmor.control;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.TreePaths;

/**
 * A compiled pattern of {@code en/control.yaml}.
 *
 * @param id unique id
 * @param status what it tells about the place
 * @param trigger lemmas of the trigger
 * @param upos parts of speech of the trigger
 * @param xpos Penn tags of the trigger; any if empty
 * @param object head of the trigger's object, or null
 * @param marked prepositions one of which must introduce the trigger; none needed if empty
 * @param place where the place stands, in order of preference
 * @param holder where the new or present holder stands
 * @param loser where the one stands who held it before
 * @param parties where those stand who fight over it
 * @param with conditions that must hold
 * @param unless conditions none of which may hold
 * @param require roles without which it does not fire: "holder", "loser", "parties"
 * @param rank more conditions rank higher
 */
record ControlPattern(
        String id,
        Control.Status status,
        Set<String> trigger,
        Set<String> upos,
        Set<String> xpos,
        TreePaths.@Nullable WordSet object,
        Set<String> marked,
        List<Route> place,
        List<Route> holder,
        List<Route> loser,
        List<Route> parties,
        List<Condition> with,
        List<Condition> unless,
        Set<String> require,
        int rank) {

    /**
     * Words at the end of a way.
     *
     * @param way from the trigger
     * @param words what may stand there
     */
    record Condition(TreePaths.Way way, TreePaths.WordSet words) {}
}
