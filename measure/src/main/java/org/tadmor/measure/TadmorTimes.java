package org.tadmor.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Tadmor's time expressions, at the price of the whole chain. */
final class TadmorTimes implements TimeTagger {
    private final ReportCoder coder = new ReportCoder(Lexicon.bundled());

    @Override
    public String name() {
        return "Tadmor";
    }

    @Override
    public List<Time> times(String text, @Nullable LocalDate published) {
        Report report = new Report("text", text, List.of(), null, null, null, published, null, "en");
        return coder.code(report).dates().mentions().stream()
                .map(mention -> new Time(mention.span(), mention.timex().name(), mention.value()))
                .toList();
    }
}
