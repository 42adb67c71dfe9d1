package org.tadmor.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example of a pattern: a text and what must come of it.
 *
 * @param file the pattern file
 * @param line 1-based line of the text, or 0
 * @param pattern id of the pattern it stands under
 * @param text one or more sentences
 * @param kind what must come of it
 * @param type the event type that must come of it, for {@link Kind#EVENT} and {@link Kind#OTHER_TYPE}
 * @param actors words of each actor that must be found
 * @param recipients words of each recipient that must be found
 */
public record PatternExample(
        String file,
        int line,
        String pattern,
        String text,
        Kind kind,
        @Nullable EventType type,
        List<String> actors,
        List<String> recipients) {

    /** What an example asks for. */
    public enum Kind {
        /** The pattern fires, with these participants. */
        EVENT,
        /** No event of any pattern. */
        NONE,
        /** An event of another type, and this pattern does not fire. */
        OTHER_TYPE,
        /** This pattern does not fire; others may. */
        NOT_THIS
    }

    /** Copies the lists. */
    public PatternExample {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** Whether it shows what the pattern is for. */
    public boolean isPositive() {
        return kind == Kind.EVENT;
    }
}
