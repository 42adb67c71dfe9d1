package org.tadmor.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;
import org.tadmor.situations.SituationBuilder;
import org.tadmor.situations.SituationWriter;
import org.tadmor.sources.SourceReader;
import org.tadmor.store.ArchivedReports;
import org.tadmor.store.StoreEntry;
import org.tadmor.store.StoreException;

/** Archives are what {@code tadmor read} and {@code tadmor situation} would have said of their inputs. */
class ArchiveTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final ReportCoder CODER = new ReportCoder(LEXICON);
    private static final Digester DIGESTER = new Digester(LEXICON);
    private static final Map<Report, CodedReport> CODED = new HashMap<>();

    @TempDir
    private static Path warehouse;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.sql.shuffle.partitions", "4");
        System.setProperty("spark.sql.warehouse.dir", warehouse.toString());
        spark = Sessions.open("test");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Formats and faults side by side. */
    private Path inputs() throws IOException, SQLException {
        Path in = Files.createDirectories(folder.resolve("in"));
        List<Path> samples = GrownLines.samples();
        Files.copy(samples.get(0), in.resolve("one.txt"));
        GrownLines.write(in.resolve("lines.jsonl"), 40, 2);
        Files.writeString(
                in.resolve("odd.jsonl"),
                "{\"text\": \"Rebels shelled the town of Homs on Monday.\"}\r\n\n  \n[1]\n{\"id\": 7, \"text\": 5}\n"
                        + "{\"text\": \"The army denied it.\", \"published\": \"someday\"}\n"
                        + "{\"id\": \"last\", \"text\": \"The army took Homs, the ministry said.\"}");
        Files.write(in.resolve("bytes.jsonl"), new byte[] {'{', '"', 'a', (byte) 0xff, '"', '\n', '{', '}', '\n'});
        Files.writeString(in.resolve("empty.txt"), " \n");
        Files.writeString(in.resolve("broken.parquet"), "PAR1 and no more");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(in.resolve("more.jsonl.gz")))) {
            out.write(Files.readAllBytes(in.resolve("odd.jsonl")));
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute(
                    "COPY (SELECT 'row-' || i AS id, 'Rebels shelled the town of Aleppo, killing ' || i || ' people.' AS"
                            + " body, DATE '2016-05-02' AS date FROM range(3) t(i)) TO '" + in.resolve("table.parquet")
                            + "' (FORMAT parquet)");
        }
        try (WarcWriter warc = new WarcWriter(
                Channels.newChannel(Files.newOutputStream(in.resolve("crawl.warc.gz"))), WarcCompression.GZIP)) {
            for (int i = 1; i < 4; i++) {
                String page = "<html><head><title>Shelling</title></head><body><article><p>"
                        + Files.readString(samples.get(i)).replace("\n", "</p><p>") + "</p></article></body></html>";
                byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + page.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + page)
                        .getBytes(StandardCharsets.UTF_8);
                warc.write(new WarcResponse.Builder("https://news.example/" + i)
                        .body(MediaType.HTTP_RESPONSE, http)
                        .build());
            }
        }
        return in;
    }

    private static List<Ingested> read(Path directory) throws IOException {
        SourceReader reader = new SourceReader(LEXICON);
        List<Ingested> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file);
                        Stream<Ingested> outcomes = reader.read(in, Origin.of(file.toString()))) {
                    outcomes.forEach(all::add);
                }
            }
        }
        return all;
    }

    private static CodedReport coded(Report report) {
        return CODED.computeIfAbsent(report, CODER::code);
    }

    private static List<Report> reports(List<Ingested> read) {
        return read.stream()
                .filter(Accepted.class::isInstance)
                .map(one -> ((Accepted) one).report())
                .toList();
    }

    private static List<String> records(List<Report> reports) {
        StringWriter lines = new StringWriter();
        try (RecordWriter writer =
                new RecordWriter(lines, new RecordWriter.Options(false, false), LEXICON.fingerprint())) {
            reports.forEach(report -> writer.write(coded(report)));
        }
        return lines.toString().lines().sorted().toList();
    }

    private String archive(Path in, long partBytes, boolean replace) throws IOException {
        return archive(in, partBytes, replace, false);
    }

    private String archive(Path in, long partBytes, boolean replace, boolean grouped) throws IOException {
        StringWriter told = new StringWriter();
        Archive archive = new Archive(out().toString(), new Configuration());
        new ArchiveRun(
                        spark,
                        archive,
                        new Words(List.of(), "test"),
                        new ArchiveRun.Settings(List.of(in.toString()), partBytes, replace, grouped),
                        new PrintWriter(told, true))
                .run();
        return told.toString();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Dataset<Row> table(String name) {
        return spark.read().parquet(out().resolve(name).toString());
    }

    private List<String> archived() {
        return Stream.of("reports", "claims", "statements", "control", "rhetoric")
                .flatMap(name ->
                        table(name).select("record").collectAsList().stream().map(row -> row.getString(0)))
                .sorted()
                .toList();
    }

    @Test
    void recordsAndRejectsAreThoseOfReadHoweverInputsAreCut() throws IOException, SQLException {
        Path in = inputs();
        List<Ingested> read = read(in);
        List<Report> reports = reports(read);
        assertThat(reports).hasSizeGreaterThan(45);
        for (long part : new long[] {97, 1_000_000}) {
            archive(in, part, false);
            assertThat(archived()).isEqualTo(records(reports));
            assertThat(table("rejects").collectAsList().stream()
                            .map(row -> row.getAs("code") + " " + row.getAs("where") + " " + row.getAs("message"))
                            .sorted())
                    .isEqualTo(read.stream()
                            .filter(Rejected.class::isInstance)
                            .map(one -> ((Rejected) one).code().code() + " " + ((Rejected) one).where() + " "
                                    + ((Rejected) one).message())
                            .sorted()
                            .toList());
        }
        assertThat(table("reports").where("month = 'undated'").count())
                .isEqualTo(reports.stream()
                        .filter(report -> report.published() == null)
                        .count());
        try (Stream<Path> left = Files.walk(out().resolve("_tadmor"))) {
            assertThat(left.filter(path -> path.toString().endsWith(".parquet")))
                    .isEmpty();
        }
    }

    @Test
    void onlyMonthsThatHaveChangedAreCodedAgain() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("a.jsonl"), line("a", "2016-03-01") + line("b", "2016-04-01"));
        assertThat(archive(in, 1 << 20, false)).contains("2 months to be coded", "2016-03: 1 reports");
        assertThat(archive(in, 1 << 20, false)).contains("no input has changed");
        Map<String, Unit> before = units();

        Files.writeString(in.resolve("b.jsonl"), line("c", "2016-04-09") + line("d", "2016-05-09"));
        assertThat(archive(in, 1 << 20, false)).contains("2 months to be coded, 1 there");
        assertThat(units().get("2016-03")).isEqualTo(before.get("2016-03"));
        assertThat(table("reports").where("month = '2016-04'").count()).isEqualTo(2);

        Files.delete(in.resolve("a.jsonl"));
        assertThat(archive(in, 1 << 20, false)).contains("2016-03 is no more among the inputs");
        assertThat(archived()).isEqualTo(records(reports(read(in))));

        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("a.jsonl"), line("e", "2016-03-01"));
        assertThatThrownBy(() -> archive(other, 1 << 20, false))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("--replace");
        archive(other, 1 << 20, true);
        assertThat(archived()).isEqualTo(records(reports(read(other))));
    }

    @Test
    void whatABrokenOffRunLeftBehindDoesNotCount() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("a.jsonl"), line("a", "2016-03-01") + line("b", "2016-04-01"));
        archive(in, 1 << 20, false);
        List<String> whole = archived();
        Path month = out().resolve("claims/month=2016-03");
        try (Stream<Path> files = Files.list(month)) {
            Path written = files.filter(file -> file.toString().endsWith("-0.parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(written, month.resolve("feed-0.parquet"));
        }
        // A month of which files were moved, but that was never said to be there.
        Files.delete(out().resolve("_tadmor/units/2016-04.json"));
        Files.delete(out().resolve("_tadmor/units/.2016-04.json.crc"));
        Files.delete(out().resolve("_tadmor/inputs.json"));
        Files.delete(out().resolve("_tadmor/.inputs.json.crc"));

        assertThat(archive(in, 1 << 20, false)).contains("1 months to be coded, 1 there");
        assertThat(archived()).isEqualTo(whole);
    }

    @Test
    void situationsAndCopiesAreThoseOfOneMachine() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (Path sample : GrownLines.samples()) {
            Files.copy(sample, in.resolve(sample.getFileName()));
        }
        GrownLines.write(in.resolve("lines.jsonl"), 120, 1);
        archive(in, 1 << 20, false, true);

        List<Digest> digests = reports(read(in)).stream()
                .map(report -> DIGESTER.digest(coded(report)))
                .toList();
        StringWriter expected = new StringWriter();
        try (SituationWriter writer = new SituationWriter(expected)) {
            SituationBuilder.build(digests).forEach(writer::write);
        }
        assertThat(table("situations").select("record").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .sorted())
                .hasSizeGreaterThan(100)
                .isEqualTo(expected.toString().lines().sorted().toList());
        assertThat(table("copies").count()).isPositive();
        assertThat(table("situations").where("reports > 1").count()).isPositive();
        assertThat(archive(in, 1 << 20, false, true)).contains("situations are as they were");
    }

    @Test
    void entriesForAStoreAreThoseOfIngest() throws IOException, SQLException {
        Path in = inputs();
        archive(in, 1 << 20, false);
        StoreEntry.Coding coding = new StoreEntry.Coding(DIGESTER, LEXICON.fingerprint(), "test");
        Map<String, StoreEntry> loaded = new HashMap<>();
        new ArchivedReports(out())
                .forEach(archived -> loaded.put(archived.report().id(), archived.entry()));
        List<Report> reports = reports(read(in));
        for (Report report : reports) {
            StoreEntry expected = coding.entry(coded(report));
            StoreEntry entry = Objects.requireNonNull(loaded.get(report.id()));
            assertThat(entry.report()).isEqualTo(report);
            assertThat(entry.records()).isEqualTo(expected.records());
            assertThat(entry.coding()).isEqualTo(expected.coding());
            assertThat(entry.fingerprint()).isEqualTo(expected.fingerprint());
            assertThat(entry.sentences()).isEqualTo(expected.sentences());
            assertThat(entry.digest().tellings()).isEqualTo(expected.digest().tellings());
            assertThat(entry.digest().holdings()).isEqualTo(expected.digest().holdings());
            assertThat(entry.digest().fingerprint().values())
                    .isEqualTo(expected.digest().fingerprint().values());
        }
        assertThat(new ArchivedReports(out()).count()).isEqualTo(reports.size());
        assertThatThrownBy(() -> new ArchivedReports(in))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("holds no archive");
    }

    @Test
    void duckDbReadsTheTables() throws IOException, SQLException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(GrownLines.samples().get(0), in.resolve("a.txt"));
        Files.writeString(in.resolve("a.jsonl"), line("a", "2016-03-01") + line("b", "2016-04-01"));
        archive(in, 1 << 20, false);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement();
                var row = sql.executeQuery("SELECT count(*), min(event_type), max(month) FROM read_parquet('"
                        + out().resolve("claims")
                        + "/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)"
                        + " WHERE report = 'b'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isPositive();
            assertThat(row.getString(2)).isEqualTo("ASSAULT");
            assertThat(row.getString(3)).isEqualTo("2016-04");
        }
    }

    @Test
    void linesAreCutWhereTheyEnd() throws IOException {
        // Every cut of a text gives every line once, with its number.
        String text = "a\n\nbb\r\nccc\nd\n\n\nlast";
        Path file = Files.writeString(folder.resolve("cut.jsonl"), text);
        for (int size = 1; size <= text.length() + 1; size++) {
            List<String> lines = new ArrayList<>();
            long breaks = 0;
            for (int start = 0; start < text.length(); start += size) {
                int end = Math.min(start + size, text.length());
                Part part = new Part(new InputFile("cut", file.toString(), text.length(), 0, true), start, end, breaks);
                try (var in = new org.apache.hadoop.fs.Path(file.toString())
                                .getFileSystem(new Configuration())
                                .open(new org.apache.hadoop.fs.Path(file.toString()));
                        LineStream stream = new LineStream(in, part)) {
                    long number = stream.lines();
                    String found = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    for (String line : found.isEmpty() ? new String[0] : found.split("(?<=\n)")) {
                        lines.add(++number + ":" + line);
                    }
                    breaks += LineStream.breaks(in, Math.max(0, start - 1), end - 1);
                }
            }
            assertThat(lines)
                    .as("parts of %d bytes", size)
                    .containsExactly("1:a\n", "2:\n", "3:bb\r\n", "4:ccc\n", "5:d\n", "6:\n", "7:\n", "8:last");
        }
    }

    private Map<String, Unit> units() throws IOException {
        return new Archive(out().toString(), new Configuration()).units();
    }

    private static String line(String id, String published) {
        return "{\"id\":\"" + id + "\",\"published\":\"" + published
                + "\",\"text\":\"Rebels shelled the town of Homs, killing three people.\"}\n";
    }
}
