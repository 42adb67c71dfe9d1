package org.tadmor.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;

/** Entries to be stored: the samples that are plain text, coded once, and whatever a test writes. */
final class Coded {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final ReportCoder CODER = new ReportCoder(LEXICON);
    private static final StoreEntry.Coding CODING =
            new StoreEntry.Coding(new Digester(LEXICON), LEXICON.fingerprint(), "test");
    private static final List<StoreEntry> SAMPLES =
            reports().stream().map(Coded::entry).toList();

    private Coded() {}

    static List<StoreEntry> samples() {
        return SAMPLES;
    }

    static List<Digest> digests() {
        return SAMPLES.stream().map(StoreEntry::digest).toList();
    }

    /** What the entries were coded with. */
    static String coding() {
        return CODING.name();
    }

    static StoreEntry entry(Report report) {
        return CODING.entry(CODER.code(report));
    }

    static StoreEntry entry(String id, String text) {
        return entry(report(id, text));
    }

    static Report report(String id, String text) {
        return new Report(id, text, List.of(), null, "The Courier", null, LocalDate.of(2016, 3, 28), null, "en");
    }

    private static List<Report> reports() {
        PlainTextReader reader = new PlainTextReader(LEXICON);
        List<Report> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../samples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file);
                        Stream<Ingested> read =
                                reader.read(in, Origin.of(file.getFileName().toString()))) {
                    read.forEach(one -> all.add(((Ingested.Accepted) one).report()));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
