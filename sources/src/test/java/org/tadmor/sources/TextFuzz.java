package org.tadmor.sources;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.situations.Digester;
import org.tadmor.situations.SituationBuilder;
import org.tadmor.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the fuzzer does with text: words of all of it, and the whole chain on its beginning. An odd first byte makes UTF-16 code units
 * of the others, lone surrogates among them, an even one UTF-8.
 */
public final class TextFuzz {
    /** So that the fuzzer tries many texts a second. */
    private static final int BEGINNING = 400;

    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Tokenizer TOKENIZER = new Tokenizer(LEXICON);
    private static final ReportCoder CODER = new ReportCoder(LEXICON);
    private static final Digester DIGESTER = new Digester(LEXICON);
    private static final JsonMapper JSON = new JsonMapper();

    private TextFuzz() {}

    /** Texts to begin with. */
    public static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        String[] texts = {
            Seeds.STORY + " " + Seeds.DENIAL,
            "“We won’t leave,” Col. A. B. Khan told the U.S. envoy. “Not in 2016-03-28’s ‘truce’.”",
            "Officials said on Sunday that rebels had seized Aleppo; the army, which lost 1,200 men, denied it (twice).",
            "— Who fired? — They did, he said.\n\n* Russia vetoed it.\n* The so-called \"regime\" isn't gone!",
            "R\u0301ebels\u200b \u202eattacked\u202c \ud83d\udca3 Homs. Two days earlier, in late May, troops withdrew."
        };
        for (int i = 0; i < texts.length; i++) {
            seeds.put("utf8-" + i, Seeds.utf8("\0" + texts[i]));
            byte[] wide = ("\u0001" + texts[i]).getBytes(StandardCharsets.UTF_16BE);
            seeds.put("utf16-" + i, java.util.Arrays.copyOfRange(wide, 1, wide.length));
        }
        return seeds;
    }

    /** Called by Jazzer first: loading model and lexicon does not count as the time of an input. */
    public static void fuzzerInitialize() {
        seeds().values().forEach(TextFuzz::fuzzerTestOneInput);
    }

    /** Called by Jazzer: any exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = text(input);
        int last = 0;
        for (Span token : TOKENIZER.tokenize(text, new Span(0, text.length()))) {
            require(token.start() >= last && token.length() > 0 && token.end() <= text.length(), "token " + token);
            last = token.end();
        }
        if (text.length() > BEGINNING) {
            text = text.substring(0, BEGINNING);
        }
        CodedReport coded = CODER.code(Report.ofText("fuzz", text));
        sentences(coded, text);
        records(coded, text);
        SituationBuilder.build(List.of(DIGESTER.digest(coded)));
    }

    private static String text(byte[] input) {
        if (input.length == 0 || input[0] % 2 == 0) {
            return new String(input, Math.min(1, input.length), Math.max(0, input.length - 1), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(input.length / 2);
        for (int i = 1; i + 1 < input.length; i += 2) {
            text.append((char) ((input[i] & 0xFF) << 8 | input[i + 1] & 0xFF));
        }
        return text.toString();
    }

    private static void sentences(CodedReport coded, String text) {
        int last = 0;
        for (Sentence sentence : coded.document().sentences()) {
            require(sentence.span().start() >= last && sentence.span().end() <= text.length(), "sentence " + sentence);
            last = sentence.span().end();
            for (Token token : sentence.tokens()) {
                require(sentence.span().contains(token.span()), "token outside its sentence: " + token);
                require(token.span().in(text).equals(token.form()), "token of other words: " + token);
            }
        }
    }

    private static void records(CodedReport coded, String text) {
        StringWriter lines = new StringWriter();
        try (RecordWriter writer = new RecordWriter(lines, new RecordWriter.Options(true, true), "fuzz")) {
            writer.write(coded);
        }
        lines.toString().lines().forEach(line -> offsets(JSON.readTree(line), text));
    }

    private static void offsets(JsonNode node, String text) {
        if (node.path("start").isInt() && node.path("text").isString()) {
            Span span = new Span(node.path("start").intValue(), node.path("end").intValue());
            require(span.end() <= text.length(), "span " + span);
            require(span.in(text).equals(node.path("text").stringValue()), "other words than at " + span);
        }
        node.forEach(inner -> offsets(inner, text));
    }

    private static void require(boolean valid, String what) {
        if (!valid) {
            throw new IllegalStateException(what);
        }
    }
}
