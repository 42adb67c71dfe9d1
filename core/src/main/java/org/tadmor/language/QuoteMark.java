package org.tadmor.language;

import org.tadmor.text.Span;

/**
 * A sign that may be a quotation mark, with what its neighbours say of it.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 * @param kind the pair that it is written for
 * @param sign its first character
 * @param opens it stands behind a gap and before a word
 * @param closes it stands behind a word and before a gap
 * @param sure of a single closing mark: it is no apostrophe of a plural
 */
record QuoteMark(int start, int end, QuotationMark kind, char sign, boolean opens, boolean closes, boolean sure) {
    Span span() {
        return new Span(start, end);
    }

    boolean isSingle() {
        return kind.isSingle();
    }
}
