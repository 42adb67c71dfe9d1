package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words that would break a format if it took them as they are, and everything null that may be. */
class HostileValuesTest {
    private static final List<String> HOSTILE = List.of(
            "a\tb\nc\r\nd",
            "he said \"no, 'never'\"; \"\"",
            "=cmd|' /C calc'!A0",
            "@SUM(1+9)*cmd|' /C calc'!A0",
            "+1+cmd",
            "-2+3+cmd|' /C calc'!A0",
            "\t=1+1",
            "\uFF1D1+1",
            "line\u2028separator\u2029and\u0085next",
            "flag \uD83C\uDDF8\uD83C\uDDFE and \uD800\uDF48",
            "back\\slash \\N \\t",
            "null",
            "\u0000\u0007",
            ",;|>");

    @TempDir
    private Path folder;

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void parquetKeepsThemAsTheyAre(String words) throws IOException, SQLException {
        Path tables = DuckDb.exported(ExportFormat.PARQUET, List.of(Reports.withWords(words)), folder.resolve("p"));

        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows(
                                    "SELECT sentence, attributed_to, actor[1], source_chain[2], cameo, date_start, published"
                                            + " FROM read_parquet('" + tables.resolve("claims.parquet") + "')")
                            .get(0))
                    .containsExactly(words, words, words, words, null, null, null);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void csvKeepsThemButForTheApostropheBeforeAFormula(String words) throws IOException, SQLException {
        Path file = DuckDb.exported(ExportFormat.CSV, List.of(Reports.withWords(words)), folder.resolve("c.csv"));

        boolean formula = words.matches("(?s)[=@+\\-\\t\uFF1D].*");
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows("SELECT sentence, attributed_to, date_start FROM "
                                    + DuckDb.cells(file, true, true, header(file)))
                            .get(0))
                    .containsExactly((formula ? "'" : "") + words, (formula ? "'" : "") + words, "");
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void tabSeparatedFormatsHaveBlanksForControlCharacters(String words) throws IOException, SQLException {
        List<ReportRecords> all = List.of(Reports.withWords(words));
        Path gdelt = DuckDb.exported(ExportFormat.GDELT, all, folder.resolve("g"));
        Path polecat = DuckDb.exported(ExportFormat.POLECAT, all, folder.resolve("p.txt"));

        String mention = Files.readString(gdelt.resolve("tadmor.mentions.CSV"));
        String[] cells = mention.split("\t", -1);
        assertThat(mention).endsWith("\n").containsOnlyOnce("\n");
        assertThat(cells).hasSize(16);
        JsonNode extras = JsonMapper.shared().readTree(cells[15]);
        assertThat(extras.path("sentence").asString()).isEqualTo(words);
        assertThat(Files.readString(gdelt.resolve("tadmor.export.CSV")).split("\t", -1))
                .hasSize(61);
        try (DuckDb duck = new DuckDb()) {
            String plain = words.replaceAll("[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]", " ");
            assertThat(duck.rows("SELECT \"Actor Name\", Placename, \"Event Date\", Country FROM "
                                    + DuckDb.cells(
                                            polecat,
                                            false,
                                            true,
                                            List.of(Files.readAllLines(polecat)
                                                    .get(0)
                                                    .split("\t"))))
                            .get(0))
                    .containsExactly(plain, plain, "", "");
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void jsonFormatsStayOnOneLineForAnyReader(String words) throws IOException {
        List<ReportRecords> all = List.of(Reports.withWords(words));

        for (ExportFormat format : List.of(ExportFormat.JSONL, ExportFormat.PLOVER)) {
            List<String> lines = List.of(DuckDb.exported(format, all).split("[\\n\\r\\u0085\\u2028\\u2029]"));
            assertThat(lines).hasSize(format == ExportFormat.JSONL ? 2 : 1);
            JsonNode last = JsonMapper.shared().readTree(lines.get(lines.size() - 1));
            assertThat(last.findValuesAsString(format == ExportFormat.JSONL ? "text" : "entity_text"))
                    .contains(words);
        }
        JsonNode map = JsonMapper.shared().readTree(DuckDb.exported(ExportFormat.GEOJSON, all));
        assertThat(map.at("/features/0/properties/attributed_to").asString()).isEqualTo(words);
    }

    @Test
    void signedNumbersStayNumbers() throws IOException, SQLException {
        Path file = DuckDb.exported(
                ExportFormat.CSV, List.of(Reports.withClaim("SYRREB", "RUSMIL", "CT+")), folder.resolve("n.csv"));

        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.value("SELECT longitude FROM " + DuckDb.cells(file, true, true, header(file))))
                    .isEqualTo("-38.27");
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatTakesAReportOfNothing(ExportFormat format) throws IOException {
        ReportRecords nothing = Reports.of(Reports.report());

        Path target = DuckDb.exported(format, List.of(nothing), folder.resolve(format.id()));

        assertThat(Files.isDirectory(target)).isEqualTo(format.isDirectory());
        assertThat(ExportFormat.of(format.id())).contains(format);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatTakesALoneSurrogate(ExportFormat format) throws IOException {
        Path target = DuckDb.exported(format, List.of(Reports.withWords("a\uD800b")), folder.resolve(format.id()));

        assertThat(target).exists();
    }

    @Test
    void linesThatAreNoRecordsAreNamed() {
        assertThatThrownBy(() -> ReportRecords.parse(List.of(Reports.report().toString(), "{\"record\":")))
                .isInstanceOf(RecordException.class)
                .hasMessageStartingWith("line 2 is no JSON");
        assertThatThrownBy(() -> ReportRecords.parse(List.of("{\"record\":\"rumour\"}")))
                .isInstanceOf(RecordException.class)
                .hasMessage("line 1: unknown kind of record: rumour");
        assertThatThrownBy(() -> ReportRecords.parse(List.of(Reports.claim().toString())))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("there are 0 report records");
    }

    private static List<String> header(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return List.of(lines.findFirst().orElseThrow().split(","));
        }
    }
}
