package org.tadmor.export;

import java.util.Locale;

/** Where a voice stands towards an event, in the three words that tables of events have room for. */
enum Stance {
    /** It says that the event happened, at least probably: {@code CT+ PR+}. */
    ASSERTED,
    /** It says that the event did not happen, at least probably not: {@code CT- PR-}. */
    DENIED,
    /** It leaves the event open: {@code PS+ PS- UU}. */
    DOUBTED;

    /** @param factuality a value of FactBank as records write it */
    static Stance of(String factuality) {
        return switch (factuality) {
            case "CT+", "PR+" -> ASSERTED;
            case "CT-", "PR-" -> DENIED;
            default -> DOUBTED;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
