package org.tadmor.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tadmor.actors.Cast;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceMention.Unresolved;
import org.tadmor.report.Report;

class PlaceResolverTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final PlaceResolver RESOLVER = new PlaceResolver(LEXICON);

    @Test
    void townIsWhereTheNextNameSays() {
        assertThat(places("A storm closed the school in Paris, Texas.")).containsEntry("Paris", "Paris, Texas, USA");
        assertThat(places("Shells fell in Tripoli, Lebanon, on Monday."))
                .containsEntry("Tripoli", "Tripoli, North Lebanon, LBN");
    }

    @Test
    void townIsInTheCountryOfTheStory() {
        assertThat(places("Libyan officials met in Benghazi. Fighting had spread to Tripoli and Misrata."))
                .containsEntry("Tripoli", "Tripoli, Tripoli, LBY");
    }

    @Test
    void sameNameHasOneSenseUnlessTheTextSaysOtherwise() {
        Places places =
                resolve("Police in Athens, Georgia, made arrests. A mayor in Athens thanked the state of Georgia.");
        assertThat(places.mentions())
                .filteredOn(mention -> mention.span().length() == 6)
                .allSatisfy(mention -> assertThat(place(mention).admin1()).isEqualTo("Georgia"));
    }

    @Test
    void spellingsMeetInTheCountryOfTheStory() {
        assertThat(places("Syrian troops left Deir Ezzor and moved to Raqqa in Syria."))
                .containsEntry("Deir Ezzor", "Deir ez-Zor, Deir ez-Zor, SYR");
    }

    @Test
    void nameWithTheWordForADivisionIsTheDivision() {
        Places places = resolve("The army reached Aleppo and then the rest of Aleppo province in Syria.");
        assertThat(places.mentions().get(0).place())
                .hasValueSatisfying(place -> assertThat(place.precision()).isEqualTo(Place.Precision.PLACE));
        assertThat(places.mentions().get(1).place())
                .hasValueSatisfying(place -> assertThat(place.precision()).isEqualTo(Place.Precision.ADMIN1));
    }

    @Test
    void wordsForPeopleStandForTheirCountry() {
        assertThat(places("Yemeni fishermen and French engineers worked side by side in Aden."))
                .containsEntry("Yemeni", "Yemen, null, YEM")
                .containsEntry("French", "France, null, FRA");
    }

    @Test
    void peopleAndOrdinaryWordsAreNoPlaces() {
        assertThat(places("Mr. Jordan spoke in March, and May was quiet.")).isEmpty();
    }

    @Test
    void threeLettersAreNoAlternateNameOfATownFarAway() {
        assertThat(places("The army in Syria rebuilt the temple of Bel.")).doesNotContainKey("Bel");
        assertThat(places("Troops in Mali left Gao.")).containsEntry("Gao", "Gao, Gao, MLI");
    }

    @Test
    void houseBearsItsOwnNameThoughAVillageIsWrittenSo() {
        assertThat(places("Shells hit the al-Amal hospital in the Syrian town of Douma, and the al-Amal school."))
                .doesNotContainKey("al-Amal")
                .containsKey("Douma");
        assertThat(places("Shells hit the Palmyra hospital in Syria.")).containsEntry("Palmyra", "Tadmur, Homs, SYR");
    }

    @Test
    void alternateNameOfASmallPlaceIsNotMeantInStoriesOfOtherCountries() {
        assertThat(places("The charity worked in al-Amal, a quarter of Homs in Syria.")
                        .values())
                .noneMatch(place -> place.endsWith("YEM"));
    }

    @Test
    void alternateNameIsMeantInTheCountryThatTheTextNames() {
        assertThat(places("Soldiers entered Palmyra on Monday. Russia welcomed the news from Syria, and the United"
                        + " States said that it had not helped."))
                .containsEntry("Palmyra", "Tadmur, Homs, SYR");
        assertThat(places("A storm closed schools in Palmyra and Hershey in Pennsylvania."))
                .containsEntry("Palmyra", "Palmyra, Pennsylvania, USA");
    }

    @Test
    void unknownPlaceStaysUnresolved() {
        Places places = resolve("Fighters camped near the village of Qwxzarthul in northern Mali.");
        assertThat(places.mentions())
                .allSatisfy(mention -> assertThat(mention.reading() instanceof Unresolved
                                || "MLI".equals(place(mention).country()))
                        .isTrue());
    }

    @Test
    void everyMentionPointsAtItsCharacters() {
        String text = "From Bamako to Gao, Mali's army moved north.";
        assertThat(resolve(text).mentions())
                .extracting(mention -> mention.span().in(text))
                .containsExactly("Bamako", "Gao", "Mali");
    }

    private static Places resolve(String text) {
        Document document = ANALYZER.analyze(Report.ofText("test", text));
        return RESOLVER.resolve(document, new Cast(List.of()), List.of(), List.of());
    }

    private static Place place(PlaceMention mention) {
        return mention.place().orElseThrow();
    }

    private static Map<String, String> places(String text) {
        Map<String, String> places = new TreeMap<>();
        for (PlaceMention mention : resolve(text).mentions()) {
            mention.place()
                    .ifPresent(place -> places.put(
                            mention.span().in(text), place.name() + ", " + place.admin1() + ", " + place.country()));
        }
        return places;
    }
}
