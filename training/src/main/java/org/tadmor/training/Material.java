package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.language.model.Vocabulary;
import org.tadmor.language.model.WordClasses;
import org.tadmor.language.model.Words;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.Gazetteer;

/**
 * What a language model is made from.
 *
 * @param sentences treebank sentences
 * @param named how many of the first of these have an entity layer
 * @param labelled sentences in which some names are known, perhaps none
 * @param vocabulary what is known of single words
 */
record Material(List<GoldSentence> sentences, int named, List<NamedText.Labelled> labelled, Vocabulary vocabulary) {
    private static final int CLUSTERS = 256;
    private static final int LEAST_SEEN = 4;
    private static final int CLUSTER_ROUNDS = 10;
    private static final int MOST_LABELLED = 14_000;
    private static final int PHRASES = 12;

    /** Reads the treebanks, the news and the synthetic stories of the data folder. */
    static Material read(Path data, long seed) throws IOException {
        Path treebanks = data.resolve("treebanks");
        List<GoldSentence> all = new ArrayList<>(Treebank.read(treebanks.resolve("gum-train.conllu")));
        int named = all.size();
        all.addAll(Treebank.read(treebanks.resolve("pud.conllu")));
        all.addAll(Treebank.read(treebanks.resolve("ewt-train.conllu")));
        all.addAll(Phrases.of("news-phrases.txt", PHRASES, seed));
        NewsText reader = new NewsText(new SentenceSplitter(new Tokenizer(Lexicon.bundled())));
        List<List<String>> news = reader.folder(data.resolve("attribution/text"));
        List<List<String>> text = new ArrayList<>(news);
        text.addAll(reader.zippedTable(data.resolve("events/synthetic_plover_documents.csv.zip"), 1));
        all.forEach(sentence -> text.add(sentence.forms()));
        WordClasses names = NameLists.of(Lexicon.bundled(), Gazetteer.bundled(), text);
        Vocabulary vocabulary = new Vocabulary(Corpus.ambiguities(all, new WordLists().tags()), clusters(text), names);
        return new Material(all, named, some(news, seed), vocabulary);
    }

    /** Material of treebank sentences alone, which all have an entity layer. */
    static Material of(List<GoldSentence> sentences) {
        return new Material(sentences, sentences.size(), List.of(), Corpus.NOTHING_KNOWN);
    }

    private static List<NamedText.Labelled> some(List<List<String>> news, long seed) {
        List<NamedText.Labelled> all = new NamedText(Lexicon.bundled(), Gazetteer.bundled()).label(news);
        int[] order = GoldSentence.shuffled(all.size(), new Random(seed));
        return IntStream.of(order)
                .limit(MOST_LABELLED)
                .sorted()
                .mapToObj(all::get)
                .toList();
    }

    private static WordClasses clusters(List<List<String>> text) {
        List<int[]> hashes = new ArrayList<>(text.size());
        for (List<String> sentence : text) {
            Words words = new Words(sentence, Corpus.NOTHING_KNOWN);
            hashes.add(IntStream.range(0, sentence.size()).map(words::lowerHash).toArray());
        }
        return WordClasses.of(WordClustering.cluster(hashes, LEAST_SEEN, CLUSTERS, CLUSTER_ROUNDS));
    }
}
