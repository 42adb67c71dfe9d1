package org.tadmor.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask what. A page of another site that is open in the same browser must neither read nor change anything: it is told by the name it calls
 * this server (DNS rebinding) and by its origin (requests across sites).
 */
final class Guard {
    static final String COOKIE = "tadmor_token";
    /** Shows that a request without an origin was not sent by a form of another site, which cannot set it. */
    static final String OWN_HEADER = "X-Tadmor";

    private static final int SECONDS_OF_COOKIE = 90 * 24 * 3600;
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    /** All others are served nowhere. */
    private static final Set<HandlerType> CHANGING = Set.of(HandlerType.POST, HandlerType.DELETE);

    private final ServerOptions options;
    private final Predicate<Context> owner;
    private final RateLimit rates;

    /** @param owner whether a request shows that it comes from who may read the store's files, and needs no token */
    Guard(ServerOptions options, Predicate<Context> owner) {
        this.options = options;
        this.owner = owner;
        this.rates = new RateLimit(options.requestsPerMinute());
    }

    /** @throws Problem when the request must not be answered */
    void check(Context context) {
        host(context);
        if (!rates.allows(context.ip())) {
            context.header("Retry-After", "1");
            throw new Problem(429, "too-many-requests", "too many requests from this address; wait a second");
        }
        if (context.contentLength() > options.largestBody()) {
            throw tooLarge(options.largestBody());
        }
        token(context);
        if (CHANGING.contains(context.method())) {
            origin(context);
        }
    }

    /** Whether a request changes nothing. */
    static boolean isReading(Context context) {
        return READING.contains(context.method());
    }

    static Problem tooLarge(long most) {
        return new Problem(
                413,
                "too-large",
                "a request has at most " + (most >> 20) + " MB; send the reports in several requests");
    }

    /** Where no token is demanded, the browser's own name for this server must be one of this machine. */
    private void host(Context context) {
        String host = context.header("Host");
        if (host == null || (options.token() == null && !ServerOptions.isLoopback(name(host)))) {
            throw new Problem(
                    403,
                    "host",
                    "this server answers at http://localhost and http://127.0.0.1 only; tadmor serve --bind ADDRESS --token T"
                            + " opens it to others");
        }
    }

    /** A host without its port. */
    static String name(String host) {
        int bracket = host.lastIndexOf(']');
        int colon = host.lastIndexOf(':');
        String name = colon > bracket ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }

    private void token(Context context) {
        if (options.token() == null
                || context.path().equals("/login")
                || context.path().equals(CommandRoutes.PATH)
                || owner.test(context)) {
            return;
        }
        String authorization = context.header("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            if (isToken(authorization.substring(7).strip())) {
                return;
            }
        } else if (isToken(context.cookie(COOKIE))) {
            return;
        }
        context.header("WWW-Authenticate", "Bearer");
        throw new Problem(
                401,
                "token",
                "send the token as Authorization: Bearer TOKEN, or open /login?token=TOKEN once in the browser");
    }

    private boolean isToken(@Nullable String shown) {
        return shown != null && same(shown, options.demanded());
    }

    /** Compares in a time that does not tell how much is right. */
    static boolean same(String shown, String right) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static void origin(Context context) {
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        if ((site != null && !site.equals("same-origin") && !site.equals("none"))
                || (origin != null && !isOwn(origin, context))) {
            throw new Problem(403, "origin", "pages of other sites may not change anything here");
        }
        String type = context.contentType() == null
                ? ""
                : String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
        boolean noForm = type.startsWith("application/json") || type.startsWith("application/x-ndjson");
        if (origin == null
                && !noForm
                && context.header(OWN_HEADER) == null
                && !context.method().equals(HandlerType.DELETE)) {
            throw new Problem(
                    403,
                    "origin",
                    "send the header " + OWN_HEADER + ": 1, or a body of application/json or application/x-ndjson");
        }
    }

    private static boolean isOwn(String origin, Context context) {
        String host = context.header("Host");
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    /** {@code /login?token=T}: takes the token once and gives a cookie for it. */
    void login(Context context) {
        if (options.token() != null) {
            if (!isToken(context.queryParam("token"))) {
                throw new Problem(401, "token", "this is not the token that tadmor serve was started with");
            }
            Cookie cookie = new Cookie(COOKIE, options.demanded());
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            cookie.setPath("/");
            cookie.setMaxAge(SECONDS_OF_COOKIE);
            context.cookie(cookie);
        }
        context.header("Cache-Control", "no-store").status(303).header("Location", "/");
    }
}
