package org.tadmor.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    @Test
    void namesLeadToRowsWithCountryDivisionAndId() {
        Entry raqqa = largest(GAZETTEER.named(PlaceKey.of("Raqqa")), Feature.SEAT);
        assertThat(raqqa.place().country()).isEqualTo("SYR");
        assertThat(raqqa.place().admin1()).isEqualTo("Raqqa");
        assertThat(raqqa.place().geonames()).isEqualTo(172955L);
        assertThat(raqqa.place().lat()).isBetween(35.9, 36.0);
        assertThat(raqqa.place().lon()).isBetween(39.0, 39.1);
        assertThat(raqqa.place().precision()).isEqualTo(Place.Precision.PLACE);
        assertThat(raqqa.population()).isBetween(150_000L, 250_000L);
    }

    @Test
    void townsOfOneNameAreAllFound() {
        assertThat(GAZETTEER.named(PlaceKey.of("Tripoli")))
                .extracting(Entry::country)
                .contains("LBN", "LBY", "GRC");
    }

    @Test
    void divisionsAndCountriesArePlacesToo() {
        assertThat(GAZETTEER.named(PlaceKey.of("Anbar"))).anyMatch(e -> e.feature() == Feature.ADMIN1);
        assertThat(GAZETTEER.named(PlaceKey.of("Yemen")))
                .anyMatch(e -> e.place().precision() == Place.Precision.COUNTRY);
        assertThat(GAZETTEER.named(PlaceKey.of("Laurel County"))).anyMatch(e -> e.feature() == Feature.ADMIN2);
    }

    @Test
    void writingDoesNotMatter() {
        assertThat(PlaceKey.of("Deir ez-Zor")).isEqualTo(PlaceKey.of("deir ez Zor"));
        assertThat(PlaceKey.of("Ta‘izz")).isEqualTo(PlaceKey.of("Ta'izz"));
        assertThat(PlaceKey.of("St. Petersburg")).isEqualTo(PlaceKey.of("Saint Petersburg"));
        assertThat(PlaceKey.of("Şırnak")).isEqualTo("sirnak");
        assertThat(PlaceKey.of("The Hague")).isEqualTo("hague");
    }

    @Test
    void transliterationsMeetInsideOneCountry() {
        assertThat(GAZETTEER.resembling("SYR", PlaceKey.of("Deir Ezzor")))
                .anyMatch(e -> e.place().name().equals("Deir ez-Zor"));
        assertThat(GAZETTEER.resembling("YEM", PlaceKey.of("Hodeidah")))
                .anyMatch(e -> Long.valueOf(79415).equals(e.place().geonames()));
        assertThat(GAZETTEER.resembling("FRA", PlaceKey.of("Deir Ezzor"))).isEmpty();
    }

    @Test
    void unknownNamesHaveNoPlaces() {
        assertThat(GAZETTEER.named("zzyzx qwrt")).isEmpty();
        assertThat(GAZETTEER.knows("")).isFalse();
        assertThat(GAZETTEER.knows("aleppo")).isTrue();
    }

    @Test
    void otherFilesAreRefused() {
        assertThatIOException().isThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(new byte[100])));
    }

    private static Entry largest(List<Entry> entries, Feature feature) {
        return entries.stream()
                .filter(e -> e.feature() == feature)
                .max(Comparator.comparingLong(Entry::population))
                .orElseThrow();
    }
}
