package org.tadmor.sources.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.RejectCode;

/**
 * What sites allow, by their robots.txt (RFC 9309): no file, all is allowed; a file that cannot be had for now, nothing is. Files are kept
 * for a day, that there is none to be had for ten minutes.
 */
final class Robots {
    private static final int MOST_BYTES = 512_000;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_FAILED = Duration.ofMinutes(10);
    private static final int TOO_MANY = 429;

    private final HttpFetcher fetcher;
    private final HttpFetcher.Gate gate;
    private final String name;
    private final Timing timing;
    private final Map<String, Kept> sites = new HashMap<>();

    /**
     * @param gate asked before a robots.txt is fetched
     * @param name the robot's name in the files
     */
    Robots(HttpFetcher fetcher, HttpFetcher.Gate gate, String name, Timing timing) {
        this.fetcher = fetcher;
        this.gate = gate;
        this.name = name.toLowerCase(Locale.ROOT);
        this.timing = timing;
    }

    private record Kept(@Nullable BaseRobotRules rules, Instant until) {}

    /** Why an address must not be fetched, or null where it may be. */
    WebAnswer.@Nullable Failed refusal(URI address) throws InterruptedException {
        BaseRobotRules rules = rules(address);
        if (rules == null) {
            return WebAnswer.Failed.of(RejectCode.UNREADABLE, "has a robots.txt that cannot be had for now");
        }
        return rules.isAllowed(address.toString())
                ? null
                : WebAnswer.Failed.of(RejectCode.FORBIDDEN, "is not to be fetched, says the site's robots.txt");
    }

    /** How long the site of an address asks to be left alone between requests; zero where it does not say. */
    Duration delay(URI address) throws InterruptedException {
        BaseRobotRules rules = rules(address);
        // Unset is a negative number.
        return Duration.ofMillis(rules == null ? 0 : Math.max(0, rules.getCrawlDelay()));
    }

    private @Nullable BaseRobotRules rules(URI address) throws InterruptedException {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Kept kept = sites.get(site);
        if (kept == null || !timing.now().isBefore(kept.until)) {
            kept = fetched(URI.create(site + "/robots.txt"));
            sites.put(site, kept);
        }
        return kept.rules;
    }

    private Kept fetched(URI file) throws InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        WebAnswer answer = fetcher.get(file, Validators.NONE, gate);
        if (answer instanceof WebAnswer.Page page) {
            byte[] bytes = page.body().bytes();
            byte[] head = bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
            return new Kept(
                    parser.parseContent(file.toString(), head, page.type(), List.of(name)),
                    timing.now().plus(KEPT));
        }
        int status = answer instanceof WebAnswer.Failed failed ? failed.status() : 0;
        boolean none = status / 100 == 4 && status != TOO_MANY;
        return none
                ? new Kept(parser.failedFetch(status), timing.now().plus(KEPT))
                : new Kept(null, timing.now().plus(KEPT_FAILED));
    }
}
