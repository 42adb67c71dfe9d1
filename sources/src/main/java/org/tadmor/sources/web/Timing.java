package org.tadmor.sources.web;

import java.time.Duration;
import java.time.Instant;

/** The clock and the pauses of a program that polls; a test has its own, in which pauses take no time. */
public interface Timing {
    /** Now. */
    Instant now();

    /**
     * Waits.
     *
     * @param duration how long; not at all where it is zero or less
     */
    void pause(Duration duration) throws InterruptedException;
}
