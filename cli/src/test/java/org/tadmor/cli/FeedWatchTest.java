package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.sources.SourceReader;
import org.tadmor.sources.web.AddressPolicy;
import org.tadmor.sources.web.FeedPoller;
import org.tadmor.sources.web.Timing;
import org.tadmor.sources.web.WebClient;
import org.tadmor.sources.web.WebLimits;

/** What is new is delivered once, whatever fails in between. */
class FeedWatchTest {
    private static final SourceReader SOURCE = new SourceReader(Lexicon.bundled());

    @TempDir
    private Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final StringWriter err = new StringWriter();
    private final List<String> delivered = new ArrayList<>();
    private final Delivery keeping = reports -> reports.forEach(report -> delivered.add(report.id()));
    private final Pauses timing = new Pauses();
    private HttpServer server;
    private String site = "";

    /** A clock that goes on by pauses alone, and interrupts after a number of long ones. */
    private static final class Pauses implements Timing {
        private Instant now = Instant.parse("2016-03-28T10:00:00Z");
        private int left = Integer.MAX_VALUE;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            if (duration.compareTo(Duration.ofMinutes(1)) >= 0 && left-- == 0) {
                throw new InterruptedException("the test is over");
            }
            now = duration.isNegative() ? now : now.plus(duration);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFeedThatFailsDoesNotStopTheOthers() throws IOException, InterruptedException {
        pages.put("/bad", "<rss");
        pages.put("/good", feed("a"));

        watch(keeping).once(List.of(site + "/gone", site + "/bad", "http://[", site + "/good"));

        assertThat(delivered).containsExactly(site + "/a");
        assertThat(err.toString())
                .contains("/gone [unreadable]")
                .contains("/bad [bad-format]")
                .contains("[forbidden]");
    }

    @Test
    void whatWasDeliveredIsNotDeliveredAgainByTheNextRunNorFromAnotherFeed() throws IOException, InterruptedException {
        pages.put("/feed", feed("a", "b"));
        watch(keeping).once(List.of(site + "/feed"));
        pages.put("/feed", feed("c", "a"));
        pages.put("/other", feed("b", "d"));

        watch(keeping).once(List.of(site + "/feed", site + "/other"));

        assertThat(delivered).containsExactly(site + "/a", site + "/b", site + "/c", site + "/d");
    }

    @Test
    void whoIsKilledWhileDeliveringLosesNothing() throws IOException, InterruptedException {
        String[] names = new String[25];
        for (int i = 0; i < names.length; i++) {
            names[i] = "n" + i;
        }
        pages.put("/feed", feed(names));
        Delivery dying = reports -> {
            if (delivered.size() >= 20) {
                throw new IOException("disk full");
            }
            keeping.deliver(reports);
        };

        assertThrows(IOException.class, () -> watch(dying).once(List.of(site + "/feed")));
        assertThat(delivered).hasSize(20);
        watch(keeping).once(List.of(site + "/feed"));

        assertThat(delivered).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aFeedThatFailedIsLeftAloneByTheNextRun() throws IOException, InterruptedException {
        watch(keeping).once(List.of(site + "/feed"));
        pages.put("/feed", feed("a"));

        watch(keeping).once(List.of(site + "/feed"));
        assertThat(delivered).isEmpty();
        timing.pause(Duration.ofMinutes(31));
        watch(keeping).once(List.of(site + "/feed"));
        assertThat(delivered).containsExactly(site + "/a");
    }

    @Test
    void feedsArePolledAgainWhenTheyAreDue() throws IOException {
        pages.put("/feed", feed("a"));
        timing.left = 2;
        Delivery growing = reports -> {
            keeping.deliver(reports);
            pages.put("/feed", feed("a", "b"));
        };

        assertThrows(
                InterruptedException.class, () -> watch(growing).forever(List.of(site + "/feed", site + "/never")));

        assertThat(delivered).containsExactly(site + "/a", site + "/b");
    }

    @Test
    void theCommandWritesRecordsOnToItsFile() throws IOException {
        pages.put("/feed", feed("a"));
        pages.put(
                "/a",
                "<html><body><article><h1>Port shelled</h1><p>Rebels shelled the harbour of Latakia on Monday.</p>"
                        + "<p>The army denied on Tuesday that it had lost the town of Jableh.</p></article></body></html>");
        Path list = Files.writeString(
                folder.resolve("feeds.opml"), "<opml><body><outline xmlUrl=\"" + site + "/feed\"/></body></opml>");
        Path out = Files.writeString(folder.resolve("records.jsonl"), "{\"record\":\"before\"}\n{\"record\":\"to");
        String[] command = {
            "watch",
            "--once",
            "--full-text",
            "--allow-private",
            "--delay",
            "0s",
            "--state",
            folder.resolve("s.json").toString(),
            "--out",
            out.toString(),
            list.toString()
        };

        assertThat(TadmorRun.of(command).code()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(TadmorRun.of(command).code()).isZero();

        assertThat(lines.get(0)).isEqualTo("{\"record\":\"before\"}");
        assertThat(lines.get(1)).contains("\"record\":\"report\"").contains(site + "/a");
        assertThat(lines).anyMatch(line -> line.contains("\"record\":\"claim\"") && line.contains("ASSAULT"));
        assertThat(lines).anyMatch(line -> line.contains("Jableh"));
        assertThat(Files.readAllLines(out)).isEqualTo(lines);
    }

    @Test
    void theCommandStoresWhatIsNewOnce() throws IOException {
        pages.put("/feed", feed("a"));
        pages.put(
                "/a",
                "<html><body><article><h1>Port shelled</h1><p>Rebels shelled the harbour of Latakia on Monday.</p>"
                        + "<p>The army denied on Tuesday that it had lost the town of Jableh.</p></article></body></html>");
        String store = folder.resolve("store").toString();
        for (String state : new String[] {"s.json", "s.json", "forgotten.json"}) {
            assertThat(TadmorRun.of(
                                    "watch",
                                    "--once",
                                    "--full-text",
                                    "--allow-private",
                                    "--delay",
                                    "0s",
                                    "--state",
                                    folder.resolve(state).toString(),
                                    "--store",
                                    store,
                                    site + "/feed")
                            .code())
                    .isZero();
        }

        TadmorRun claims = TadmorRun.of("claims", "--store", store, "--type", "ASSAULT", "--format", "csv");
        assertThat(claims.out().lines().filter(line -> line.contains("harbour")))
                .hasSize(1);
        assertThat(claims.out()).contains(site + "/a");
    }

    @Test
    void wrongUsageOfTheCommandIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("s.json"), "{\"feeds\": 3}");

        TadmorRun noState = TadmorRun.of("watch", "--once", "--state", broken.toString(), "http://a.example/");
        TadmorRun noFeed =
                TadmorRun.of("watch", "--once", folder.resolve("none.opml").toString());
        TadmorRun hasty = TadmorRun.of("watch", "--interval", "5s", "http://a.example/");
        TadmorRun noTime = TadmorRun.of("watch", "--interval", "soon", "http://a.example/");

        assertThat(List.of(noState, noFeed, hasty, noTime)).allMatch(run -> run.code() == 2);
        assertThat(noState.err()).contains("s.json").doesNotContain("\tat ");
        assertThat(noFeed.err()).contains("none.opml").contains("OPML");
        assertThat(hasty.err()).contains("a minute");
        assertThat(noTime.err()).contains("soon").contains("30m");
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() {
        TadmorRun run = TadmorRun.of(
                "watch", "--once", "--state", folder.resolve("s.json").toString(), site + "/feed");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[forbidden]").contains("--allow-private");
    }

    private FeedWatch watch(Delivery delivery) {
        WebClient client =
                new WebClient("0.0", new AddressPolicy(true), WebLimits.USUAL, Duration.ofSeconds(1), timing);
        FeedPoller poller = new FeedPoller(client, SOURCE, Duration.ofMinutes(15), timing);
        return new FeedWatch(
                poller,
                false,
                WatchFile.open(folder.resolve("state.json")),
                delivery,
                new Rejects(new PrintWriter(err, true), null),
                timing);
    }

    private String feed(String... names) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
                + "<title>The Coast Wire</title><link>https://coast.example/</link><description>News</description>");
        for (String name : names) {
            feed.append("<item><title>Port shelled</title><link>" + site + "/" + name
                    + "</link><description>Rebels shelled the harbour of Latakia on Monday.</description></item>");
        }
        return feed + "</channel></rss>";
    }
}
