package org.tadmor.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.situations.Situation;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoredReports.Days;
import org.tadmor.store.StoredTimeline.Unit;

/** What a store holds as a whole, over time and over the map. */
final class OverviewRoutes {
    private static final int PLACES = 5000;

    private final Store store;
    private final String lexicon;
    private final String version;

    OverviewRoutes(Store store, Lexicon lexicon, String version) {
        this.store = store;
        this.lexicon = lexicon.fingerprint();
        this.version = version;
    }

    void addTo(Routes routes) {
        routes.get("/status", this::status);
        routes.get("/timeline", this::timeline);
        routes.get("/map", this::map);
    }

    private void status(Context context) {
        Map<String, Long> rows = store.counts();
        Days days = store.reports().days();
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("version", version);
        status.put("lexicon", lexicon);
        status.put("reports", rows.getOrDefault("report", 0L));
        status.put("claims", rows.getOrDefault("claim", 0L));
        status.put("statements", rows.getOrDefault("statement", 0L));
        status.put("situations", rows.getOrDefault("situation", 0L));
        status.put(
                "contested", store.situations().counts(ClaimFilter.ALL).getOrDefault(Situation.Status.CONTESTED, 0L));
        status.put("ungrouped", rows.getOrDefault("ungrouped", 0L));
        status.put("characters", store.characters());
        status.put("bytes", store.bytes() + store.indexBytes());
        status.put("first_published", days.first());
        status.put("last_published", days.last());
        status.put("empty", rows.getOrDefault("report", 0L) == 0);
        Answers.json(context, status);
    }

    private void timeline(Context context) {
        String by = Filters.text(context, "by");
        Unit unit;
        try {
            unit = by == null ? Unit.DAY : Unit.valueOf(by.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("by=" + by + ": use one of day, week, month");
        }
        Map<String, Object> timeline = new LinkedHashMap<>();
        timeline.put("by", unit.name().toLowerCase(Locale.ROOT));
        timeline.put("items", store.timeline().steps(Filters.of(context), unit));
        Answers.json(context, timeline);
    }

    private void map(Context context) {
        List<?> places = store.timeline().places(Filters.of(context), PLACES);
        Answers.items(context, places);
    }
}
