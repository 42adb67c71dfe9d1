package org.tadmor.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.text.Span;

/**
 * An attribution in the sense of PolNeAR (Newell et al. 2018): somebody is said to say, believe, want or perceive
 * something.
 *
 * @param speaker who, resolved through the cast, or null when no source stands in the text
 * @param source the words for the source, or null
 * @param cue the words that attribute, one contiguous span, or null for free quotations
 * @param content what is attributed, in text order, at least one span
 * @param kind quoted, reported, or both
 * @param sentence index of the sentence of the cue, or of the content's start when there is no cue
 * @param anonymity what sort of people the source is, where nobody could ask it; null for a named one
 */
public record Statement(
        @Nullable ActorMention speaker,
        @Nullable Span source,
        @Nullable Span cue,
        List<Span> content,
        Kind kind,
        int sentence,
        @Nullable Anonymity anonymity) {

    /** Copies the content. */
    public Statement {
        content = List.copyOf(content);
    }

    /** Whether the content stands in quotation marks. */
    public enum Kind {
        /** All of it quoted. */
        DIRECT,
        /** None of it quoted. */
        INDIRECT,
        /** Some of it quoted. */
        MIXED
    }
}
