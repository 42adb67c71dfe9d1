package org.tadmor.sources.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on by pauses alone. */
final class StoppedClock implements Timing {
    private Instant now = Instant.parse("2016-03-28T10:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration duration) {
        if (!duration.isNegative() && !duration.isZero()) {
            pauses.add(duration);
            now = now.plus(duration);
        }
    }

    List<Duration> pauses() {
        return pauses;
    }
}
