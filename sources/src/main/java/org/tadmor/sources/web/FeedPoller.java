package org.tadmor.sources.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputException;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;
import org.tadmor.sources.FeedEntry;
import org.tadmor.sources.SourceFormat;
import org.tadmor.sources.SourceReader;

/**
 * Polls feeds and fetches the articles of their entries. A feed that fails is asked again after twice the interval, then four times, up
 * to a day, or when its server says (Retry-After, up to a week); it starts anew with the first poll that does not fail.
 */
public final class FeedPoller {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 16;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "");

    private final WebClient client;
    private final SourceReader source;
    private final Duration interval;
    private final Timing timing;

    /**
     * @param client fetches
     * @param source reads feeds and pages
     * @param interval time between two polls of a feed that does not fail
     * @param timing the clock
     */
    public FeedPoller(WebClient client, SourceReader source, Duration interval, Timing timing) {
        this.client = client;
        this.source = source;
        this.interval = interval;
        this.timing = timing;
    }

    /**
     * What a poll found.
     *
     * @param state to be kept once all entries are delivered; their keys are yet to be added
     * @param fresh entries that were not seen before, in the feed's order, each once
     * @param failure why the poll failed, or null
     */
    public record Poll(
            FeedState state,
            List<FeedEntry> fresh,
            @Nullable Rejected failure) {}

    /** Asks a feed for what is new. */
    public Poll poll(FeedState state) throws InterruptedException {
        URI address;
        try {
            address = URI.create(state.address());
        } catch (IllegalArgumentException e) {
            return failed(state, WebAnswer.Failed.of(RejectCode.FORBIDDEN, "is no address: " + e.getMessage()));
        }
        WebAnswer answer = client.get(address, state.validators());
        if (answer instanceof WebAnswer.Failed failed) {
            return failed(state, failed);
        }
        if (!(answer instanceof WebAnswer.Page page)) {
            return new Poll(polled(state, state.validators()), List.of(), null);
        }
        try {
            Map<String, FeedEntry> fresh = new LinkedHashMap<>();
            for (FeedEntry entry : source.entries(page.body().bytes(), state.address())) {
                fresh.putIfAbsent(entry.key(), entry);
            }
            fresh.keySet().removeAll(Set.copyOf(state.seen()));
            return new Poll(polled(state, page.validators()), List.copyOf(fresh.values()), null);
        } catch (InputException e) {
            Rejected broken = e.rejected();
            return failed(state, WebAnswer.Failed.of(broken.code(), broken.message()));
        }
    }

    private FeedState polled(FeedState state, Validators validators) {
        return new FeedState(
                state.address(),
                validators.etag(),
                validators.lastModified(),
                0,
                timing.now().plus(interval),
                state.seen());
    }

    private Poll failed(FeedState state, WebAnswer.Failed failure) {
        int failures = state.failures() + 1;
        Duration wait = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        if (failure.retryAfter() != null && failure.retryAfter().compareTo(wait) > 0) {
            wait = failure.retryAfter().compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : failure.retryAfter();
        }
        FeedState next = new FeedState(
                state.address(),
                state.etag(),
                state.lastModified(),
                failures,
                timing.now().plus(wait),
                state.seen());
        return new Poll(next, List.of(), failure.rejected(state.address()));
    }

    /**
     * The report of an entry's whole article, read from its page; the entry's own text where the page cannot be had, is none, or has
     * less text than the feed.
     */
    public Ingested fullText(FeedEntry entry) throws InterruptedException {
        Report page = page(entry);
        if (page == null) {
            return entry.own();
        }
        boolean longer = !(entry.own() instanceof Accepted own)
                || page.text().length() > own.report().text().length();
        return longer ? new Accepted(entry.completed(page)) : entry.own();
    }

    private @Nullable Report page(FeedEntry entry) throws InterruptedException {
        String link = entry.link();
        if (link == null || !link.startsWith("http")) {
            return null;
        }
        URI address;
        try {
            address = URI.create(link.strip());
        } catch (IllegalArgumentException e) {
            // Feeds hold links with blanks and the like; their own text stands in.
            return null;
        }
        if (!(client.get(address, Validators.NONE) instanceof WebAnswer.Page page) || !PAGES.contains(page.type())) {
            return null;
        }
        try (Stream<Ingested> read =
                source.read(new ByteArrayInputStream(utf8(page)), Origin.of(link.strip()), SourceFormat.HTML)) {
            return read.findFirst().orElse(null) instanceof Accepted accepted ? accepted.report() : null;
        }
    }

    /** The page in UTF-8 where the server names another charset, which counts more than what the page says of itself. */
    private static byte[] utf8(WebAnswer.Page page) {
        byte[] bytes = page.body().bytes();
        if (page.charset() == null) {
            return bytes;
        }
        try {
            Charset charset = Charset.forName(page.charset());
            return charset.equals(StandardCharsets.UTF_8)
                    ? bytes
                    : ("\uFEFF" + new String(bytes, charset)).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return bytes;
        }
    }
}
