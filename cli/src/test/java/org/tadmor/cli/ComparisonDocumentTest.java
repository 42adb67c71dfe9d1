package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of {@code docs/comparison.md} are those of the commands it names, or of the page it takes them from. */
class ComparisonDocumentTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void commandsPrintWhatThePageShows() throws IOException {
        for (FencedBlock block : FencedBlock.of("comparison.md")) {
            for (ShownCommand command : ShownCommand.of(block)) {
                command.runIn(folder, Path.of(SampleStore.directory()));
            }
        }
    }

    @Test
    void theSamplesHoldWhatTheTableCounts() throws IOException {
        List<JsonNode> claims = SampleStore.run("export", "--format", "jsonl")
                .out()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(record -> record.path("record").asString().equals("claim"))
                .toList();
        List<String> voices = claims.stream()
                .map(claim -> claim.path("source")
                        .get(claim.path("source").size() - 1)
                        .path("kind")
                        .asString())
                .toList();
        List<String> stances = claims.stream()
                .map(claim -> claim.path("factuality").asString())
                .toList();

        assertThat(cells("of the samples", 1))
                .containsExactly(
                        count(claims, claim -> true),
                        count(voices, List.of("actor", "anonymous")::contains),
                        count(voices, "anonymous"::equals),
                        count(stances, List.of("CT-", "PR-")::contains),
                        count(stances, List.of("PS+", "PS-", "UU")::contains));
    }

    @Test
    void figuresOfTheStepsAreThoseOfThePagesTheyComeFrom() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (String page : List.of("lexicon/README.md", "measure/README.md", "docs/ethics.md", "docs/measured.md")) {
            pages.append(Files.readString(HOUSE.resolve(page)));
        }
        List<String> figures = cells("step", 2).stream()
                .flatMap(cell -> Pattern.compile("\\d+\\.\\d+|\\d+ of \\d+")
                        .matcher(cell)
                        .results()
                        .map(MatchResult::group))
                .toList();

        assertThat(figures)
                .hasSizeGreaterThan(10)
                .allSatisfy(figure -> assertThat(pages).contains(figure));
    }

    private static <T> String count(List<T> all, Predicate<T> counted) {
        return Long.toString(all.stream().filter(counted).count());
    }

    /** A column of the table whose first heading is this. */
    private static List<String> cells(String heading, int column) throws IOException {
        List<String> lines = Files.readAllLines(HOUSE.resolve("docs/comparison.md"));
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[column + 1].strip())
                .toList();
    }
}
