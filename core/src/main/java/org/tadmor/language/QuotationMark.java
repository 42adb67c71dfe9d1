package org.tadmor.language;

/** Kinds of quotation marks. A pair belongs together by kind, whichever way its signs point in a given text. */
public enum QuotationMark {
    /** “…”, also ”…” and “…“, as scanned and badly converted texts have them. */
    CURLY(false),
    /** "…". */
    STRAIGHT(false),
    /** „…“ and „…”. */
    LOW(false),
    /** «…» and »…«. */
    ANGLE(false),
    /** Two strokes for one mark, ``…'' and ''…'', as archives and typesetting programs write it. */
    DOUBLED(false),
    /** ‘…’. */
    CURLY_SINGLE(true),
    /** '…'. */
    STRAIGHT_SINGLE(true),
    /** ‚…‘. */
    LOW_SINGLE(true),
    /** ‹…›. */
    ANGLE_SINGLE(true),
    /** `…'. */
    BACKTICK(true),
    /** A dash at the start of a paragraph; nothing closes it but a word of speech or the paragraph's end. */
    DASH(false);

    private final boolean single;

    QuotationMark(boolean single) {
        this.single = single;
    }

    /** Whether it is a single mark, which an apostrophe can be mistaken for. */
    public boolean isSingle() {
        return single;
    }
}
