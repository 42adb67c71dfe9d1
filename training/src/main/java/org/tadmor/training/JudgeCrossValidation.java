package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tadmor.events.EventCoder;
import org.tadmor.events.Evidence;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.Relater;
import org.tadmor.lexicon.Lexicon;

/**
 * Trains the judge on four fifths of the pairs and scores the fifth held out, five times; with all patterns and with a
 * random half of them, which stands for text that nobody wrote patterns for. Rows of one sentence stay together.
 */
public final class JudgeCrossValidation {
    static final int OTHER_HALF = 77;

    private final JudgeMaterial material;

    JudgeCrossValidation(JudgeMaterial material) {
        this.material = material;
    }

    /** Arguments: the data folder and the lexicon folder. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: JudgeCrossValidation DATA LEXICON");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Lexicon lexicon = Lexicon.ofDirectory(Path.of(arguments[1]));
        JudgeCrossValidation validation = new JudgeCrossValidation(JudgeMaterial.of(lexicon, data));
        validation.run("all patterns", id -> true);
        validation.run("half of the patterns", JudgeTraining.half(OTHER_HALF));
    }

    /** Scores all three ways, says so on standard output, and returns that of judge and patterns together. */
    RelationScore run(String name, Predicate<String> used) {
        Lexicon lexicon = material.lexicon();
        List<EventCorpus.GoldPair> pairs = material.pairs();
        Relater patterns = new Relater(lexicon, new EventCoder(lexicon, used, null));
        RelationScore alone = new RelationScore();
        List<Evidence> evidence = new ArrayList<>();
        for (EventCorpus.GoldPair gold : pairs) {
            EventCorpus.Read read = gold.read();
            PloverPairs.Pair pair = gold.pair();
            alone.add(
                    pair,
                    patterns.relate(read.document(), read.cast(), pair.actor(), pair.recipient())
                            .type());
            evidence.add(patterns.evidence(read.document(), read.cast(), pair.actor(), pair.recipient()));
        }
        System.out.println("relate, " + name + ", patterns alone: " + alone);
        JudgeTraining training = new JudgeTraining(lexicon, used);
        List<List<JudgeTraining.Lesson>> lessons =
                pairs.stream().map(training::ofPair).toList();
        List<List<JudgeTraining.Lesson>> more =
                material.examples().stream().map(training::ofExample).toList();
        RelationScore judge = new RelationScore();
        RelationScore both = new RelationScore();
        for (int fold = 0; fold < EventCorpus.FOLDS; fold++) {
            JudgeLearner learner = new JudgeLearner(JudgeTraining.RATE, JudgeTraining.DECAY);
            more.forEach(some -> some.forEach(learner::add));
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.get(i).fold() != fold) {
                    lessons.get(i).forEach(learner::add);
                }
            }
            JudgeLearner.Weights weights = learner.learn(JudgeTraining.PASSES);
            JudgeModel model = JudgeModel.of(weights.types(), weights.own(), new float[JudgeModel.BUCKETS], 0);
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.get(i).fold() == fold) {
                    judge.add(
                            pairs.get(i).pair(), model.likeliest(evidence.get(i).withoutPatterns()));
                    both.add(pairs.get(i).pair(), model.likeliest(evidence.get(i)));
                }
            }
        }
        System.out.println("relate, " + name + ", judge alone:    " + judge);
        System.out.println("relate, " + name + ", both:           " + both);
        return both;
    }
}
