package org.tadmor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.tadmor.language.Document;
import org.tadmor.language.Quotation;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether what was read points into the text, at the words it tells. */
public final class Offsets {
    private static final JsonMapper JSON = new JsonMapper();

    private Offsets() {}

    /** A stretch of the text. */
    public static void inside(Span span, String text) {
        // Millions of these are looked at: no description is made for one that holds.
        if (span.end() > text.length()) {
            throw new AssertionError(span + " ends behind the text of " + text.length());
        }
    }

    /** Sentences, words and quotations in text order, each inside what holds it. */
    public static void check(Document document) {
        String text = document.text();
        int last = 0;
        for (Sentence sentence : document.sentences()) {
            ordered(sentence.span(), last, text.length());
            last = sentence.span().start();
            for (Token token : sentence.tokens()) {
                ordered(token.span(), last, sentence.span().end());
                last = token.span().end();
                if (token.form().isEmpty() || !token.span().in(text).equals(token.form())) {
                    throw new AssertionError("the word at " + token.span() + " is another than told");
                }
            }
            last = sentence.span().end();
            sentence.mentions()
                    .forEach(mention -> assertThat(mention.first())
                            .isGreaterThanOrEqualTo(0)
                            .isLessThan(mention.end()));
            sentence.mentions().forEach(mention -> assertThat(mention.end()).isLessThanOrEqualTo(sentence.size()));
        }
        quotations(
                document.quotations(),
                new Span(0, text.length()),
                document.sentences().size());
    }

    private static void quotations(List<Quotation> quotations, Span around, int sentences) {
        int last = around.start();
        for (Quotation quotation : quotations) {
            ordered(quotation.span(), last, around.end());
            last = quotation.span().end();
            if (!quotation.span().contains(quotation.content()) || quotation.endSentence() > sentences) {
                throw new AssertionError("what is quoted stands outside its quotation: " + quotation);
            }
            quotations(quotation.inner(), quotation.span(), sentences);
        }
    }

    private static void ordered(Span span, int from, int end) {
        if (span.start() < from || span.end() > end) {
            throw new AssertionError(span + " is not between " + from + " and " + end);
        }
    }

    /** Every record that would be written: each stretch in it has the words that stand there. */
    public static void check(CodedReport coded) {
        check(coded.document());
        StringWriter lines = new StringWriter();
        try (RecordWriter writer = new RecordWriter(lines, new RecordWriter.Options(true, false), "test")) {
            writer.write(coded);
        }
        String text = coded.document().text();
        lines.toString().lines().forEach(line -> check(JSON.readTree(line), text));
    }

    private static void check(JsonNode node, String text) {
        if (node.path("start").isInt() && node.path("text").isString()) {
            Span span = new Span(node.path("start").intValue(), node.path("end").intValue());
            inside(span, text);
            assertThat(node.path("text").stringValue()).isEqualTo(span.in(text));
        }
        for (JsonNode inner : node) {
            check(inner, text);
        }
    }
}
