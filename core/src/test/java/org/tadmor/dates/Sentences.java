package org.tadmor.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** Documents by hand: one sentence a line, a word as {@code form}, or {@code form/TAG/head/relation} with a 1-based head. */
final class Sentences {
    private Sentences() {}

    static Document document(@Nullable String published, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines) {
            List<Token> tokens = new ArrayList<>();
            for (String word : line.split(" ")) {
                String[] parts =
                        word.contains("/") && !word.matches("[0-9/]+\\.?") ? word.split("/") : new String[] {word};
                int start = text.length();
                text.append(parts[0]);
                boolean tree = parts.length == 4;
                int head = tree ? Integer.parseInt(parts[2]) - 1 : tokens.isEmpty() ? -1 : 0;
                String tag = tree ? parts[1] : "NN";
                String upos = tag.equals("MD") ? "AUX" : tag.startsWith("VB") ? "VERB" : "NOUN";
                tokens.add(new Token(
                        tokens.size(),
                        new Span(start, text.length()),
                        parts[0],
                        parts[0].toLowerCase(Locale.ROOT),
                        upos,
                        tag,
                        head,
                        tree ? parts[3] : head < 0 ? "root" : "dep"));
                text.append(' ');
            }
            Span span = new Span(
                    tokens.get(0).span().start(),
                    tokens.get(tokens.size() - 1).span().end());
            sentences.add(new Sentence(sentences.size(), span, null, tokens, List.of()));
        }
        LocalDate day = published == null ? null : LocalDate.parse(published);
        Report report = new Report("test", text.toString(), List.of(), null, null, null, day, null, "en");
        return new Document(report, sentences, List.of());
    }
}
