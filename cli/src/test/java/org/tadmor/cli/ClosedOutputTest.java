package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code | head -1} does to a command: whoever reads its output goes away. */
class ClosedOutputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "read, table",
        "read, jsonl",
        "read, csv",
        "read, geojson",
        "read, polecat",
        "read, acled",
        "read, plover",
        "situation, table",
        "situation, jsonl",
        "situation, csv"
    })
    void readerThatGoesEndsTheCommandQuietly(String command, String format) throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.jsonl"),
                "{\"id\":\"a\",\"text\":\"Rebels shelled the town.\"}\n{\"id\":\"b\",\"text\":\"The army took Palmyra.\"}\n");
        StringWriter err = new StringWriter();
        BrokenPipe pipe = new BrokenPipe();
        int code = Tadmor.run(
                new PrintWriter(pipe, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true),
                command,
                "--format",
                format,
                file.toString());
        assertThat(pipe.writes).isPositive();
        assertThat(err).hasToString("");
        assertThat(code).isZero();
    }

    @ParameterizedTest
    @CsvSource({"read, jsonl", "read, csv", "read, table", "situation, jsonl", "situation, csv", "situation, table"})
    void fullDeviceIsNamedAndNoBug(String command, String format) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Path file = Files.writeString(
                folder.resolve("one.jsonl"),
                "{\"text\":\"The Syrian army shelled Palmyra on Sunday, rebels said.\",\"published\":\"2016-03-28\"}\n");

        TadmorRun run = TadmorRun.of(command, "--format", format, "--out", full.toString(), file.toString());

        assertThat(run.err()).contains("cannot write /dev/full");
        assertThat(run.code()).isEqualTo(2);
    }

    /** Takes nothing. */
    private static final class BrokenPipe extends OutputStream {
        private int writes;

        @Override
        public void write(int value) throws IOException {
            writes++;
            throw new IOException("Broken pipe");
        }
    }
}
