package org.tadmor.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.dates.DateInterval;
import org.tadmor.places.Place;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Fingerprint;
import org.tadmor.situations.Holding;
import org.tadmor.situations.Telling;
import org.tadmor.situations.Voiced;

/**
 * Many reports out of a few: each round moves all stories to another day and to other towns, and puts other numbers and names beside the words. The
 * rounds fall into one year, so that a day holds more reports the more are grown.
 */
final class GrownReports {
    private static final int DAYS = 365;

    private final List<Digest> seeds;

    GrownReports(List<Digest> seeds) {
        this.seeds = List.copyOf(seeds);
    }

    List<Digest> grow(int size) {
        List<Digest> grown = new ArrayList<>(size);
        for (int round = 0; grown.size() < size; round++) {
            for (Digest seed : seeds) {
                if (grown.size() < size) {
                    grown.add(grown(seed, round));
                }
            }
        }
        return grown;
    }

    /** Days by which a round lies after the seeds. */
    static int days(int round) {
        return round * 7919 % DAYS;
    }

    /** A seed in another round: its id with {@code @} and the round, its days and places moved. */
    static Digest grown(Digest seed, int round) {
        int days = days(round);
        List<Telling> tellings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Telling telling : seed.tellings()) {
            tellings.add(grown(telling, round, days));
            text.append(telling.passage().replace(" ", " " + round + " ")).append(' ');
        }
        LocalDate published = seed.published();
        return new Digest(
                seed.report() + "@" + round,
                seed.outlet(),
                published == null ? null : published.plusDays(days),
                seed.title(),
                Fingerprint.of(text),
                tellings,
                seed.holdings().stream()
                        .map(holding -> grown(holding, round, days))
                        .toList());
    }

    private static Holding grown(Holding holding, int round, int days) {
        Voiced said = holding.said();
        return new Holding(
                holding.report() + "@" + round,
                holding.title(),
                Objects.requireNonNull(moved(holding.place(), round)),
                holding.holder(),
                holding.loser(),
                holding.status(),
                Objects.requireNonNull(moved(holding.date(), days)),
                new Voiced(said.voice(), said.factuality(), said.chain(), claim(said.claim(), round)),
                holding.passage());
    }

    /** {@code report#c3} in another round: {@code report@7#c3}. */
    static String claim(String id, int round) {
        int mark = id.lastIndexOf('#');
        if (mark < 0) {
            return id + "@" + round;
        }
        return id.substring(0, mark) + "@" + round + id.substring(mark);
    }

    private static Telling grown(Telling telling, int round, int days) {
        Set<String> terms = new HashSet<>(telling.terms());
        terms.add("Name" + round);
        List<Voiced> said = telling.said().stream()
                .map(voiced ->
                        new Voiced(voiced.voice(), voiced.factuality(), voiced.chain(), claim(voiced.claim(), round)))
                .toList();
        return new Telling(
                telling.report() + "@" + round,
                telling.sentence(),
                telling.title(),
                telling.type(),
                telling.mode(),
                telling.cameo(),
                telling.lemma(),
                telling.triggers(),
                telling.words(),
                telling.passage(),
                terms,
                telling.actors(),
                telling.recipients(),
                moved(telling.place(), round),
                telling.placeNamed(),
                telling.nearby().stream().map(place -> moved(place, round)).toList(),
                moved(telling.date(), days),
                said);
    }

    static @Nullable Place moved(@Nullable Place place, int round) {
        // A country has so many towns; a few rounds share one.
        int town = round % 50;
        return place == null
                ? null
                : new Place(
                        place.name() + " " + town,
                        place.lat() + town * 0.2,
                        place.lon(),
                        place.geonames() == null ? null : place.geonames() * 100 + town,
                        place.country(),
                        place.admin1(),
                        place.precision());
    }

    private static @Nullable DateInterval moved(@Nullable DateInterval date, int days) {
        return date == null
                ? null
                : new DateInterval(
                        date.start().plusDays(days),
                        date.end().plusDays(days),
                        date.granularity(),
                        date.text(),
                        date.stated());
    }
}
