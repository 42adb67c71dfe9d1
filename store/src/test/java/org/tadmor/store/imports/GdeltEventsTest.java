package org.tadmor.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.store.imports.GdeltRow.Accepted;
import org.tadmor.store.imports.GdeltRow.Code;
import org.tadmor.store.imports.GdeltRow.Rejected;

/** Files of GDELT events, good and bad. */
class GdeltEventsTest {
    private static final int ID = 0;
    private static final int DAY = 1;
    private static final int EVENT = 26;
    private static final int QUAD = 29;
    private static final int SCALE = 30;
    private static final int PLACE = 51;
    private static final int LAT = 56;

    @TempDir
    private Path folder;

    @Test
    void rowsAreReadByTheirColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("20160328.export.CSV"), line(cells()) + "\n" + line(cells()));

        List<GdeltRow> rows = rows(GdeltEvents.open(file));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .isEqualTo(new Accepted(new GdeltEvent(
                        529_000_001L,
                        LocalDate.of(2016, 3, 27),
                        new GdeltEvent.Actor("SYRMIL", "SYRIAN ARMY", "SYR"),
                        null,
                        "190",
                        4,
                        -10.0,
                        12,
                        3,
                        4,
                        -3.25,
                        new GdeltEvent.Place(4, "Palmyra, Homs, Syria", "SY", "SY11", 34.55, 38.27, "-2541234"),
                        LocalDateTime.of(2016, 3, 28, 12, 15),
                        "https://courier.example/1")));
    }

    @Test
    void theOlderLayoutIsReadToo() throws IOException {
        List<String> cells = new ArrayList<>(Arrays.asList(cells()));
        for (int adm2 : new int[] {55, 47, 39}) {
            cells.remove(adm2);
        }

        List<GdeltRow> rows = rows(of(String.join("\t", cells) + "\n"));

        assertThat(cells).hasSize(58);
        assertThat(rows).isEqualTo(rows(of(line(cells()) + "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, x, GDELT_NUMBER",
        "1, 20160231, GDELT_DATE",
        "1, '', GDELT_DATE",
        "26, '', GDELT_CODE",
        "26, '---', GDELT_CODE",
        "29, 5, GDELT_NUMBER",
        "30, NaN, GDELT_NUMBER",
        "31, many, GDELT_NUMBER",
        "56, 134.5, GDELT_NUMBER",
        "34, bad, GDELT_NUMBER",
        "1, 00000101, GDELT_DATE",
        "59, 20160328256000, GDELT_DATE",
        "59, yesterday, GDELT_DATE"
    })
    void aBadRowIsRejectedByCodeAndLineAndTheRestGoesOn(int column, String value, Code code) throws IOException {
        String[] bad = cells();
        bad[column] = value;

        List<GdeltRow> rows = rows(of(line(cells()) + "\r\n\r\n" + line(bad) + "\r\n" + line(cells()) + "\r\n"));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.file()).isEqualTo("day.CSV");
            assertThat(rejected.line()).isEqualTo(3);
        });
        assertThat(rows.get(2)).isInstanceOf(Accepted.class);
    }

    @Test
    void mentionsAreNoEvents() throws IOException {
        assertThat(codes(rows(of("1\t20160328000000\t20160328000000\t1\tcourier.example\n"))))
                .containsExactly(Code.GDELT_COLUMNS);
    }

    @Test
    void archivesAreOpened() throws IOException {
        Path file = Files.write(folder.resolve("20160328.zip"), zip(line(cells()) + "\nbad\n"));

        List<GdeltRow> rows = rows(GdeltEvents.open(file));

        assertThat(rows.get(0)).isInstanceOf(Accepted.class);
        assertThat(rows.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.file()).isEqualTo("20160328.zip!day.export.CSV");
            assertThat(rejected.line()).isEqualTo(2);
        });
    }

    @Test
    void whatIsPackedByGzipIsUnpacked() throws IOException {
        Path file = Files.write(folder.resolve("20160328.export.CSV.gz"), gzip(line(cells()) + "\nbad\n"));

        List<GdeltRow> rows = rows(GdeltEvents.open(file));

        assertThat(rows.get(0)).isEqualTo(rows(of(line(cells()))).get(0));
        assertThat(rows.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.file()).isEqualTo("20160328.export.CSV.gz");
            assertThat(rejected.line()).isEqualTo(2);
        });
    }

    @Test
    void whatIsCutOffWithinGzipGivesWhatCanBeReadAndSaysSo() throws IOException {
        byte[] whole = gzip((line(cells()) + "\n").repeat(5000));

        for (int length : new int[] {3, 9, whole.length / 2, whole.length - 4}) {
            List<GdeltRow> rows = rows(GdeltEvents.of(new ByteArrayInputStream(whole, 0, length), "cut.gz"));

            assertThat(codes(rows)).as(length + " bytes").containsExactly(Code.GDELT_ARCHIVE);
        }
        assertThat(codes(rows(
                        new GdeltEvents(new ByteArrayInputStream(gzip("0".repeat(30_000_000))), "b.gz", 1_000_000))))
                .containsExactly(Code.GDELT_TOO_LARGE);
    }

    @Test
    void whatDayAloneDateAddedSaysIsMidnight() throws IOException {
        String[] cells = cells();
        cells[59] = "20160328";
        assertThat(added(cells)).isEqualTo(LocalDateTime.of(2016, 3, 28, 0, 0));
        cells[59] = "";
        assertThat(added(cells)).isNull();
    }

    private static @Nullable LocalDateTime added(String[] cells) throws IOException {
        return ((Accepted) rows(of(line(cells))).get(0)).event().added();
    }

    @Test
    void aDamagedArchiveGivesWhatCanBeReadAndSaysSo() throws IOException {
        byte[] whole = zip((line(cells()) + "\n").repeat(5000));

        List<GdeltRow> rows = rows(GdeltEvents.of(new ByteArrayInputStream(whole, 0, whole.length / 2), "cut.zip"));

        assertThat(rows.get(0)).isInstanceOf(Accepted.class);
        assertThat(codes(rows)).containsExactly(Code.GDELT_ARCHIVE);
    }

    @Test
    void aBombIsCutOff() throws IOException {
        byte[] bomb = zip("0".repeat(30_000_000));

        List<GdeltRow> rows = rows(new GdeltEvents(new ByteArrayInputStream(bomb), "bomb.zip", 10_000_000));

        assertThat(codes(rows)).containsExactly(Code.GDELT_TOO_LARGE);
    }

    @Test
    void anEndlessLineIsOneRejectedRow() throws IOException {
        assertThat(codes(rows(of("0".repeat(3_000_000) + "\n" + line(cells())))))
                .containsExactly(Code.GDELT_LINE_TOO_LONG);
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertThat(rows(of(""))).isEmpty();
        assertThat(rows(of("\n\n"))).isEmpty();
    }

    @Test
    void mutatedFilesNeitherCrashNorHang() throws IOException {
        byte[] plain = (line(cells()) + "\n").repeat(3).getBytes(StandardCharsets.UTF_8);
        byte[] zipped = zip(line(cells()) + "\n");
        byte[] packed = gzip(line(cells()) + "\n");
        Random random = new Random(7);

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < 10_000; round++) {
                byte[] mutated = List.of(plain, zipped, packed).get(round % 3).clone();
                for (int change = 0; change <= random.nextInt(8); change++) {
                    mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
                }
                assertThat(rows(GdeltEvents.of(new ByteArrayInputStream(mutated), "m")))
                        .hasSizeLessThan(2000);
            }
        });
    }

    private static String[] cells() {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[ID] = "529000001";
        cells[DAY] = "20160327";
        cells[5] = "SYRMIL";
        cells[6] = "SYRIAN ARMY";
        cells[7] = "SYR";
        cells[EVENT] = "190";
        cells[QUAD] = "4";
        cells[SCALE] = "-10.0";
        cells[31] = "12";
        cells[32] = "3";
        cells[33] = "4";
        cells[PLACE] = "4";
        cells[PLACE + 1] = "Palmyra, Homs, Syria";
        cells[PLACE + 2] = "SY";
        cells[PLACE + 3] = "SY11";
        cells[LAT] = "34.55";
        cells[LAT + 1] = "38.27";
        cells[LAT + 2] = "-2541234";
        cells[34] = "-3.25";
        cells[59] = "20160328121500";
        cells[60] = "https://courier.example/1";
        return cells;
    }

    private static String line(String[] cells) {
        return String.join("\t", cells);
    }

    private static GdeltEvents of(String text) throws IOException {
        return GdeltEvents.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "day.CSV");
    }

    private static List<GdeltRow> rows(GdeltEvents events) throws IOException {
        try (events) {
            List<GdeltRow> rows = new ArrayList<>();
            for (GdeltRow row = events.next(); row != null; row = events.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<Code> codes(List<GdeltRow> rows) {
        return rows.stream()
                .filter(Rejected.class::isInstance)
                .map(row -> ((Rejected) row).code())
                .toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("day.export.CSV"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
