package org.tadmor.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.ReportCoder;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Runs in a JVM of its own: codes one file as one report, however long, and prints what came out. */
final class ReadProbe {

    private ReadProbe() {}

    /** @param args the file */
    public static void main(String[] args) throws IOException {
        ReportCoder coder = new ReportCoder(Lexicon.bundled());
        long start = System.nanoTime();
        CodedReport coded = coder.code(Report.ofText("report", Files.readString(Path.of(args[0]))));
        System.out.printf(
                Locale.ROOT,
                "sentences=%d words=%d claims=%d statements=%d coding_s=%.1f%n",
                coded.document().sentences().size(),
                coded.document().sentences().stream().mapToInt(Sentence::size).sum(),
                coded.claims().size(),
                coded.statements().size(),
                (System.nanoTime() - start) / 1e9);
    }
}
