package org.tadmor.dates;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Claim;

/** The time expressions of a document, and when each claim's event happened. Immutable. */
public final class Dates {
    private final List<TimeMention> mentions;
    private final Map<Claim, DateInterval> byClaim;
    private final @Nullable ClaimDates byTree;

    /**
     * @param mentions in text order
     * @param byClaim the date of each claim that has one; claims are told apart by identity
     */
    public Dates(List<TimeMention> mentions, Map<Claim, DateInterval> byClaim) {
        this(mentions, byClaim, null);
    }

    /** @param byTree dates what is no claim */
    Dates(List<TimeMention> mentions, Map<Claim, DateInterval> byClaim, @Nullable ClaimDates byTree) {
        this.mentions = List.copyOf(mentions);
        this.byClaim = new IdentityHashMap<>(byClaim);
        this.byTree = byTree;
    }

    /** Every time expression in text order. */
    public List<TimeMention> mentions() {
        return mentions;
    }

    /** When the claim's event happened; empty only when neither text nor report carries any date. */
    public Optional<DateInterval> of(Claim claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }

    /** When what the token at {@code trigger} of a sentence tells happened, be it a claim or not. */
    public Optional<DateInterval> at(int sentence, int trigger) {
        return byTree == null ? Optional.empty() : Optional.ofNullable(byTree.of(sentence, trigger));
    }
}
