package org.tadmor.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import org.apache.lucene.util.StringHelper;

/**
 * Which ids a store may hold: a Bloom filter with one hash function (Bloom, "Space/time trade-offs in hash coding with allowable errors",
 * 1970). Most reports of an archive are new, and the embedded database looks through all its ids to find out that one is not there.
 */
final class StoredIds {
    /** One in a hundred ids is looked for in vain once a million are stored; the bits take 16 megabytes. */
    private static final int BITS = 1 << 27;

    private final BitSet bits = new BitSet();

    /** @param connection with auto-commit off, without which the driver of PostgreSQL reads all rows at once */
    static StoredIds of(Connection connection) throws SQLException {
        StoredIds ids = new StoredIds();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery("SELECT id FROM report")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    synchronized void add(String id) {
        bits.set(bit(id));
    }

    /** False where the id was never added. */
    synchronized boolean mayHold(String id) {
        return bits.get(bit(id));
    }

    private static int bit(String id) {
        // As PostgreSQL keeps it, which holds no NUL.
        byte[] bytes = id.replace("\0", "\uFFFD").getBytes(StandardCharsets.UTF_8);
        return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 0) & (BITS - 1);
    }
}
