package org.tadmor.store;

/**
 * SQL that tells how well an actor of GDELT fits the participants on one side of a claim: 2 the same code, 1 the same country or the same part in a
 * war, 0 one of them is not known well enough, -1 they are others.
 */
final class GdeltActors {
    /** Sectors that act for a state, and those that take up arms against one; the others take no part by themselves. */
    private static final String STATE = "('GOV', 'MIL', 'COP', 'SPY', 'LEG', 'JUD')";

    private static final String REBELS = "('REB', 'OPP', 'INS', 'SEP', 'RAD')";
    /** Codes of bodies that are no country's, whatever country they work in. */
    private static final String BODIES = "('IGO', 'NGO', 'IMG', 'MNC', 'NGM')";

    private GdeltActors() {}

    /** What is known of each side of a claim: codes and countries between semicolons, or null. */
    static String sides(String side) {
        String of = "CASE WHEN p.side = '" + side + "' THEN ";
        return joined(of + "p.code END") + " AS " + side + "_codes, "
                + joined(of + "CASE WHEN substr(p.code, 1, 3) IN " + BODIES + " THEN NULL ELSE p.country END END")
                + " AS " + side + "_countries, "
                + joined(of + part("p.code") + " END") + " AS " + side + "_parts, "
                + "bool_or(p.side = '" + side + "' AND substr(p.code, 1, 3) IN " + BODIES + ") AS " + side + "_body";
    }

    private static String joined(String value) {
        return "';' || string_agg(" + value + ", ';') || ';'";
    }

    /** Which part in a war a code tells of, or null. */
    private static String part(String code) {
        String first = "substr(" + code + ", 1, 3)";
        String second = "substr(" + code + ", 4, 3)";
        return "CASE WHEN " + first + " IN " + REBELS + " OR " + second + " IN " + REBELS + " THEN 'rebels'" + " WHEN "
                + first + " IN " + STATE + " OR " + second + " IN " + STATE + " THEN 'state' END";
    }

    /** What is read off an actor of GDELT. */
    static String read(String theirs) {
        return part("g." + theirs + "_code") + " AS " + theirs + "_part, "
                + token("g." + theirs + "_code", "g." + theirs + "_iso") + " AS " + theirs + "_token";
    }

    /**
     * How well {@code g.actor1_*} or {@code g.actor2_*} fits a side of {@code o}.
     *
     * @param theirs actor1 or actor2
     * @param ours actor or recipient
     */
    static String fit(String theirs, String ours) {
        String code = "g." + theirs + "_code";
        String iso = "g." + theirs + "_iso";
        String codes = "o." + ours + "_codes";
        String countries = "o." + ours + "_countries";
        String parts = "o." + ours + "_parts";
        String part = "g." + theirs + "_part";
        return "CASE WHEN " + code + " IS NULL OR (" + codes + " IS NULL AND " + countries + " IS NULL) THEN 0"
                + " WHEN " + held(code, codes) + " THEN 2"
                + " WHEN " + part + " IS NOT NULL AND " + parts + " IS NOT NULL AND NOT " + held(part, parts)
                + " THEN -1"
                + " WHEN " + iso + " IS NOT NULL AND " + held(iso, countries) + " THEN 1"
                + " WHEN " + iso + " IS NOT NULL AND " + countries + " IS NOT NULL THEN -1"
                + " WHEN " + part + " IS NOT NULL AND " + held(part, parts) + " THEN 1"
                + " WHEN " + iso + " IS NULL AND strpos(" + codes + ", " + code + ") > 0 THEN 1"
                + " WHEN " + iso + " IS NOT NULL AND o." + ours + "_body THEN -1"
                + " WHEN substr(" + code + ", 1, 3) IN " + BODIES + " AND " + countries + " IS NOT NULL THEN -1"
                + " ELSE 0 END";
    }

    private static String held(String one, String list) {
        return "strpos(" + list + ", ';' || " + one + " || ';') > 0";
    }

    /** By what events without a place are looked for: the country of who acts, or the code of a body that is no country's. */
    static String token(String code, String country) {
        return "CASE WHEN substr(" + code + ", 1, 3) IN " + BODIES + " THEN " + code + " ELSE COALESCE(" + country
                + ", " + code + ") END";
    }
}
