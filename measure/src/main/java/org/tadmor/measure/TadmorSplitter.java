package org.tadmor.measure;

import java.util.List;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Tadmor's words and sentences. */
final class TadmorSplitter implements TextSplitter {
    private final SentenceSplitter splitter = new SentenceSplitter(new Tokenizer(Lexicon.bundled()));

    @Override
    public String name() {
        return "Tadmor";
    }

    @Override
    public List<Cut> split(String text) {
        return splitter.split(Report.ofText("document", text)).stream()
                .map(sentence -> new Cut(sentence.span(), sentence.tokens()))
                .toList();
    }
}
