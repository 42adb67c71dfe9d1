package org.tadmor.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/**
 * A quotation before it is laid over the sentences.
 *
 * @param span marks included
 * @param content marks left out
 * @param opening the opening mark's kind
 * @param closing the closing mark's kind, or null
 * @param paragraphs the parts of the span, one a paragraph
 * @param inner what is quoted directly inside it
 */
record QuotedSpan(
        Span span,
        Span content,
        QuotationMark opening,
        @Nullable QuotationMark closing,
        List<Span> paragraphs,
        List<QuotedSpan> inner) {}
