package org.tadmor.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.lexicon.LexiconFile.Row;

/**
 * Every place of the supplement lies in the division that it names. Outlines are Natural Earth's, written by {@code
 * DivisionOutlines} of {@code training} (after new rows far from the old ones: to be written again).
 */
class SupplementTest {
    /** Degrees: the supplement's points are good to 0.05 to 0.1, the outlines to 0.03. */
    private static final double NEAR = 0.1;
    /** Small islands are not on the map. */
    private static final double NEAR_ISLAND = 0.5;
    /** Kinds that stretch over more than one division and over borders. */
    private static final Set<String> WIDE = Set.of(
            "region",
            "area",
            "valley",
            "sea",
            "gulf",
            "strait",
            "river",
            "lake",
            "mountains",
            "mountain",
            "desert",
            "plain",
            "island",
            "country");

    private static final List<Row> PLACES =
            Lexicon.bundled().named("places/supplement.tsv").get(0).rows();
    private static final List<Division> DIVISIONS = divisions();
    private static final List<Row> REDRAWN = rows("redrawn.tsv");

    @Test
    void everyPlaceLiesInTheDivisionThatItNames() {
        List<String> outside = new ArrayList<>();
        for (Row place : PLACES) {
            if (!place.get("admin1").isEmpty()) {
                double distance = distance(place, divisionsOf(place));
                if (distance > (place.get("kind").equals("island") ? NEAR_ISLAND : NEAR)) {
                    outside.add("line " + place.line() + ": " + place.get("name") + " is not in " + place.get("admin1")
                            + " but in " + at(place));
                }
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void everyTownAndSiteLiesInTheCountryThatItNames() {
        List<String> outside = new ArrayList<>();
        for (Row place : PLACES) {
            List<Division> country = DIVISIONS.stream()
                    .filter(division -> division.country().equals(place.get("country")))
                    .toList();
            if (place.get("admin1").isEmpty()
                    && !WIDE.contains(place.get("kind"))
                    && distance(place, country) > NEAR
                    && distance(place, divisionsOf(place)) > NEAR) {
                outside.add("line " + place.line() + ": " + place.get("name") + " is not in " + place.get("country"));
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void theSupplementIsLargeAndMostOfItNamesItsDivision() {
        assertThat(PLACES).hasSizeGreaterThan(1400);
        assertThat(PLACES).filteredOn(place -> !place.get("admin1").isEmpty()).hasSizeGreaterThan(1430);
    }

    @Test
    void aPlaceMovedAwayWouldBeNoticed() {
        Division raqqa = DIVISIONS.stream()
                .filter(division -> division.isCalled("Raqqa"))
                .findFirst()
                .orElseThrow();
        assertThat(raqqa.distance(39.01, 35.95)).isZero();
        assertThat(raqqa.distance(37.16, 36.2)).isGreaterThan(0.5);
    }

    /** The division by its name, and those that the map draws instead. */
    private static List<Division> divisionsOf(Row place) {
        List<Division> found = new ArrayList<>();
        String country = place.get("country");
        String admin1 = place.get("admin1");
        for (Division division : DIVISIONS) {
            if (division.country().equals(country) && !admin1.isEmpty() && division.isCalled(admin1)) {
                found.add(division);
            }
            for (Row redrawn : REDRAWN) {
                if (redrawn.get("country").equals(country)
                        && redrawn.get("admin1").equals(admin1)
                        && division.country().equals(redrawn.get("map_country"))
                        && redrawn.list("map_names").stream().anyMatch(division::isCalled)) {
                    found.add(division);
                }
            }
        }
        return found;
    }

    private static double distance(Row place, List<Division> divisions) {
        double lat = Double.parseDouble(place.get("lat"));
        double lon = Double.parseDouble(place.get("lon"));
        return divisions.stream()
                .mapToDouble(division -> division.distance(lon, lat))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static List<String> at(Row place) {
        return DIVISIONS.stream()
                .filter(division -> distance(place, List.of(division)) == 0)
                .map(division -> division.names().get(0) + ' ' + division.country())
                .toList();
    }

    private static List<Division> divisions() {
        return rows("divisions.tsv").stream()
                .map(row -> new Division(row.get("country"), row.list("names"), rings(row.get("outline"))))
                .toList();
    }

    private static List<double[][]> rings(String outline) {
        return Arrays.stream(outline.split(";"))
                .filter(ring -> !ring.isEmpty())
                .map(ring -> Arrays.stream(ring.split(" "))
                        .map(point -> Arrays.stream(point.split(","))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .toArray(double[][]::new))
                .toList();
    }

    private static List<Row> rows(String resource) {
        try (InputStream in = SupplementTest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + resource);
            }
            return new LexiconFile(resource, resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)).rows();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /**
     * A division as the map draws it.
     *
     * @param country ISO 3166-1 alpha-3
     * @param names in several spellings
     * @param rings outlines and holes: longitude and latitude of each point
     */
    private record Division(String country, List<String> names, List<double[][]> rings) {
        boolean isCalled(String name) {
            String key = PlaceKey.of(name);
            String skeleton = PlaceKey.skeleton(key);
            return names.stream()
                    .map(PlaceKey::of)
                    .anyMatch(own -> own.equals(key)
                            || !skeleton.isEmpty() && PlaceKey.skeleton(own).equals(skeleton));
        }

        /** Degrees from the point to the outline; zero inside. */
        double distance(double lon, double lat) {
            boolean inside = false;
            double least = Double.POSITIVE_INFINITY;
            double narrow = Math.cos(Math.toRadians(lat));
            for (double[][] ring : rings) {
                for (int i = 0; i + 1 < ring.length; i++) {
                    double[] a = ring[i];
                    double[] b = ring[i + 1];
                    if (a[1] > lat != b[1] > lat && lon < (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]) + a[0]) {
                        inside = !inside;
                    }
                    double ax = (a[0] - lon) * narrow;
                    double ay = a[1] - lat;
                    double dx = (b[0] - lon) * narrow - ax;
                    double dy = b[1] - lat - ay;
                    double length = dx * dx + dy * dy;
                    double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
                    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
                }
            }
            return inside ? 0 : least;
        }
    }
}
