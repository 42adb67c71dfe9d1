package org.tadmor.export;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries and territories by their codes, from {@code countries.tsv}. Immutable. */
public final class Countries {
    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Country> byFips = new HashMap<>();

    /**
     * A country.
     *
     * @param iso3 ISO 3166-1 alpha-3, or three letters of our own
     * @param fips FIPS 10-4, empty when it has none
     * @param numeric ISO 3166-1 numeric, empty when it has none
     * @param name in English
     */
    public record Country(String iso3, String fips, String numeric, String name) {}

    /** Reads the table. */
    public Countries() {
        for (var row : CodeTable.rows("countries.tsv")) {
            Country country = new Country(row.get(0), row.get(1), row.get(2), row.get(4));
            byCode.put(country.iso3(), country);
            if (!country.fips().isEmpty()) {
                // Aland has the code of Finland, which comes behind it.
                byFips.put(country.fips(), country);
            }
            if (!row.get(3).isEmpty()) {
                byCode.putIfAbsent(row.get(3), country);
            }
        }
        // Two codes of FIPS 10-4 are one of ISO 3166-1: the West Bank, which is in the table, and the Gaza Strip.
        byFips.put("GZ", byFips.get("WE"));
    }

    /** The country of a code, its CAMEO code too where that differs; null when there is none. */
    public @Nullable Country of(@Nullable String code) {
        return code == null ? null : byCode.get(code);
    }

    /** The country of a code of FIPS 10-4; null when there is none. */
    public @Nullable Country ofFips(@Nullable String code) {
        return code == null ? null : byFips.get(code);
    }

    String fips(@Nullable String code) {
        Country country = of(code);
        return country == null ? "" : country.fips();
    }
}
