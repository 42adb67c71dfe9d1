package org.tadmor.measure;

import java.util.List;
import org.tadmor.text.Span;

/** A system that finds sentences and words in raw text. */
public interface TextSplitter extends MeasuredSystem {

    /**
     * One sentence.
     *
     * @param span from its first character to behind its last
     * @param words its words in order
     */
    record Cut(Span span, List<Span> words) {}

    /** The sentences of a text in order. */
    List<Cut> split(String text);
}
