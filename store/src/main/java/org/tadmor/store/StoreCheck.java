package org.tadmor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.tadmor.report.Report;
import org.tadmor.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks whether what is stored fits together: texts with their fingerprints, records with the words they point at, rows with records. */
final class StoreCheck {
    /** Problems told at most. */
    private static final int MOST = 100;

    /** Rows that hang on others: a condition that must hold for none. */
    private static final Map<String, String> ORPHANS = new TreeMap<>(Map.of(
            "claim", "claim x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)",
            "participant", "participant x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)",
            "statement", "statement x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)",
            "control", "control x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)",
            "rhetoric", "rhetoric x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)",
            "holding", "holding x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)",
            "copy",
                    "copy x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)"
                            + " OR NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.first_no)",
            "ungrouped", "ungrouped x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)",
            "account",
                    "account x WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.report_no = x.report_no)"
                            + " OR NOT EXISTS (SELECT 1 FROM situation s WHERE s.situation_no = x.situation_no)",
            "situation",
                    "situation s WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.situation_no = s.situation_no)"));

    private final List<String> problems = new ArrayList<>();

    private StoreCheck() {}

    static List<String> run(Reads reads) {
        StoreCheck check = new StoreCheck();
        reads.useHandle(handle -> {
            check.orphans(handle);
            Batched.byNumber(
                    handle,
                    StoredReports.REPORT + ", r.fingerprint, r.claims, r.statements, r.records, r.digest,"
                            + " (SELECT count(*) FROM claim c WHERE c.report_no = r.report_no) AS claim_rows,"
                            + " (SELECT count(*) FROM statement s WHERE s.report_no = r.report_no) AS statement_rows",
                    "",
                    check::report);
        });
        return check.problems;
    }

    private void orphans(Handle handle) {
        ORPHANS.forEach((table, condition) -> {
            long count = handle.createQuery("SELECT count(*) FROM " + condition)
                    .mapTo(Long.class)
                    .one();
            if (count > 0) {
                problem(table + ": " + count + " rows hang on nothing");
            }
        });
    }

    private void report(ResultSet row) throws SQLException {
        String id = row.getString("id");
        try {
            Report report = StoredReports.report(row);
            if (!StoreEntry.fingerprint(report).equals(row.getString("fingerprint"))) {
                problem(id + ": the text is not the one that was stored");
            }
            List<ObjectNode> records = StoredReports.records(row);
            count(id, "claim", records, row.getLong("claims"), row.getLong("claim_rows"));
            count(id, "statement", records, row.getLong("statements"), row.getLong("statement_rows"));
            for (ObjectNode record : records) {
                words(id, record, report.text());
            }
            for (Span sentence : StoredReports.sentences(row)) {
                if (sentence.end() > report.text().length()) {
                    problem(id + ": a sentence ends behind the text");
                }
            }
        } catch (StoreException e) {
            problem(id + ": " + e.getMessage());
        }
    }

    private void count(String id, String kind, List<ObjectNode> records, long told, long rows) {
        long there = records.stream()
                .filter(record -> kind.equals(Json.text(record, "record")))
                .count();
        if (there != told || there != rows) {
            problem(id + ": " + there + " " + kind + " records, " + rows + " rows, " + told + " told by the report");
        }
    }

    /** Every span in a record must hold the words that it says. */
    private void words(String id, JsonNode node, String text) {
        if (node.isObject()
                && node.path("start").isNumber()
                && node.path("end").isNumber()
                && node.path("text").isString()) {
            int start = node.path("start").intValue();
            int end = node.path("end").intValue();
            boolean within = start >= 0 && start <= end && end <= text.length();
            if (!within || !same(text.substring(start, end), node.path("text").stringValue())) {
                problem(id + ": the words at " + start + " to " + end + " are not those of the record");
            }
        }
        node.forEach(part -> words(id, part, text));
    }

    /** A database that cannot hold NUL holds U+FFFD for it. */
    private static boolean same(String stored, String told) {
        return stored.replace('\0', '\uFFFD').equals(told.replace('\0', '\uFFFD'));
    }

    private void problem(String problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }
}
