package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.report.Report;

/** Reports to documents: words, tags, lemmas, trees, names and quotations. Time grows linearly with the text. */
public final class Analyzer {
    private final SentenceSplitter splitter;
    private final SentenceAnalyzer sentenceAnalyzer;
    private final QuotationFinder quotationFinder;

    /**
     * @param model usually {@link LanguageModel#english}
     * @param tokenizer cuts the words
     */
    public Analyzer(LanguageModel model, Tokenizer tokenizer) {
        splitter = new SentenceSplitter(tokenizer);
        sentenceAnalyzer = new SentenceAnalyzer(model);
        quotationFinder = new QuotationFinder(tokenizer);
    }

    /** The whole report; white space alone gives no sentence. */
    public Document analyze(Report report) {
        List<Sentence> sentences = new ArrayList<>();
        splitter.sentences(report)
                .forEachRemaining(raw -> sentences.add(sentenceAnalyzer.analyze(sentences.size(), report.text(), raw)));
        return new Document(report, sentences, quotationFinder.find(report, sentences));
    }
}
