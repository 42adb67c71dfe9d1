package org.tadmor.sources;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Origin;
import org.tadmor.report.ReportReader;
import org.tadmor.report.Zone;

/** What the fuzzer does with each reader: the first byte chooses the name of the input, the others are the input. */
public final class ReaderFuzz {
    private static final String[] NAMES = {
        "a.txt", "a.html", "a.rss", "a.jsonl", "a.csv", "a.mbox", "a.warc", "a.rtf", "a.zip", "a.pdf", "a.docx",
        "a.odt", "a"
    };
    private static final SourceReader READER = new SourceReader(Lexicon.bundled());

    private ReaderFuzz() {}

    /** One input to begin with for each name, as a file of the fuzzer's first corpus. */
    public static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            byte[] content = content(NAMES[i]);
            byte[] seed = new byte[content.length + 1];
            seed[0] = (byte) i;
            System.arraycopy(content, 0, seed, 1, content.length);
            seeds.put(NAMES[i], seed);
        }
        return seeds;
    }

    private static byte[] content(String name) {
        return switch (name) {
            case "a.html" -> Seeds.utf8(Seeds.PAGE);
            case "a.rss" -> Seeds.utf8(Seeds.RSS);
            case "a.jsonl" -> Seeds.jsonl();
            case "a.csv" -> Seeds.table();
            case "a.mbox" -> Seeds.mbox();
            case "a.warc" -> Seeds.warc();
            case "a.rtf" -> Seeds.rtf();
            case "a.zip" -> Seeds.zip(Map.of("a.txt", Seeds.text(), "a.html", Seeds.utf8(Seeds.PAGE)));
            case "a.pdf" -> Seeds.pdf();
            case "a.docx" -> Seeds.docx();
            case "a.odt" -> Seeds.zip(Seeds.odtParts());
            case "a" -> Seeds.utf8(Seeds.ATOM);
            default -> Seeds.text();
        };
    }

    /** Called by Jazzer first: loading libraries does not count as the time of an input. */
    public static void fuzzerInitialize() {
        seeds().values().forEach(ReaderFuzz::fuzzerTestOneInput);
    }

    /** Called by Jazzer: any exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String name = NAMES[Math.floorMod(input[0], NAMES.length)];
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        try (Stream<Ingested> reports = READER.read(new ByteArrayInputStream(bytes), Origin.of(name))) {
            reports.forEach(ReaderFuzz::check);
        }
    }

    private static void check(Ingested ingested) {
        if (ingested instanceof Accepted accepted) {
            String text = accepted.report().text();
            int last = 0;
            for (Zone zone : accepted.report().zones()) {
                if (zone.span().start() < last || zone.span().end() > text.length()) {
                    throw new IllegalStateException("a zone outside the text or over another: " + zone);
                }
                last = zone.span().end();
            }
            if (text.isBlank() || text.length() > ReportReader.LONGEST) {
                throw new IllegalStateException("a report of " + text.length() + " characters was accepted");
            }
        }
    }
}
