package org.tadmor.sources.web;

import java.time.Duration;

/**
 * How much patience a fetch has.
 *
 * @param connect longest wait for a connection
 * @param total longest wait for the whole answer to one request
 * @param bytes most bytes of one answer, packed and unpacked
 * @param redirects how often an answer may point elsewhere
 */
public record WebLimits(Duration connect, Duration total, int bytes, int redirects) {
    /** 10 s, 30 s, 8 MB, 5 redirects. */
    public static final WebLimits USUAL = new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 8_000_000, 5);
}
