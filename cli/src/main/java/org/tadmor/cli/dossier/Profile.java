package org.tadmor.cli.dossier;

import org.tadmor.claims.Claim;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Source;
import org.tadmor.coding.CodedReport;

/**
 * What a report claims, in counts. No score of truth. Shares of its sentences stand in its {@link
 * org.tadmor.coding.DocumentProfile}.
 *
 * @param voices speakers told apart
 * @param anonymous claims whose innermost source has no name
 * @param hedged claims that their own source does not hold for certain
 * @param claims all claims
 */
record Profile(int voices, int anonymous, int hedged, int claims) {

    static Profile of(CodedReport coded, int voices) {
        int anonymous = 0;
        int hedged = 0;
        for (Claim claim : coded.claims()) {
            Source source = claim.chain().get(claim.chain().size() - 1);
            anonymous += source.kind() == Source.Kind.ANONYMOUS ? 1 : 0;
            hedged += claim.factuality() != Factuality.CT_PLUS && claim.factuality() != Factuality.CT_MINUS ? 1 : 0;
        }
        return new Profile(voices, anonymous, hedged, coded.claims().size());
    }
}
