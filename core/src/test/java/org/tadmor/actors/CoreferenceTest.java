package org.tadmor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Who is who within a report, on invented sentences and the bundled catalog. */
class CoreferenceTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final ActorResolver RESOLVER = new ActorResolver(LEXICON);

    /** Names of the actors of all mentions with these words, in text order. */
    private static List<String> who(String text, String words) {
        Document document = ANALYZER.analyze(
                new Report("test", text, List.of(), null, null, null, LocalDate.parse("2016-03-28"), null, "en"));
        return RESOLVER.resolve(document).mentions().stream()
                .filter(mention -> mention.span().in(text).equals(words))
                .map(mention -> mention.actor().name())
                .toList();
    }

    private static List<String> codes(String text, String words) {
        Document document = ANALYZER.analyze(
                new Report("test", text, List.of(), null, null, null, LocalDate.parse("2016-03-28"), null, "en"));
        return RESOLVER.resolve(document).mentions().stream()
                .filter(mention -> mention.span().in(text).equals(words))
                .map(mention -> String.valueOf(mention.actor().code()))
                .toList();
    }

    @Test
    void shortNamesTitlesAndPronounsTakeUpAPerson() {
        String text = "Ali Mansour, a commander of the Free Syrian Army, said his men took the hill. "
                + "Mansour criticised the truce. He left on Monday. The commander will return.";
        assertThat(codes(text, "Ali Mansour")).containsExactly("SYRREBFSA");
        assertThat(who(text, "Mansour")).containsExactly("Ali Mansour");
        assertThat(who(text, "He")).containsExactly("Ali Mansour");
        assertThat(codes(text, "The commander")).containsExactly("SYRREBFSA");
    }

    @Test
    void rankedPersonBelongsToTheForceBehindTheName() {
        String text =
                "Brigadier General Hassan Yusuf of the Iraqi army praised the engineers. The general thanked them.";
        assertThat(codes(text, "The general")).containsExactly("IRQMIL");
    }

    @Test
    void groupMovementAndMinistryTakeUpABody() {
        String text = "Hezbollah fired rockets on Sunday. The group said the movement had lost two men.";
        assertThat(who(text, "The group")).containsExactly("Hezbollah");
        assertThat(who(text, "the movement")).containsExactly("Hezbollah");
        text = "The Defence Ministry in Moscow said jets had left. The ministry denied new raids.";
        assertThat(codes(text, "The ministry")).containsExactly("RUSMIL");
        text = "Members of the Northern Youth Union marched on Friday. The union called for more rallies.";
        assertThat(who(text, "The union")).containsExactly("Northern Youth Union");
    }

    @Test
    void inDirectSpeechPronounsAreNotThoseWhoAreHeard() {
        String text = "Activists accused Turkish gunners of shelling a school. \"They fired at noon,\" a teacher said.";
        assertThat(who(text, "They")).containsExactly("Turkish gunners");
        text = "Viktor Orban met Robert Fico on Monday. \"He will not sign,\" Fico said.";
        assertThat(who(text, "He")).containsExactly("Viktor Orbán");
        text = "Robert Fico was in Prague on Monday. Fico said that he would not sign.";
        assertThat(who(text, "he")).containsExactly("Robert Fico");
    }

    @Test
    void bothLeadersAreTwo() {
        String text = "Sergei Lavrov met John Kerry in Geneva. Both leaders condemned the attack. "
                + "The two men agreed to meet again. They praised the truce.";
        assertThat(who(text, "Both leaders")).containsExactly("Sergei Lavrov", "John Kerry");
        assertThat(who(text, "The two men")).containsExactly("Sergei Lavrov", "John Kerry");
        assertThat(who(text, "They")).containsExactly("Sergei Lavrov", "John Kerry");
    }

    @Test
    void bothCountriesAreTwo() {
        String text = "Iran and Iraq signed a deal. Both countries criticised Turkey. They closed the border.";
        assertThat(who(text, "Both countries")).containsExactly("Iran", "Iraq");
        assertThat(who(text, "They")).containsExactly("Iran", "Iraq");
    }

    @Test
    void twoLeadersWithoutAnArticleAreNew() {
        String text = "Sergei Lavrov met John Kerry in Geneva. Two leaders of the union protested outside.";
        assertThat(who(text, "Two leaders of the union")).doesNotContain("Sergei Lavrov", "John Kerry");
    }

    @Test
    void alliesAreSomebodyElse() {
        String text = "Turkey criticised Moscow and its allies. Russia and its allies bombed the hills.";
        assertThat(codes(text, "its allies")).containsExactly("null", "null");
        assertThat(who(text, "its allies")).allSatisfy(name -> assertThat(name).startsWith("Russia"));
    }

    @Test
    void objectIsNotTheSubjectOfItsClause() {
        String text = "Angela Merkel met Ahmet Davutoglu in Ankara. Davutoglu, who took office in 2014, thanked her.";
        assertThat(who(text, "her")).containsExactly("Angela Merkel");
    }

    @Test
    void countrysPresidentIsWhoHeldTheOfficeThatDay() {
        String text = "Turkey closed the crossing. The country's president warned neighbours.";
        assertThat(who(text, "The country's president")).containsExactly("Recep Tayyip Erdoğan");
    }

    @Test
    void spellingsOfArabicNamesMeet() {
        for (String name : List.of("Hezbolah", "Hizballah", "Hezbollah")) {
            assertThat(who(name + " left the village.", name)).containsExactly("Hezbollah");
        }
        for (String name : List.of("Jabhat an-Nusra", "El-Nusra Front", "Al-Nusra Front")) {
            assertThat(who(name + " left the village.", name)).containsExactly("al-Nusra Front");
        }
        assertThat(who("Boko Harram left the village.", "Boko Harram")).containsExactly("Boko Haram");
        assertThat(who("Bashar el-Assad spoke on Sunday.", "Bashar el-Assad")).containsExactly("Bashar al-Assad");
        assertThat(who("Bashar Al Asad spoke on Sunday.", "Bashar Al Asad")).containsExactly("Bashar al-Assad");
        assertThat(who("Hassan Nasralah spoke on Sunday.", "Hassan Nasralah")).containsExactly("Hassan Nasrallah");
    }

    @Test
    void shortNamesAreNotTakenForOneAnother() {
        assertThat(codes("Rick Scott spoke on Sunday.", "Rick Scott")).doesNotContain("GBR");
    }
}
