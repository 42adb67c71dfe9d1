package org.tadmor.events;

import org.jspecify.annotations.Nullable;

/**
 * What one actor does to another in a text.
 *
 * @param type PLOVER type
 * @param mode PLOVER mode of that type, or null
 * @param cameo CAMEO code of two to four digits, or null
 * @param confidence 0 to 1; how directly the text says it, not whether it is true
 * @param pattern id of the pattern that decided; or {@code judge:} and the features that spoke most for the type; or {@code word:} and the word when only a word spoke for the type, or
 *     {@code none}
 */
public record Relation(
        EventType type, @Nullable String mode, @Nullable String cameo, double confidence, String pattern) {}
