package org.tadmor.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.SparseWeights;
import org.tadmor.language.model.Vocabulary;
import org.tadmor.language.model.WordClasses;
import org.tadmor.language.model.Words;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.Gazetteer;

/** Trains the English model from treebanks and writes it with a score card beside it. The same input gives the same bytes. */
public final class TrainLanguageModel {
    private static final long SEED = 20110319;
    private static final int CLUSTERS = 256;
    private static final int LEAST_SEEN = 4;
    private static final int CLUSTER_ROUNDS = 10;

    private final int passes;
    private final int folds;

    TrainLanguageModel(int passes, int folds) {
        this.passes = passes;
        this.folds = folds;
    }

    /** Arguments: the data folder, the model file to write, and, if not 8, how many passes. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: TrainLanguageModel DATA MODEL [PASSES]");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        int passes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        Path treebanks = data.resolve("treebanks");
        List<GoldSentence> named = Treebank.read(treebanks.resolve("gum-train.conllu"));
        List<GoldSentence> all = new ArrayList<>(named);
        all.addAll(Treebank.read(treebanks.resolve("pud.conllu")));
        all.addAll(Treebank.read(treebanks.resolve("ewt-train.conllu")));
        all.addAll(Phrases.of("news-phrases.txt", 12, SEED));
        List<List<String>> news = news(data);
        List<List<String>> text = new ArrayList<>(news);
        all.forEach(sentence -> text.add(sentence.forms()));
        say("text: " + text.size() + " sentences");
        WordClasses names = NameLists.of(Lexicon.bundled(), Gazetteer.bundled(), text);
        LanguageModel model = new TrainLanguageModel(passes, 5).train(all, named.size(), clusters(text), names);
        try (OutputStream out = Files.newOutputStream(target)) {
            model.write(out);
        }
        String card = card(treebanks, target);
        Files.writeString(Path.of(target.toString().replace(".model", ".scores.txt")), card, StandardCharsets.UTF_8);
        System.err.print(card);
    }

    private static List<List<String>> news(Path data) throws IOException {
        NewsText reader = new NewsText(new SentenceSplitter(new Tokenizer(Lexicon.bundled())));
        List<List<String>> news = new ArrayList<>(reader.folder(data.resolve("attribution/text")));
        news.addAll(reader.zippedTable(data.resolve("events/synthetic_plover_documents.csv.zip"), 1));
        return news;
    }

    private static WordClasses clusters(List<List<String>> text) {
        List<int[]> hashes = new ArrayList<>(text.size());
        for (List<String> sentence : text) {
            Words words = new Words(sentence, Corpus.NOTHING_KNOWN);
            hashes.add(IntStream.range(0, sentence.size()).map(words::lowerHash).toArray());
        }
        return WordClasses.of(WordClustering.cluster(hashes, LEAST_SEEN, CLUSTERS, CLUSTER_ROUNDS));
    }

    /**
     * A model of these sentences.
     *
     * @param named how many of the first sentences have an entity layer
     * @param clusters classes of words used alike
     * @param names kinds of names that words stand in
     */
    LanguageModel train(List<GoldSentence> sentences, int named, WordClasses clusters, WordClasses names)
            throws IOException {
        WordClasses ambiguities = Corpus.ambiguities(sentences, new VerbLists().tags());
        Vocabulary vocabulary = new Vocabulary(ambiguities, clusters, names);
        Corpus corpus = Corpus.of(sentences, Corpus.tagSet(sentences), Corpus.transitions(sentences), vocabulary);
        say("corpus: " + sentences.size() + " sentences, " + clusters.size() + " words in clusters");
        SparseWeights tagging = TaggerTraining.train(corpus, passes, SEED);
        say("tagger", tagging);
        Corpus tagged = TaggerTraining.jackknifed(corpus, folds, Math.max(1, passes - 3), SEED);
        List<ArcHybrid> trees = ParserTraining.jackknifed(tagged, 2, Math.max(1, passes / 3), SEED);
        say("tags and trees to learn from");
        SparseWeights parsing = ParserTraining.train(tagged, passes, SEED);
        say("parser", parsing);
        SparseWeights naming = naming(tagged, trees, named);
        say("mention finder", naming);
        return new LanguageModel(
                vocabulary,
                corpus.tagSet(),
                tagging,
                corpus.transitions(),
                parsing,
                LemmaTraining.train(sentences),
                MentionTraining.classes(),
                naming);
    }

    private SparseWeights naming(Corpus tagged, List<ArcHybrid> trees, int named) {
        Corpus corpus = new Corpus(
                tagged.sentences().subList(0, named),
                tagged.words().subList(0, named),
                tagged.tags().subList(0, named),
                tagged.tagSet(),
                tagged.transitions());
        return MentionTraining.train(corpus, trees, passes, SEED);
    }

    private static String card(Path folder, Path target) throws IOException {
        LanguageModel model;
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(target)) {
            model = LanguageModel.read(in);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        ScoreCard card = new ScoreCard(model);
        List<GoldSentence> gum = Treebank.read(folder.resolve("gum-dev.conllu"));
        card.trees("gum-dev", gum);
        card.trees("ewt-dev", Treebank.read(folder.resolve("ewt-dev.conllu")));
        card.names("gum-dev", gum);
        card.add("%.0f tokens a second, one thread, all steps", card.tokensPerSecond(gum, 4));
        card.add("model: %.1f MB, read in %.2f s", Files.size(target) / 1e6, seconds);
        return card.text();
    }

    private static void say(String part, SparseWeights weights) {
        say(part + ": " + weights.rows() + " features, " + weights.weights() + " weights");
    }

    private static void say(String message) {
        System.err.println(LocalTime.now() + " " + message);
    }
}
