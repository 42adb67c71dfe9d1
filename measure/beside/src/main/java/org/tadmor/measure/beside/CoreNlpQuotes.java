package org.tadmor.measure.beside;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.measure.QuoteReader;
import org.tadmor.text.Span;

/**
 * CoreNLP's quotations and their speakers: {@code tokenize,pos,lemma,ner,depparse,coref,quote} with its default models, numbers and fine grains of
 * names left out.
 */
public final class CoreNlpQuotes implements QuoteReader {
    private final StanfordCoreNLP pipeline = CoreNlp.pipeline("tokenize,pos,lemma,ner,depparse,coref,quote");

    /** Loads the models. */
    public CoreNlpQuotes() {}

    @Override
    public String name() {
        return CoreNlp.NAME;
    }

    @Override
    public List<Quote> quotes(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        List<CoreQuote> quotes = document.quotes();
        return quotes == null
                ? List.of()
                : quotes.stream()
                        .map(quote -> new Quote(List.of(content(quote)), speaker(quote)))
                        .toList();
    }

    private static Span content(CoreQuote quote) {
        Pair<Integer, Integer> offsets = quote.quoteCharOffsets();
        return new Span(offsets.first(), offsets.second());
    }

    /** The words beside the quotation that name who speaks, be it a pronoun. */
    private static @Nullable Span speaker(CoreQuote quote) {
        Optional<List<CoreLabel>> words = quote.speakerTokens();
        return words.filter(some -> !some.isEmpty()).map(CoreNlp::span).orElse(null);
    }
}
