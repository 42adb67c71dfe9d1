package org.tadmor.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.dates.DateResolver;
import org.tadmor.language.Analyzer;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Tadmor's time expressions: the language analysis that they want, and dates. No other stage has a say in them. */
final class TadmorTimes implements TimeTagger {
    private final Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(Lexicon.bundled()));
    private final DateResolver dates = new DateResolver(Lexicon.bundled());

    @Override
    public String name() {
        return "Tadmor";
    }

    @Override
    public List<Time> times(String text, @Nullable LocalDate published) {
        Report report = new Report("text", text, List.of(), null, null, null, published, null, "en");
        return dates.resolve(analyzer.analyze(report), List.of()).mentions().stream()
                .map(mention -> new Time(mention.span(), mention.timex().name(), mention.value()))
                .toList();
    }
}
