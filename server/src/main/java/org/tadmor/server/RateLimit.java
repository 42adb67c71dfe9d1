package org.tadmor.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A bucket of requests for each address, filled evenly; a minute's worth may come at once. */
final class RateLimit {
    private static final int ADDRESSES = 10_000;
    private static final double NANOS_OF_MINUTE = 60e9;

    private final double perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

    private record Bucket(double left, long at) {}

    RateLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    /** @param nanos a clock that only runs forward */
    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes a request out of an address's bucket; false when it is empty. */
    synchronized boolean allows(String address) {
        long now = nanos.getAsLong();
        Bucket before = buckets.get(address);
        double left = before == null
                ? perMinute
                : Math.min(perMinute, before.left + (now - before.at) * perMinute / NANOS_OF_MINUTE);
        boolean allowed = left >= 1;
        buckets.put(address, new Bucket(allowed ? left - 1 : left, now));
        if (buckets.size() > ADDRESSES) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        return allowed;
    }
}
