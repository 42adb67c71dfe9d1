package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.HostileTexts;
import org.tadmor.text.Span;

/** Words, sentences and quotations of text that nobody would write: each stands in the text, and a megabyte is read. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final int MEGABYTE = 1_000_000;
    private static final Tokenizer TOKENIZER = new Tokenizer(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void analysisPointsIntoTheText(String name) {
        Offsets.check(HostileReports.coded(name).document());
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void everyWordHasOneRootAboveIt(String name) {
        for (Sentence sentence : HostileReports.coded(name).document().sentences()) {
            for (Token token : sentence.tokens()) {
                int steps = 0;
                int at = token.index();
                while (sentence.token(at).head() >= 0) {
                    at = sentence.token(at).head();
                    assertThat(++steps).isLessThan(sentence.size());
                }
                assertThat(sentence.token(at).relation()).isEqualTo("root");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void megabyteIsCutIntoWords(String name) {
        String text = HostileTexts.text(name, MEGABYTE);
        List<Span> tokens = TOKENIZER.tokenize(text, new Span(0, text.length()));

        int last = 0;
        for (Span token : tokens) {
            if (token.start() < last || token.length() == 0 || token.end() > text.length()) {
                throw new AssertionError(token + " comes behind " + last);
            }
            last = token.end();
        }
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void sentencesAndQuotationsOfMegabyteStandInTheText(String name) {
        Document document = HostileReports.untrained(name, MEGABYTE);

        Offsets.check(document);
        for (Sentence sentence : document.sentences()) {
            if (sentence.size() == 0 || sentence.size() > SentenceSplitter.LONGEST) {
                throw new AssertionError("a sentence of " + sentence.size() + " words");
            }
        }
    }
}
