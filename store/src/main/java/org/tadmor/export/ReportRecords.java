package org.tadmor.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the record contract says of one report: its record and those that belong to it, each as {@code schema/records.schema.json}
 * describes it.
 *
 * @param report the report record
 * @param claims in the order of the text, as all that follow
 * @param statements who said what
 * @param controls who holds which place
 * @param rhetoric loaded language
 * @param mentions places, actors and dates; empty unless they were asked for when the report was coded
 * @param text the report's text, or null when the records came without it
 */
public record ReportRecords(
        ObjectNode report,
        List<ObjectNode> claims,
        List<ObjectNode> statements,
        List<ObjectNode> controls,
        List<ObjectNode> rhetoric,
        List<ObjectNode> mentions,
        @Nullable String text) {

    /** Copies the lists, not the records. */
    public ReportRecords {
        claims = List.copyOf(claims);
        statements = List.copyOf(statements);
        controls = List.copyOf(controls);
        rhetoric = List.copyOf(rhetoric);
        mentions = List.copyOf(mentions);
    }

    /**
     * Reads the records of one report. Its text is that of the report record where it is there.
     *
     * @param lines JSON objects in any order; blank lines are skipped
     * @throws RecordException when a line is no record, or there is not exactly one report
     */
    public static ReportRecords parse(Iterable<String> lines) {
        List<ObjectNode> reports = new ArrayList<>();
        List<ObjectNode> claims = new ArrayList<>();
        List<ObjectNode> statements = new ArrayList<>();
        List<ObjectNode> controls = new ArrayList<>();
        List<ObjectNode> rhetoric = new ArrayList<>();
        List<ObjectNode> mentions = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            ObjectNode record = record(line, number);
            String kind = record.path("record").asString("");
            switch (kind) {
                case "report" -> reports.add(record);
                case "claim" -> claims.add(record);
                case "statement" -> statements.add(record);
                case "control" -> controls.add(record);
                case "rhetoric" -> rhetoric.add(record);
                case "mention" -> mentions.add(record);
                default -> throw new RecordException("line " + number + ": unknown kind of record: " + kind);
            }
        }
        if (reports.size() != 1) {
            throw new RecordException(
                    "the records of one report are wanted; there are " + reports.size() + " report records");
        }
        ObjectNode report = reports.get(0);
        JsonNode text = report.path("text");
        return new ReportRecords(
                report, claims, statements, controls, rhetoric, mentions, text.isString() ? text.asString() : null);
    }

    private static ObjectNode record(String line, int number) {
        try {
            if (JsonMapper.shared().readTree(line) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new RecordException("line " + number + " is no JSON: " + e.getOriginalMessage(), e);
        }
        throw new RecordException("line " + number + " is no JSON object");
    }
}
