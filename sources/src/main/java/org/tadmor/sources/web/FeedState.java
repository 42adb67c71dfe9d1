package org.tadmor.sources.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed from one poll to the next.
 *
 * @param address where it stands
 * @param etag what the server said of the version last read, or null
 * @param lastModified likewise
 * @param failures polls that failed since the last that did not
 * @param due when it is to be polled next, or null when it was never polled
 * @param seen keys of the entries that were delivered, oldest first, at most {@value #MOST_SEEN}
 */
public record FeedState(
        String address,
        @Nullable String etag,
        @Nullable String lastModified,
        int failures,
        @Nullable Instant due,
        List<String> seen) {
    /** More entries than a feed has; older ones are forgotten. */
    static final int MOST_SEEN = 5_000;

    /** Copies the keys. */
    public FeedState {
        seen = List.copyOf(seen);
    }

    /** A feed that was never polled. */
    public static FeedState fresh(String address) {
        return new FeedState(address, null, null, 0, null, List.of());
    }

    /** With more entries that were delivered. */
    public FeedState withSeen(Collection<String> keys) {
        Set<String> all = new LinkedHashSet<>(seen);
        all.addAll(keys);
        List<String> kept = new ArrayList<>(all);
        return new FeedState(
                address,
                etag,
                lastModified,
                failures,
                due,
                kept.subList(Math.max(0, kept.size() - MOST_SEEN), kept.size()));
    }

    /** Whether it failed lately and is to be left alone for now. */
    public boolean isBackingOff(Instant now) {
        return failures > 0 && due != null && now.isBefore(due);
    }

    Validators validators() {
        return new Validators(etag, lastModified);
    }
}
