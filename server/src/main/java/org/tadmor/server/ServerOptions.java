package org.tadmor.server;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a store is served.
 *
 * @param bind address to listen at; {@code 127.0.0.1} for this machine alone
 * @param port to listen at; 0 for any that is free
 * @param token what everybody must show, or null where only this machine can ask
 * @param version of the program
 * @param requestsPerMinute how many requests one address may send in a minute, on average
 * @param largestBody bytes of the largest request
 * @param timeLimit how long the store may take for what is read at once; downloads may take longer
 */
public record ServerOptions(
        String bind,
        int port,
        @Nullable String token,
        String version,
        int requestsPerMinute,
        long largestBody,
        Duration timeLimit) {
    /** The address of this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int REQUESTS_PER_MINUTE = 6_000;
    private static final long LARGEST_BODY = 50L << 20;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final int SHORTEST_TOKEN = 16;

    /**
     * Refuses what must not be served.
     *
     * @throws IllegalArgumentException when others than this machine could ask without a token, or the token is soon guessed
     */
    public ServerOptions {
        if (!isLoopback(bind) && token == null) {
            throw new IllegalArgumentException("who listens at " + bind + " must demand a token");
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST_TOKEN + " characters");
        }
    }

    /** With the usual limits. */
    public static ServerOptions of(String bind, int port, @Nullable String token, String version) {
        return new ServerOptions(bind, port, token, version, REQUESTS_PER_MINUTE, LARGEST_BODY, TIME_LIMIT);
    }

    /** The same with another time limit. */
    public ServerOptions within(Duration limit) {
        return new ServerOptions(bind, port, token, version, requestsPerMinute, largestBody, limit);
    }

    /** For this machine alone. */
    public static ServerOptions local(int port, String version) {
        return of(LOOPBACK, port, null, version);
    }

    /** Whether only this machine can reach an address. */
    public static boolean isLoopback(String address) {
        return address.equals("localhost")
                || address.equals("::1")
                || address.equals("[::1]")
                || address.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** The token, where one is demanded. */
    String demanded() {
        return Objects.requireNonNull(token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ServerOptions[" + bind + ":" + port + (token == null ? "" : ", token demanded") + "]";
    }
}
