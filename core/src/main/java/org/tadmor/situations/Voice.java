package org.tadmor.situations;

/**
 * Whose word something is. Voices with one key are one source, however often they are heard.
 *
 * @param key tells voices apart: {@code state:SYR} for all organs of a state, {@code actor:} and a code or folded name,
 *     {@code outlet:} and a folded name for an outlet and for all whom it leaves unnamed
 * @param name the voice in words: the speaker's name, the words for an unnamed source, or the outlet
 */
public record Voice(String key, String name) {

    /** Starts the keys of outlets. */
    public static final String OUTLET = "outlet:";

    /** Whether it is an outlet's own word, or that of somebody whom the outlet leaves unnamed. */
    public boolean isOutlet() {
        return key.startsWith(OUTLET);
    }
}
