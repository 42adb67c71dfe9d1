package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.events.Codebook;
import org.tadmor.events.EventType;
import org.tadmor.lexicon.Lexicon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/codebook.md} explains every field of the records and every value of the closed sets, and none that is not there. */
class CodebookDocumentTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final String PAGE = "codebook.md";

    /** The section that explains the values of a field; of fields of the same name a definition's own comes first. */
    private static final Map<String, String> SETS = Map.ofEntries(
            Map.entry("factuality", "Factuality"),
            Map.entry("source.kind", "Kind of a source"),
            Map.entry("source.type", "Type of an anonymous source"),
            Map.entry("event.type", "Event types"),
            Map.entry("situation.status", "Status of a situation"),
            Map.entry("status", "Status of control"),
            Map.entry("granularity", "Granularity"),
            Map.entry("precision", "Precision"),
            Map.entry("statement.kind", "Kind of a statement"),
            Map.entry("technique", "Technique"),
            Map.entry("rhetoric.voice", "Voice of rhetoric"),
            Map.entry("genre", "Genre"),
            Map.entry("mention.kind", "Kind of a mention"),
            Map.entry("timex", "Timex"));

    private final Map<String, Set<String>> explained = explained();
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();

    CodebookDocumentTest() throws IOException {
        for (String schema : List.of("records", "situations")) {
            JsonNode definitions = JsonMapper.shared()
                    .readTree(Files.readString(HOUSE.resolve("schema/" + schema + ".schema.json")))
                    .path("$defs");
            definitions.propertyStream().forEach(entry -> read(entry.getKey(), entry.getValue()));
        }
        fields.remove("chain");
    }

    @Test
    void everyFieldIsExplainedAndNoOther() {
        assertThat(fields).hasSizeGreaterThan(15);
        fields.forEach((record, names) ->
                assertThat(explained.get(record)).as("fields of " + record).isEqualTo(names));
    }

    @Test
    void everyValueOfAClosedSetIsExplainedAndNoOther() {
        assertThat(values.keySet()).isEqualTo(Set.copyOf(SETS.values()));
        values.forEach(
                (section, set) -> assertThat(explained.get(section)).as(section).isEqualTo(set));
        Set<String> quads = new HashSet<>();
        for (EventType type : EventType.values()) {
            quads.add(Integer.toString(type.quad()));
        }
        assertThat(explained.get("Quad class")).isEqualTo(quads);
    }

    @Test
    void everyModeAndContextIsExplained() throws IOException {
        Codebook codebook = new Codebook(Lexicon.bundled());
        Map<String, Set<String>> modes = new HashMap<>();
        String type = "";
        for (String line : section("Modes")) {
            List<String> cells = List.of(line.split("\\|", -1));
            if (line.startsWith("|") && cells.get(2).contains("`")) {
                type = cells.get(1).isBlank() ? type : code(cells.get(1));
                modes.computeIfAbsent(type, name -> new HashSet<>()).add(code(cells.get(2)));
            }
        }
        for (EventType event : EventType.values()) {
            assertThat(modes.getOrDefault(event.name(), Set.of()))
                    .as(event.name())
                    .isEqualTo(codebook.modes(event));
        }

        assertThat(explained.get("Contexts")).isEqualTo(codebook.contexts());
    }

    @Test
    void everySectorIsExplained() throws IOException {
        Set<String> sectors = new LinkedHashSet<>();
        List<String> kinds =
                Files.readAllLines(HOUSE.resolve("store/src/main/resources/org/tadmor/export/actor-codes.tsv"));
        kinds.stream().filter(line -> line.contains("\ttype\t")).forEach(line -> sectors.add(line.substring(0, 3)));
        String check = Files.readString(HOUSE.resolve("core/src/main/java/org/tadmor/actors/ActorCatalogCheck.java"));
        String allowed =
                check.substring(check.indexOf("SECTORS = Set.of("), check.indexOf(");", check.indexOf("SECTORS")));
        Pattern.compile("\"([A-Z]{3})\"").matcher(allowed).results().forEach(code -> sectors.add(code.group(1)));
        assertThat(sectors).hasSizeGreaterThan(40);

        assertThat(explained.get("Sectors")).isEqualTo(sectors);
    }

    @Test
    void examplesAreRecordsOfTheSamples() throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String[] command : new String[][] {
            {"read", "--format", "jsonl", "--mentions", "samples"}, {"situation", "--format", "jsonl", "samples"}
        }) {
            TadmorRun run = TadmorRun.in(HOUSE, command);
            assertThat(run.code()).as(run.err()).isZero();
            run.out().lines().map(JsonMapper.shared()::readTree).forEach(records::add);
        }
        List<FencedBlock> examples = FencedBlock.of(PAGE);
        assertThat(examples).hasSize(9);

        for (FencedBlock example : examples) {
            JsonNode shown = JsonMapper.shared().readTree(example.text());
            assertThat(records)
                    .as(example.place())
                    .anySatisfy(record -> assertThat(isPartOf(shown, record)).isTrue());
        }
    }

    @Test
    void examplesOfFactualityAreReadSo(@TempDir Path folder) throws IOException {
        List<String> values = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (String line : section("Factuality")) {
            if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                values.add(code(cells[1]));
                sentences.add(cells[3].substring(cells[3].indexOf('"') + 1, cells[3].lastIndexOf('"'))
                        .replace("**", ""));
            }
        }
        Files.writeString(folder.resolve("examples.txt"), String.join("\n\n", sentences));
        List<String> read = TadmorRun.in(folder, "read", "--format", "jsonl", "examples.txt")
                .out()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(record -> record.path("record").asString().equals("claim"))
                .map(claim -> claim.path("source").get(0).path("factuality").asString())
                .toList();

        assertThat(values).hasSize(7);
        assertThat(read).isEqualTo(values);
    }

    /** Whether every field that is shown is the record's; lists may leave out elements. */
    private static boolean isPartOf(JsonNode shown, JsonNode record) {
        if (shown.isObject()) {
            return shown.propertyStream()
                    .allMatch(field ->
                            record.has(field.getKey()) && isPartOf(field.getValue(), record.get(field.getKey())));
        }
        if (!shown.isArray()) {
            return shown.equals(record);
        }
        int at = 0;
        for (JsonNode element : record) {
            at += at < shown.size() && isPartOf(shown.get(at), element) ? 1 : 0;
        }
        return record.isArray() && at == shown.size();
    }

    private void read(String name, JsonNode definition) {
        definition.path("oneOf").forEach(variant -> read(name, variant));
        definition.path("properties").propertyStream().forEach(property -> {
            JsonNode schema = property.getValue();
            fields.computeIfAbsent(name, record -> new HashSet<>()).add(property.getKey());
            if (schema.has("properties")) {
                read(property.getKey(), schema);
            }
            Set<String> closed = new HashSet<>();
            schema.path("enum").forEach(value -> {
                if (!value.isNull()) {
                    closed.add(value.asString());
                }
            });
            if (schema.has("const") && !property.getKey().equals("record")) {
                closed.add(schema.get("const").asString());
            }
            if (!closed.isEmpty()) {
                String section = SETS.getOrDefault(name + "." + property.getKey(), SETS.get(property.getKey()));
                assertThat(section)
                        .as("a section for the values of " + name + "." + property.getKey())
                        .isNotNull();
                values.computeIfAbsent(section, set -> new HashSet<>()).addAll(closed);
            }
        });
    }

    /** What stands in backquotes in the first cells of a section's tables; a bold line begins a section of its own. */
    private static Map<String, Set<String>> explained() throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        String section = "";
        for (String line : Files.readAllLines(HOUSE.resolve("docs").resolve(PAGE))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.matches("\\*\\*[a-z_]+\\*\\*[,:].*")) {
                section = line.substring(2, line.indexOf("**", 2));
            } else if (line.startsWith("| `")) {
                String cell = line.substring(1, line.indexOf('|', 1));
                found.computeIfAbsent(section, name -> new HashSet<>()).addAll(codes(cell));
            }
        }
        return found;
    }

    private static List<String> section(String title) throws IOException {
        List<String> lines = Files.readAllLines(HOUSE.resolve("docs").resolve(PAGE));
        try (Stream<String> behind = lines.stream().skip(lines.indexOf("## " + title) + 1L)) {
            return behind.takeWhile(line -> !line.startsWith("## ")).toList();
        }
    }

    private static Collection<String> codes(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    private static String code(String cell) {
        return codes(cell).iterator().next();
    }
}
