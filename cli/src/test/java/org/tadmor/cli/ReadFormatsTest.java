package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of the field, straight from {@code read}; their columns are tested where they are written. */
class ReadFormatsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "polecat, Event ID",
        "acled, event_id_cnty",
        "plover, '{\"id\":'",
        "csv, claim_id",
    })
    void formatsOfOneFileGoToStandardOutput(String format, String start) throws IOException {
        TadmorRun run = TadmorRun.of("read", "--format", format, report().toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(start).contains("Palmyra");
    }

    @ParameterizedTest
    @CsvSource({"parquet, claims.parquet", "gdelt, tadmor.mentions.CSV", "csv-tables, statements.csv"})
    void formatsOfSeveralFilesTakeADirectory(String format, String file) throws IOException {
        Path out = folder.resolve("out");

        TadmorRun run = TadmorRun.of("read", "--format", format, "--out", out.toString(), report().toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(path -> path.getFileName().toString())).contains(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "gdelt", "csv-tables"})
    void aDirectoryThatIsNotNamedIsWrongUsage(String format) throws IOException {
        TadmorRun run = TadmorRun.of("read", "--format", format, report().toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--format " + format + " writes several files: name a directory with --out");
    }

    @Test
    void textsBelongToFormatsThatHaveRoomForThem() throws IOException {
        TadmorRun run = TadmorRun.of("read", "--format", "polecat", "--with-text", report().toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--with-text belongs to --format jsonl, csv-tables or parquet");
    }

    private Path report() throws IOException {
        return Files.writeString(
                folder.resolve("report.txt"), "The army shelled Palmyra on Sunday, a spokesman for the rebels said.");
    }
}
