package org.tadmor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.lexicon.Lexicon;

class ActorTablesTest {
    @TempDir
    private Path directory;

    @Test
    void bundledTablesHaveNoMistakes() {
        assertThat(ActorCatalogCheck.check(Lexicon.bundled())).isEmpty();
    }

    @Test
    void termThatEndsBeforeItBeginsIsReportedWithItsLine() throws IOException {
        write(
                "people.tsv",
                "id\tname\taliases\tcountry\toffice\ttitle\torganization\tfrom\tto\tsource\n"
                        + "a\tA B\t\t\thead_of_state\tpresident\t\t2015-01-01\t2014-01-01\tinvented\n");
        assertThat(ActorCatalogCheck.check(Lexicon.ofDirectory(directory)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.getMessage()).contains("ends on 2014-01-01 before it begins on 2015-01-01");
                });
    }

    @Test
    void unknownCountryIsReported() throws IOException {
        write(
                "groups.tsv",
                "id\tname\taliases\tcode\tcountry\tsector\tfrom\tto\tsource\n"
                        + "g\tG Front\t\tXXXREB\tXXX\tREB\t\t\tinvented\n");
        assertThat(ActorCatalogCheck.check(Lexicon.ofDirectory(directory)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.getMessage()).contains("'XXX'"));
    }

    @Test
    void repeatedNameIsReported() throws IOException {
        write(
                "groups.tsv",
                "id\tname\taliases\tcode\tcountry\tsector\tfrom\tto\tsource\n"
                        + "g\tG Front\tGF\t\t\tREB\t\t\tinvented\n"
                        + "h\tH Front\tGF\t\t\tREB\t\t\tinvented\n");
        assertThat(ActorCatalogCheck.check(Lexicon.ofDirectory(directory)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.getMessage()).contains("'GF'"));
    }

    @Test
    void entryWithoutASourceIsReported() throws IOException {
        write(
                "seats.tsv",
                "name\taliases\tcountry\tsector\tsource\n" + "Old Mill\t\t\tGOV\t\n" + "New Mill\t\t\tGOV\tinvented\n");
        assertThat(ActorCatalogCheck.check(Lexicon.ofDirectory(directory)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.getMessage()).contains("has no source");
                });
    }

    @Test
    void termToldTwiceIsReported() throws IOException {
        write(
                "people.tsv",
                "id\tname\taliases\tcountry\toffice\ttitle\torganization\tfrom\tto\tsource\n"
                        + "a\tA B\t\t\thead_of_state\tpresident\t\t2010\t2014\tinvented\n"
                        + "a\tA B\t\t\thead_of_state\tpresident\t\t2012\t2016\tinvented\n");
        assertThat(ActorCatalogCheck.check(Lexicon.ofDirectory(directory)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.getMessage()).contains("overlaps another"));
    }

    @Test
    void catalogIsAsLargeAsPromised() {
        Lexicon lexicon = Lexicon.bundled();
        assertThat(rows(lexicon, "countries.tsv")).isGreaterThanOrEqualTo(250);
        assertThat(persons(lexicon)).isGreaterThanOrEqualTo(3_000);
        assertThat(rows(lexicon, "groups.tsv") + rows(lexicon, "organizations.tsv"))
                .isGreaterThanOrEqualTo(800);
    }

    /** Distinct people: one person may have several terms. */
    private static long persons(Lexicon lexicon) {
        return lexicon.named("en/actors/people.tsv").stream()
                .flatMap(file -> file.rows().stream())
                .map(row -> row.get("id"))
                .distinct()
                .count();
    }

    private static long rows(Lexicon lexicon, String table) {
        return lexicon.named("en/actors/" + table).stream()
                .flatMap(file -> file.rows().stream())
                .count();
    }

    private void write(String name, String content) throws IOException {
        Path tables = Files.createDirectories(directory.resolve("en/actors"));
        Files.writeString(tables.resolve(name), content);
    }
}
