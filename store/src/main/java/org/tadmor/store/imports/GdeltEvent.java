package org.tadmor.store.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of a GDELT 2.0 (or 1.0) file of events, as far as it can be compared with ours.
 *
 * @param id GLOBALEVENTID
 * @param day SQLDATE
 * @param actor1 who does it; null when GDELT names none
 * @param actor2 to whom; null when GDELT names none
 * @param cameo EventCode, two to four digits
 * @param quad QuadClass, 1 to 4
 * @param goldstein GoldsteinScale, -10 to 10, or null
 * @param mentions NumMentions
 * @param sources NumSources
 * @param articles NumArticles
 * @param tone AvgTone, -100 to 100, or null
 * @param place where it happened; null when GDELT found none
 * @param added DATEADDED (UTC), or null
 * @param url SOURCEURL, or null
 */
public record GdeltEvent(
        long id,
        LocalDate day,
        @Nullable Actor actor1,
        @Nullable Actor actor2,
        String cameo,
        int quad,
        @Nullable Double goldstein,
        int mentions,
        int sources,
        int articles,
        @Nullable Double tone,
        @Nullable Place place,
        @Nullable LocalDateTime added,
        @Nullable String url) {

    /** The first three digits of the code, or all of it. */
    public String base() {
        return cameo.substring(0, Math.min(3, cameo.length()));
    }

    /** The first two digits of the code. */
    public String root() {
        return cameo.substring(0, 2);
    }

    /**
     * An actor.
     *
     * @param code CAMEO code, letters in threes
     * @param name in capitals, or null
     * @param country CAMEO country, or null
     */
    public record Actor(
            String code, @Nullable String name, @Nullable String country) {}

    /**
     * Where it happened.
     *
     * @param type 1 country, 2 state and 3 town of the USA, 4 town and 5 state elsewhere
     * @param name in full, or null
     * @param country FIPS 10-4, or null
     * @param admin1 FIPS 10-4 country and division, or null
     * @param lat degrees north, or null
     * @param lon degrees east, or null
     * @param feature id in the GNS or GNIS gazetteer, or null
     */
    public record Place(
            int type,
            @Nullable String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String feature) {}
}
