package org.tadmor.sources.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of a version of a page, to be asked whether there is a newer one (RFC 9110, conditional requests).
 *
 * @param etag the ETag as it was sent, or null
 * @param lastModified the date as it was sent, or null
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing known: the page itself is wanted. */
    public static final Validators NONE = new Validators(null, null);
}
