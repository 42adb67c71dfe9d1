package org.tadmor.situations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.dates.DateInterval;
import org.tadmor.events.EventType;
import org.tadmor.places.Place;

/**
 * One event as all reports together tell it. It says who says what, never what is true.
 *
 * @param id the id of its first claim in text order, behind {@code situation:}
 * @param status how the voices stand to each other
 * @param sources how many independent voices say that it happened
 * @param deniers how many independent voices say that it did not
 * @param type the PLOVER type that most tellings have
 * @param mode the mode that most tellings of that type have, or null
 * @param actors who did it by any account, the most frequent first
 * @param recipients to whom or what, the most frequent first
 * @param place where most tellings place it, or null
 * @param date when, by the most tellings that say it, or null
 * @param accounts every word on it, by date of publication, then report and text order
 */
public record Situation(
        String id,
        Status status,
        int sources,
        int deniers,
        EventType type,
        @Nullable String mode,
        List<Actor> actors,
        List<Actor> recipients,
        @Nullable Place place,
        @Nullable DateInterval date,
        List<Account> accounts) {

    /** Copies the lists. */
    public Situation {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        accounts = List.copyOf(accounts);
    }

    /** How the voices on an event stand to each other. */
    public enum Status {
        /** One says that it happened, another that it did not. */
        CONTESTED,
        /** Two or more independent voices say that it happened, and none that it did not. */
        CORROBORATED,
        /** One voice. */
        SINGLE
    }

    /**
     * The situation as the reports of a day and those before it tell it; reports without a day of publication count. Empty when none of
     * them tells it, or when the event was still to come.
     */
    public Optional<Situation> asOf(LocalDate day) {
        if (date != null && date.start().isAfter(day)) {
            return Optional.empty();
        }
        List<Account> until = accounts.stream()
                .filter(account ->
                        account.published() == null || !account.published().isAfter(day))
                .toList();
        if (until.size() == accounts.size()) {
            return Optional.of(this);
        }
        Standing standing = Standing.of(until);
        return until.isEmpty()
                ? Optional.empty()
                : Optional.of(standing(standing.status(), standing.sources(), standing.deniers())
                        .told(until));
    }

    /** The same event with its voices standing otherwise. */
    public Situation standing(Status others, int itsSources, int itsDeniers) {
        return new Situation(id, others, itsSources, itsDeniers, type, mode, actors, recipients, place, date, accounts);
    }

    /** The same event, as it stands, with other accounts. */
    public Situation told(List<Account> others) {
        return new Situation(id, status, sources, deniers, type, mode, actors, recipients, place, date, others);
    }

    /** The words of those who say that it happened. */
    public List<Account> asserting() {
        return accounts.stream()
                .filter(account -> account.factuality().isPositive())
                .toList();
    }

    /** The words of those who say that it did not happen. */
    public List<Account> denying() {
        return accounts.stream()
                .filter(account -> account.factuality().isNegative())
                .toList();
    }

    /** How many reports tell it. */
    public int reports() {
        return (int) accounts.stream().map(Account::report).distinct().count();
    }
}
