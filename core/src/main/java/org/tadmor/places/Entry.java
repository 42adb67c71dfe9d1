package org.tadmor.places;

import org.jspecify.annotations.Nullable;

/**
 * A gazetteer row as lookups give it.
 *
 * @param place the place
 * @param feature what kind of place
 * @param population people living there, about 4% exact; 0 when unknown
 * @param primary whether the name looked up is the place's own name and not one of its alternates
 */
public record Entry(Place place, Feature feature, long population, boolean primary) {

    /** ISO 3166-1 alpha-3, or the empty string. */
    public String country() {
        String country = place.country();
        return country == null ? "" : country;
    }

    /** Name of the first-level division, or the empty string. */
    public String admin1() {
        String admin1 = place.admin1();
        return admin1 == null ? "" : admin1;
    }

    static Entry of(Place place, Feature feature, long population) {
        return new Entry(place, feature, population, true);
    }

    /** Distance over ground in kilometres. */
    public double kilometresTo(Entry other) {
        return kilometres(place.lat(), place.lon(), other.place.lat(), other.place.lon());
    }

    /** Great-circle distance in kilometres between two points in degrees. */
    static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double a = Math.toRadians(lat1);
        double b = Math.toRadians(lat2);
        double sinLat = Math.sin((b - a) / 2);
        double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = sinLat * sinLat + Math.cos(a) * Math.cos(b) * sinLon * sinLon;
        return 12742.0176 * Math.asin(Math.min(1.0, Math.sqrt(h)));
    }

    /** Whether the two are the same row, however they were looked up. */
    boolean sameAs(@Nullable Entry other) {
        return other != null && place.equals(other.place);
    }
}
