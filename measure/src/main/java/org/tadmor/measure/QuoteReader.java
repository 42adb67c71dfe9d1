package org.tadmor.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/** A system that finds quotations and who speaks them. */
public interface QuoteReader extends MeasuredSystem {

    /**
     * Something said.
     *
     * @param content what is said, in one or more pieces
     * @param source the words for who says it, or null when the system names nobody
     */
    record Quote(List<Span> content, @Nullable Span source) {}

    /** What is said in a text, in order. */
    List<Quote> quotes(String text);
}
