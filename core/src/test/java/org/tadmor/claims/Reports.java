package org.tadmor.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.tadmor.events.Event;
import org.tadmor.events.EventType;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Texts to documents, and event words in asterisks to events, for the tests of this package. */
final class Reports {
    static final Lexicon LEXICON = Lexicon.bundled();
    static final ClaimCoder CODER = new ClaimCoder(LEXICON);
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));

    private Reports() {}

    static Document document(String text) {
        return ANALYZER.analyze(Report.ofText("test", text));
    }

    /** An event at the word that starts at {@code offset}. */
    static Event eventAt(Document document, int offset) {
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.span().contains(offset)) {
                    return new Event(
                            EventType.ASSAULT,
                            null,
                            List.of(),
                            null,
                            sentence.index(),
                            token.index(),
                            token.span(),
                            "assault.test",
                            List.of(),
                            List.of());
                }
            }
        }
        throw new IllegalArgumentException("no word at " + offset);
    }

    static List<String> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(Reports.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
