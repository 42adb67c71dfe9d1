package org.tadmor.measure.beside;

import de.unihd.dbs.heideltime.standalone.components.PartOfSpeechTagger;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Token;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.apache.uima.jcas.JCas;
import org.tadmor.text.Span;

/** CoreNLP's words and Penn Treebank tags for HeidelTime, whose English rules know these tags beside TreeTagger's. */
final class CoreNlpWords implements PartOfSpeechTagger {
    private final StanfordCoreNLP pipeline = CoreNlp.pipeline("tokenize,pos");

    @Override
    public void initialize(Properties settings) {
        // The pipeline has its settings.
    }

    @Override
    public void process(JCas into) {
        CoreDocument document = new CoreDocument(into.getDocumentText());
        pipeline.annotate(document);
        for (CoreSentence sentence : document.sentences()) {
            Span span = CoreNlp.span(sentence.tokens());
            new Sentence(into, span.start(), span.end()).addToIndexes();
            for (CoreLabel word : sentence.tokens()) {
                Token token = new Token(into, word.beginPosition(), word.endPosition());
                token.setPos(word.tag());
                token.addToIndexes();
            }
        }
    }

    @Override
    public void reset() {
        // Nothing is kept from one document to the next.
    }
}
