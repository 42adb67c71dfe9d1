package org.tadmor.sources.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leaves each host alone for a while after a request. */
final class HostPacer {
    private final Timing timing;
    private final Duration delay;
    private final Map<String, Instant> last = new HashMap<>();

    /** @param delay least time between two requests to one host */
    HostPacer(Timing timing, Duration delay) {
        this.timing = timing;
        this.delay = delay;
    }

    /**
     * Waits until a host may be asked.
     *
     * @param asked what the host itself asks for, zero where it asks for nothing
     */
    void waitFor(String host, Duration asked) throws InterruptedException {
        Duration pause = asked.compareTo(delay) > 0 ? asked : delay;
        Instant before = last.get(host);
        if (before != null) {
            timing.pause(Duration.between(timing.now(), before.plus(pause)));
        }
        last.put(host, timing.now());
    }
}
