package org.tadmor.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Parser;
import org.tadmor.language.model.ArcHybrid;
import org.tadmor.language.model.LemmaTable;
import org.tadmor.language.model.SparseWeights;
import org.tadmor.language.model.TagSet;
import org.tadmor.language.model.Transitions;
import org.tadmor.language.model.WordClasses;

/** Trains the English model from treebanks and writes it with a score card beside it. The same input gives the same bytes. */
public final class TrainLanguageModel {
    private static final long SEED = 20110319;

    private final int passes;
    private final int folds;

    TrainLanguageModel(int passes, int folds) {
        this.passes = passes;
        this.folds = folds;
    }

    /** Arguments: the folder of the treebanks, the model file to write, and, if not 8, how many passes. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: TrainLanguageModel TREEBANKS MODEL [PASSES]");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        int passes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        List<GoldSentence> named = Treebank.read(folder.resolve("gum-train.conllu"));
        List<GoldSentence> all = new ArrayList<>(named);
        all.addAll(Treebank.read(folder.resolve("pud.conllu")));
        all.addAll(Treebank.read(folder.resolve("ewt-train.conllu")));
        LanguageModel model = new TrainLanguageModel(passes, 5).train(all, named.size());
        try (OutputStream out = Files.newOutputStream(target)) {
            model.write(out);
        }
        String card = card(folder, target);
        Files.writeString(Path.of(target.toString().replace(".model", ".scores.txt")), card, StandardCharsets.UTF_8);
        System.err.print(card);
    }

    /**
     * A model of these sentences.
     *
     * @param named how many of the first sentences have an entity layer
     */
    LanguageModel train(List<GoldSentence> sentences, int named) throws IOException {
        TagSet tagSet = Corpus.tagSet(sentences);
        Transitions transitions = Corpus.transitions(sentences);
        WordClasses ambiguities = Corpus.ambiguities(sentences);
        WordClasses clusters = WordClasses.of(Map.of());
        Corpus corpus = Corpus.of(sentences, tagSet, transitions, ambiguities, clusters);
        say("corpus: " + sentences.size() + " sentences, " + tagSet.size() + " tags, " + transitions.size()
                + " transitions");
        SparseWeights tagging = TaggerTraining.train(corpus, passes, SEED);
        say("tagger: " + tagging.rows() + " features, " + tagging.weights() + " weights");
        Corpus tagged = TaggerTraining.jackknifed(corpus, folds, Math.max(1, passes - 3), SEED);
        say("tags for the parser");
        SparseWeights parsing = ParserTraining.train(tagged, passes, SEED);
        say("parser: " + parsing.rows() + " features, " + parsing.weights() + " weights");
        LemmaTable lemmas = LemmaTraining.train(sentences);
        SparseWeights naming = naming(tagged, parsing, named);
        say("mention finder: " + naming.rows() + " features, " + naming.weights() + " weights");
        return new LanguageModel(
                ambiguities,
                clusters,
                tagSet,
                tagging,
                transitions,
                parsing,
                lemmas,
                MentionTraining.classes(),
                naming);
    }

    private SparseWeights naming(Corpus tagged, SparseWeights parsing, int named) {
        Corpus corpus = new Corpus(
                tagged.sentences().subList(0, named),
                tagged.words().subList(0, named),
                tagged.tags().subList(0, named),
                tagged.tagSet(),
                tagged.transitions());
        Parser parser = new Parser(corpus.transitions(), parsing);
        List<ArcHybrid> trees = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            int[] tags = corpus.tags().get(i);
            trees.add(parser.parse(
                    corpus.words().get(i),
                    corpus.tagSet().pennsOf(tags),
                    corpus.tagSet().universalsOf(tags)));
        }
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

    private static void say(String message) {
        System.err.println(java.time.LocalTime.now() + " " + message);
    }
}
