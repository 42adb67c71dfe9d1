package org.tadmor.measure.beside;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import org.tadmor.measure.TextSplitter;
import org.tadmor.text.Span;

/** CoreNLP's words and sentences ({@code tokenize}). */
public final class CoreNlpSplitter implements TextSplitter {
    private final StanfordCoreNLP pipeline = CoreNlp.pipeline("tokenize");

    /** Makes the pipeline. */
    public CoreNlpSplitter() {}

    @Override
    public String name() {
        return CoreNlp.NAME;
    }

    @Override
    public List<Cut> split(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document.sentences().stream()
                .map(sentence -> new Cut(
                        CoreNlp.span(sentence.tokens()),
                        sentence.tokens().stream().map(CoreNlpSplitter::span).toList()))
                .toList();
    }

    private static Span span(CoreLabel word) {
        return new Span(word.beginPosition(), word.endPosition());
    }
}
