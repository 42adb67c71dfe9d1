package org.tadmor.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;

/** The records of the samples that are plain text, coded once. */
final class SampleRecords {
    private static final List<ReportRecords> ALL = code();

    private SampleRecords() {}

    static List<ReportRecords> all() {
        return ALL;
    }

    static long claims() {
        return ALL.stream().mapToLong(records -> records.claims().size()).sum();
    }

    private static List<ReportRecords> code() {
        Lexicon lexicon = Lexicon.bundled();
        ReportCoder coder = new ReportCoder(lexicon);
        PlainTextReader reader = new PlainTextReader(lexicon);
        List<ReportRecords> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../samples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file);
                        Stream<Ingested> reports =
                                reader.read(in, Origin.of(file.getFileName().toString()))) {
                    for (Ingested report : reports.toList()) {
                        all.add(records(coder, lexicon, ((Ingested.Accepted) report)));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(all);
    }

    private static ReportRecords records(ReportCoder coder, Lexicon lexicon, Ingested.Accepted accepted) {
        StringWriter lines = new StringWriter();
        try (RecordWriter writer =
                new RecordWriter(lines, new RecordWriter.Options(true, true), lexicon.fingerprint())) {
            writer.write(coder.code(accepted.report()));
        }
        return ReportRecords.parse(lines.toString().lines().toList());
    }
}
