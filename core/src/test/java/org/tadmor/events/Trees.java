package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** Documents of one sentence whose tree is given by hand, so that no parser stands between a construction and its test. */
final class Trees {
    private Trees() {}

    /** One word a line: form, lemma, part of speech, tag, head (1-based, 0 for the root), relation. */
    static Document of(String tree) {
        String[] lines = tree.strip().split("\n");
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] c = lines[i].strip().split("\\s+");
            int start = text.length();
            text.append(c[0]);
            tokens.add(new Token(
                    i, new Span(start, text.length()), c[0], c[1], c[2], c[3], Integer.parseInt(c[4]) - 1, c[5]));
            text.append(' ');
        }
        Report report = Report.ofText("tree", text.toString());
        Sentence sentence = new Sentence(0, new Span(0, text.length()), null, tokens, List.of());
        return new Document(report, List.of(sentence), List.of());
    }
}
