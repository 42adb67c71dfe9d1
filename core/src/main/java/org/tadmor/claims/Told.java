package org.tadmor.claims;

import java.util.List;

/**
 * Through whom something is told and how firmly.
 *
 * @param chain who tells it, outermost first; never empty
 * @param factuality how firmly the innermost source of the chain commits to it
 */
public record Told(List<Source> chain, Factuality factuality) {

    /** Copies the chain. */
    public Told {
        chain = List.copyOf(chain);
    }

    /** Asks for any word of a document. */
    @FunctionalInterface
    public interface Reader {
        /** One for each innermost source of what the token at {@code trigger} of a sentence tells; at least one. */
        List<Told> at(int sentence, int trigger);
    }
}
