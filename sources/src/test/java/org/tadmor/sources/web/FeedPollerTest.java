package org.tadmor.sources.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;
import org.tadmor.sources.FeedEntry;
import org.tadmor.sources.SourceReader;

class FeedPollerTest {
    private static final SourceReader SOURCE = new SourceReader(Lexicon.bundled());
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final String SUMMARY = "Rebels shelled the harbour of Latakia on Monday.";

    private final TestSite site = new TestSite();
    private final StoppedClock clock = new StoppedClock();
    private final FeedPoller poller = new FeedPoller(
            new WebClient("0.0", new AddressPolicy(true), WebLimits.USUAL, Duration.ofSeconds(1), clock),
            SOURCE,
            INTERVAL,
            clock);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anEntryIsFreshOnce() throws InterruptedException {
        site.with("/feed", feed("a", "b", "a"));

        FeedPoller.Poll first = poller.poll(state());
        FeedState seen = first.state().withSeen(keys(first));
        site.with("/feed", feed("c", "a"));
        FeedPoller.Poll second = poller.poll(seen);

        assertThat(keys(first)).containsExactly("urn:a", "urn:b");
        assertThat(keys(second)).containsExactly("urn:c");
        assertThat(wait(second)).isEqualTo(INTERVAL);
    }

    @Test
    void aFeedThatIsNoneIsLeftAloneForLongerEachTime() throws InterruptedException {
        site.with("/feed", TestSite.text(200, "<rss version=\"2.0\"><channel><item>"));

        FeedPoller.Poll first = poller.poll(state());
        Duration firstWait = wait(first);
        FeedPoller.Poll second = poller.poll(first.state());

        assertThat(first.failure()).extracting(Rejected::code).isEqualTo(RejectCode.FORMAT);
        assertThat(firstWait).isEqualTo(INTERVAL.multipliedBy(2));
        assertThat(wait(second)).isEqualTo(INTERVAL.multipliedBy(4));
        assertThat(second.state().isBackingOff(clock.now())).isTrue();

        site.with("/feed", feed("a"));
        FeedPoller.Poll third = poller.poll(second.state());
        assertThat(third.state().failures()).isZero();
        assertThat(wait(third)).isEqualTo(INTERVAL);
    }

    @Test
    void noFeedIsLeftAloneForMoreThanADayUnlessItsServerAsksForIt() throws InterruptedException {
        site.with("/feed", TestSite.text(500, ""));
        FeedState state = state();
        for (int i = 0; i < 40; i++) {
            state = poller.poll(state).state();
        }
        assertThat(Duration.between(clock.now(), state.due())).isEqualTo(Duration.ofDays(1));

        site.with("/feed", TestSite.text(503, "", "Retry-After", "172800"));
        assertThat(wait(poller.poll(state))).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() throws InterruptedException {
        site.with("/feed", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            (known ? TestSite.text(304, "") : feed("a", "ETag", "\"v1\"")).to(exchange);
        });
        FeedState read = poller.poll(state()).state();

        FeedPoller.Poll again = poller.poll(read);

        assertThat(again.failure()).isNull();
        assertThat(again.fresh()).isEmpty();
        assertThat(again.state().etag()).isEqualTo("\"v1\"");
    }

    @Test
    void theWholeArticleIsReadFromItsPage() throws InterruptedException {
        site.with("/feed", feed("a"))
                .with(
                        "/a",
                        TestSite.text(
                                200,
                                page("The army denied that the shells came from its side – all of them."),
                                "Content-Type",
                                "text/html"));

        Report report = fullText();

        assertThat(report.text()).contains("The army denied that the shells came from its side – all");
        assertThat(report.outlet()).isEqualTo("The Coast Wire");
        assertThat(report.published()).isEqualTo(LocalDate.of(2016, 3, 28));
        assertThat(report.id()).isEqualTo(site.address("/a").toString());
    }

    @Test
    void theCharsetOfTheServerCounts() throws InterruptedException {
        byte[] page = page("The owner of the café denied that any shells had come from there, and so did his guests.")
                .getBytes(StandardCharsets.ISO_8859_1);
        site.with("/feed", feed("a"))
                .with("/a", TestSite.bytes(200, page, "Content-Type", "text/html; charset=\"ISO-8859-1\""));

        assertThat(fullText().text()).contains("café");
    }

    @Test
    void theFeedsOwnTextStandsInForAPageThatCannotBeHad() throws InterruptedException {
        site.with("/feed", feed("a"));
        assertThat(fullText().text()).contains(SUMMARY);

        site.with("/a", TestSite.text(200, "%PDF-1.7", "Content-Type", "application/pdf"));
        assertThat(fullText().text()).contains(SUMMARY);

        site.with("/a", TestSite.text(200, "<html><body><p>Log in", "Content-Type", "text/html"));
        assertThat(fullText().text()).contains(SUMMARY);
    }

    private Report fullText() throws InterruptedException {
        FeedEntry entry = poller.poll(state()).fresh().get(0);
        return ((Accepted) poller.fullText(entry)).report();
    }

    private FeedState state() {
        return FeedState.fresh(site.address("/feed").toString());
    }

    private Duration wait(FeedPoller.Poll poll) {
        return Duration.between(clock.now(), poll.state().due());
    }

    private static List<String> keys(FeedPoller.Poll poll) {
        return poll.fresh().stream().map(FeedEntry::key).toList();
    }

    private static String page(String text) {
        return "<html><body><article><h1>Port shelled</h1><p>" + SUMMARY + "</p><p>" + text
                + "</p></article></body></html>";
    }

    /** A feed of entries; what comes after a name of more than one letter are headers. */
    private TestSite.Answer feed(String... names) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
                + "<title>The Coast Wire</title><link>https://coast.example/</link><description>News</description>");
        int entries = 0;
        while (entries < names.length && names[entries].length() == 1) {
            String name = names[entries++];
            feed.append("<item><title>Port shelled</title><link>" + site.address("/" + name)
                    + "</link><guid isPermaLink=\"false\">urn:" + name
                    + "</guid><pubDate>Mon, 28 Mar 2016 10:00:00 GMT</pubDate><description>" + SUMMARY
                    + "</description></item>");
        }
        feed.append("</channel></rss>");
        return TestSite.text(200, feed.toString(), Arrays.copyOfRange(names, entries, names.length));
    }
}
