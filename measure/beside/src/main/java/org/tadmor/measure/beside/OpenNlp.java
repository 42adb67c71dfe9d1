package org.tadmor.measure.beside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.tadmor.measure.TextSplitter;
import org.tadmor.measure.TextTagger;
import org.tadmor.text.Span;

/**
 * OpenNLP with its English models of Universal Dependencies (EWT): sentences, words, universal parts of speech and lemmas. It has no model for
 * trees of dependencies.
 */
public final class OpenNlp implements TextTagger, TextSplitter {
    private static final String MODELS = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

    private final SentenceDetectorME sentences;
    private final TokenizerME tokens;
    private final POSTaggerME tags;
    private final LemmatizerME lemmas;

    /** Loads the models. */
    public OpenNlp() {
        try (InputStream sentence = model("sentence");
                InputStream token = model("tokens");
                InputStream tag = model("pos");
                InputStream lemma = model("lemmas")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
            tokens = new TokenizerME(new TokenizerModel(token));
            tags = new POSTaggerME(new POSModel(tag));
            lemmas = new LemmatizerME(new LemmatizerModel(lemma));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream model(String kind) throws IOException {
        String name = String.format(MODELS, kind);
        InputStream model = OpenNlp.class.getResourceAsStream(name);
        if (model == null) {
            throw new IOException("there is no " + name + " on the class path");
        }
        return model;
    }

    @Override
    public String name() {
        return "OpenNLP";
    }

    @Override
    public int tag(String text) {
        int words = 0;
        for (String sentence : sentences.sentDetect(text)) {
            String[] forms = tokens.tokenize(sentence);
            words += lemmas.lemmatize(forms, tags.tag(forms)).length;
        }
        return words;
    }

    @Override
    public List<String> tags(List<String> forms) {
        return Arrays.asList(tags.tag(forms.toArray(String[]::new)));
    }

    @Override
    public List<Cut> split(String text) {
        List<Cut> cuts = new ArrayList<>();
        for (opennlp.tools.util.Span sentence : sentences.sentPosDetect(text)) {
            int from = sentence.getStart();
            List<Span> words = Arrays.stream(tokens.tokenizePos(text.substring(from, sentence.getEnd())))
                    .map(word -> new Span(from + word.getStart(), from + word.getEnd()))
                    .toList();
            cuts.add(new Cut(new Span(from, sentence.getEnd()), words));
        }
        return cuts;
    }
}
