package org.tadmor.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;

class ParquetReaderTest {
    private static final SourceReader READER = new SourceReader(Lexicon.bundled());

    @TempDir
    private Path folder;

    @Test
    void aRowIsAReportAndBadRowsAreNamedByNumber() {
        byte[] table = parquet("SELECT * FROM (VALUES"
                + " (1, 'Port shelled', '" + Seeds.STORY + "', '2016-03-28', ['A. Writer', 'B. Writer'], 'Coast Wire'),"
                + " (2, NULL, NULL, '2016-03-28', NULL, NULL), (3, NULL, 'text', 'the other day', NULL, NULL),"
                + " (4, NULL, '" + Seeds.DENIAL
                + "', NULL, [], NULL)) t(\"Doc ID\", Headline, Body, date, authors, publisher)");

        List<Ingested> all = read("a.parquet", table);

        Report report = ((Accepted) all.get(0)).report();
        assertThat(report.id()).isEqualTo("1");
        assertThat(report.title()).isEqualTo("Port shelled");
        assertThat(report.text()).isEqualTo("Port shelled\n\n" + Seeds.STORY + "\n");
        assertThat(report.author()).isEqualTo("A. Writer, B. Writer");
        assertThat(report.outlet()).isEqualTo("Coast Wire");
        assertThat(report.published()).isEqualTo(LocalDate.of(2016, 3, 28));
        assertThat(all.subList(1, 3))
                .extracting(bad -> ((Rejected) bad).where() + " " + ((Rejected) bad).code())
                .containsExactly("2 EMPTY", "a.parquet:3 FIELD");
        assertThat(all.get(3)).isInstanceOf(Accepted.class);
    }

    @Test
    void typesOfColumnsAreTakenAsTheyAre() {
        byte[] table = parquet("SELECT 'x7'::BLOB AS id, '" + Seeds.STORY
                + "'::BLOB AS text, TIMESTAMP '2016-03-28 14:05:00' AS published_at, 1 AS url");

        Report report = ((Accepted) read("unnamed", table).get(0)).report();

        assertThat(report.id()).isEqualTo("x7");
        assertThat(report.text()).isEqualTo(Seeds.STORY + "\n");
        assertThat(report.published()).isEqualTo(LocalDate.of(2016, 3, 28));
        assertThat(report.url()).isEqualTo("1");
    }

    @Test
    void longTextsAreReadAndTooLongOnesRejected() {
        byte[] table =
                parquet("SELECT i AS id, repeat('The army said so. ', CASE i WHEN 1 THEN 10000 WHEN 2 THEN 200000"
                        + " ELSE 1 END) AS text FROM range(4) t(i)");

        List<Ingested> all = read("a.parquet", table);

        assertThat(((Accepted) all.get(1)).report().text()).hasSize(180_000);
        assertThat(((Rejected) all.get(2)).code()).isEqualTo(RejectCode.TOO_LARGE);
        assertThat(((Accepted) all.get(3)).report().text()).isEqualTo("The army said so.\n");
    }

    @Test
    void aTableWithoutATextSaysWhatItHas() {
        Rejected rejected = (Rejected)
                read("a.parquet", parquet("SELECT 1 AS age, 'A' AS name")).get(0);

        assertThat(rejected.code()).isEqualTo(RejectCode.FORMAT);
        assertThat(rejected.message()).contains("age, ").contains("name");
    }

    @Test
    void tablesInArchivesAreReadAndNoCopyIsLeft() throws IOException {
        byte[] table = parquet("SELECT i AS id, '" + Seeds.STORY + "' AS text FROM range(5000) t(i)");
        byte[] zip = Seeds.zip(Map.of("../../escape.parquet", table));

        assertThat(read("all.zip", zip)).hasSize(5000).allMatch(Accepted.class::isInstance);
        assertThat(copies()).isEmpty();
        try (Stream<Ingested> reports = READER.read(new ByteArrayInputStream(zip), Origin.of("all.zip"))) {
            Iterator<Ingested> some = reports.iterator();
            assertThat(some.next()).isInstanceOf(Accepted.class);
            assertThat(copies()).hasSize(1);
        }
        assertThat(copies()).isEmpty();
    }

    @Test
    void aCutFileIsRejected() throws IOException {
        byte[] table = parquet("SELECT '" + Seeds.STORY + "' AS text");

        for (int length : new int[] {4, 12, table.length / 2, table.length - 1}) {
            assertThat(read("a.parquet", Arrays.copyOf(table, length)))
                    .extracting(all -> ((Rejected) all).code())
                    .containsExactly(RejectCode.FORMAT);
        }
        assertThat(copies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('%s')",
                "SELECT * FROM read_csv('%s')",
                "SELECT * FROM sniff_csv('%s')",
                "SELECT * FROM glob('%s')",
                "COPY (SELECT 1) TO '%s'",
                "ATTACH '%s' AS other",
                "INSTALL httpfs",
                "SET enable_external_access = true",
                "SET allowed_paths = ['%s']"
            })
    void theDatabaseReachesNothingButItsFile(String attempt) throws SQLException, IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "text\nsecret\n");

        try (Connection connection = ParquetTable.connection(folder.resolve("a.parquet"));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement
                            .executeQuery(String.format(attempt, other))
                            .next())
                    .isInstanceOf(SQLException.class);
        }
        assertThat(other).hasContent("text\nsecret\n");
    }

    private byte[] parquet(String select) {
        return Seeds.parquet(folder, "seed.parquet", select, "");
    }

    private static List<Ingested> read(String name, byte[] bytes) {
        try (Stream<Ingested> reports = READER.read(new ByteArrayInputStream(bytes), Origin.of(name))) {
            return reports.toList();
        }
    }

    private static List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("tadmor-.*[.]parquet"))
                    .toList();
        }
    }
}
