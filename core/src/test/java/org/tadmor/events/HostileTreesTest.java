package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** Trees no grammar allows: a parser may build any. */
class HostileTreesTest {
    private static final Lexicon LEXICON = Lexicon.ofDirectory(Path.of("../lexicon"));
    private static final EventCoder CODER = new EventCoder(LEXICON);
    private static final Relater RELATER = new Relater(LEXICON, CODER);
    private static final String[] WORDS = {
        "attack", "agree", "release", "which", "soldier", "ceasefire", "with", "to", "by", "of", "launch", "threaten",
                "will",
        "not", "series", "talk", "meet", "between", "accuse", "protest", "deploy", "sanction", "give", "aid", "carry",
                "out"
    };
    private static final String[] RELATIONS = {
        "nsubj",
        "nsubj:pass",
        "obj",
        "iobj",
        "obl",
        "nmod",
        "nmod:poss",
        "conj",
        "acl",
        "acl:relcl",
        "advcl",
        "xcomp",
        "ccomp",
        "amod",
        "compound",
        "case",
        "mark",
        "aux",
        "aux:pass",
        "cop",
        "appos",
        "parataxis",
        "root",
        "punct"
    };
    private static final String[] TAGS = {"VBN", "VBD", "VBZ", "NN", "NNS", "IN", "TO", "PRP", "JJ"};
    private static final String[] UPOS = {"VERB", "NOUN", "PROPN", "ADP", "PRON", "ADJ", "AUX"};

    private static Document document(List<Token> tokens, String text) {
        Sentence sentence = new Sentence(0, new Span(0, text.length()), null, tokens, List.of());
        return new Document(Report.ofText("tree", text), List.of(sentence), List.of());
    }

    private static Document random(Random random) {
        int size = 1 + random.nextInt(14);
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        // Every head stands in a random order before its dependents, so that there is one root and no circle.
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(random.nextInt(order.size() + 1), i);
        }
        int[] heads = new int[size];
        for (int i = 0; i < size; i++) {
            heads[order.get(i)] = i == 0 ? -1 : order.get(random.nextInt(i));
        }
        for (int i = 0; i < size; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            int start = text.length();
            text.append(word).append(' ');
            tokens.add(new Token(
                    i,
                    new Span(start, start + word.length()),
                    word,
                    word,
                    UPOS[random.nextInt(UPOS.length)],
                    TAGS[random.nextInt(TAGS.length)],
                    heads[i],
                    RELATIONS[random.nextInt(RELATIONS.length)]));
        }
        return document(tokens, text.toString());
    }

    @Test
    void anyTreeIsRead() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            Document document = random(random);
            assertThatCode(() -> {
                        Cast cast = new Cast(List.of());
                        CODER.code(document, cast);
                        RELATER.relate(document, cast, new Span(0, 4), new Span(5, 9));
                    })
                    .as(document.text())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void longChainOfPartiesEndsInGoodTime() {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String word = i == 0 ? "attacked" : "soldiers";
            int start = text.length();
            text.append(word).append(' ');
            tokens.add(
                    i == 0
                            ? new Token(0, new Span(start, start + 8), word, "attack", "VERB", "VBD", -1, "root")
                            : new Token(
                                    i,
                                    new Span(start, start + 8),
                                    word,
                                    "soldier",
                                    "NOUN",
                                    "NNS",
                                    i - 1,
                                    i == 1 ? "nsubj" : "conj"));
        }
        Document document = document(tokens, text.toString());
        assertThat(CODER.code(document, new Cast(List.of()))).hasSize(1);
    }
}
