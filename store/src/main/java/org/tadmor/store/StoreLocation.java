package org.tadmor.store;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Hosts with their ports, and the database; neither user nor password, which the driver does not look for here. */
    private static final Pattern ADDRESS =
            Pattern.compile(POSTGRESQL + "(?://(?<hosts>[^/@?]*)(?:/|(?=\\?|$)))?/?[^/@?]*(?:\\?.*)?");

    private static final Pattern HOST = Pattern.compile("(?:\\[[^\\[\\]]+]|[^:\\[\\]]*)(?::(?<port>[0-9]{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads a location.
     *
     * @param text a directory, or an address such as {@code jdbc:postgresql://localhost/tadmor?user=me}
     * @throws StoreException when it is an address of another kind, or one that the driver would not understand and print with its password
     */
    public static StoreLocation of(String text) {
        if (text.startsWith(POSTGRESQL)) {
            Matcher address = ADDRESS.matcher(text);
            if (!address.matches() || !areHosts(address.group("hosts")) || !isEncoded(text)) {
                throw new StoreException(
                        StoreException.Code.LOCATION,
                        "\"" + withoutSecrets(text) + "\" is no address of a database: write " + POSTGRESQL
                                + "//HOST:PORT/NAME?user=USER&password=PASSWORD, with % and & in these as %25 and %26");
            }
            return new StoreLocation(text, null);
        }
        if (text.isBlank() || text.contains("://") || text.startsWith("jdbc:")) {
            throw new StoreException(
                    StoreException.Code.LOCATION,
                    "\"" + withoutSecrets(text) + "\" is no store: name a directory, or a database as " + POSTGRESQL
                            + "//HOST/NAME");
        }
        return new StoreLocation(text, Path.of(text));
    }

    private static boolean areHosts(@Nullable String hosts) {
        return hosts == null
                || Pattern.compile(",").splitAsStream(hosts).allMatch(host -> {
                    Matcher parts = HOST.matcher(host);
                    if (!parts.matches()) {
                        return false;
                    }
                    String port = parts.group("port");
                    return port == null || Integer.parseInt(port) <= HIGHEST_PORT;
                });
    }

    private static boolean isEncoded(String text) {
        return !Pattern.compile("%(?![0-9A-Fa-f]{2})").matcher(text).find();
    }

    /** As much of an address as surely holds no password, wherever its writer put that. */
    private static String withoutSecrets(String text) {
        int options = text.indexOf('?');
        String bare = options < 0 ? text : text.substring(0, options);
        int hosts = bare.indexOf("//");
        return text.contains("@") ? bare.substring(0, hosts < 0 ? 0 : hosts + 2) + "…" : bare;
    }

    /** The location without what follows a question mark, where passwords stand: for messages. */
    public String shown() {
        int options = text.indexOf('?');
        return directory != null || options < 0 ? text : text.substring(0, options);
    }

    /** As {@link #shown()}. */
    @Override
    public String toString() {
        return shown();
    }
}
