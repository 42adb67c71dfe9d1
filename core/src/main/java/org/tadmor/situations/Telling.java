package org.tadmor.situations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.dates.DateInterval;
import org.tadmor.events.EventType;
import org.tadmor.places.Place;
import org.tadmor.text.Span;

/**
 * One place in a report that tells one event, with everybody whose word it is there. Needs nothing of the report any more, so that many
 * can be kept.
 *
 * @param report id of the report
 * @param sentence index of the sentence in the report
 * @param title whether it stands in the headline
 * @param type PLOVER type, or null for words that no pattern knows: they count only where another report tells the same
 * @param mode PLOVER mode, or null
 * @param cameo CAMEO code, or null
 * @param lemma lemma of the trigger, lower case
 * @param triggers the words that tell it, in the report's text; the deed first, then its casualties
 * @param words the trigger as it stands
 * @param passage the sentence as it stands
 * @param terms content lemmas of the clause that tells it, lower case; names keep their capital
 * @param actors who does it
 * @param recipients to whom or what
 * @param place where, as far as it was resolved, or null
 * @param placeNamed whether the sentence itself names {@code place}; otherwise it was carried over from before and is a hint only
 * @param nearby places named in this sentence, or in the one before when this one names none: hints
 * @param date when, or null
 * @param said each voice's word on it; never empty
 */
public record Telling(
        String report,
        int sentence,
        boolean title,
        @Nullable EventType type,
        @Nullable String mode,
        @Nullable String cameo,
        String lemma,
        List<Span> triggers,
        String words,
        String passage,
        Set<String> terms,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Place place,
        boolean placeNamed,
        List<Place> nearby,
        @Nullable DateInterval date,
        List<Voiced> said) {

    /** Copies the lists. */
    public Telling {
        triggers = List.copyOf(triggers);
        terms = Set.copyOf(terms);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        nearby = List.copyOf(nearby);
        said = List.copyOf(said);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("a telling without a voice: " + report + " " + words);
        }
    }

    /** The telling with one more word on it. */
    Telling with(Voiced more) {
        List<Voiced> all = new ArrayList<>(said);
        all.add(more);
        return as(words, passage, all);
    }

    /** The telling with other words and another passage: who keeps many may leave out what stands in the report's text. */
    public Telling quoting(String words, String passage) {
        return as(words, passage, said);
    }

    private Telling as(String words, String passage, List<Voiced> said) {
        return new Telling(
                report,
                sentence,
                title,
                type,
                mode,
                cameo,
                lemma,
                triggers,
                words,
                passage,
                terms,
                actors,
                recipients,
                place,
                placeNamed,
                nearby,
                date,
                said);
    }

    /** The place, if the sentence itself names it. */
    @Nullable Place namedPlace() {
        return placeNamed ? place : null;
    }

    /** Whether every voice here says that it did not happen. */
    boolean denied() {
        return said.stream().allMatch(voiced -> voiced.factuality().isNegative());
    }
}
