package org.tadmor.sources.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;

/** What comes of asking for an address. */
public sealed interface WebAnswer {
    /**
     * A page.
     *
     * @param address where it stands, after redirects
     * @param body its bytes, unpacked; not to be changed
     * @param type media type in lower case without parameters; empty where the server names none
     * @param charset as the server names it, or null
     * @param validators what to ask with next time
     */
    record Page(
            URI address, Body body, String type, @Nullable String charset, Validators validators)
            implements WebAnswer {}

    /**
     * The bytes of a page, compared by identity.
     *
     * @param bytes not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(byte[] bytes) {}

    /** The page has not changed since the last time. */
    record NotModified() implements WebAnswer {}

    /**
     * No page.
     *
     * @param code why
     * @param status HTTP status, 0 where there was no answer
     * @param message what is wrong, one clause: "answers 503"
     * @param retryAfter how long the server asks to be left alone, or null
     */
    record Failed(
            RejectCode code,
            int status,
            String message,
            @Nullable Duration retryAfter) implements WebAnswer {
        static Failed of(RejectCode code, String message) {
            return new Failed(code, 0, message, null);
        }

        /** As a rejected input. */
        Rejected rejected(String where) {
            return new Rejected(code, where, message);
        }
    }
}
