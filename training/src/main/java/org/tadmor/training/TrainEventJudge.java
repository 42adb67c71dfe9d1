package org.tadmor.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tadmor.events.JudgeModel;
import org.tadmor.lexicon.Lexicon;

/**
 * Trains the judge of events from the development pairs, the stories, quiet pages of the treebanks and the examples of
 * the lexicon. The same input gives the same bytes. To be run again whenever the patterns or the language model have
 * changed.
 */
public final class TrainEventJudge {
    /** Every so many stories one is learned from. */
    private static final int STORY_STEP = 6;

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
        AlarmTraining alarms = new AlarmTraining(lexicon);
        pairs.forEach(alarms::addPair);
        examples.forEach(alarms::addExample);
        for (EventCorpus.Story story : EventCorpus.stories(data, STORY_STEP)) {
            alarms.addStory(story, corpus.read(story.report()));
        }
        corpus.news(data, NEWS_STEP).forEach(alarms::addNews);
        for (EventCorpus.Page page : EventCorpus.pages(data)) {
            if (AlarmTraining.RESERVED.contains(page.genre())) {
                alarms.reserve(corpus.read(page.report()));
            } else if (page.training() && AlarmTraining.QUIET.contains(page.genre())) {
                alarms.addPage(page, corpus.read(page.report()));
            }
        }
        AlarmTraining.Learned learned = alarms.learn();
        return JudgeModel.of(weights.types(), weights.own(), learned.weights(), learned.least());
    }
}
