package org.tadmor.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is: a directory of its own for the embedded one, or a PostgreSQL database.
 *
 * @param text as its user wrote it
 * @param directory the directory of an embedded store, or null for a PostgreSQL database
 */
public record StoreLocation(String text, @Nullable Path directory) {
    /** The store that commands use when none is named. */
    public static final String DEFAULT = "./tadmor-store";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * Reads a location.
     *
     * @param text a directory, or an address such as {@code jdbc:postgresql://localhost/tadmor?user=me}
     * @throws StoreException when it is an address of another kind
     */
    public static StoreLocation of(String text) {
        if (text.startsWith(POSTGRESQL)) {
            return new StoreLocation(text, null);
        }
        if (text.isBlank() || text.contains("://") || text.startsWith("jdbc:")) {
            throw new StoreException(
                    StoreException.Code.LOCATION,
                    "\"" + text + "\" is no store: name a directory, or a database as " + POSTGRESQL + "//HOST/NAME");
        }
        return new StoreLocation(text, Path.of(text));
    }

    /** The location without what follows a question mark, where passwords stand: for messages. */
    public String shown() {
        int options = text.indexOf('?');
        String bare = directory != null || options < 0 ? text : text.substring(0, options);
        return directory != null ? bare : bare.replaceFirst("//[^/@]*@", "//");
    }
}
