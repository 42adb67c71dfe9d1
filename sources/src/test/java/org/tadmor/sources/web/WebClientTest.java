package org.tadmor.sources.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.report.RejectCode;

class WebClientTest {
    private static final WebLimits LIMITS = new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 100_000, 5);

    private final TestSite site = new TestSite();
    private final StoppedClock clock = new StoppedClock();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        site.close();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws InterruptedException {
        site.with("/a", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Mon, 28 Mar 2016 10:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            TestSite.text(
                            known ? 304 : 200,
                            known ? "" : "text",
                            "ETag",
                            "\"v1\"",
                            "Last-Modified",
                            "Mon, 28 Mar 2016 10:00:00 GMT")
                    .to(exchange);
        });
        WebClient client = client(LIMITS);

        WebAnswer.Page page = page(client.get(site.address("/a"), Validators.NONE));

        assertThat(page.body().bytes()).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        assertThat(client.get(site.address("/a"), page.validators())).isEqualTo(new WebAnswer.NotModified());
    }

    @Test
    void theRobotNamesItself() throws InterruptedException {
        site.with(
                "/a",
                exchange -> TestSite.text(200, exchange.getRequestHeaders().getFirst("User-Agent"))
                        .to(exchange));

        WebAnswer.Page page = page(client(LIMITS).get(site.address("/a"), Validators.NONE));

        assertThat(new String(page.body().bytes(), StandardCharsets.UTF_8)).startsWith("Tadmor/0.0");
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() throws InterruptedException {
        site.with(
                        "/robots.txt",
                        TestSite.text(200, "User-agent: *\nAllow: /\n\nUser-agent: Tadmor\nDisallow: /private/\n"))
                .with("/private/a", TestSite.text(200, "secret"))
                .with("/a", TestSite.text(302, "", "Location", "/private/a"))
                .with("/b", TestSite.text(200, "open"));
        WebClient client = client(LIMITS);

        assertThat(code(client.get(site.address("/private/a"), Validators.NONE)))
                .isEqualTo(RejectCode.FORBIDDEN);
        assertThat(code(client.get(site.address("/a"), Validators.NONE))).isEqualTo(RejectCode.FORBIDDEN);
        assertThat(page(client.get(site.address("/b"), Validators.NONE)).body().bytes())
                .hasSize(4);
        assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/b");
    }

    @Test
    void aRobotsTxtThatCannotBeHadForbidsForAWhile() throws InterruptedException {
        site.with("/robots.txt", TestSite.text(503, "")).with("/a", TestSite.text(200, "text"));
        WebClient client = client(LIMITS);

        assertThat(code(client.get(site.address("/a"), Validators.NONE))).isEqualTo(RejectCode.UNREADABLE);
        site.with("/robots.txt", TestSite.text(404, ""));
        assertThat(code(client.get(site.address("/a"), Validators.NONE))).isEqualTo(RejectCode.UNREADABLE);
        clock.pause(Duration.ofMinutes(11));
        assertThat(client.get(site.address("/a"), Validators.NONE)).isInstanceOf(WebAnswer.Page.class);
    }

    @Test
    void aHostIsLeftAloneBetweenRequestsAndLongerWhereItAsksForIt() throws InterruptedException {
        site.with("/robots.txt", TestSite.text(200, "User-agent: *\nCrawl-delay: 7\n"))
                .with("/a", TestSite.text(200, "text"));
        WebClient client = client(LIMITS);

        client.get(site.address("/a"), Validators.NONE);
        client.get(site.address("/a"), Validators.NONE);

        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void redirectsAreFollowedButNotForEver() throws InterruptedException {
        site.with("/old", TestSite.text(301, "", "Location", "/new"))
                .with("/new", TestSite.text(200, "text"))
                .with("/loop", TestSite.text(302, "", "Location", "/loop"));
        WebClient client = client(LIMITS);

        assertThat(page(client.get(site.address("/old"), Validators.NONE)).address())
                .isEqualTo(site.address("/new"));
        assertThat(failed(client.get(site.address("/loop"), Validators.NONE)).message())
                .contains("redirects more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://coast.example/a", "mailto:a@coast.example", "jar:file:///a!/b"})
    void noRedirectLeadsOutOfTheWeb(String target) throws InterruptedException {
        site.with("/a", TestSite.text(302, "", "Location", target));

        assertThat(code(client(LIMITS).get(site.address("/a"), Validators.NONE)))
                .isEqualTo(RejectCode.FORBIDDEN);
    }

    @Test
    void aHugeBodyIsCutOff() throws InterruptedException {
        site.with("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[10_000];
            try (OutputStream out = exchange.getResponseBody()) {
                // Until the other side hangs up.
                while (true) {
                    out.write(piece);
                }
            }
        });

        assertThat(code(client(LIMITS).get(site.address("/a"), Validators.NONE)))
                .isEqualTo(RejectCode.TOO_LARGE);
    }

    @Test
    void packedPagesAreUnpackedUpToTheLimit() throws InterruptedException, IOException {
        site.with("/a", TestSite.bytes(200, gzip("text".getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip"))
                .with("/bomb", TestSite.bytes(200, gzip(new byte[5_000_000]), "Content-Encoding", "gzip"))
                .with("/broken", TestSite.text(200, "no gzip", "Content-Encoding", "gzip"));
        WebClient client = client(LIMITS);

        assertThat(page(client.get(site.address("/a"), Validators.NONE)).body().bytes())
                .isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        assertThat(code(client.get(site.address("/bomb"), Validators.NONE))).isEqualTo(RejectCode.TOO_LARGE);
        assertThat(code(client.get(site.address("/broken"), Validators.NONE))).isEqualTo(RejectCode.UNREADABLE);
    }

    @Test
    void aSilentServerIsGivenUp() throws InterruptedException {
        WebLimits impatient = new WebLimits(Duration.ofSeconds(10), Duration.ofMillis(300), 100_000, 5);
        site.with("/robots.txt", TestSite.text(200, ""))
                .with("/silent", exchange -> hold())
                .with("/stuck", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('a');
                    exchange.getResponseBody().flush();
                    hold();
                });
        // Only the robots.txt must be there in time.
        WebClient patient = client(LIMITS);
        assertThat(failed(patient.get(site.address("/none"), Validators.NONE)).status())
                .isEqualTo(404);

        WebClient client = client(impatient);

        assertThat(code(client.get(site.address("/silent"), Validators.NONE)))
                .isIn(RejectCode.TIME, RejectCode.UNREADABLE);
        assertThat(code(client.get(site.address("/stuck"), Validators.NONE)))
                .isIn(RejectCode.TIME, RejectCode.UNREADABLE);
    }

    private void hold() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatAsksForTimeSaysHowLong() throws InterruptedException {
        site.with("/a", TestSite.text(429, "", "Retry-After", "120"))
                .with("/b", TestSite.text(503, "", "Retry-After", "Mon, 28 Mar 2016 11:00:00 GMT"))
                .with("/c", TestSite.text(503, "", "Retry-After", "soon"));
        WebClient client = new WebClient("0.0", new AddressPolicy(true), LIMITS, Duration.ZERO, clock);

        assertThat(failed(client.get(site.address("/a"), Validators.NONE)).retryAfter())
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(failed(client.get(site.address("/b"), Validators.NONE)).retryAfter())
                .isEqualTo(Duration.ofHours(1));
        assertThat(failed(client.get(site.address("/c"), Validators.NONE)).retryAfter())
                .isNull();
    }

    @Test
    void privateAddressesAreNotAskedUnlessTheUserSaysSo() throws InterruptedException {
        WebClient client = new WebClient("0.0", new AddressPolicy(false), LIMITS, Duration.ZERO, clock);

        assertThat(code(client.get(site.address("/a"), Validators.NONE))).isEqualTo(RejectCode.FORBIDDEN);
        assertThat(code(client.get(URI.create("http://localhost:1/a"), Validators.NONE)))
                .isEqualTo(RejectCode.FORBIDDEN);
        assertThat(code(client.get(URI.create("http://[::ffff:127.0.0.1]:1/a"), Validators.NONE)))
                .isEqualTo(RejectCode.FORBIDDEN);
        assertThat(code(client.get(URI.create("http://2130706433/a"), Validators.NONE)))
                .isEqualTo(RejectCode.FORBIDDEN);
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "::127.0.0.1"
            })
    void thesePlacesArePrivate(String address) throws IOException {
        assertThat(AddressPolicy.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "193.0.0.1", "2001:4860::1", "64:ff9b::808:808"})
    void thesePlacesAreNot(String address) throws IOException {
        assertThat(AddressPolicy.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    private WebClient client(WebLimits limits) {
        return new WebClient("0.0", new AddressPolicy(true), limits, Duration.ofSeconds(1), clock);
    }

    private static WebAnswer.Page page(WebAnswer answer) {
        assertThat(answer).isInstanceOf(WebAnswer.Page.class);
        return (WebAnswer.Page) answer;
    }

    private static WebAnswer.Failed failed(WebAnswer answer) {
        assertThat(answer).isInstanceOf(WebAnswer.Failed.class);
        return (WebAnswer.Failed) answer;
    }

    private static RejectCode code(WebAnswer answer) {
        return failed(answer).code();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
