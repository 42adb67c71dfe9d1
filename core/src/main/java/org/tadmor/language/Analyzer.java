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
        quotationFinder = new QuotationFinder();
    }

    /** The whole report; white space alone gives no sentence. */
    public Document analyze(Report report) {
        List<NameAgreement.Scored> scored = new ArrayList<>();
        splitter.sentences(report)
                .forEachRemaining(raw -> scored.add(sentenceAnalyzer.scored(scored.size(), report.text(), raw)));
        List<Sentence> sentences = NameAgreement.agree(scored);
        return new Document(report, sentences, quotationFinder.find(report));
    }
}
