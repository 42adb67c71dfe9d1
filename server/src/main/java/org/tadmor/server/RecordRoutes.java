package org.tadmor.server;

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

    void addTo(Question.Sink questions) {
        questions.add("/reports", this::reports);
        questions.add("/report", this::report);
        questions.add("/claims", this::claims);
        questions.add("/records", this::records);
        questions.add("/statements", this::statements);
    }

    private Object reports(Parameters asked) {
        Page page = Page.of(asked);
        ClaimFilter filter = Filters.of(asked);
        StoredReports reports = store.reports();
        return Answers.page(page, reports.list(filter, page.asked(), page.offset()), reports.count(filter));
    }

    private Object report(Parameters asked) {
        String id = Filters.required(asked, "id");
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
        return answer;
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

    private Object claims(Parameters asked) {
        Page page = Page.of(asked);
        ClaimFilter filter = Filters.of(asked);
        List<Found> found = store.records().claims(filter, page.asked(), page.offset());
        Map<String, String> situations =
                store.records().situations(found.stream().map(RecordRoutes::id).toList());
        List<ObjectNode> items = new ArrayList<>(found.size());
        for (Found claim : found) {
            ObjectNode item = withReport(claim);
            item.put("situation", situations.get(id(claim)));
            items.add(item);
        }
        return Answers.page(page, items, store.records().countClaims(filter));
    }

    private Object records(Parameters asked) {
        List<String> ids = Filters.texts(asked, "id");
        List<String> reports = Filters.texts(asked, "report");
        if (ids.isEmpty() && reports.isEmpty()) {
            throw Problem.badRequest("name records by id, or by report for all records of a report");
        }
        return Answers.items(store.records().named(ids, reports).stream()
                .map(RecordRoutes::withReport)
                .toList());
    }

    private static String id(Found record) {
        return record.record().path("id").asString("");
    }

    private Object statements(Parameters asked) {
        Page page = Page.of(asked);
        ClaimFilter filter = Filters.of(asked);
        List<ObjectNode> items = store.records().statements(filter, page.asked(), page.offset()).stream()
                .map(RecordRoutes::withReport)
                .toList();
        return Answers.page(page, items, store.records().countStatements(filter));
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
