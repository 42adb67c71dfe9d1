package org.tadmor.measure;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.store.StoreEntry;

/**
 * An entry of a store that comes again in every round, on other days and at other places, see {@link GrownReports}.
 *
 * @param seed as it was coded
 */
record GrownEntry(StoreEntry seed) {
    private static final Pattern DAY = Pattern.compile("\"(start|end|published)\":\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern PLACE = Pattern.compile("\"lat\":(-?[0-9.]+),\"lon\":(-?[0-9.]+),\"geonames\":(\\d+)");

    /** How many claims it holds. */
    long claims() {
        return seed.records()
                .lines()
                .filter(line -> line.startsWith("{\"record\":\"claim\""))
                .count();
    }

    StoreEntry in(int round) {
        Digest digest = GrownReports.grown(seed.digest(), round);
        Report report = seed.report();
        Report moved = new Report(
                digest.report(),
                report.text(),
                report.zones(),
                report.title(),
                "The Grown Courier " + Math.floorMod(report.id().hashCode(), 40),
                report.author(),
                digest.published(),
                report.url(),
                report.language());
        return StoreEntry.of(moved, seed.coding(), records(report.id(), round), digest, seed.sentences());
    }

    private String records(String id, int round) {
        String renamed = seed.records()
                .replace("\"" + id + "\"", "\"" + id + "@" + round + "\"")
                .replace("\"" + id + "#", "\"" + id + "@" + round + "#");
        String later = DAY.matcher(renamed)
                .replaceAll(day -> Matcher.quoteReplacement("\"" + day.group(1) + "\":\""
                        + LocalDate.parse(day.group(2)).plusDays(GrownReports.days(round)) + "\""));
        int town = round % 50;
        return PLACE.matcher(later)
                .replaceAll(place -> Matcher.quoteReplacement(
                        "\"lat\":" + (Double.parseDouble(place.group(1)) + town * 0.2) + ",\"lon\":" + place.group(2)
                                + ",\"geonames\":" + (Long.parseLong(place.group(3)) * 100 + town)));
    }
}
