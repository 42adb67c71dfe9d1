package org.tadmor.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        Iterator<RawSentence> raws = splitter.sentences(report);
        while (raws.hasNext()) {
            scored.addAll(sentenceAnalyzer.scored(scored.size(), report.text(), some(raws)));
        }
        List<Sentence> sentences = NameAgreement.agree(scored);
        return new Document(report, sentences, quotationFinder.find(report, sentences));
    }

    private static List<RawSentence> some(Iterator<RawSentence> raws) {
        List<RawSentence> some = new ArrayList<>(SentenceAnalyzer.TOGETHER);
        while (some.size() < SentenceAnalyzer.TOGETHER && raws.hasNext()) {
            some.add(raws.next());
        }
        return some;
    }

    /**
     * The same sentences, analysed a few at a time as they are asked for and not kept: beside the text, memory is bounded
     * by the longest sentences. Only the types of names do not agree over the document.
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
        private final Deque<Sentence> ready = new ArrayDeque<>(SentenceAnalyzer.TOGETHER);
        private int analysed = 0;

        Analysis(String text, Iterator<RawSentence> raws) {
            this.text = text;
            this.raws = raws;
        }

        @Override
        public boolean hasNext() {
            return !ready.isEmpty() || raws.hasNext();
        }

        @Override
        public Sentence next() {
            if (ready.isEmpty()) {
                List<RawSentence> some = some(raws);
                sentenceAnalyzer.scored(analysed, text, some).forEach(scored -> ready.add(scored.sentence()));
                analysed += some.size();
            }
            return ready.remove();
        }
    }
}
