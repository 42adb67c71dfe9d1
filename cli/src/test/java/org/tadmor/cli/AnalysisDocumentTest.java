package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The snippets of {@code docs/analysis.md} run on exports of the samples, in order, with the interpreters and libraries that the machine has. Those
 * that lack one are skipped and say so.
 */
class AnalysisDocumentTest {
    private static final String PAGE = "analysis.md";
    private static final List<String> FILES = List.of("claims.csv", "situations.csv");

    /** Words in quotation marks that are no columns: values, options of libraries, names of files. */
    private static final Set<String> WORDS = Set.of(
            "asserted",
            "contested",
            "day",
            "week",
            "reporter",
            "anonymous",
            "claim",
            "happened",
            "open",
            "false",
            "count",
            "says",
            "who",
            "_to",
            "name_to",
            "character");

    @TempDir
    private static Path folder;

    private static List<FencedBlock> blocks = List.of();

    @BeforeAll
    static void export() throws IOException {
        blocks = FencedBlock.of(PAGE);
        List<String> commands = blocks.get(0).lines();
        assertThat(commands.get(0)).isEqualTo("./tadmor ingest samples");
        for (String command : commands.subList(1, commands.size())) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            assertThat(words.remove(0)).isEqualTo("./tadmor");
            words.addAll(List.of(
                    "--store", Path.of(SampleStore.directory()).toAbsolutePath().toString()));
            TadmorRun run = TadmorRun.in(folder, words.toArray(String[]::new));
            assertThat(run.code()).as(command + "\n" + run.err()).isZero();
        }
    }

    @Test
    void everyColumnThatASnippetNamesIsInAnExport() throws IOException {
        Set<String> known = columns();
        for (FencedBlock block : blocks.subList(1, blocks.size())) {
            Set<String> named = SnippetLanguage.of(block).columns(block);
            named.removeAll(SnippetLanguage.made(blocks));
            named.removeAll(WORDS);
            assertThat(known).as(block.place()).containsAll(named);
        }
    }

    @Test
    void aMisspeltColumnIsFound() throws IOException {
        FencedBlock python =
                new FencedBlock(PAGE, 1, "python", "", List.of("print(claims[\"stanze\"], x.groupby([\"actr\"]))"));
        FencedBlock r = new FencedBlock(
                PAGE, 1, "r", "", List.of("subset(claims, stanze == 1)$actr", "aggregate(vois ~ stanze, x)"));

        assertThat(columns()).doesNotContain("stanze", "actr", "vois").contains("stance", "actor", "voice");
        assertThat(SnippetLanguage.PYTHON.columns(python)).containsExactlyInAnyOrder("stanze", "actr");
        assertThat(SnippetLanguage.R.columns(r)).containsExactlyInAnyOrder("stanze", "actr", "vois");
    }

    @TestFactory
    Stream<DynamicTest> snippetsRun() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SnippetLanguage language : SnippetLanguage.values()) {
            Set<String> missing = language.missing(blocks);
            List<FencedBlock> runnable = new ArrayList<>();
            for (FencedBlock block : language.blocks(blocks)) {
                Set<String> lacks = new TreeSet<>(language.libraries(block));
                lacks.retainAll(missing);
                if (lacks.isEmpty()) {
                    runnable.add(block);
                } else {
                    tests.add(DynamicTest.dynamicTest(
                            block.place(), () -> abort(language + " has not: " + String.join(", ", lacks))));
                }
            }
            if (!runnable.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(
                        runnable.size() + " snippets in " + language, () -> run(language, runnable)));
            }
        }
        return tests.stream();
    }

    private static void run(SnippetLanguage language, List<FencedBlock> snippets) throws IOException {
        StringBuilder script = new StringBuilder();
        for (FencedBlock snippet : snippets) {
            script.append(language.printing("## " + snippet.place()))
                    .append('\n')
                    .append(snippet.text());
        }
        String out = language.run(folder, script.toString());
        List<String> answers = List.of(out.split("## docs/.*\\R"));

        assertThat(answers)
                .as(out)
                .hasSize(snippets.size() + 1)
                .last()
                .asString()
                .isNotBlank();
        assertThat(out).contains("ASSAULT", "Western officials", "Activists from the Palmyra", "witnesses", "Tadmur");
        if (snippets.stream().anyMatch(snippet -> snippet.text().contains("claims.geojson"))) {
            assertThat(out).containsPattern("Tadmur\\s+\\d+|places\\R");
        }
    }

    /** Columns and properties of all exports. */
    private static Set<String> columns() throws IOException {
        Set<String> columns = new TreeSet<>();
        for (String file : FILES) {
            columns.addAll(
                    List.of(Files.readAllLines(folder.resolve(file)).get(0).split(",")));
        }
        try (Stream<String> records = Files.lines(folder.resolve("records.jsonl"))) {
            records.forEach(line -> collect(JsonMapper.shared().readTree(line), columns));
        }
        collect(JsonMapper.shared().readTree(Files.readString(folder.resolve("claims.geojson"))), columns);
        collect(
                JsonMapper.shared()
                        .readTree(Files.readAllLines(folder.resolve("gdelt/tadmor.mentions.CSV"))
                                .get(0)
                                .split("\t", -1)[15]),
                columns);
        Path tables = folder.resolve("csv");
        TadmorRun run = TadmorRun.of(
                "export", "--format", "csv-tables", "--out", tables.toString(), "--store", SampleStore.directory());
        assertThat(run.code()).as(run.err()).isZero();
        for (String table : List.of("claims.csv", "participants.csv")) {
            columns.addAll(
                    List.of(Files.readAllLines(tables.resolve(table)).get(0).split(",")));
        }
        return columns;
    }

    private static void collect(JsonNode node, Set<String> names) {
        names.addAll(node.propertyNames());
        node.forEach(child -> collect(child, names));
    }
}
