package org.tadmor.sources.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.RejectCode;

/** One request after the other, within limits; redirects are followed where whoever asks lets them. */
final class HttpFetcher {
    private static final int NOT_MODIFIED = 304;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private final HttpClient http;
    private final String userAgent;
    private final WebLimits limits;
    private final Timing timing;

    HttpFetcher(String userAgent, WebLimits limits, Timing timing) {
        this.userAgent = userAgent;
        this.limits = limits;
        this.timing = timing;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /** What must be settled before an address is asked. */
    @FunctionalInterface
    interface Gate {
        /** Waits until the address may be asked, and says null; or says why it must not be. */
        WebAnswer.@Nullable Failed before(URI address) throws InterruptedException;
    }

    /**
     * Fetches an address.
     *
     * @param gate asked before every request, those to which a redirect leads as well
     */
    WebAnswer get(URI address, Validators validators, Gate gate) throws InterruptedException {
        URI current = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            WebAnswer.Failed refused = gate.before(current);
            if (refused != null) {
                return refused;
            }
            Sent sent = send(current, validators);
            if (sent.response == null) {
                return sent.failed;
            }
            int status = sent.response.statusCode();
            String location = sent.response.headers().firstValue("Location").orElse(null);
            if (status / 100 != 3 || status == NOT_MODIFIED || location == null) {
                return answer(current, sent.response);
            }
            try {
                current = current.resolve(location.strip());
            } catch (IllegalArgumentException e) {
                return WebAnswer.Failed.of(RejectCode.UNREADABLE, "redirects to what is no address: " + location);
            }
        }
        return WebAnswer.Failed.of(
                RejectCode.UNREADABLE, "redirects more than " + limits.redirects() + " times, at last to " + current);
    }

    /** An answer, or why there is none. */
    private record Sent(@Nullable HttpResponse<byte[]> response, WebAnswer.Failed failed) {
        static Sent failed(RejectCode code, String message) {
            return new Sent(null, WebAnswer.Failed.of(code, message));
        }
    }

    private Sent send(URI address, Validators validators) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer = http.sendAsync(request(address, validators), head -> new LimitedBody(limits.bytes()));
        } catch (IllegalArgumentException e) {
            return Sent.failed(RejectCode.UNREADABLE, "is no address that can be asked: " + e.getMessage());
        }
        try {
            return new Sent(
                    answer.get(limits.total().toMillis(), TimeUnit.MILLISECONDS),
                    WebAnswer.Failed.of(RejectCode.UNREADABLE, ""));
        } catch (TimeoutException e) {
            return Sent.failed(RejectCode.TIME, tooSlow());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof HttpTimeoutException) {
                return Sent.failed(RejectCode.TIME, tooSlow());
            }
            if (cause instanceof LimitedBody.TooLarge) {
                return Sent.failed(RejectCode.TOO_LARGE, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof IOException failure) {
                String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
                return Sent.failed(RejectCode.UNREADABLE, "cannot be fetched: " + why);
            }
            throw new IllegalStateException("fetching " + address, cause);
        } finally {
            // Cuts the connection of an answer that is not waited for.
            answer.cancel(true);
        }
    }

    private String tooSlow() {
        return "does not answer within " + limits.total().toSeconds() + " s";
    }

    private HttpRequest request(URI address, Validators validators) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(limits.total())
                .header("User-Agent", userAgent)
                .header(
                        "Accept",
                        "application/rss+xml, application/atom+xml, text/html, application/xml;q=0.9, */*;q=0.5")
                .header("Accept-Encoding", "gzip");
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        return request.GET().build();
    }

    private WebAnswer answer(URI address, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == NOT_MODIFIED) {
            return new WebAnswer.NotModified();
        }
        if (status != 200) {
            return new WebAnswer.Failed(RejectCode.UNREADABLE, status, "answers " + status, retryAfter(response));
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        Matcher charset = CHARSET.matcher(type);
        try {
            return new WebAnswer.Page(
                    address,
                    new WebAnswer.Body(unpacked(response)),
                    type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                    charset.find() ? charset.group(1) : null,
                    new Validators(
                            response.headers().firstValue("ETag").orElse(null),
                            response.headers().firstValue("Last-Modified").orElse(null)));
        } catch (LimitedBody.TooLarge e) {
            return new WebAnswer.Failed(RejectCode.TOO_LARGE, status, String.valueOf(e.getMessage()), null);
        } catch (IOException e) {
            return new WebAnswer.Failed(
                    RejectCode.UNREADABLE, status, "is packed in a broken way: " + e.getMessage(), null);
        }
    }

    private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        String encoding =
                response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        if (encoding.isEmpty() || encoding.equals("identity")) {
            return response.body();
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw new IOException("the encoding " + encoding + " was not asked for");
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw new LimitedBody.TooLarge(limits.bytes());
            }
            return bytes;
        }
    }

    /** Retry-After in seconds or as a date (RFC 9110, 10.2.3); null where there is none that can be read. */
    private @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(timing.now(), date.toInstant());
            return wait.isNegative() ? null : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
