package org.tadmor.dates;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadmor.claims.Claim;

/** The time expressions of a document, and when each claim's event happened. Immutable. */
public final class Dates {
    private final List<TimeMention> mentions;
    private final Map<Claim, DateInterval> byClaim;

    /**
     * @param mentions in text order
     * @param byClaim the date of each claim that has one; claims are told apart by identity
     */
    public Dates(List<TimeMention> mentions, Map<Claim, DateInterval> byClaim) {
        this.mentions = List.copyOf(mentions);
        this.byClaim = new IdentityHashMap<>(byClaim);
    }

    /** Every time expression in text order. */
    public List<TimeMention> mentions() {
        return mentions;
    }

    /** When the claim's event happened; empty only when neither text nor report carries any date. */
    public Optional<DateInterval> of(Claim claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }
}
