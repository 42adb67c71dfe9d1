package org.tadmor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** Sentences of forty thousand words with the worst of trees. */
class HostileTreesTest {
    private static final int WORDS = 40_000;
    private static final ActorResolver RESOLVER = new ActorResolver(Lexicon.bundled());

    private record Word(String form, String upos, String xpos, int head, String relation) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("trees")
    @Timeout(30)
    void endsInTime(String name, IntFunction<Word> words, int atLeast) {
        assertThat(RESOLVER.resolve(document(words)).mentions()).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    static Stream<Arguments> trees() {
        return Stream.of(
                tree("one long compound", i -> new Word("rebels", "NOUN", "NNS", i - 1, "compound"), 0),
                tree("one long name", i -> new Word("Ali", "PROPN", "NNP", i == 0 ? -1 : 0, "flat"), 0),
                tree("one long list", i -> new Word("Russia", "PROPN", "NNP", i == 0 ? -1 : 0, "conj"), WORDS),
                tree("lists in lists", i -> new Word("Damascus", "PROPN", "NNP", i - 1, "conj"), 0),
                tree(
                        "possessors of possessors",
                        i -> new Word("army", "NOUN", "NN", i == WORDS - 1 ? -1 : i + 1, "nmod:poss"),
                        WORDS),
                tree(
                        "pronouns everywhere",
                        i -> i % 2 == 0
                                ? new Word("he", "PRON", "PRP", i - 1, "nsubj")
                                : new Word("army", "NOUN", "NN", i - 1, "nsubj"),
                        1),
                tree(
                        "clauses in clauses",
                        i -> i % 2 == 0
                                ? new Word("army", "NOUN", "NN", i - 1, "acl:relcl")
                                : new Word("who", "PRON", "WP", i - 1, "acl:relcl"),
                        1),
                tree(
                        "counts of counts",
                        i -> i % 2 == 0
                                ? new Word("dozens", "NOUN", "NNS", i - 2, "nmod")
                                : new Word("of", "ADP", "IN", Math.min(WORDS - 2, i + 1), "case"),
                        0));
    }

    private static Arguments tree(String name, IntFunction<Word> words, int atLeast) {
        return Arguments.of(name, words, atLeast);
    }

    private static Document document(IntFunction<Word> words) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            Word word = words.apply(i);
            Span span = new Span(text.length(), text.length() + word.form().length());
            text.append(word.form()).append(' ');
            int head = Math.max(-1, word.head());
            tokens.add(new Token(
                    i,
                    span,
                    word.form(),
                    word.form(),
                    word.upos(),
                    word.xpos(),
                    head,
                    head < 0 ? "root" : word.relation()));
        }
        Sentence sentence = new Sentence(0, new Span(0, text.length()), null, tokens, List.of());
        return new Document(Report.ofText("hostile", text.toString()), List.of(sentence), List.of());
    }
}
