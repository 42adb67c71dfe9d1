package org.tadmor.places;

import java.util.List;
import java.util.Optional;
import org.tadmor.text.Span;

/**
 * A toponym in the text.
 *
 * @param span its characters
 * @param sentence index of its sentence
 * @param head index of the token that heads it
 * @param reading what it was taken for
 */
public record PlaceMention(Span span, int sentence, int head, Reading reading) {

    /** What a toponym was taken for. */
    public sealed interface Reading {}

    /**
     * One place.
     *
     * @param place the place
     */
    public record Resolved(Place place) implements Reading {}

    /**
     * Several places, none clearly better.
     *
     * @param candidates at least two, best first
     */
    public record Ambiguous(List<Place> candidates) implements Reading {}

    /** No place of that name is known. */
    public record Unresolved() implements Reading {}

    /** The place, if the toponym was resolved. */
    public Optional<Place> place() {
        return reading instanceof Resolved resolved ? Optional.of(resolved.place()) : Optional.empty();
    }
}
