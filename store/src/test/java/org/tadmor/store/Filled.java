package org.tadmor.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Stores that hold the samples, grouped; one of each kind for all tests that only read. */
final class Filled {
    private static final Map<StoreKind, Store> STORES = new EnumMap<>(StoreKind.class);

    private Filled() {}

    static synchronized Store of(StoreKind kind) {
        return STORES.computeIfAbsent(kind, key -> {
            Store store = Store.open(key.fresh());
            store(store, Coded.samples());
            store.group(grouped -> {});
            StoreKind.atEnd(store::close);
            return store;
        });
    }

    /** Stores entries. */
    static void store(Store store, List<StoreEntry> entries) {
        try (StoreWriter writer = store.writer()) {
            entries.forEach(writer::add);
        }
    }
}
