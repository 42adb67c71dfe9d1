package org.tadmor.situations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.claims.Factuality;

/**
 * One voice's word on an event, in one report.
 *
 * @param voice whose word; of reports that copy one text the outlet of the first of them
 * @param factuality how firmly it says that the event happened or did not
 * @param claim id of the claim record ({@code report#c3})
 * @param report id of the report
 * @param outlet who published it, or null
 * @param published when, or null
 * @param words the words that tell the event
 * @param passage the sentence around them
 * @param actors who did it by this account
 * @param echo whether it adds no voice: the report copies another, or it is a title over a text that says who says so
 */
public record Account(
        Voice voice,
        Factuality factuality,
        String claim,
        String report,
        @Nullable String outlet,
        @Nullable LocalDate published,
        String words,
        String passage,
        List<Actor> actors,
        boolean echo) {

    /** Copies the actors. */
    public Account {
        actors = List.copyOf(actors);
    }
}
