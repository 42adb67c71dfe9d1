package org.tadmor.server;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.JsonlReader;
import org.tadmor.report.PlainTextReader;
import org.tadmor.report.ReportReader;
import org.tadmor.situations.Digester;
import org.tadmor.store.Store;
import org.tadmor.store.StoreEntry;
import org.tadmor.store.StoreWriter;

/** The samples, coded once for all tests of a run. */
final class CodedSamples {
    static final Lexicon LEXICON = Lexicon.bundled();

    private static final class Coded {
        static final List<StoreEntry> ENTRIES = code();
    }

    private CodedSamples() {}

    /** Reads plain text and JSON lines; the reader of all formats is not of this module. */
    static ReportReader reader() {
        ReportReader plain = new PlainTextReader(LEXICON);
        ReportReader lines = new JsonlReader(LEXICON);
        return (in, origin) -> (origin.name().endsWith(".jsonl") ? lines : plain).read(in, origin);
    }

    private static List<StoreEntry> code() {
        ReportCoder coder = new ReportCoder(LEXICON);
        StoreEntry.Coding coding =
                new StoreEntry.Coding(new Digester(LEXICON), LEXICON.fingerprint(), TestServer.VERSION);
        return Samples.read(reader())
                .filter(Accepted.class::isInstance)
                .map(input -> coding.entry(coder.code(((Accepted) input).report())))
                .toList();
    }

    static void into(Store store) {
        try (StoreWriter writer = store.writer()) {
            Coded.ENTRIES.forEach(writer::add);
        }
        store.group(grouped -> {});
    }

    /** Something to ask for at a path that demands a parameter. */
    static Map<String, String> parameters(String path) {
        String report = Coded.ENTRIES.get(4).report().id();
        @Nullable String outlet = Coded.ENTRIES.get(4).report().outlet();
        return switch (path) {
            case "/api/v1/report" -> Map.of("id", report);
            case "/api/v1/records" -> Map.of("report", report);
            case "/api/v1/actor" -> Map.of("id", "islamic-state");
            case "/api/v1/outlet" -> Map.of("name", outlet == null ? "" : outlet);
            case "/api/v1/speaker" -> Map.of("id", "SYR:army");
            case "/api/v1/export" -> Map.of("format", "csv");
            case "/api/v1/search" -> Map.of("q", "hospital");
            default -> Map.of();
        };
    }
}
