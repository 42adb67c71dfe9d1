package org.tadmor.places;

import java.util.List;
import org.tadmor.text.Span;

/**
 * A name in the text that may be a place's, before it is decided which.
 *
 * @param span its characters
 * @param sentence index of its sentence
 * @param head index of the token that heads it
 * @param key the name as {@link PlaceKey#of} writes it
 * @param use how the text uses it
 * @param candidates the places it may be; empty when none is known
 */
record Toponym(Span span, int sentence, int head, String key, Use use, List<Entry> candidates) {

    /** How the text uses a place's name. */
    enum Use {
        /** As a name. */
        NAME,
        /** As a division's name: "Aleppo" in "Aleppo province". */
        DIVISION,
        /** As the word for its people or things: "Syrian". */
        PEOPLE
    }

    Toponym {
        candidates = List.copyOf(candidates);
    }
}
