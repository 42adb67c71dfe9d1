package org.tadmor.measure;

import java.util.List;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Tadmor's statements, at the price of the whole chain. */
final class TadmorQuotes implements QuoteReader {
    private final ReportCoder coder = new ReportCoder(Lexicon.bundled());

    @Override
    public String name() {
        return "Tadmor";
    }

    @Override
    public List<Quote> quotes(String text) {
        return coder.code(Report.ofText("text", text)).statements().stream()
                .map(statement -> new Quote(statement.content(), statement.source()))
                .toList();
    }
}
