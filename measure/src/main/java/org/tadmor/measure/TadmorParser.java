package org.tadmor.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.tadmor.language.Analyzer;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.language.SentenceAnalyzer;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** Tadmor's own analysis. */
final class TadmorParser implements TextParser {
    private final Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(Lexicon.bundled()));
    private final SentenceAnalyzer sentenceAnalyzer = new SentenceAnalyzer(LanguageModel.english());

    @Override
    public String name() {
        return "Tadmor";
    }

    @Override
    public int parse(String text) {
        int words = 0;
        for (Iterator<Sentence> sentences = analyzer.sentences(Report.ofText("text", text)); sentences.hasNext(); ) {
            words += sentences.next().size();
        }
        return words;
    }

    @Override
    public List<Node> parse(List<String> forms) {
        return given(forms).tokens().stream()
                .map(token -> new Node(token.xpos(), token.head(), token.relation()))
                .toList();
    }

    /** A sentence whose words are given, one blank between them. */
    Sentence given(List<String> forms) {
        List<Span> spans = new ArrayList<>(forms.size());
        int at = 0;
        for (String form : forms) {
            spans.add(new Span(at, at + form.length()));
            at += form.length() + 1;
        }
        return sentenceAnalyzer.analyze(0, new Span(0, at - 1), forms, spans);
    }
}
