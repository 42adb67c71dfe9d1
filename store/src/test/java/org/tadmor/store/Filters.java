package org.tadmor.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.Factuality;
import org.tadmor.events.EventType;
import org.tadmor.situations.Situation.Status;

/** Filters of one component. */
final class Filters {
    private Filters() {}

    static ClaimFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ClaimFilter(
                from, to, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    static ClaimFilter types(EventType... types) {
        return who(List.of(types), List.of(), List.of(), List.of());
    }

    static ClaimFilter actors(String... names) {
        return who(List.of(), List.of(names), List.of(), List.of());
    }

    static ClaimFilter recipients(String... names) {
        return who(List.of(), List.of(), List.of(names), List.of());
    }

    static ClaimFilter parties(String... names) {
        return who(List.of(), List.of(), List.of(), List.of(names));
    }

    static ClaimFilter countries(String... codes) {
        return where(List.of(codes), List.of(), null);
    }

    static ClaimFilter places(String... names) {
        return where(List.of(), List.of(names), null);
    }

    static ClaimFilter box(double west, double south, double east, double north) {
        return where(List.of(), List.of(), new ClaimFilter.Box(west, south, east, north));
    }

    static ClaimFilter outlets(String... names) {
        return says(List.of(names), List.of(), List.of(), List.of(), List.of());
    }

    static ClaimFilter sources(String... names) {
        return says(List.of(), List.of(names), List.of(), List.of(), List.of());
    }

    static ClaimFilter factualities(Factuality... values) {
        return says(List.of(), List.of(), List.of(values), List.of(), List.of());
    }

    static ClaimFilter statuses(Status... statuses) {
        return says(List.of(), List.of(), List.of(), List.of(statuses), List.of());
    }

    static ClaimFilter reports(String... ids) {
        return says(List.of(), List.of(), List.of(), List.of(), List.of(ids));
    }

    private static ClaimFilter who(
            List<EventType> types, List<String> actors, List<String> recipients, List<String> parties) {
        return new ClaimFilter(
                null,
                null,
                types,
                actors,
                recipients,
                parties,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ClaimFilter where(List<String> countries, List<String> places, ClaimFilter.@Nullable Box box) {
        return new ClaimFilter(
                null, null, List.of(), List.of(), List.of(), List.of(), countries, places, box, List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    private static ClaimFilter says(
            List<String> outlets,
            List<String> sources,
            List<Factuality> factualities,
            List<Status> statuses,
            List<String> reports) {
        return new ClaimFilter(
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                outlets,
                sources,
                factualities,
                statuses,
                reports);
    }
}
