package org.tadmor.measure;

import java.util.List;
import org.tadmor.text.Span;

/** A system that finds sentences and words in raw text. Used by one thread. */
public interface TextSplitter {

    /**
     * One sentence.
     *
     * @param span from its first character to behind its last
     * @param words its words in order
     */
    record Cut(Span span, List<Span> words) {}

    /** Name and version. */
    String name();

    /** The sentences of a text in order. */
    List<Cut> split(String text);
}
