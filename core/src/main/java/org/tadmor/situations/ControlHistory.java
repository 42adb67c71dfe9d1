package org.tadmor.situations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.claims.Factuality;
import org.tadmor.places.Place;

/**
 * Who holds which place over time, each voice by itself: a holder stays until another record of the same voice says otherwise. Reports
 * that only consider something possible change nothing.
 */
public final class ControlHistory {
    private final Map<String, List<Holding>> byPlace = new TreeMap<>();
    private final Map<String, LocalDate> published = new TreeMap<>();

    /** @param digests of many reports, in any order; copies among them say nothing of their own */
    public ControlHistory(List<Digest> digests) {
        Map<String, String> firstOf = CopyFinder.firstOf(digests);
        for (Digest digest : digests) {
            if (digest.report().equals(firstOf.get(digest.report()))) {
                add(digest.report(), digest.published(), digest.holdings());
            }
        }
        sort();
    }

    /**
     * What was kept of reports.
     *
     * @param holdings by report, of reports that are no copies
     * @param published days of publication, where known
     */
    public ControlHistory(Map<String, List<Holding>> holdings, Map<String, LocalDate> published) {
        holdings.forEach((report, told) -> add(report, published.get(report), told));
        sort();
    }

    private void add(String report, @Nullable LocalDate day, List<Holding> holdings) {
        if (day != null) {
            published.put(report, day);
        }
        Set<String> inText = new HashSet<>();
        holdings.stream().filter(holding -> !holding.title()).forEach(holding -> inText.add(key(holding.place())));
        for (Holding holding : holdings) {
            // A title leaves out who says so; the text behind it does not.
            if (firm(holding) && !(holding.title() && inText.contains(key(holding.place())))) {
                byPlace.computeIfAbsent(key(holding.place()), key -> new ArrayList<>())
                        .add(holding);
            }
        }
    }

    private void sort() {
        byPlace.values()
                .forEach(holdings -> holdings.sort(
                        Comparator.comparing((Holding holding) -> holding.date().end())
                                .thenComparing(this::publishedOn)
                                .thenComparing(holding -> holding.said().claim())));
    }

    private static boolean firm(Holding holding) {
        Factuality factuality = holding.said().factuality();
        return factuality != Factuality.UU && factuality != Factuality.PS_PLUS && factuality != Factuality.PS_MINUS;
    }

    private LocalDate publishedOn(Holding holding) {
        return published.getOrDefault(holding.report(), holding.date().end());
    }

    private static String key(Place place) {
        return place.name() + " "
                + (place.geonames() == null
                        ? place.country() + place.lat()
                        : place.geonames().toString());
    }

    static boolean same(Actor one, Actor other) {
        return Likeness.of(one, other) >= 0.5;
    }

    /**
     * The situation on a day.
     *
     * @param day the last day whose events and reports count, or null for all
     * @return disputed places first, then by name
     */
    public List<PlaceControl> asOf(@Nullable LocalDate day) {
        List<PlaceControl> places = new ArrayList<>();
        for (List<Holding> all : byPlace.values()) {
            Map<String, Replay> byVoice = new TreeMap<>();
            for (Holding holding : all) {
                boolean counts = day == null
                        || !holding.date().start().isAfter(day)
                                && !publishedOn(holding).isAfter(day);
                if (counts) {
                    byVoice.computeIfAbsent(holding.said().voice().key(), key -> new Replay())
                            .tell(holding, publishedOn(holding));
                }
            }
            List<Position> positions = new ArrayList<>();
            byVoice.values().forEach(replay -> replay.position().ifPresent(positions::add));
            if (!positions.isEmpty()) {
                places.add(control(all.get(0).place(), positions));
            }
        }
        places.sort(Comparator.comparing((PlaceControl control) -> !control.disputed())
                .thenComparing(control -> control.place().name())
                .thenComparing(control -> key(control.place())));
        return places;
    }

    private static PlaceControl control(Place place, List<Position> told) {
        List<Position> positions = new ArrayList<>();
        for (Position position : told) {
            boolean superseded = told.stream()
                    .anyMatch(other -> other.contradicts(position)
                            && other.sinceTold()
                            && other.since().isAfter(position.lastWord()));
            positions.add(superseded ? position.supersededNow() : position);
        }
        positions.sort(Comparator.comparing(Position::superseded)
                .thenComparing(Position::lastWord, Comparator.reverseOrder())
                .thenComparing(position -> position.voice().key()));
        boolean disputed = false;
        for (Position one : positions) {
            for (Position other : positions) {
                disputed |= !one.superseded() && !other.superseded() && one.contradicts(other);
            }
        }
        return new PlaceControl(place, disputed, positions);
    }
}
