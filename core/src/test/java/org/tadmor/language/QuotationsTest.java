package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Quotations as a document gives them. */
class QuotationsTest {
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(Lexicon.bundled()));

    private static Document document(String text) {
        return ANALYZER.analyze(Report.ofText("test", text));
    }

    @Test
    void speechOverSentencesAndParagraphsKnowsItsSentences() {
        Document document = document("The mayor spoke first. “We came at night. It was dark.\n\n"
                + "“Nobody saw us on the road,” she said. The council agreed.");
        Quotation quotation = document.quotations().get(0);
        assertThat(document.quotations()).hasSize(1);
        assertThat(quotation.firstSentence()).isEqualTo(1);
        assertThat(quotation.endSentence()).isEqualTo(4);
        assertThat(quotation.paragraphs()).hasSize(2);
        assertThat(quotation.shape()).isEqualTo(Quotation.Shape.SPEECH);
        assertThat(quotation.isSpeech()).isTrue();
    }

    @Test
    void quotationsAreFoundByOffsetAndSentence() {
        String text = "He said “we stay” and “we wait”. She left. “Fine,” they said.";
        Document document = document(text);
        assertThat(document.isQuoted(text.indexOf("stay"))).isTrue();
        assertThat(document.isQuoted(text.indexOf("and"))).isFalse();
        assertThat(document.quotationAt(text.indexOf("wait")))
                .get()
                .extracting(one -> one.span().in(text))
                .isEqualTo("“we wait”");
        assertThat(document.quotationAt(text.indexOf("She"))).isEmpty();
        assertThat(document.quotationIndexAt(text.indexOf("Fine"))).isEqualTo(2);
        assertThat(document.quotationsIn(document.sentences().get(0).span())).hasSize(2);
        assertThat(document.quotationsIn(document.sentences().get(1).span())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', textBlock = """
            The so-called “reform” was put off. => WORDS
            He called the road “a long dark tunnel” on Monday. => WORDS
            She read from “The Harbour at Night” for an hour. => TITLE
            The ship “Northern Star” sank in March. => TITLE
            “The bridge is closed,” the mayor said on Monday. => CLAUSE
            He said that “the bridge was closed to trucks” until May. => CLAUSE
            “Never!” the driver shouted. => CLAUSE
            “We saw it. We ran,” the driver said. => SPEECH
            """)
    void shapeTellsSpeechFromTerms(String text, Quotation.Shape expected) {
        assertThat(document(text).quotations())
                .singleElement()
                .extracting(Quotation::shape)
                .isEqualTo(expected);
    }
}
