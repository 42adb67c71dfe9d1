package org.tadmor.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tadmor.events.JudgeModel;
import org.tadmor.lexicon.Lexicon;

/**
 * Trains the judge of events from the development pairs, the stories, quiet pages of the treebanks and the examples of
 * the lexicon. The same input gives the same bytes. To be run again whenever the patterns or the language model have
 * changed.
 */
public final class TrainEventJudge {
    /** The least probability with which the judge proposes an event. */
    static final float LEAST_PROPOSAL = 0.7f;

    private TrainEventJudge() {}

    /** Arguments: the data folder, the lexicon folder, and the model file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: TrainEventJudge DATA LEXICON MODEL");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Lexicon lexicon = Lexicon.ofDirectory(Path.of(arguments[1]));
        JudgeModel model = train(JudgeMaterial.of(lexicon, data));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            model.write(out);
        }
    }

    private static JudgeModel train(JudgeMaterial material) throws IOException {
        JudgeTraining training = new JudgeTraining(material.lexicon(), id -> true);
        JudgeLearner learner = new JudgeLearner(JudgeTraining.RATE, JudgeTraining.DECAY);
        for (EventCorpus.Example example : material.examples()) {
            training.ofExample(example).forEach(learner::add);
        }
        for (EventCorpus.GoldPair pair : material.pairs()) {
            training.ofPair(pair).forEach(learner::add);
        }
        JudgeLearner.Weights weights = learner.learn(JudgeTraining.PASSES);
        JudgeMaterial.Reading reading = material.reading(id -> true);
        AlarmTraining.Learned learned = reading.alarms().learn();
        return JudgeModel.of(weights.types(), weights.own(), learned.weights(), learned.least())
                .with(reading.predicates().learn(EventCorpus.NO_FOLD, LEAST_PROPOSAL));
    }
}
