package org.tadmor.situations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report to compare it with others: far less than a coded report, which holds every tree.
 *
 * @param report its id, unique among the reports that are compared
 * @param outlet who published it, or null
 * @param published when, or null
 * @param title its headline, or null
 * @param fingerprint of its text
 * @param tellings events it tells, in text order
 * @param holdings what it says about places held, in text order
 */
public record Digest(
        String report,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String title,
        Fingerprint fingerprint,
        List<Telling> tellings,
        List<Holding> holdings) {

    /** Copies the lists. */
    public Digest {
        tellings = List.copyOf(tellings);
        holdings = List.copyOf(holdings);
    }
}
