package org.tadmor.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.actors.Cast;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Places of international news: invented reports. */
class WorldNewsTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final PlaceResolver RESOLVER = new PlaceResolver(LEXICON);

    private static Map<String, Place> places(String text) {
        Document document = ANALYZER.analyze(Report.ofText("test", text));
        Map<String, Place> places = new TreeMap<>();
        for (PlaceMention mention : RESOLVER.resolve(document, new Cast(List.of()), List.of(), List.of())
                .mentions()) {
            mention.place().ifPresent(place -> places.put(mention.span().in(text), place));
        }
        return places;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Thousands rallied in Tbilisi after Georgia's parliament rejected a reform; Batumi was calm. | Georgia | GEO
            The governor of Georgia and the mayor of Atlanta sent help to Savannah. | Georgia | USA
            Clashes broke out in Tripoli in northern Lebanon, the army said in Beirut. | Tripoli | LBN
            Fighters from Misrata and Zintan reached Tripoli, and Algeria and Tunisia called for talks. | Tripoli | LBY
            Police from Walsall and Wolverhampton searched homes in Birmingham. | Birmingham | GBR
            Syria's Idlib was bombed and Saraqib was taken. | Idlib | SYR
            Gunmen struck the Stade de France in Saint-Denis, north of Paris, in France. | Saint-Denis | FRA
            Hong Kong police closed roads in Wan Chai. | Hong Kong | HKG
            The fleet left Odesa, formerly Odessa, for Kherson and Mykolaiv in Ukraine. | Odessa | UKR
            Two men flew from San Salvador to San Antonio, Texas, on Friday. | San Antonio | USA
            Protesters marched in the Lebanese port of Tripoli on Friday. | Tripoli | LBN
            Protesters marched in Lebanon's northern city of Tripoli on Friday. | Tripoli | LBN
            Protesters marched in Libya's Tripoli on Friday. | Tripoli | LBY
            Protesters marched in Venezuela's Valencia on Friday. | Valencia | VEN
            Protesters marched in the Spanish city of Valencia on Friday. | Valencia | ESP
            Israel blamed Iran and Lebanon's Hezbollah for the blast. | Lebanon | LBN
            """)
    void ambiguousNamesAreReadByTheirCompany(String text, String name, String country) {
        assertThat(places(text))
                .hasEntrySatisfying(name, place -> assertThat(place.country()).isEqualTo(country));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Ships unloaded at Hodeidah in Yemen. | Hodeidah | 79415
            Ships unloaded at Hodeida in Yemen. | Hodeida | 79415
            Ships unloaded at Al Hudaydah in Yemen. | Al Hudaydah | 79415
            Troops re-entered Mekelle in Ethiopia. | Mekelle | 331180
            Troops re-entered Mek'ele in Ethiopia. | Mek'ele | 331180
            Kobani in Syria was hit. | Kobani | 172256
            Ain al-Arab in Syria was hit. | Ain al-Arab | 172256
            People fled from El Geneina in Sudan. | El Geneina | 379303
            People fled from Al-Junaynah in Sudan. | Al-Junaynah | 379303
            """)
    void transliterationsAreOnePlace(String text, String name, long id) {
        assertThat(places(text))
                .hasEntrySatisfying(name, place -> assertThat(place.geonames()).isEqualTo(id));
    }

    @Test
    void namesThatOnlyContainPlacesStandForThemselves() {
        Map<String, Place> places = places("Manchester United, the Arab League, the White House, Georgia Brown "
                + "and troops from Fort Benning were named in the Britain-based paper.");
        assertThat(places).doesNotContainKeys("Manchester United", "Arab", "White House", "Georgia Brown", "Fort");
        assertThat(places).containsKey("Britain");
    }

    @Test
    void everyMemberOfAListIsFound() {
        assertThat(places("Jets struck Zamalka, Ein Tarma, Douma and Jobar near Damascus."))
                .containsKeys("Zamalka", "Ein Tarma", "Douma", "Jobar", "Damascus");
    }
}
