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
        return ClaimFilter.builder().days(from, to).build();
    }

    static ClaimFilter types(EventType... wanted) {
        return ClaimFilter.builder().types(List.of(wanted)).build();
    }

    static ClaimFilter actors(String... wanted) {
        return ClaimFilter.builder().actors(List.of(wanted)).build();
    }

    static ClaimFilter recipients(String... wanted) {
        return ClaimFilter.builder().recipients(List.of(wanted)).build();
    }

    static ClaimFilter parties(String... wanted) {
        return ClaimFilter.builder().parties(List.of(wanted)).build();
    }

    static ClaimFilter countries(String... wanted) {
        return ClaimFilter.builder().countries(List.of(wanted)).build();
    }

    static ClaimFilter places(String... wanted) {
        return ClaimFilter.builder().places(List.of(wanted)).build();
    }

    static ClaimFilter outlets(String... wanted) {
        return ClaimFilter.builder().outlets(List.of(wanted)).build();
    }

    static ClaimFilter sources(String... wanted) {
        return ClaimFilter.builder().sources(List.of(wanted)).build();
    }

    static ClaimFilter factualities(Factuality... wanted) {
        return ClaimFilter.builder().factualities(List.of(wanted)).build();
    }

    static ClaimFilter statuses(Status... wanted) {
        return ClaimFilter.builder().statuses(List.of(wanted)).build();
    }

    static ClaimFilter reports(String... wanted) {
        return ClaimFilter.builder().reports(List.of(wanted)).build();
    }

    static ClaimFilter box(double west, double south, double east, double north) {
        return ClaimFilter.builder()
                .box(new ClaimFilter.Box(west, south, east, north))
                .build();
    }
}
