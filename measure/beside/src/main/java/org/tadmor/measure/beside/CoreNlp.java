package org.tadmor.measure.beside;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.tadmor.text.Span;

/** What all uses of CoreNLP share. */
final class CoreNlp {
    static final String NAME = "CoreNLP-4.5.10";

    private CoreNlp() {}

    /** A pipeline of one thread with the default English models. */
    static StanfordCoreNLP pipeline(String annotators) {
        return new StanfordCoreNLP(properties(annotators));
    }

    /** Its properties. */
    static Properties properties(String annotators) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("threads", "1");
        // Headings and paragraphs stand between empty lines, in treebanks put together as in articles.
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        // Numbers and times are marked by rules that a quotation's speaker does not need.
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        return properties;
    }

    /** From the first to the last of some words. */
    static Span span(List<CoreLabel> words) {
        return new Span(
                words.get(0).beginPosition(), words.get(words.size() - 1).endPosition());
    }
}
