package org.tadmor.situations;

import java.time.LocalDate;
import java.util.List;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Short dispatches, coded as any other, for the tests of this package. */
final class Dispatches {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final ReportCoder CODER = new ReportCoder(LEXICON);
    private static final Digester DIGESTER = new Digester(LEXICON);

    private Dispatches() {}

    static Digest of(String id, String outlet, String published, String text) {
        Report report = new Report(id, text, List.of(), null, outlet, null, LocalDate.parse(published), null, "en");
        return DIGESTER.digest(CODER.code(report));
    }
}
