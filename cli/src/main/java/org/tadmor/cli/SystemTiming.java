package org.tadmor.cli;

import java.time.Duration;
import java.time.Instant;
import org.tadmor.sources.web.Timing;

/** The clock of the machine. */
final class SystemTiming implements Timing {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(Math.max(0, duration.toMillis()));
    }
}
