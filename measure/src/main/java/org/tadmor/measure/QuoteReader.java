package org.tadmor.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/** A system that finds quotations and who speaks them. Used by one thread. */
public interface QuoteReader {

    /**
     * Something said.
     *
     * @param content what is said, in one or more pieces
     * @param source the words for who says it, or null when the system names nobody
     */
    record Quote(List<Span> content, @Nullable Span source) {}

    /** Name and version. */
    String name();

    /** What is said in a text, in order. */
    List<Quote> quotes(String text);
}
