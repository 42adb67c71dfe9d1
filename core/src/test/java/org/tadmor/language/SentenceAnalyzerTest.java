package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.text.Span;

class SentenceAnalyzerTest {
    private static final SentenceAnalyzer ANALYZER = new SentenceAnalyzer(LanguageModel.english());

    private static Sentence analyze(String words) {
        return analyze(List.of(words.split(" ", -1)));
    }

    private static Sentence analyze(List<String> forms) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String form : forms) {
            spans.add(new Span(at, at + form.length()));
            at += form.length() + 1;
        }
        return ANALYZER.analyze(0, new Span(0, at), forms, spans);
    }

    private static Token word(Sentence sentence, String form) {
        return sentence.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sentencesSideBySideAreReadAsAlone() {
        List<List<String>> sentences = new ArrayList<>();
        String words = "Government troops took the town on Sunday after rebels withdrew , officials said .";
        for (int length = 1; length < 14; length++) {
            sentences.add(List.of(words.split(" ", -1)).subList(0, length));
        }
        sentences.add(Collections.nCopies(900, "rebels"));

        List<Sentence> together = ANALYZER.analyzeDocument(sentences);

        for (int s = 0; s < sentences.size(); s++) {
            assertThat(together.get(s).tokens())
                    .isEqualTo(analyze(sentences.get(s)).tokens());
        }
    }

    /** "relation of what": how a word hangs in the tree. */
    private static String arc(Sentence sentence, String form) {
        Token token = word(sentence, form);
        return token.relation()
                + sentence.parent(token.index()).map(p -> " " + p.form()).orElse("");
    }

    private static void assertTree(Sentence sentence) {
        int roots = 0;
        for (Token token : sentence.tokens()) {
            assertThat(token.head()).isBetween(-1, sentence.size() - 1).isNotEqualTo(token.index());
            assertThat(token.head() < 0).isEqualTo(token.relation().equals("root"));
            roots += token.head() < 0 ? 1 : 0;
            assertThat(token.lemma()).isNotEmpty();
        }
        assertThat(roots).isEqualTo(1);
        assertThat(sentence.subtree(sentence.root().index()).cardinality()).isEqualTo(sentence.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "Fire",
                "\u00a0",
                ". . . . . .",
                "🚀 🚀 hit 🏚 !",
                "REBELS SEIZE AIRPORT AFTER NIGHT OF SHELLING",
                "( [ { “ ‘ ’ ” } ] )",
                "İstanbul ǅ ß 東京 Київ الرقة",
                "1 2 3 4 5 6 7 8 9 10",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "\ud83d broken \ude80 surrogates"
            })
    void oddInputStillGivesOneTree(String words) {
        assertTree(analyze(words));
    }

    @Test
    void twoThousandTokensGiveOneTree() {
        assertTree(analyze(Collections.nCopies(2_000, "and")));
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            mixed.addAll(List.of("The", "army", "advanced", ","));
        }
        assertTree(analyze(mixed));
    }

    @Test
    void aVerbTakesItsSubjectAndObject() {
        Sentence sentence = analyze("Russia bombed Aleppo .");

        assertThat(arc(sentence, "Russia")).isEqualTo("nsubj bombed");
        assertThat(arc(sentence, "Aleppo")).isEqualTo("obj bombed");
        assertThat(word(sentence, "bombed").lemma()).isEqualTo("bomb");
        assertThat(word(sentence, "bombed").xpos()).isEqualTo("VBD");
    }

    @Test
    void aPassiveHasItsOwnSubjectAndItsAgent() {
        Sentence sentence = analyze("The bridge was destroyed by government troops on Tuesday .");

        assertThat(arc(sentence, "bridge")).isEqualTo("nsubj:pass destroyed");
        assertThat(arc(sentence, "was")).isEqualTo("aux:pass destroyed");
        assertThat(arc(sentence, "troops")).startsWith("obl").endsWith("destroyed");
    }

    @Test
    void aSpeakerMayFollowTheVerbOfSpeech() {
        Sentence sentence = analyze("“ We will not leave the town , ” said the mayor .");

        assertThat(arc(sentence, "mayor")).isEqualTo("nsubj said");
        assertThat(arc(sentence, "town")).isEqualTo("obj leave");
        assertThat(arc(sentence, "not")).isEqualTo("advmod leave");
    }

    @Test
    void aHeadlineNeedsNoArticles() {
        Sentence sentence = analyze("Rebels seize airport near capital");

        assertThat(arc(sentence, "Rebels")).isEqualTo("nsubj seize");
        assertThat(arc(sentence, "airport")).isEqualTo("obj seize");
    }

    @ParameterizedTest
    @CsvSource({
        "Gunmen struck the convoy ., struck, strike",
        "Soldiers shot two protesters ., shot, shoot",
        "They fought for the town ., fought, fight",
        "The rebels laid down their arms ., laid, lay",
        "Troops seized the harbour ., seized, seize",
        "The militia fled the village ., fled, flee",
        "Planes are shelling the city ., shelling, shell",
        "The minister resigned yesterday ., resigned, resign",
        "The army withdrew its forces ., withdrew, withdraw",
        "Two parties signed agreements ., parties, party",
        "Women and children were evacuated ., Women, woman",
        "He denied the charges ., denied, deny"
    })
    void lemmasAreDictionaryForms(String words, String form, String lemma) {
        assertThat(word(analyze(words), form).lemma()).isEqualTo(lemma);
    }

    @Test
    void namesAreFoundWithTheirTypes() {
        Sentence sentence = analyze("President John Miller met officials in London on Friday .");

        assertThat(sentence.mentions())
                .extracting(m -> m.type() + " " + sentence.token(m.end() - 1).form())
                .contains("PERSON Miller", "PLACE London");
    }

    @Test
    void mentionsNeitherOverlapNorStandEmpty() {
        Sentence sentence =
                analyze("The United Nations and the Red Cross met in Geneva with Syrian and Iraqi envoys .");

        int end = 0;
        for (Mention mention : sentence.mentions()) {
            assertThat(mention.first()).isGreaterThanOrEqualTo(end);
            assertThat(mention.end()).isGreaterThan(mention.first());
            assertThat(mention.head()).isBetween(mention.first(), mention.end() - 1);
            end = mention.end();
        }
        assertThat(sentence.mentions()).isNotEmpty();
    }

    @Test
    void allThreadsSeeTheSameTrees() throws InterruptedException, ExecutionException {
        List<String> sentences = List.of(
                "The government said on Sunday that its troops had retaken the town .",
                "Aid groups denied the claim , which two witnesses repeated .",
                "Fighters loyal to the former president fired rockets at the port .");
        List<List<Token>> expected =
                sentences.stream().map(s -> analyze(s).tokens()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<List<Token>>>> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            results.add(threads.submit(() -> {
                List<List<Token>> seen = new ArrayList<>();
                for (int round = 0; round < 50; round++) {
                    seen = sentences.stream().map(s -> analyze(s).tokens()).toList();
                }
                return seen;
            }));
        }
        for (Future<List<List<Token>>> result : results) {
            assertThat(result.get()).isEqualTo(expected);
        }
        threads.shutdown();
    }

    @Test
    void theModelIsCompact() throws IOException {
        URLConnection resource = Objects.requireNonNull(LanguageModel.class.getResource("english.model"))
                .openConnection();

        assertThat(resource.getContentLengthLong()).isBetween(1_000_000L, 20_000_000L);
    }
}
