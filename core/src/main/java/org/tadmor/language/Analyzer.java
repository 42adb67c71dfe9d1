package org.tadmor.language;

import java.util.ArrayList;
import java.util.Iterator;
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
        List<NameAgreement.Scored> scored = new ArrayList<>();
        splitter.sentences(report)
                .forEachRemaining(raw -> scored.add(sentenceAnalyzer.scored(scored.size(), report.text(), raw)));
        List<Sentence> sentences = NameAgreement.agree(scored);
        return new Document(report, sentences, quotationFinder.find(report, sentences));
    }

    /**
     * The same sentences, analysed one at a time as they are asked for and not kept: beside the text, memory is bounded
     * by the longest sentence. Only the types of names do not agree over the document.
     *
     * @return in text order; to be used by one thread
     */
    public Iterator<Sentence> sentences(Report report) {
        return new Analysis(report.text(), splitter.sentences(report));
    }

    /** Knows nothing of the sentences it has given but their number. */
    private final class Analysis implements Iterator<Sentence> {
        private final String text;
        private final Iterator<RawSentence> raws;
        private int given = 0;

        Analysis(String text, Iterator<RawSentence> raws) {
            this.text = text;
            this.raws = raws;
        }

        @Override
        public boolean hasNext() {
            return raws.hasNext();
        }

        @Override
        public Sentence next() {
            return sentenceAnalyzer.analyze(given++, text, raws.next());
        }
    }
}
