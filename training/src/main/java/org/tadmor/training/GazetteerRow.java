package org.tadmor.training;

import java.util.List;
import java.util.Set;
import org.tadmor.places.Feature;

/**
 * A place as the gazetteer file takes it.
 *
 * @param id GeoNames id, or 0
 * @param name how records print it
 * @param ownNames the place's own names: official, English, with and without the division's word ("Anbar Governorate")
 * @param alternates every other name in Latin letters
 * @param lat degrees
 * @param lon degrees
 * @param country ISO 3166-1 alpha-3
 * @param admin1 name of the first-level division, or empty
 * @param population 0 when unknown
 * @param feature what kind of place
 */
record GazetteerRow(
        int id,
        String name,
        Set<String> ownNames,
        List<String> alternates,
        double lat,
        double lon,
        String country,
        String admin1,
        long population,
        Feature feature) {

    /** Countries whose names reach English out of Arabic, Persian, Cyrillic, Ethiopic or Somali writing. */
    private static final Set<String> TRANSLITERATED = Set.of(
            "SYR", "IRQ", "YEM", "SDN", "SSD", "LBY", "EGY", "LBN", "JOR", "PSE", "ISR", "SAU", "ARE", "OMN", "KWT",
            "QAT", "BHR", "IRN", "AFG", "PAK", "TUN", "DZA", "MAR", "ESH", "MRT", "MLI", "NER", "TCD", "SOM", "DJI",
            "ERI", "ETH", "UKR", "RUS", "BLR", "GEO", "ARM", "AZE", "KAZ", "KGZ", "TJK", "TKM", "UZB");

    boolean isTransliterated() {
        return TRANSLITERATED.contains(country);
    }
}
