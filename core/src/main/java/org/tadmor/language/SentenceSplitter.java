package org.tadmor.language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.tadmor.report.Report;

/**
 * Cuts a report into sentences. A headline and a dateline are one sentence each, a byline one a line; in the body,
 * paragraphs end sentences, hard-wrapped lines do not. No sentence has more than {@link #LONGEST} tokens: a longer one
 * is cut at its best punctuation, so that parsing stays linear.
 */
public final class SentenceSplitter {
    /** Most tokens of a sentence. */
    public static final int LONGEST = 400;

    private final WordForms forms;

    /** @param tokenizer cuts the words */
    public SentenceSplitter(Tokenizer tokenizer) {
        this.forms = tokenizer.forms();
    }

    /** All sentences of a report, in text order. White space alone gives none. */
    public List<RawSentence> split(Report report) {
        List<RawSentence> sentences = new ArrayList<>();
        sentences(report).forEachRemaining(sentences::add);
        return sentences;
    }

    /** The same, one at a time: memory is bounded by the longest sentence. */
    public Iterator<RawSentence> sentences(Report report) {
        return new SentenceIterator(forms, report);
    }
}
