package org.tadmor.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.SituationCommand.Part;
import org.tadmor.cli.output.Overview;
import org.tadmor.situations.Situation;
import org.tadmor.situations.Situation.Status;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;

/** The overview of what a store holds. */
final class StoreOverview {
    /** Every situation and relation. */
    static final int ALL = Integer.MAX_VALUE;

    private StoreOverview() {}

    /**
     * Asks a store.
     *
     * @param filter which situations
     * @param asOf the last day that counts, or null
     * @param shows which parts are wanted
     * @param limit contested situations, other situations and relations at most, each
     */
    static Overview of(Store store, ClaimFilter filter, @Nullable LocalDate asOf, Predicate<Part> shows, int limit) {
        List<Situation> situations = new ArrayList<>();
        Map<Status, Long> more = new HashMap<>();
        if (shows.test(Part.situations)) {
            for (Set<Status> group :
                    List.of(EnumSet.of(Status.CONTESTED), EnumSet.of(Status.CORROBORATED, Status.SINGLE))) {
                add(store, filter, asOf, group, limit, situations);
            }
            if (asOf == null && limit != ALL) {
                more.putAll(store.situations().counts(filter));
                situations.forEach(situation -> more.merge(situation.status(), -1L, Long::sum));
            }
        }
        return new Overview(
                store.counts().getOrDefault("report", 0L),
                shows.test(Part.control) ? store.situations().control(asOf) : List.of(),
                situations,
                shows.test(Part.relations) ? store.situations().relations(filter, asOf, limit) : List.of(),
                more);
    }

    private static void add(
            Store store,
            ClaimFilter filter,
            @Nullable LocalDate asOf,
            Set<Status> group,
            int limit,
            List<Situation> to) {
        List<Status> wanted = (filter.statuses().isEmpty() ? EnumSet.allOf(Status.class) : filter.statuses())
                .stream().filter(group::contains).toList();
        if (!wanted.isEmpty()) {
            to.addAll(store.situations()
                    .situations(filter.toBuilder().statuses(wanted).build(), asOf, limit, 0));
        }
    }
}
