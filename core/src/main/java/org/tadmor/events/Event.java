package org.tadmor.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.text.Span;

/**
 * What some words of a sentence say was done, before asking who says so and whether.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode of that type ("airstrike", "meeting"), or null when none is named
 * @param contexts PLOVER contexts ("military", "diplomatic"), possibly none
 * @param cameo CAMEO code of two to four digits ("051"), or null when no code fits
 * @param sentence index of the sentence
 * @param trigger index of the trigger's head token
 * @param triggerSpan the words that tell it, in the report's text
 * @param pattern id of the pattern that decided
 * @param actors who does it; empty when the text names nobody
 * @param recipients to whom; empty when the text names nobody
 */
public record Event(
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        int sentence,
        int trigger,
        Span triggerSpan,
        String pattern,
        List<ActorMention> actors,
        List<ActorMention> recipients) {

    /** Ends the pattern id of an act that is announced for the future: "will release" is AGREE. */
    public static final String ANNOUNCED = "/announced";

    /** Ends the pattern id of an act that is refused: "will not release" is REJECT. */
    public static final String REFUSED = "/refused";

    /**
     * Whether the type already says that the trigger's act lies ahead or is refused, so that its future tense and its
     * negation say nothing more about whether the event happened.
     */
    public boolean countsModality() {
        return pattern.endsWith(ANNOUNCED) || pattern.endsWith(REFUSED);
    }

    /** Copies the lists. */
    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
