package org.tadmor.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One file of a lexicon.
 *
 * @param path path below the lexicon's root with forward slashes: {@code en/events/protest.yaml}
 * @param origin the file as its user knows it, for messages
 * @param content its characters; YAML files of the bundled lexicon are held as JSON without their examples
 */
public record LexiconFile(String path, String origin, String content) {

    /**
     * A row of a table.
     *
     * @param file the table
     * @param line 1-based line in the file
     * @param cells column name to cell, trimmed; empty cells are the empty string
     */
    public record Row(LexiconFile file, int line, Map<String, String> cells) {

        /** The cell of a column, possibly empty; refuses columns that the table does not have. */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw problem("has no column '" + column + "'; its columns are " + cells.keySet());
            }
            return cell;
        }

        /** The cell of a column, or null when it is empty. */
        public @Nullable String orNull(String column) {
            String cell = get(column);
            return cell.isEmpty() ? null : cell;
        }

        /** The cell of a column cut at {@code |}, trimmed, without empty parts. */
        public List<String> list(String column) {
            List<String> parts = new ArrayList<>();
            for (String part : get(column).split("\\|")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }

        /** An error about this row. */
        public LexiconException problem(String what) {
            return new LexiconException(file.origin, line, what);
        }
    }

    /**
     * The rows of a tab-separated table. Lines that start with {@code #} and blank lines do not count; the first line
     * that does names the columns.
     *
     * @throws LexiconException when a row has more cells than there are columns
     */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String[] columns = null;
        String[] lines = content.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            String[] cells = lines[i].split("\t", -1);
            if (columns == null) {
                columns = cells;
                continue;
            }
            if (cells.length > columns.length) {
                throw new LexiconException(
                        origin, i + 1, "has " + cells.length + " cells, its table has " + columns.length + " columns");
            }
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int c = 0; c < columns.length; c++) {
                byColumn.put(columns[c].strip(), c < cells.length ? cells[c].strip() : "");
            }
            rows.add(new Row(this, i + 1, byColumn));
        }
        return rows;
    }

    /** The lines that are neither blank nor start with {@code #}, trimmed. */
    public List<String> lines() {
        return content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * The tree of a YAML file.
     *
     * @throws LexiconException with the line, when it is not YAML
     */
    public JsonNode yaml() {
        try {
            return content.startsWith("{") ? Json.MAPPER.readTree(content) : Yaml.MAPPER.readTree(content);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new LexiconException(origin, Math.max(line, 0), "is not YAML: " + e.getOriginalMessage());
        }
    }

    /** The 1-based line on which {@code words} first stand, or 0: the bundled lexicon, packed as JSON, has no lines. */
    public int lineOf(String words) {
        int at = content.startsWith("{") ? -1 : content.indexOf(words);
        return at < 0
                ? 0
                : 1
                        + (int) content.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    static LexiconFile of(String path, String origin, byte[] bytes) {
        return new LexiconFile(path, origin, new String(bytes, StandardCharsets.UTF_8));
    }

    /** Loaded on first use only: the bundled lexicon is all JSON, and start-up counts. */
    private static final class Yaml {
        private static final YAMLMapper MAPPER = new YAMLMapper();
    }

    private static final class Json {
        private static final JsonMapper MAPPER = new JsonMapper();
    }
}
