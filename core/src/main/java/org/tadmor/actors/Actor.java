package org.tadmor.actors;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, suffers or speaks.
 *
 * @param id stable key: the lexicon entry's id, or {@code local:} and the folded name for one known from the report only
 * @param name canonical name ("Islamic State"), or the words of the report when nothing better is known
 * @param code CAMEO-style code, country then sector ("RUSGOV", "SYRREB", "IGOUNO"), or null when unresolved
 * @param country ISO 3166-1 alpha-3, or null when none applies or none is known
 * @param sector PLOVER sector ("GOV", "MIL", "REB", "CVL", …), or null
 */
public record Actor(
        String id,
        String name,
        @Nullable String code,
        @Nullable String country,
        @Nullable String sector) {

    /** Ends the id of a role whose country the text does not say but its surroundings suggest: {@code YEM:gunman?}. */
    public static final String INFERRED = "?";

    /** Whether the country is only inferred from dateline, place of the sentence, or what the report is about. */
    public boolean isCountryInferred() {
        return id.endsWith(INFERRED);
    }

    /** An actor known by the words of the report only. */
    public static Actor unresolved(String name) {
        return new Actor("local:" + name.toLowerCase(java.util.Locale.ROOT), name, null, null, null);
    }
}
