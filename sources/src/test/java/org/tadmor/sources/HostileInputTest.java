package org.tadmor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Origin;

/**
 * Damaged inputs of each format make reports or are rejected: they neither crash nor hang, and leave no file behind. How many of each
 * is said by {@code -Dtadmor.mutations}; the Maven profile {@code fuzz} runs 10,000. {@link FuzzRun} goes on from there.
 */
class HostileInputTest {
    private static final int MUTATIONS = Integer.getInteger("tadmor.mutations", 200);
    private static final int MOST_SECONDS = 20;
    private static final SourceReader READER = new SourceReader(Lexicon.bundled());

    @TempDir
    private static Path folder;

    private static ExecutorService worker;

    private Set<String> before = Set.of();

    enum Format {
        TEXT("a.txt"),
        HTML("a.html"),
        RSS("a.rss"),
        ATOM("a.atom"),
        WARC("a.warc"),
        WARC_GZ("a.warc.gz"),
        JSONL("a.jsonl"),
        CSV("a.csv"),
        MBOX("a.mbox"),
        ZIP("a.zip"),
        TAR_GZ("a.tar.gz"),
        GZIP("a.txt.gz"),
        DOCX("a.docx"),
        ODT("a.odt"),
        RTF("a.rtf"),
        PDF("a.pdf"),
        PARQUET("a.parquet");

        private final String file;

        Format(String file) {
            this.file = file;
        }

        private byte[] seed() {
            return switch (this) {
                case TEXT -> Seeds.text();
                case HTML -> Seeds.utf8(Seeds.PAGE);
                case RSS -> Seeds.utf8(Seeds.RSS);
                case ATOM -> Seeds.utf8(Seeds.ATOM);
                case WARC -> Seeds.warc();
                case WARC_GZ, GZIP, TAR_GZ -> Seeds.gzip(unpacked());
                case JSONL -> Seeds.jsonl();
                case CSV -> Seeds.table();
                case MBOX -> Seeds.mbox();
                case ZIP -> Seeds.zip(entries());
                case DOCX -> Seeds.docx();
                case ODT -> Seeds.zip(Seeds.odtParts());
                case RTF -> Seeds.rtf();
                case PDF -> Seeds.pdf();
                case PARQUET ->
                    Seeds.parquet(
                            folder,
                            "seed.parquet",
                            "SELECT i AS id, '" + Seeds.STORY + "' || i AS text, DATE '2016-03-28' AS published,"
                                    + " ['A', 'B'] AS authors FROM range(20) t(i)",
                            ", COMPRESSION 'snappy'");
            };
        }

        private byte[] unpacked() {
            return switch (this) {
                case WARC_GZ -> Seeds.warc();
                case TAR_GZ -> Seeds.tar(entries());
                default -> Seeds.text();
            };
        }

        private static Map<String, byte[]> entries() {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("day/story.txt", Seeds.text());
            entries.put("page.html", Seeds.utf8(Seeds.PAGE));
            entries.put("table.csv", Seeds.table());
            return entries;
        }

        /** Half of what is packed is damaged before packing, as damage to packed bytes seldom reaches the parser of the contents. */
        private byte[] mutated(byte[] seed, long round) {
            Mutation mutation = new Mutation(ordinal() * 1_000_003L + round);
            boolean inside = round % 2 == 1;
            return switch (this) {
                case ZIP, DOCX, ODT -> inside ? mutation.inside(seed) : mutation.of(seed);
                case WARC_GZ, TAR_GZ, GZIP -> inside ? Seeds.gzip(mutation.of(unpacked())) : mutation.of(seed);
                default -> mutation.of(seed);
            };
        }
    }

    @BeforeAll
    static void start() {
        worker = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void stop() {
        worker.shutdownNow();
    }

    @BeforeEach
    void listFiles() throws IOException {
        before = files();
    }

    @AfterEach
    void noFileIsLeft() throws IOException {
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void damagedInputsAreReportsOrRejected(Format format) throws InterruptedException {
        byte[] seed = format.seed();
        assertThat(read(format, seed, -1)).isNotEmpty().allMatch(Ingested.Accepted.class::isInstance);
        for (int round = 0; round < MUTATIONS; round++) {
            assertThat(read(format, format.mutated(seed, round), round)).hasSizeLessThan(5000);
        }
    }

    private static List<Ingested> read(Format format, byte[] bytes, int round) throws InterruptedException {
        try {
            return worker.submit(() -> {
                        try (Stream<Ingested> reports =
                                READER.read(new ByteArrayInputStream(bytes), Origin.of(format.file))) {
                            return reports.toList();
                        }
                    })
                    .get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(format + " " + round + " takes more than " + MOST_SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new AssertionError(format + " " + round + " crashes", e.getCause());
        }
    }

    /** Files beside which ours could appear; DuckDB's own library is unpacked once and deleted at the end of the program. */
    private static Set<String> files() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path place : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of(""), Path.of(".."), folder)) {
            try (Stream<Path> list = Files.list(place.toAbsolutePath())) {
                all.addAll(list.map(Path::toString)
                        .filter(name -> !name.contains(File.separator + "libduckdb"))
                        .collect(Collectors.toSet()));
            }
        }
        return all;
    }
}
