package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in: a clear message with a stable code, the right exit code, no stack trace, and the rest goes on. */
class BadInputTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileIsNamedAndTheRestIsRead() throws IOException {
        Path empty = write("empty.txt", "");
        Path good = write("good.txt", "Rebels shelled the town of Homs on Sunday.\n");

        TadmorRun run = TadmorRun.of("read", "--format", "jsonl", empty.toString(), good.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(empty.toString()).contains("[empty]").doesNotContain("\tat ");
        assertThat(run.out()).contains("\"record\":\"report\"").contains("good.txt");
    }

    @Test
    void aBinaryFileIsNotText() throws IOException {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        assertRejected(Files.write(folder.resolve("picture.txt"), bytes), "binary");
    }

    @Test
    void truncatedUtf8IsAnEncodingError() throws IOException {
        byte[] text = "The army entered Deir ez-Zor – on Sunday".getBytes(StandardCharsets.UTF_8);
        int inside = 0;
        while (text[inside] >= 0) {
            inside++;
        }
        assertRejected(Files.write(folder.resolve("cut.txt"), Arrays.copyOf(text, inside + 1)), "encoding");
    }

    @Test
    void fiftyMegabytesOfOneLineAreAnsweredInTime() throws IOException {
        Path file = folder.resolve("long.txt");
        byte[] chunk = "word ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(chunk);
            }
        }
        assertTimeoutPreemptively(PATIENCE, () -> assertRejected(file, "too-large"));
    }

    @Test
    void aSentenceOfTenThousandWordsIsRead() throws IOException {
        Path file = write("sentence.txt", "Rebels and soldiers " + "and soldiers ".repeat(5_000) + "attacked Homs.");

        TadmorRun run =
                assertTimeoutPreemptively(PATIENCE, () -> TadmorRun.of("read", "--format", "jsonl", file.toString()));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"record\":\"report\"");
    }

    @Test
    void unclosedHtmlIsRead() throws IOException {
        Path file = write(
                "broken.html",
                "<html><head><title>Town shelled</title><body><article><p>Rebels shelled the town of Homs on Sunday,"
                        + " the army said.<p><div><b>Nobody was hurt");

        TadmorRun run = TadmorRun.of("read", "--format", "jsonl", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("ASSAULT");
    }

    @Test
    void aDirectoryWithoutReadableFilesIsNamed() {
        TadmorRun run = TadmorRun.of("read", "--format", "jsonl", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[no-input]").contains(folder.toString());
    }

    @Test
    void aMissingFileIsNamed() {
        TadmorRun run = TadmorRun.of(
                "read", "--format", "jsonl", folder.resolve("nowhere.txt").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[unreadable]").contains("nowhere.txt");
    }

    @Test
    void anUnwritableOutputIsWrongUsage() throws IOException {
        Path good = write("good.txt", "Rebels shelled the town of Homs on Sunday.\n");
        String target = folder.resolve("no/such/folder/x.jsonl").toString();

        TadmorRun run = TadmorRun.of("read", "--format", "jsonl", "--out", target, good.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot write").contains("x.jsonl").doesNotContain("\tat ");
    }

    @Test
    void anUnknownOptionIsWrongUsageAndSaysWhatThereIs() {
        TadmorRun run = TadmorRun.of("read", "--formt", "jsonl", "x.txt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--formt").contains("--format");
    }

    @Test
    void aDateThatIsNoneIsWrongUsage() {
        TadmorRun run = TadmorRun.of("read", "--published", "yesterday", "x.txt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--published").contains("yesterday");
    }

    @Test
    void aBadJsonLineIsNamedByItsNumberAndTheOthersAreRead() {
        TadmorRun run = TadmorRun.withInput(
                "{\"id\":\"a\",\"text\":\"Rebels shelled Homs.\"}\nnot json\n{\"id\":\"c\"}\n",
                "read",
                "--format",
                "jsonl",
                "--input-format",
                "jsonl",
                "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"id\":\"a\"");
        assertThat(run.err())
                .contains("-:2 [bad-json]")
                .contains("-:3 [bad-field]")
                .contains("1 read, 2 rejected");
    }

    @Test
    void aPairWithSpansOutsideItsTextIsNamed() {
        TadmorRun run = TadmorRun.withInput(
                "{\"id\":\"1\",\"text\":\"Rebels shelled Homs.\",\"actor\":{\"start\":0,\"end\":6},"
                        + "\"recipient\":{\"start\":15,\"end\":99}}\n",
                "relate",
                "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("-:1 [bad-field]").contains("recipient");
    }

    @Test
    void aLineThatIsNotConlluIsNamed() {
        TadmorRun run = TadmorRun.withInput("1\tonly\tthree\n\n", "analyze", "--tokenized", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[bad-format]").contains("line 1");
    }

    private void assertRejected(Path file, String code) {
        TadmorRun run = TadmorRun.of("read", "--format", "jsonl", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(file.toString())
                .contains("[" + code + "]")
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
