package org.tadmor.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Report;
import org.tadmor.sources.FeedEntry;
import org.tadmor.sources.web.FeedPoller;
import org.tadmor.sources.web.FeedState;
import org.tadmor.sources.web.Timing;

/**
 * Polls feeds in turn and delivers what is new. Entries are remembered after they were delivered, a few at a time: who is killed in
 * between delivers those few again, and loses none.
 */
final class FeedWatch {
    private static final int AT_A_TIME = 10;

    private final FeedPoller poller;
    private final boolean fullText;
    private final WatchFile file;
    private final Delivery delivery;
    private final Rejects rejects;
    private final Timing timing;
    private int delivered = 0;

    /**
     * @param poller asks feeds
     * @param fullText whether the page behind an entry is fetched
     * @param file what is remembered
     * @param delivery takes the reports
     * @param rejects told of feeds and entries that fail
     * @param timing the clock
     */
    FeedWatch(FeedPoller poller, boolean fullText, WatchFile file, Delivery delivery, Rejects rejects, Timing timing) {
        this.poller = poller;
        this.fullText = fullText;
        this.file = file;
        this.delivery = delivery;
        this.rejects = rejects;
        this.timing = timing;
    }

    /** Reports delivered so far. */
    int delivered() {
        return delivered;
    }

    /** Polls every feed once, but for those that failed lately and are to be left alone. */
    void once(List<String> feeds) throws IOException, InterruptedException {
        for (String feed : feeds) {
            if (!file.state(feed).isBackingOff(timing.now())) {
                poll(feed);
            }
        }
    }

    /** Polls each feed when it is due, until the thread is interrupted. */
    void forever(List<String> feeds) throws IOException, InterruptedException {
        while (true) {
            Instant next = null;
            for (String feed : feeds) {
                Instant due = file.state(feed).due();
                if (due == null || !timing.now().isBefore(due)) {
                    poll(feed);
                    due = file.state(feed).due();
                }
                next = next == null || due != null && due.isBefore(next) ? due : next;
            }
            timing.pause(next == null ? Duration.ZERO : Duration.between(timing.now(), next));
        }
    }

    private void poll(String feed) throws IOException, InterruptedException {
        FeedState state = file.state(feed);
        FeedPoller.Poll poll = poller.poll(state);
        if (poll.failure() != null) {
            rejects.add(poll.failure());
        }
        List<FeedEntry> fresh =
                poll.fresh().stream().filter(entry -> !file.knows(entry.key())).toList();
        for (int start = 0; start < fresh.size(); start += AT_A_TIME) {
            List<FeedEntry> some = fresh.subList(start, Math.min(fresh.size(), start + AT_A_TIME));
            deliver(some);
            // Not yet the feed's new ETag: with it the entries still to come would not be sent again.
            state = state.withSeen(some.stream().map(FeedEntry::key).toList());
            file.put(state);
            file.save();
        }
        file.put(poll.state()
                .withSeen(state.seen())
                .withSeen(poll.fresh().stream().map(FeedEntry::key).toList()));
        file.save();
    }

    private void deliver(List<FeedEntry> entries) throws IOException, InterruptedException {
        List<Report> reports = new ArrayList<>(entries.size());
        for (FeedEntry entry : entries) {
            Ingested read = fullText ? poller.fullText(entry) : entry.own();
            if (read instanceof Accepted accepted) {
                reports.add(accepted.report());
            } else {
                rejects.add((Rejected) read);
            }
        }
        delivery.deliver(reports.stream());
        delivered += reports.size();
    }
}
