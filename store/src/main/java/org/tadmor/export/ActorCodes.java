package org.tadmor.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the codes of actors apart into what GDELT has a column for, from {@code actor-codes.tsv} and the countries. */
final class ActorCodes {
    /** In the table, for a type that CAMEO has none for. */
    private static final String NONE = "-";

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> cameo = new HashMap<>();
    private final Countries countries;

    /** What three letters of a code stand for. */
    enum Kind {
        COUNTRY,
        REGION,
        TYPE,
        RELIGION,
        ETHNIC,
        GROUP
    }

    ActorCodes(Countries countries) {
        this.countries = countries;
        for (var row : CodeTable.rows("actor-codes.tsv")) {
            kinds.put(row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
            if (!row.get(2).isEmpty()) {
                cameo.put(row.get(0), row.get(2));
            }
        }
    }

    /**
     * The letters of a code by their kind, in the order of the code; types as CAMEO has them.
     *
     * @param code such as {@code SYRREBNUS}; null has none
     */
    Map<Kind, List<String>> split(@Nullable String code) {
        Map<Kind, List<String>> parts = new EnumMap<>(Kind.class);
        for (int i = 0; code != null && i + 3 <= code.length(); i += 3) {
            String letters = code.substring(i, i + 3);
            Kind kind = kind(letters, i == 0);
            String told = kind == Kind.TYPE ? cameo.getOrDefault(letters, letters) : letters;
            if (!told.equals(NONE)) {
                parts.computeIfAbsent(kind, unused -> new ArrayList<>()).add(told);
            }
        }
        return parts;
    }

    /** The letters of a country behind those of another kind name a group that has the same letters. */
    private Kind kind(String letters, boolean first) {
        if (first && countries.of(letters) != null) {
            return Kind.COUNTRY;
        }
        Kind kind = kinds.getOrDefault(letters, Kind.GROUP);
        return kind == Kind.REGION && !first ? Kind.GROUP : kind;
    }
}
