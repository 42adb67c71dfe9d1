package org.tadmor.claims;

import java.util.List;
import org.tadmor.events.Event;

/**
 * An event as one innermost source tells it.
 *
 * @param event what is told
 * @param chain who tells it, outermost first; never empty
 * @param factuality how firmly the innermost source of the chain commits to it
 */
public record Claim(Event event, List<Source> chain, Factuality factuality) {

    /** Copies the chain. */
    public Claim {
        chain = List.copyOf(chain);
    }
}
