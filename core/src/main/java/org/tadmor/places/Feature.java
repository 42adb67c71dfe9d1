package org.tadmor.places;

/** What kind of place a gazetteer row is. The order is part of the gazetteer's file format: add at the end only. */
public enum Feature {
    /** An independent state or a territory with a country code. */
    COUNTRY,
    /** A first-level division: state, province, governorate, oblast. */
    ADMIN1,
    /** A second-level division: county, district. */
    ADMIN2,
    /** The capital of a country. */
    CAPITAL,
    /** The seat of a first-level division. */
    SEAT,
    /** The seat of a lower division. */
    TOWN_SEAT,
    /** Any other town or village. */
    TOWN,
    /** A part of a town. */
    NEIGHBOURHOOD,
    /** A region that is no division, or one over several countries. */
    REGION,
    /** A sea, lake, river, mountain range, desert. */
    NATURE,
    /** A camp, base, crossing, airport or other site. */
    SITE;

    private static final Feature[] ALL = values();

    static Feature at(int ordinal) {
        return ALL[ordinal];
    }

    /** Whether people live there as in a town. */
    public boolean isSettlement() {
        return this == CAPITAL || this == SEAT || this == TOWN_SEAT || this == TOWN || this == NEIGHBOURHOOD;
    }

    /** Whether it holds towns: a country or one of its largest divisions. */
    public boolean isWide() {
        return this == COUNTRY || this == ADMIN1;
    }

    /** How much ground a point of this kind stands for. */
    public Place.Precision precision() {
        return switch (this) {
            case COUNTRY -> Place.Precision.COUNTRY;
            case ADMIN1, REGION, NATURE -> Place.Precision.ADMIN1;
            case ADMIN2, CAPITAL, SEAT, TOWN_SEAT, TOWN, NEIGHBOURHOOD, SITE -> Place.Precision.PLACE;
        };
    }
}
