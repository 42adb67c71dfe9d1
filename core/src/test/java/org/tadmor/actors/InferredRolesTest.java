package org.tadmor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/** Agents without a name: which country they get when the text does not say, and how the record tells so. */
class InferredRolesTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final ActorResolver RESOLVER = new ActorResolver(LEXICON);

    private static Actor actor(String dateline, String text, String words) {
        String whole = dateline + text;
        List<Zone> zones =
                dateline.isEmpty() ? List.of() : List.of(new Zone(Zone.Kind.DATELINE, new Span(0, dateline.length())));
        Document document = ANALYZER.analyze(new Report("t", whole, zones, null, null, null, null, null, "en"));
        return RESOLVER.resolve(document).mentions().stream()
                .filter(mention -> mention.span().in(whole).equals(words))
                .findFirst()
                .map(ActorMention::actor)
                .orElseThrow(() -> new AssertionError("no actor '" + words + "'"));
    }

    @Test
    void nationalityInTheTextIsStated() {
        Actor rebels = actor("", "Chadian rebels freed two teachers.", "Chadian rebels");
        assertThat(rebels.country()).isEqualTo("TCD");
        assertThat(rebels.isCountryInferred()).isFalse();
    }

    @Test
    void datelineGivesTheCountryOfWhoeverHasNone() {
        Actor gunmen = actor("SARH, Chad — ", "Gunmen held up a lorry on Friday.", "Gunmen");
        assertThat(gunmen.country()).isEqualTo("TCD");
        assertThat(gunmen.code()).isEqualTo("TCDUAF");
        assertThat(gunmen.isCountryInferred()).isTrue();
        assertThat(gunmen.name()).doesNotContain("Chad");
        Actor police = actor("SARH, Chad — ", "Police closed the bridge on Friday.", "Police");
        assertThat(police.code()).isEqualTo("TCDCOP");
        assertThat(police.isCountryInferred()).isTrue();
    }

    @Test
    void datelineSaysNothingWhereTheTextNamesAnotherCountry() {
        Actor police = actor("SARH, Chad — ", "Police closed the bridge on Friday, officials in Ghana said.", "Police");
        assertThat(police.country()).isNull();
        assertThat(police.isCountryInferred()).isFalse();
    }

    @Test
    void whereSpokesmenSpeakIsNotWhereThingsHappen() {
        String spokesmen = "In Ghana, a spokesman welcomed the truce. A diplomat in Ghana doubted it. "
                + "A Chadian officer said nothing. ";
        String told = "Gunmen shot the families in January.";
        assertThat(actor("SARH, Chad — ", spokesmen + told, "the families").country())
                .isNull();
        assertThat(actor("", spokesmen + told, "the families").country()).isEqualTo("GHA");
    }

    @Test
    void placeOfTheSentenceGivesTheCountry() {
        Actor protesters = actor("", "Protesters blocked a road in Ghana. Togo closed its border.", "Protesters");
        assertThat(protesters.country()).isEqualTo("GHA");
        assertThat(protesters.isCountryInferred()).isTrue();
    }

    @Test
    void twoPlacesLeaveItOpen() {
        Actor protesters =
                actor("", "Protesters blocked roads in Ghana and marched across the border in Togo.", "Protesters");
        assertThat(protesters.country()).isNull();
        assertThat(protesters.isCountryInferred()).isFalse();
    }

    @Test
    void countryThatTheReportIsAboutGivesTheOpposition() {
        Actor opposition = actor(
                "",
                "Ghana will vote in May. The opposition asked for observers. Ghana has agreed to let them in.",
                "The opposition");
        assertThat(opposition.code()).isEqualTo("GHAOPP");
        assertThat(opposition.isCountryInferred()).isTrue();
    }

    @Test
    void sameRoleIsTheSameActorThroughoutAReport() {
        String text = "Gunmen held up a lorry in Chad on Friday. Then gunmen freed the driver of a lorry in Chad.";
        assertThat(actor("", text, "gunmen")).isEqualTo(actor("", text, "Gunmen"));
    }

    @Test
    void townOfAnotherCountryKeepsTheDatelineOut() {
        Actor army = actor("ANKARA, Turkey — ", "The army shelled Hama on Friday.", "The army");
        assertThat(army.country()).isNotEqualTo("TUR");
    }

    @Test
    void townGivesTheCountryOfThoseWhoActThere() {
        Actor rebels = actor("", "Rebels shelled a village in Hama on Friday. Togo closed its border.", "Rebels");
        assertThat(rebels.country()).isEqualTo("SYR");
        assertThat(rebels.isCountryInferred()).isTrue();
        Actor police = actor("ANKARA, Turkey — ", "Police in Kharkiv arrested two drivers on Friday.", "Police");
        assertThat(police.country()).isEqualTo("UKR");
    }

    @Test
    void townInTheDatelineGivesTheCountry() {
        Actor gunmen = actor("GOMA — ", "Gunmen held up a lorry on Friday.", "Gunmen");
        assertThat(gunmen.country()).isEqualTo("COD");
    }

    @Test
    void townInANameIsNoPlace() {
        Actor gunmen = actor("", "Gunmen freed a driver of the Aleppo Transport Company.", "Gunmen");
        assertThat(gunmen.country()).isNull();
    }
}
