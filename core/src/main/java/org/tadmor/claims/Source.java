package org.tadmor.claims;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/**
 * One voice in the chain that a claim comes through.
 *
 * @param kind what sort of voice
 * @param name the outlet's or author's name, the actor's canonical name, or the words for an anonymous source
 * @param code CAMEO-style actor code, or null
 * @param cue the words that attribute ("said", "according to"), or null for outlet and reporter
 * @param factuality how firmly this voice itself commits to the event: {@code UU} for one that only passes it on
 * @param anonymity what sort of people, for {@link Kind#ANONYMOUS} only
 * @param country ISO 3166-1 alpha-3 of an actor or anonymous source, or null when none is known
 */
public record Source(
        Kind kind,
        String name,
        @Nullable String code,
        @Nullable Span cue,
        Factuality factuality,
        @Nullable Anonymity anonymity,
        @Nullable String country) {

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

    /** A voice of which no more is known, certain of what it tells. */
    public Source(Kind kind, String name, @Nullable String code, @Nullable Span cue) {
        this(kind, name, code, cue, Factuality.CT_PLUS, kind == Kind.ANONYMOUS ? Anonymity.OTHERS : null, null);
    }

    /** The same voice with another view of the event. */
    public Source holding(Factuality view) {
        return new Source(kind, name, code, cue, view, anonymity, country);
    }

    /** Whether both are one voice, whatever each is said to hold. */
    boolean isSameAs(Source other) {
        return kind == other.kind && name.equals(other.name) && Objects.equals(code, other.code);
    }
}
