package org.tadmor.places;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tadmor.claims.Claim;

/** The toponyms of a document, and which of them each claim happened at. Immutable. */
public final class Places {
    private final List<PlaceMention> mentions;
    private final Map<Claim, PlaceMention> byClaim;

    /**
     * @param mentions in text order
     * @param byClaim the place of each claim that has one; claims are told apart by identity
     */
    public Places(List<PlaceMention> mentions, Map<Claim, PlaceMention> byClaim) {
        this.mentions = List.copyOf(mentions);
        this.byClaim = new IdentityHashMap<>(byClaim);
    }

    /** Every toponym in text order. */
    public List<PlaceMention> mentions() {
        return mentions;
    }

    /** Where the claim's event happened, as far as the text says. */
    public Optional<PlaceMention> of(Claim claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }
}
