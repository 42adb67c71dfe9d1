package org.tadmor.situations;

import java.util.List;
import org.tadmor.claims.Factuality;

/**
 * One voice's word in one report.
 *
 * @param voice whose word, the innermost of the chain
 * @param factuality how firmly it says that the event happened, or that it did not
 * @param chain names of the voices it comes through, outermost first
 * @param claim id of the claim record it was read from ({@code report#c3}, {@code report#k1})
 */
public record Voiced(Voice voice, Factuality factuality, List<String> chain, String claim) {

    /** Copies the chain. */
    public Voiced {
        chain = List.copyOf(chain);
    }
}
