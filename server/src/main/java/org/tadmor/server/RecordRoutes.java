package org.tadmor.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Store;
import org.tadmor.store.StoredRecords.Found;
import org.tadmor.store.StoredReports;
import tools.jackson.databind.node.ObjectNode;

/** Reports, claims and statements. */
final class RecordRoutes {
    private final Store store;

    RecordRoutes(Store store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.get("/reports", this::reports);
        routes.get("/report", this::report);
        routes.get("/claims", this::claims);
        routes.get("/statements", this::statements);
    }

    private void reports(Context context) {
        Page page = Page.of(context);
        ClaimFilter filter = Filters.of(context);
        StoredReports reports = store.reports();
        Answers.page(context, page, reports.list(filter, page.asked(), page.offset()), reports.count(filter));
    }

    private void report(Context context) {
        String id = Filters.required(context, "id");
        StoredReports.Stored stored =
                store.reports().byId(id).orElseThrow(() -> Problem.notFound("there is no report " + id));
        Report report = stored.report();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", report.id());
        answer.put("title", report.title());
        answer.put("outlet", report.outlet());
        answer.put("author", report.author());
        answer.put("published", report.published());
        answer.put("url", report.url());
        answer.put("language", report.language());
        answer.put("text", report.text());
        answer.put(
                "zones", report.zones().stream().map(zone -> zone(zone, report)).toList());
        answer.put("coding", stored.coding());
        answer.put("copy_of", store.reports().copyOf(id).orElse(null));
        answer.put("copies", store.reports().copies(id));
        answer.put("records", stored.records());
        answer.put("marks", store.marks().of(id));
        Answers.json(context, answer);
    }

    private static Map<String, Object> zone(Zone zone, Report report) {
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("start", zone.span().start());
        span.put("end", zone.span().end());
        span.put("text", zone.span().in(report.text()));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", zone.kind().name().toLowerCase(java.util.Locale.ROOT));
        shown.put("span", span);
        return shown;
    }

    private void claims(Context context) {
        Page page = Page.of(context);
        ClaimFilter filter = Filters.of(context);
        List<Found> found = store.records().claims(filter, page.asked(), page.offset());
        Map<String, String> situations =
                store.records().situations(found.stream().map(RecordRoutes::id).toList());
        List<ObjectNode> items = new ArrayList<>(found.size());
        for (Found claim : found) {
            ObjectNode item = withReport(claim);
            item.put("situation", situations.get(id(claim)));
            items.add(item);
        }
        Answers.page(context, page, items, store.records().countClaims(filter));
    }

    private static String id(Found record) {
        return record.record().path("id").asString("");
    }

    private void statements(Context context) {
        Page page = Page.of(context);
        ClaimFilter filter = Filters.of(context);
        List<ObjectNode> items = store.records().statements(filter, page.asked(), page.offset()).stream()
                .map(RecordRoutes::withReport)
                .toList();
        Answers.page(context, page, items, store.records().countStatements(filter));
    }

    private static ObjectNode withReport(Found found) {
        ObjectNode item = found.record();
        item.put("outlet", found.outlet());
        item.put(
                "published",
                found.published() == null ? null : found.published().toString());
        item.put("title", found.title());
        return item;
    }
}
