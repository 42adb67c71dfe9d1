package org.tadmor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.actors.ActorMention.Form;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Actors of invented sentences; offices are those of an invented country, Norlandia. */
class ActorResolverTest {
    private static Analyzer analyzer;
    private static ActorResolver resolver;

    @BeforeAll
    static void loadTables(@TempDir Path directory) throws IOException {
        Path tables = Files.createDirectories(directory.resolve("en/actors"));
        Files.writeString(
                tables.resolve("countries.tsv"),
                "iso3\tname\taliases\tadjectives\tdemonyms\tcapital\tseats\tcameo\n"
                        + "NLX\tNorlandia\t\tNorlandian\tNorlandian|Norlandians\tNorburg\tStone House\t\n");
        Files.writeString(
                tables.resolve("groups.tsv"),
                "id\tname\taliases\tcode\tcountry\tsector\tfrom\tto\tsource\n"
                        + "red-column\tRed Column\tal-Rukn|RC\tNLXREBRED\tNLX\tREB\t2001\t\tinvented\n");
        Files.writeString(
                tables.resolve("people.tsv"),
                "id\tname\taliases\tcountry\toffice\ttitle\torganization\tfrom\tto\tsource\n"
                        + "ada-berg\tAda Berg\t\tNLX\thead_of_state\tpresident\t\t2010-01-01\t2015-05-31\tinvented\n"
                        + "olaf-lund\tOlaf Lund\t\tNLX\thead_of_state\tpresident\t\t2015-06-01\t\tinvented\n"
                        + "kari-vik\tKari Vik\t\tNLX\tforeign_minister\tforeign minister\t\t2012-01-01\t\tinvented\n"
                        + "saad-omari\tSaad Omari\t\tNLX\tgroup_leader\tleader\tred-column\t2005\t\tinvented\n");
        analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(Lexicon.bundled()));
        resolver = new ActorResolver(Lexicon.bundled().with(directory));
    }

    private record Found(Document document, Cast cast) {
        ActorMention of(String words) {
            return cast.mentions().stream()
                    .filter(m -> m.span().in(document.text()).equals(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no actor '" + words + "' among "
                            + cast.mentions().stream()
                                    .map(m -> m.span().in(document.text()))
                                    .toList()));
        }

        List<String> spans() {
            return cast.mentions().stream()
                    .map(m -> m.span().in(document.text()))
                    .toList();
        }
    }

    private static Found read(String text, String published) {
        Report report = new Report(
                "t",
                text,
                List.of(),
                null,
                null,
                null,
                published.isEmpty() ? null : LocalDate.parse(published),
                null,
                "en");
        Document document = analyzer.analyze(report);
        return new Found(document, resolver.resolve(document));
    }

    @Test
    void countryThatActsIsItsGovernment() {
        ActorMention norlandia =
                read("Norlandia accused Russia of espionage.", "").of("Norlandia");
        assertThat(norlandia.actor().code()).isEqualTo("NLXGOV");
        assertThat(norlandia.form()).isEqualTo(Form.NAME);
    }

    @Test
    void placeBehindInDoesNotAct() {
        assertThat(read("Teachers went on strike in Norlandia.", "").spans()).containsExactly("Teachers");
    }

    @Test
    void capitalThatAccusesIsAMetonym() {
        ActorMention norburg = read("Norburg accused the rebels of lying.", "").of("Norburg");
        assertThat(norburg.form()).isEqualTo(Form.METONYM);
        assertThat(norburg.actor().id()).isEqualTo("NLX");
    }

    @Test
    void capitalThatIsShelledIsAPlace() {
        assertThat(read("The rebels shelled Norburg.", "").spans()).containsExactly("The rebels");
    }

    @Test
    void kremlinStandsForRussia() {
        ActorMention kremlin = read("The Kremlin rejected the offer.", "").of("The Kremlin");
        assertThat(kremlin.form()).isEqualTo(Form.METONYM);
        assertThat(kremlin.actor().code()).isEqualTo("RUSGOV");
    }

    @Test
    void adjectiveBeforeAirStrikesSpeaksOfTheArmedForces() {
        ActorMention russian = read("Russian air strikes hit a bakery.", "").of("Russian");
        assertThat(russian.form()).isEqualTo(Form.MODIFIER);
        assertThat(russian.actor().code()).isEqualTo("RUSMIL");
    }

    @Test
    void roleTakesItsCountryFromTheAdjective() {
        ActorMention army = read("The Norlandian army captured a village.", "").of("The Norlandian army");
        assertThat(army.actor().code()).isEqualTo("NLXMIL");
        assertThat(army.form()).isEqualTo(Form.NOMINAL);
    }

    @Test
    void presidentIsWhoHeldTheOfficeOnTheDay() {
        String text = "The Norlandian president rejected the plan.";
        assertThat(read(text, "2014-03-01")
                        .of("The Norlandian president")
                        .actor()
                        .id())
                .isEqualTo("ada-berg");
        assertThat(read(text, "2016-03-01")
                        .of("The Norlandian president")
                        .actor()
                        .id())
                .isEqualTo("olaf-lund");
        assertThat(read(text, "").of("The Norlandian president").actor().code()).isEqualTo("NLXGOV");
    }

    @Test
    void titleAndFamilyNameFindTheOfficeHolder() {
        assertThat(read("President Lund met foreign envoys.", "2016-03-01")
                        .of("President Lund")
                        .actor()
                        .id())
                .isEqualTo("olaf-lund");
    }

    @Test
    void whoLeftOfficeIsElite() {
        assertThat(read("Ada Berg criticised the plan.", "2016-03-01")
                        .of("Ada Berg")
                        .actor()
                        .code())
                .isEqualTo("NLXELI");
    }

    @Test
    void familyNameTakesUpTheFullName() {
        Found found = read("Foreign Minister Kari Vik arrived. Later Vik met reporters.", "2016-03-01");
        assertThat(found.of("Foreign Minister Kari Vik").actor().id()).isEqualTo("kari-vik");
        assertThat(found.of("Vik").actor().id()).isEqualTo("kari-vik");
    }

    @Test
    void pronounTakesUpTheSubject() {
        Found found = read("President Olaf Lund met the rebels. He promised aid.", "2016-03-01");
        ActorMention he = found.of("He");
        assertThat(he.actor().id()).isEqualTo("olaf-lund");
        assertThat(he.form()).isEqualTo(Form.PRONOUN);
    }

    @Test
    void relativePronounIsItsAntecedent() {
        assertThat(read("The Norlandian rebels, who captured the town, rejected talks.", "")
                        .of("who")
                        .actor()
                        .code())
                .isEqualTo("NLXREB");
    }

    @Test
    void armedGroupIsKnownByAllSpellings() {
        for (String name : List.of("al-Rukn", "Al Rukn", "The Red Column", "RC")) {
            Found found = read(name + " attacked a convoy.", "2010-01-01");
            assertThat(found.cast().mentions()).as(name).isNotEmpty();
            assertThat(found.cast().mentions().get(0).actor().id()).as(name).isEqualTo("red-column");
        }
    }

    @Test
    void fightersOfAGroupAreTheGroup() {
        assertThat(read("Red Column fighters attacked a convoy.", "")
                        .of("Red Column fighters")
                        .actor()
                        .id())
                .isEqualTo("red-column");
    }

    @Test
    void theGroupTakesUpTheLastGroup() {
        Found found = read("The Red Column attacked a convoy. The group kidnapped two drivers.", "");
        assertThat(found.of("The group").actor().id()).isEqualTo("red-column");
    }

    @Test
    void conjunctsAreActorsOfTheirOwn() {
        assertThat(read("Russia and Norlandia signed a treaty.", "").spans()).containsExactly("Russia", "Norlandia");
    }

    @Test
    void unknownPersonIsWhatTheAppositionSays() {
        ActorMention person = read("Ulf Hansen, a commander of the Red Column, surrendered.", "")
                .of("Ulf Hansen");
        assertThat(person.actor().code()).isEqualTo("NLXREBRED");
    }

    @Test
    void backersAreNotOwners() {
        assertThat(read("Russia-backed rebels captured a village.", "")
                        .of("Russia-backed rebels")
                        .actor()
                        .country())
                .isNull();
    }

    @Test
    void acronymInParenthesesNamesTheSameBody() {
        Found found = read(
                "The Norburg Relief Council (NRC) opened a kitchen. NRC volunteers fed hundreds, and the NRC asked for flour.",
                "");
        assertThat(found.spans()).anyMatch(span -> span.contains("Relief Council"));
    }

    @Test
    void whatIsCountedActs() {
        ActorMention dozens =
                read("Dozens of Norlandian soldiers deserted.", "").of("Dozens of Norlandian soldiers");
        assertThat(dozens.actor().code()).isEqualTo("NLXMIL");
    }

    @Test
    void leaderOfACountryIsThePersonNamedBefore() {
        Found found =
                read("President Olaf Lund left for Moscow. The Norlandian leader praised the talks.", "2016-03-01");
        assertThat(found.of("The Norlandian leader").actor().id()).isEqualTo("olaf-lund");
    }

    @Test
    void bareArmyIsTheOneSpokenOfLast() {
        Found found = read("Norlandian troops captured a village. Russia praised the army.", "");
        assertThat(found.of("the army").actor().code()).isEqualTo("NLXMIL");
    }

    @Test
    void foreignTroopsAreNotTheReportsOwn() {
        Found found = read("Norlandia protested. Norlandia said foreign troops had crossed the river.", "");
        assertThat(found.of("foreign troops").actor().country()).isNull();
    }

    @Test
    void governmentOfSomebodyIsHisCountrys() {
        Found found = read("Olaf Lund spoke for an hour. Lund's government raised taxes.", "2016-03-01");
        assertThat(found.of("Lund's government").actor().id()).isEqualTo("NLX");
    }

    @Test
    void militantsAreTheGroupJustNamed() {
        Found found = read("The Red Column shelled a bridge. The militants fled at dawn.", "");
        assertThat(found.of("The militants").actor().id()).isEqualTo("red-column");
    }

    @Test
    void homeOfAGroupIsNoEvidenceForTheCountryOfABareRole() {
        Found found = read("The Red Column left the valley. Police closed the bridge.", "");
        assertThat(found.of("Police").actor().country()).isNull();
    }

    @Test
    void oneMentionOfACountryIsNoEvidenceEither() {
        Found found = read("Police closed the bridge. Talks will be held in Norburg.", "");
        assertThat(found.of("Police").actor().country()).isNull();
    }

    @Test
    void hospitalNamedAfterAGroupIsNotTheGroup() {
        Found found = read("Shells hit the Red Column hospital on Sunday.", "");
        assertThat(found.cast().mentions())
                .noneMatch(m -> m.form() == Form.NOMINAL && m.actor().id().startsWith("red-column"));
    }

    @Test
    void coalitionIsItsLeadersButNotItsFriends() {
        assertThat(read("Russian-led forces crossed the river.", "")
                        .of("Russian-led forces")
                        .actor()
                        .code())
                .isEqualTo("RUSMIL");
    }

    @Test
    void warplanesActForTheirOwner() {
        assertThat(read("Russian warplanes bombed a bakery.", "")
                        .of("Russian warplanes")
                        .actor()
                        .code())
                .isEqualTo("RUSMIL");
    }

    @Test
    void formerPresidentWithoutNameIsNobodyInOffice() {
        ActorMention former = read("A former Norlandian president was arrested.", "2016-03-01")
                .of("A former Norlandian president");
        assertThat(former.actor().id()).isNotEqualTo("olaf-lund");
    }

    @Test
    void speakerOfAQuotationSaysI() {
        Found found = read("\"We will stay,\" President Olaf Lund said.", "2016-03-01");
        assertThat(found.of("We").actor().id()).isEqualTo("olaf-lund");
    }

    @Test
    void reportWithoutActorsHasAnEmptyCast() {
        assertThat(read("It rained for three days.", "").cast().mentions()).isEmpty();
    }

    @Test
    void everySpanHoldsItsHeadAndHeadsAreUnique() {
        Found found = read(
                "Russia and Norlandia, which met in Geneva, told the UN's envoy that their armies would withdraw. "
                        + "He thanked both, and the rebels who had agreed to it.",
                "2016-03-01");
        assertThat(found.cast().mentions())
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.span()
                                .contains(found.document()
                                        .sentences()
                                        .get(mention.sentence())
                                        .token(mention.head())
                                        .span()))
                        .isTrue());
        assertThat(found.cast().mentions().stream().map(m -> m.sentence() + "/" + m.head()))
                .doesNotHaveDuplicates();
    }
}
