package org.tadmor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Listing;
import org.tadmor.store.GdeltTotals;
import org.tadmor.store.StoredGdelt.Imported;
import org.tadmor.store.StoredGdelt.Likeness;
import org.tadmor.store.StoredGdelt.Ours;
import org.tadmor.store.StoredGdelt.Page;
import org.tadmor.store.StoredGdelt.Pair;
import org.tadmor.store.imports.GdeltEvent;

/** Comparisons with GDELT as lists. */
final class GdeltListings {
    private static final List<String> COUNTS =
            List.of("situations", "claims", "with_gdelt", "gdelt_events", "gdelt_mentions", "with_ours");
    private static final List<String> OURS = List.of(
            "event_id",
            "status",
            "date_start",
            "date_end",
            "event_type",
            "event_mode",
            "actor",
            "recipient",
            "place",
            "country",
            "voices");
    private static final List<String> THEIRS = List.of(
            "gdelt_id",
            "gdelt_date",
            "gdelt_code",
            "gdelt_type",
            "gdelt_quad",
            "gdelt_goldstein",
            "gdelt_tone",
            "gdelt_actor1",
            "gdelt_actor1_name",
            "gdelt_actor2",
            "gdelt_actor2_name",
            "gdelt_place",
            "gdelt_country",
            "gdelt_lat",
            "gdelt_lon",
            "gdelt_mentions",
            "gdelt_sources",
            "gdelt_articles",
            "gdelt_added",
            "gdelt_url",
            "gdelt_file");
    private static final List<String> BETWEEN = List.of("claim_id", "agree", "days_apart", "km_apart", "counterparts");
    private static final String LACKS = "lacks";

    private static final List<String> BOTH_IN_TABLE = List.of(
            "date_start",
            "event_type",
            "actor",
            "recipient",
            "voices",
            "gdelt_code",
            "gdelt_actor1",
            "gdelt_actor2",
            "gdelt_place",
            "agree");
    private static final List<String> OURS_IN_TABLE =
            List.of("date_start", "event_type", "actor", "recipient", "place", "country", "voices", LACKS);
    private static final List<String> THEIRS_IN_TABLE = List.of(
            "gdelt_date",
            "gdelt_code",
            "gdelt_type",
            "gdelt_actor1",
            "gdelt_actor2",
            "gdelt_place",
            "gdelt_mentions",
            "gdelt_url",
            LACKS);

    private GdeltListings() {}

    /** @param by names of what the totals are counted by */
    static Listing totals(GdeltTotals totals, List<String> by, int offset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (GdeltTotals.Row row : totals.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(row.key());
            GdeltTotals.Count count = row.count();
            cells.addAll(List.of(
                    count.situations(),
                    count.claims(),
                    count.ofBoth(),
                    count.gdelt(),
                    count.mentions(),
                    count.gdeltOfBoth()));
            rows.add(cells);
        }
        GdeltTotals.Count all = totals.all();
        String shown = ClaimsCommand.shown(rows.size(), offset, totals.groups(), "rows");
        return new Listing(
                "Ours and GDELT",
                joined(by, COUNTS),
                rows,
                all.ofBoth() + " of " + all.situations() + " situations have a counterpart in GDELT, "
                        + all.gdeltOfBoth() + " of " + all.gdelt() + " events of GDELT one in ours"
                        + (shown == null ? "" : "; " + shown));
    }

    static Listing both(Page<Pair> page, int offset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Pair pair : page.rows()) {
            Likeness likeness = pair.likeness();
            List<@Nullable Object> row = cells(pair.ours());
            row.addAll(cells(pair.theirs()));
            row.addAll(Arrays.asList(
                    pair.claim(),
                    agree(likeness),
                    likeness.days(),
                    likeness.km() == null ? null : Math.round(likeness.km() * 10) / 10.0,
                    pair.counterparts()));
            rows.add(row);
        }
        return listing("On both sides", joined(OURS, THEIRS, BETWEEN), rows, page.all(), offset, BOTH_IN_TABLE);
    }

    static Listing ours(Page<Ours> page, int offset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Ours ours : page.rows()) {
            List<@Nullable Object> row = cells(ours);
            row.add(lacks(
                    ours.first() == null
                                    || ours.last() == null
                                    || ours.last().isAfter(ours.first().plusDays(6))
                            ? "day"
                            : null,
                    ours.country() == null ? "place" : null,
                    ours.actors().isEmpty() && ours.recipients().isEmpty() ? "actors" : null,
                    null));
            rows.add(row);
        }
        return listing("Only ours", joined(OURS, List.of(LACKS)), rows, page.all(), offset, OURS_IN_TABLE);
    }

    static Listing theirs(Page<Imported> page, int offset) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Imported theirs : page.rows()) {
            GdeltEvent event = theirs.event();
            List<@Nullable Object> row = cells(theirs);
            row.add(lacks(
                    null,
                    theirs.country() == null ? "place" : null,
                    event.actor1() == null && event.actor2() == null ? "actors" : null,
                    theirs.type() == null ? "type" : null));
            rows.add(row);
        }
        return listing("Only GDELT", joined(THEIRS, List.of(LACKS)), rows, page.all(), offset, THEIRS_IN_TABLE);
    }

    private static Listing listing(
            String title,
            List<String> columns,
            List<List<@Nullable Object>> rows,
            long all,
            int offset,
            List<String> inTable) {
        return new Listing(
                        title,
                        columns,
                        rows,
                        rows.isEmpty() ? null : ClaimsCommand.shown(rows.size(), offset, all, "events"))
                .inTable(inTable.stream().map(columns::indexOf).toList());
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static List<@Nullable Object> cells(Ours ours) {
        return new ArrayList<>(Arrays.asList(
                ours.id(),
                ours.status() == null ? null : ours.status().name().toLowerCase(Locale.ROOT),
                ours.first(),
                ours.last(),
                ours.type(),
                ours.mode(),
                String.join("; ", ours.actors()),
                String.join("; ", ours.recipients()),
                ours.place(),
                ours.country(),
                ours.words().stream()
                        .map(word -> word.voice() + " " + word.factuality())
                        .collect(Collectors.joining("; "))));
    }

    private static List<@Nullable Object> cells(Imported theirs) {
        GdeltEvent event = theirs.event();
        GdeltEvent.Actor actor1 = event.actor1();
        GdeltEvent.Actor actor2 = event.actor2();
        GdeltEvent.Place place = event.place();
        return new ArrayList<>(Arrays.asList(
                event.id(),
                event.day(),
                event.cameo(),
                theirs.type(),
                event.quad(),
                event.goldstein(),
                event.tone(),
                actor1 == null ? null : actor1.code(),
                actor1 == null ? null : actor1.name(),
                actor2 == null ? null : actor2.code(),
                actor2 == null ? null : actor2.name(),
                place == null ? null : place.name(),
                theirs.country(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                event.mentions(),
                event.sources(),
                event.articles(),
                event.added(),
                event.url(),
                theirs.file()));
    }

    /** In what two agree, in words. */
    private static String agree(Likeness likeness) {
        return Stream.of(
                        likeness.type() ? "type" : "quad",
                        likeness.days() == 0 ? "day" : null,
                        likeness.km() != null ? "place" : likeness.country() ? "country" : null,
                        side("actor", likeness.actor()),
                        side("recipient", likeness.recipient()),
                        likeness.crosswise() ? "crosswise" : null)
                .filter(word -> word != null)
                .collect(Collectors.joining(", "));
    }

    /** The same code, or only the same country or part in a war. */
    private static @Nullable String side(String who, int fit) {
        return fit == 0 ? null : fit == 1 ? who + "'s side" : who;
    }

    /** What an event would need to be found on the other side. */
    private static @Nullable String lacks(@Nullable String... what) {
        String all = Arrays.stream(what).filter(word -> word != null).collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }
}
