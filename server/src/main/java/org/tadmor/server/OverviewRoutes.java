package org.tadmor.server;

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

    void addTo(Question.Sink questions) {
        questions.add("/status", this::status);
        questions.add("/timeline", this::timeline);
        questions.add("/map", this::map);
    }

    private Object status(Parameters asked) {
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
        return status;
    }

    private Object timeline(Parameters asked) {
        String by = Filters.text(asked, "by");
        Unit unit;
        try {
            unit = by == null ? Unit.DAY : Unit.valueOf(by.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("by=" + by + ": use one of day, week, month");
        }
        Map<String, Object> timeline = new LinkedHashMap<>();
        timeline.put("by", unit.name().toLowerCase(Locale.ROOT));
        timeline.put("items", store.timeline().steps(Filters.of(asked), unit));
        return timeline;
    }

    private Object map(Parameters asked) {
        List<?> places = store.timeline().places(Filters.of(asked), PLACES);
        return Answers.items(places);
    }
}
