package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/tour.md} shows what the program prints. {@code serve} has a test of its own. */
class TourTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatThePageShows() throws IOException {
        copySamples();
        int commands = 0;
        for (FencedBlock block : FencedBlock.of("tour.md")) {
            if (block.language().equals("console")) {
                for (ShownCommand command : ShownCommand.of(block)) {
                    command.runIn(folder);
                    commands++;
                }
            } else if (!block.file().isEmpty()) {
                Path file = folder.resolve(block.file());
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.text());
            } else {
                assertThat(block.text()).as(block.place()).isEqualTo("./tadmor serve\n");
            }
        }

        assertThat(commands).isEqualTo(16);
        assertThat(folder.resolve("dossier/index.html")).exists();
        assertThat(folder.resolve("tables/claims.parquet")).isNotEmptyFile();
        assertThat(folder.resolve("claims.geojson")).isNotEmptyFile();
    }

    @Test
    void aLineOfDotsStandsForAnyLinesAndForNoOthers() {
        assertThat(ShownCommand.matches(List.of("a", "…", "d"), List.of("a", "b", "c", "d")))
                .isTrue();
        assertThat(ShownCommand.matches(List.of("a", "…"), List.of("a"))).isTrue();
        assertThat(ShownCommand.matches(List.of("a", "…", "d"), List.of("a", "b")))
                .isFalse();
        assertThat(ShownCommand.matches(List.of("a", "c"), List.of("a", "b", "c")))
                .isFalse();
        assertThat(ShownCommand.matches(List.of("a"), List.of("a", "b"))).isFalse();
    }

    private void copySamples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(SampleStore.SAMPLES))) {
            Path samples = Files.createDirectory(folder.resolve("samples"));
            for (Path file : files.toList()) {
                Files.copy(file, samples.resolve(file.getFileName()));
            }
        }
    }
}
