package org.tadmor.measure.beside;

import java.util.List;
import java.util.Properties;
import org.tadmor.measure.QuoteReader;

/** CoreNLP's quotations without {@code coref}: who speaks is still found, only not who else that is in the text. */
public final class CoreNlpNearQuotes implements QuoteReader {
    private final CoreNlpQuotes quotes = new CoreNlpQuotes(CoreNlp.NAME + "-without-coref", properties());

    /** Loads the models. */
    public CoreNlpNearQuotes() {}

    private static Properties properties() {
        Properties properties = CoreNlp.properties("tokenize,pos,lemma,ner,depparse,quote");
        properties.setProperty("quote.attribution.useCoref", "false");
        return properties;
    }

    @Override
    public String name() {
        return quotes.name();
    }

    @Override
    public List<Quote> quotes(String text) {
        return quotes.quotes(text);
    }
}
