package org.tadmor.measure.beside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Version;
import org.tadmor.measure.TextSplitter;
import org.tadmor.measure.TextTagger;
import org.tadmor.text.Span;

/**
 * OpenNLP with its English models of Universal Dependencies (EWT): sentences, words, universal parts of speech and lemmas. It has no model for
 * trees of dependencies.
 */
public final class OpenNlp implements TextTagger, TextSplitter {
    private static final String MODELS = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

    /** Its sentences may run over the end of a paragraph, for which it has no mark; so it gets paragraph by paragraph. */
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

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
        return "OpenNLP-" + Version.currentVersion();
    }

    @Override
    public int tag(String text) {
        int words = 0;
        for (String paragraph : PARAGRAPHS.split(text)) {
            for (String sentence : sentences.sentDetect(paragraph)) {
                String[] forms = tokens.tokenize(sentence);
                words += lemmas.lemmatize(forms, tags.tag(forms)).length;
            }
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
        int start = 0;
        Matcher gap = PARAGRAPHS.matcher(text);
        while (gap.find()) {
            split(text, new Span(start, gap.start()), cuts);
            start = gap.end();
        }
        split(text, new Span(start, text.length()), cuts);
        return cuts;
    }

    private void split(String text, Span paragraph, List<Cut> into) {
        for (opennlp.tools.util.Span found : sentences.sentPosDetect(paragraph.in(text))) {
            int from = paragraph.start() + found.getStart();
            Span sentence = new Span(from, paragraph.start() + found.getEnd());
            List<Span> words = Arrays.stream(tokens.tokenizePos(sentence.in(text)))
                    .map(word -> new Span(from + word.getStart(), from + word.getEnd()))
                    .toList();
            into.add(new Cut(sentence, words));
        }
    }
}
