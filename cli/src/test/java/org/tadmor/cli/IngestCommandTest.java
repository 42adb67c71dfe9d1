package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports into a store, and read again by another lexicon. */
class IngestCommandTest {
    @TempDir
    private Path folder;

    private String store = "";

    @BeforeEach
    void where() {
        store = folder.resolve("store").toString();
    }

    private TadmorRun ingest(String... arguments) {
        return TadmorRun.of(Stream.concat(Stream.of("ingest", "--store", store), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private TadmorRun on(String... command) {
        return TadmorRun.of(
                Stream.concat(Stream.of(command), Stream.of("--store", store)).toArray(String[]::new));
    }

    @Test
    void whatIsThereAlreadyIsPassedOver() throws IOException {
        String two = file(
                "two.jsonl",
                "{\"id\":\"a\",\"text\":\"Rebels shelled the town.\"}\n{\"id\":\"b\",\"text\":\"The army took Homs.\"}\n");
        assertThat(ingest(two).err()).contains("2 reports stored in " + store);

        TadmorRun again = ingest(two);
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("0 reports stored", "2 there already");

        file(
                "two.jsonl",
                "{\"id\":\"a\",\"text\":\"Rebels bombed the village.\"}\n{\"id\":\"b\",\"text\":\"The army took Homs.\"}\n");
        assertThat(ingest(two).err()).contains("1 report stored", "1 there already");
        assertThat(on("store", "check").out()).contains("2 reports: all is well");
        assertThat(on("export", "--format", "jsonl", "--with-text").out())
                .contains("bombed")
                .doesNotContain("shelled");
    }

    @Test
    void rejectedInputsAreNamedListedAndTheRestIsStored() throws IOException {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        String binary = Files.write(folder.resolve("picture.txt"), bytes).toString();
        String empty = file("empty.txt", "");
        String bad = file("bad.jsonl", "{\"id\": broken\n{\"id\":\"good\",\"text\":\"Rebels shelled the town.\"}\n");

        TadmorRun run = ingest(binary, empty, bad, folder.resolve("missing.txt").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("1 report stored").doesNotContain("\tat ");
        List<JsonNode> rejects = Files.readAllLines(Path.of(store, "rejects.jsonl")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(rejects)
                .hasSize(4)
                .allMatch(reject -> reject.path("code").isString()
                        && reject.path("where").isString()
                        && reject.path("message").isString());
        assertThat(rejects.stream().map(reject -> reject.path("code").asString()))
                .contains("empty", "binary", "unreadable");

        Path list = folder.resolve("my-rejects.jsonl");
        assertThat(ingest("--rejects", list.toString(), empty).code()).isEqualTo(1);
        assertThat(list).isNotEmptyFile();
        assertThat(ingest(file("fine.txt", "Rebels shelled the town of Homs.")).code())
                .isZero();
        assertThat(Path.of(store, "rejects.jsonl")).doesNotExist();
    }

    @Test
    void anEmptyDirectoryIsRejected() throws IOException {
        TadmorRun run = ingest(Files.createDirectory(folder.resolve("nothing")).toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[no-input]", "nothing");
    }

    @Test
    void groupingCanBeLeftToTheNextCommand() throws IOException {
        ingest("--no-group", file("a.txt", "Rebels shelled the town of Homs on Sunday."));
        assertThat(on("store", "counts").out())
                .containsPattern("\\b0 {2}situation")
                .containsPattern("\\b1 {2}ungrouped");

        assertThat(on("situation", "--format", "jsonl").out()).contains("\"situation");
        assertThat(on("store", "counts").out()).containsPattern("\\b0 {2}ungrouped");
    }

    @Test
    void placesWhereNoStoreCanBeAreWrongUsage() throws IOException {
        String report = file("a.txt", "Rebels shelled the town of Homs on Sunday.");
        store = report;
        assertUnusable(ingest(report), report);
        store = "http://example.org/store";
        assertUnusable(ingest(report), "is no store");
        store = "jdbc:postgresql://localhost:1/none?user=me&password=geheim";
        TadmorRun run = ingest(report);
        assertUnusable(run, "localhost:1/none");
        assertThat(run.err()).doesNotContain("geheim");
        assertThat(TadmorRun.of("ingest", "--store", folder.resolve("s").toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aDirectoryThatMayNotBeWrittenToIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Assumptions.assumeTrue(
                locked.toFile().setWritable(false) && !Files.isWritable(locked), "root writes everywhere");
        store = locked.resolve("store").toString();

        assertUnusable(ingest(file("a.txt", "Rebels shelled the town.")), store);
    }

    private static void assertUnusable(TadmorRun run, String words) {
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("\tat ", "internal error");
    }

    @Test
    void recodingReadsWithTheLexiconAsItIsNow() throws IOException {
        ingest(
                file("a.txt", "The soldiers photographed the mayor in Homs on Sunday."),
                file("b.txt", "Talks began in Geneva."));
        assertThat(on("recode").err()).contains("0 of 2 reports read again");
        assertThat(on("export", "--format", "jsonl").out()).doesNotContain("mine.photograph");
        Path words = folder.resolve("words");
        Files.createDirectories(words.resolve("en/events"));
        Files.writeString(words.resolve("en/events/mine.yaml"), """
                event: ACCUSE
                patterns:
                  - id: mine.photograph
                    trigger: { lemma: [photograph] }
                    cameo: "112"
                    mode: allege
                    examples:
                      - text: "The soldiers photographed the mayor."
                        expect: { actor: soldiers, recipient: mayor }
                      - text: "The photograph was old."
                        expect: none
                """);

        TadmorRun run = on("recode", "--lexicon", words.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("2 of 2 reports read again with lexicon");
        assertThat(on("store", "check").out()).contains("2 reports: all is well");
        assertThat(on("recode", "--lexicon", words.toString()).err()).contains("0 of 2 reports read again");
        assertThat(on("export", "--format", "jsonl").out()).contains("mine.photograph");
        assertThat(on("claims", "--actor", "soldiers").out()).contains("ACCUSE");
        String fingerprint = run.err().strip().replaceAll("(?s).* ", "");
        assertThat(on("export", "--format", "jsonl").out()).contains(fingerprint);
    }
}
