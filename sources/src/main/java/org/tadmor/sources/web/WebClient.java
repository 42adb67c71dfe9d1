package org.tadmor.sources.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages as a polite robot: it says who it is, heeds robots.txt with its crawl-delay, leaves time between requests to one host,
 * and asks no private address. For one thread.
 */
public final class WebClient {
    private static final String ROBOT = "tadmor";

    private final HttpFetcher fetcher;
    private final AddressPolicy policy;
    private final HostPacer pacer;
    private final Robots robots;

    /**
     * @param version of Tadmor, told to the servers
     * @param policy which addresses may be asked
     * @param limits how much patience a fetch has
     * @param delay least time between two requests to one host
     * @param timing clock and pauses
     */
    public WebClient(String version, AddressPolicy policy, WebLimits limits, Duration delay, Timing timing) {
        this.policy = policy;
        String product = "Tadmor/" + version.replaceAll("[^\\w.+-]", "");
        fetcher = new HttpFetcher(product + " (reader of news feeds; robot name: tadmor)", limits, timing);
        pacer = new HostPacer(timing, delay);
        robots = new Robots(fetcher, this::paced, ROBOT, timing);
    }

    /**
     * Asks for an address.
     *
     * @param validators of the version at hand, so that it is not sent again
     */
    public WebAnswer get(URI address, Validators validators) throws InterruptedException {
        return fetcher.get(address, validators, this::allowed);
    }

    private WebAnswer.@Nullable Failed paced(URI address) throws InterruptedException {
        WebAnswer.Failed refused = policy.refusal(address);
        if (refused == null) {
            pacer.waitFor(address.getHost(), Duration.ZERO);
        }
        return refused;
    }

    private WebAnswer.@Nullable Failed allowed(URI address) throws InterruptedException {
        WebAnswer.Failed refused = policy.refusal(address);
        if (refused == null) {
            refused = robots.refusal(address);
        }
        if (refused == null) {
            pacer.waitFor(address.getHost(), robots.delay(address));
        }
        return refused;
    }
}
