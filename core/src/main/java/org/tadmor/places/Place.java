package org.tadmor.places;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param name canonical name
 * @param lat latitude in degrees, WGS 84
 * @param lon longitude in degrees, WGS 84
 * @param geonames GeoNames id, or null for entries of our own
 * @param country ISO 3166-1 alpha-3, or null for seas and regions over several countries
 * @param admin1 name of the first-level division, or null
 * @param precision how much ground the coordinates stand for
 */
public record Place(
        String name,
        double lat,
        double lon,
        @Nullable Long geonames,
        @Nullable String country,
        @Nullable String admin1,
        Precision precision) {

    /** How much ground a place's coordinates stand for. */
    public enum Precision {
        /** A town, camp, neighbourhood or site. */
        PLACE,
        /** A province or other first-level division, or a region of similar size. */
        ADMIN1,
        /** A whole country or more. */
        COUNTRY
    }
}
