package org.tadmor.language;

/** What kind of thing a name names. */
public enum EntityType {
    /** People by name. */
    PERSON,
    /** Governments, ministries, companies, agencies, international bodies. */
    ORGANIZATION,
    /** Countries, regions, towns, rivers, buildings. */
    PLACE,
    /** Nationalities, armed groups, parties, peoples. */
    GROUP,
    /** Named events: wars, operations, summits, treaties' conferences. */
    EVENT,
    /** Any other name. */
    OTHER
}
