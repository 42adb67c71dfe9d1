package org.tadmor.claims;

import java.util.List;

/**
 * What a document claims and who says so.
 *
 * @param claims one per event and innermost source, in text order of the events
 * @param statements the attributions, outermost ones only, in text order; speech inside another's speech shows in the
 *     chains of the claims
 * @param told tells through whom any word of the document comes, for stages that read more than events
 * @param opinion whether the document is an {@linkplain OpinionPiece opinion piece}
 */
public record Claims(List<Claim> claims, List<Statement> statements, Told.Reader told, boolean opinion) {

    /** Copies the lists. */
    public Claims {
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
    }
}
