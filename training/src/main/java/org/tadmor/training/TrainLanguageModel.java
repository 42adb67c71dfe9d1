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
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.model.LemmaTable;
import org.tadmor.language.model.TagSet;
import org.tadmor.language.model.Vocabulary;
import org.tadmor.language.model.Words;

/** Trains the English model from treebanks and writes it with a score card beside it. The same input gives the same bytes. */
public final class TrainLanguageModel {
    private static final long SEED = 20110319;
    private static final int LEAST_IN_TREES = 2;
    private static final int WORKERS = 2;

    private final int passes;
    private final NetworkLearner.Shape shape;
    private final @Nullable Path state;

    /** @param state where to keep the state of the network between passes, or null */
    TrainLanguageModel(int passes, NetworkLearner.Shape shape, @Nullable Path state) {
        this.passes = passes;
        this.shape = shape;
        this.state = state;
    }

    /** Arguments: the data folder, the model file to write, and, if not 16, how many passes. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: TrainLanguageModel DATA MODEL [PASSES]");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        int passes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
        Path treebanks = data.resolve("treebanks");
        Material material = Material.read(data, SEED);
        say("treebanks: " + material.sentences().size() + " sentences; names in "
                + material.labelled().size() + " others");
        NetworkLearner.Shape shape = new NetworkLearner.Shape(128, 96, 64, 64);
        Path state = Path.of(target + ".state");
        TrainLanguageModel training = new TrainLanguageModel(passes, shape, state);
        LanguageModel model = training.train(material, Treebank.read(treebanks.resolve("gum-dev.conllu")));
        try (OutputStream out = Files.newOutputStream(target)) {
            model.write(out);
        }
        Files.deleteIfExists(state);
        String card = card(treebanks, target);
        Files.writeString(Path.of(target.toString().replace(".model", ".scores.txt")), card, StandardCharsets.UTF_8);
        System.err.print(card);
    }

    /**
     * A model of this material.
     *
     * @param dev sentences to report progress on, perhaps none
     */
    LanguageModel train(Material material, List<GoldSentence> dev) throws IOException {
        List<GoldSentence> sentences = material.sentences();
        Vocabulary vocabulary = material.vocabulary();
        TagSet tags = Corpus.tagSet(sentences);
        List<String> labels = Corpus.labels(sentences);
        List<String> mentions = EntityLayer.classNames();
        LemmaTable lemmas = LemmaTraining.train(sentences);
        List<NetworkLearner.Lesson> lessons = new ArrayList<>();
        for (GoldSentence sentence : sentences) {
            List<String> layer = lessons.size() < material.named() ? EntityLayer.classes(sentence) : List.of();
            lessons.add(lesson(sentence, vocabulary, tags, labels, names(layer, mentions)));
        }
        Random random = new Random(SEED);
        List<Words> words = lessons.stream().map(NetworkLearner.Lesson::words).toList();
        FeatureLearner features = new FeatureLearner(words, LEAST_IN_TREES, shape.width(), WORKERS, random);
        NetworkLearner.Classes classes = new NetworkLearner.Classes(tags.size(), mentions.size(), labels.size());
        NetworkLearner learner = new NetworkLearner(shape, features, classes, WORKERS, random);
        for (NamedText.Labelled labelled : material.labelled()) {
            int[] none = {};
            Words forms = new Words(labelled.forms(), vocabulary);
            lessons.add(new NetworkLearner.Lesson(forms, none, none, none, names(labelled.classes(), mentions)));
        }
        say("lessons: " + lessons.size() + " sentences");
        new NetworkTraining(learner.curriculum(lessons), WORKERS, SEED, state).run(passes, pass -> {
            if (pass % 4 == 3 && !dev.isEmpty()) {
                ScoreCard card =
                        new ScoreCard(new LanguageModel(vocabulary, tags, labels, mentions, learner.network(), lemmas));
                card.trees("after pass " + (pass + 1), dev);
                card.names("after pass " + (pass + 1), dev);
                say(card.text());
            }
        });
        return new LanguageModel(vocabulary, tags, labels, mentions, learner.network(), lemmas);
    }

    private static NetworkLearner.Lesson lesson(
            GoldSentence sentence, Vocabulary vocabulary, TagSet tags, List<String> labels, int[] names) {
        int[] heads = sentence.heads().clone();
        for (int i = 0; i < heads.length; i++) {
            heads[i] = heads[i] < 0 ? heads.length : heads[i];
        }
        return new NetworkLearner.Lesson(
                new Words(sentence.forms(), vocabulary),
                numbers(sentence.tags(), tags.names()),
                heads,
                numbers(sentence.relations(), labels),
                names);
    }

    /** Positions in {@code classes}; rare values that are no class count as the first. */
    private static int[] numbers(List<String> values, List<String> classes) {
        return values.stream()
                .mapToInt(value -> Math.max(0, classes.indexOf(value)))
                .toArray();
    }

    /** Positions in {@code classes}, -1 for an open one. */
    private static int[] names(List<String> values, List<String> classes) {
        return values.stream().mapToInt(classes::indexOf).toArray();
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
        System.err.println(LocalTime.now() + " " + message);
    }
}
