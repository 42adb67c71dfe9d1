package org.tadmor.measure;

import java.util.Iterator;
import org.tadmor.language.RawSentence;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Counts words as Tadmor cuts them. */
final class TadmorWords {
    private final SentenceSplitter splitter = new SentenceSplitter(new Tokenizer(Lexicon.bundled()));

    int count(String text) {
        int words = 0;
        Iterator<RawSentence> sentences = splitter.sentences(Report.ofText("text", text));
        while (sentences.hasNext()) {
            words += sentences.next().tokens().size();
        }
        return words;
    }
}
