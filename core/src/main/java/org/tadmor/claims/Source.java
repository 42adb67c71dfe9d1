package org.tadmor.claims;

import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/**
 * One voice in the chain that a claim comes through.
 *
 * @param kind what sort of voice
 * @param name the outlet's or author's name, the actor's canonical name, or the words for an anonymous source
 * @param code CAMEO-style actor code, or null
 * @param cue the words that attribute ("said", "according to"), or null for outlet and reporter
 */
public record Source(
        Kind kind,
        String name,
        @Nullable String code,
        @Nullable Span cue) {

    /** What sort of voice a source is. */
    public enum Kind {
        /** Who published the report. */
        OUTLET,
        /** Who wrote it. */
        REPORTER,
        /** A speaker with a name or a resolved role. */
        ACTOR,
        /** "officials", "witnesses", "reportedly": no one who could be asked. */
        ANONYMOUS
    }
}
