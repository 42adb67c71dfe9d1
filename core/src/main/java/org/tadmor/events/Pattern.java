package org.tadmor.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern.
 *
 * @param id unique id
 * @param type what it codes
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts
 * @param cameo CAMEO code, or null
 * @param trigger lemmas of the trigger
 * @param upos parts of speech of the trigger
 * @param particle particle or preposition that must stand by the trigger, or null
 * @param object head of the trigger's object, or null
 * @param negated whether the trigger must be (true) or must not be (false) negated, or null when it may be either
 * @param with conditions that must all hold
 * @param unless conditions none of which may hold
 * @param actor where the actor stands, in order of preference
 * @param recipient where the recipient stands, in order of preference
 * @param require participants without which it does not fire: "actor", "recipient"; none: either will do
 * @param anyActor whether things that cannot act may stand where the actor stands
 * @param reciprocal whether each participant does it to the other
 * @param embeds whether the acts in its complement are only spoken of, not done
 * @param rank more specific patterns rank higher
 * @param file the file it stands in, for messages
 * @param line 1-based line of its id, or 0
 */
record Pattern(
        String id,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        Set<String> trigger,
        Set<String> upos,
        @Nullable Words particle,
        @Nullable Words object,
        @Nullable Boolean negated,
        List<Condition> with,
        List<Condition> unless,
        List<Path> actor,
        List<Path> recipient,
        Set<String> require,
        boolean anyActor,
        boolean reciprocal,
        boolean embeds,
        int rank,
        String file,
        int line) {

    /**
     * Words that stand at the end of a path.
     *
     * @param paths from the trigger; words at the end of any of them will do
     * @param words what may stand there
     */
    record Condition(List<Path> paths, Words words) {}
}
