package org.tadmor.claims;

import java.util.List;

/**
 * What a document claims and who says so.
 *
 * @param claims one per event and innermost source, in text order of the events
 * @param statements the attributions, outermost ones only, in text order; speech inside another's speech shows in the
 *     chains of the claims
 */
public record Claims(List<Claim> claims, List<Statement> statements) {

    /** Copies the lists. */
    public Claims {
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
    }
}
