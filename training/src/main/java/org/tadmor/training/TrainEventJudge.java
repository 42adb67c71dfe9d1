package org.tadmor.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.PredicateModel;
import org.tadmor.lexicon.Lexicon;

/**
 * Trains the judge of events from the development pairs, the stories, quiet pages of the treebanks and the examples of
 * the lexicon. The same input gives the same bytes. To be run again whenever the patterns or the language model have
 * changed.
 */
public final class TrainEventJudge {
    /** Every so many stories one is learned from, of the titles that are learned from at all. */
    private static final int STORY_STEP = 6;

    /** The same where the judge looks for words of which no pattern speaks. */
    private static final int SILENT_STORY_STEP = 2;

    /** Every so many news articles one is learned from. */
    private static final int NEWS_STEP = 5;

    private TrainEventJudge() {}

    /** Arguments: the data folder, the lexicon folder, and the model file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: TrainEventJudge DATA LEXICON MODEL");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Lexicon lexicon = Lexicon.ofDirectory(Path.of(arguments[1]));
        JudgeModel model = train(lexicon, data);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            model.write(out);
        }
    }

    static JudgeModel train(Lexicon lexicon, Path data) throws IOException {
        EventCorpus corpus = new EventCorpus(lexicon);
        List<EventCorpus.GoldPair> pairs = corpus.pairs(data);
        List<EventCorpus.Example> examples = corpus.examples();
        JudgeLearner learner = new JudgeLearner(JudgeTraining.RATE, JudgeTraining.DECAY);
        JudgeTraining training = new JudgeTraining(lexicon, id -> true);
        for (EventCorpus.Example example : examples) {
            training.ofExample(example).forEach(l -> learner.add(l.evidence(), l.types(), l.weight()));
        }
        for (EventCorpus.GoldPair pair : pairs) {
            training.ofPair(pair).forEach(l -> learner.add(l.evidence(), l.types(), l.weight()));
        }
        JudgeLearner.Weights weights = learner.learn(JudgeTraining.PASSES);
        Reading reading = read(corpus, lexicon, data, pairs, examples, id -> true);
        AlarmTraining.Learned learned = reading.alarms().learn();
        PredicateModel predicates = reading.predicates().learn(-1, LEAST_PROPOSAL);
        return JudgeModel.of(weights.types(), weights.own(), learned.weights(), learned.least())
                .with(predicates);
    }

    /** The least probability with which the judge proposes an event. */
    static final float LEAST_PROPOSAL = 0.7f;

    /** What the judge in {@code read} learns from. */
    record Reading(AlarmTraining alarms, PredicateTraining predicates) {}

    /** Reads everything once for the judge in {@code read}. */
    static Reading read(
            EventCorpus corpus,
            Lexicon lexicon,
            Path data,
            List<EventCorpus.GoldPair> pairs,
            List<EventCorpus.Example> examples,
            Predicate<String> used)
            throws IOException {
        AlarmTraining alarms = new AlarmTraining(lexicon, used);
        PredicateTraining predicates = new PredicateTraining(lexicon, used);
        for (EventCorpus.GoldPair pair : pairs) {
            alarms.addPair(pair, pair.fold());
            predicates.addPair(pair, pair.fold());
        }
        for (EventCorpus.Example example : examples) {
            alarms.addExample(example);
            predicates.addExample(example);
        }
        int n = 0;
        for (EventCorpus.Story story : EventCorpus.stories(data, 1)) {
            if (!story.heldOut() && n++ % SILENT_STORY_STEP == 0) {
                EventCorpus.Read read = corpus.read(story.report());
                predicates.addStory(story, read);
                if (n % STORY_STEP == 1) {
                    alarms.addStory(story, read);
                }
            }
        }
        for (EventCorpus.Read read : corpus.news(data, NEWS_STEP)) {
            alarms.addNews(read);
            predicates.addNews(read);
        }
        for (EventCorpus.Page page : EventCorpus.pages(data)) {
            if (AlarmTraining.RESERVED.contains(page.genre())) {
                alarms.reserve(corpus.read(page.report()));
            } else if (AlarmTraining.isLearnedFrom(page)) {
                EventCorpus.Read read = corpus.read(page.report());
                alarms.addPage(page, read);
                predicates.addPage(read);
            }
        }
        return new Reading(alarms, predicates);
    }
}
