package org.tadmor.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;

/**
 * Every folder of {@code src/test/golden} is a test: what the chain makes of {@code report.txt} must be
 * {@code coded.jsonl}. With {@code -Dgolden.update=true} the files are written anew; read them before committing.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden");

    @TestFactory
    Stream<DynamicTest> eachFolderIsCodedAsItsFileSays() throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        ReportCoder coder = new ReportCoder(lexicon);
        List<Path> folders;
        try (Stream<Path> list = Files.list(GOLDEN)) {
            folders = list.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).isNotEmpty();
        return folders.stream()
                .map(folder ->
                        DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder, lexicon, coder)));
    }

    private static void check(Path folder, Lexicon lexicon, ReportCoder coder) throws IOException {
        StringWriter lines = new StringWriter();
        // The fingerprint changes with every word of the lexicon; the records should not.
        try (RecordWriter writer = new RecordWriter(lines, new RecordWriter.Options(true, false), "golden")) {
            byte[] bytes = Files.readAllBytes(folder.resolve("report.txt"));
            List<Ingested> read = new PlainTextReader(lexicon)
                    .read(new ByteArrayInputStream(bytes), Origin.of("report.txt"))
                    .toList();
            assertThat(read).hasSize(1).first().isInstanceOf(Accepted.class);
            writer.write(coder.code(((Accepted) read.get(0)).report()));
        }
        Path expected = folder.resolve("coded.jsonl");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, lines.toString());
        }
        assertThat(lines.toString()).isEqualTo(Files.readString(expected));
    }
}
