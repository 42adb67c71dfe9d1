package org.tadmor.situations;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Source;
import org.tadmor.report.Report;

/** Says whose word a chain of sources is, in one report. */
final class Voices {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Sectors whose organs speak for their state. */
    static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");
    /** Sectors whose people are a party of their own even when they go by a common noun ("rebels", "militants"). */
    private static final Set<String> PARTIES = Set.of("REB", "UAF", "OPP", "IGO");

    private static final String COALITION = "COA";

    private static final int COUNTRY = 3;

    private final String outlet;
    private final @Nullable String home;
    private final @Nullable String seat;

    /**
     * @param report whose outlet answers for the unnamed
     * @param home ISO 3166-1 alpha-3 of the country that the report is mostly about, or null
     * @param seat of the country whose state speaks where the report was written, or null
     */
    Voices(Report report, @Nullable String home, @Nullable String seat) {
        this.outlet = report.outlet() == null ? report.id() : report.outlet();
        this.home = home;
        this.seat = seat;
    }

    /** The country of a state's organ, by its code; null for others and where the code has none. */
    static @Nullable String state(@Nullable String code) {
        return code != null && code.length() > COUNTRY && STATE.contains(sector(code))
                ? code.substring(0, COUNTRY)
                : null;
    }

    /**
     * The voice of a chain.
     *
     * @param chain outermost first; the innermost is the voice
     * @param country of the place that is spoken of, or null: an army without a name is that country's where no state
     *     speaks at the place of the dateline
     */
    Voice of(List<Source> chain, @Nullable String country) {
        Source inner = chain.get(chain.size() - 1);
        return switch (inner.kind()) {
            case OUTLET, REPORTER -> outlet();
            case ACTOR, ANONYMOUS -> of(inner.name(), inner.code(), country);
        };
    }

    /** The outlet's own voice. */
    Voice outlet() {
        return new Voice(Voice.OUTLET + folded(outlet), outlet);
    }

    /**
     * The voice of a speaker.
     *
     * @param name as the cast or the text has it
     * @param code CAMEO-style code, or null
     * @param country see above
     */
    Voice of(String name, @Nullable String code, @Nullable String country) {
        boolean named = name.codePoints().anyMatch(Character::isUpperCase)
                && !name.startsWith("A ")
                && !name.startsWith("The ");
        if (code == null) {
            return named ? new Voice("actor:" + folded(name), name) : new Voice(Voice.OUTLET + folded(outlet), name);
        }
        String sector = sector(code);
        if (STATE.contains(sector)) {
            String unnamed = seat != null ? seat : country != null ? country : home;
            String of = code.length() > COUNTRY ? code.substring(0, COUNTRY) : unnamed;
            // A coalition that a state leads is not that state.
            boolean own = code.endsWith(COALITION) && code.length() > 2 * COUNTRY;
            return new Voice(own ? "actor:" + code : "state:" + (of == null ? sector : of), name);
        }
        if (PARTIES.contains(sector) || code.length() > 2 * COUNTRY || code.startsWith("IGO")) {
            String whole = code.length() == COUNTRY && home != null ? home + code : code;
            return new Voice("actor:" + whole, name);
        }
        return named && code.length() > COUNTRY
                ? new Voice("actor:" + folded(name), name)
                : new Voice(Voice.OUTLET + folded(outlet), name);
    }

    /** The sector in a code: the second group of three letters, or the only one. */
    private static String sector(String code) {
        return code.length() >= 2 * COUNTRY ? code.substring(COUNTRY, 2 * COUNTRY) : code;
    }

    static String folded(String name) {
        return BETWEEN_WORDS
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
