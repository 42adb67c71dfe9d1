package org.tadmor.report;

import org.tadmor.text.Span;

/**
 * A stretch of a report's text that is not running prose of the story. What no zone covers is body.
 *
 * @param kind what stands there
 * @param span where it stands in the report's text
 */
public record Zone(Kind kind, Span span) {

    /** What a zone holds. */
    public enum Kind {
        /** The headline: read as prose, a sentence of its own. */
        TITLE,
        /** Author, agency and date lines: never read as prose. */
        BYLINE,
        /** "DAMASCUS, March 27 (Agency) -": its place and date count, the first sentence starts after it. */
        DATELINE
    }
}
