package org.tadmor.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.language.model.Words;

class NetworkLearnerTest {
    private static final long SAME = 99;

    private static Words words() {
        return new Words(List.of("The", "army", "shelled", "the", "town", "."), Corpus.NOTHING_KNOWN);
    }

    private static NetworkLearner learner() {
        Random random = new Random(4);
        FeatureLearner features = new FeatureLearner(List.of(words()), 1, 16, 1, random);
        NetworkLearner.Shape shape = new NetworkLearner.Shape(16, 8, 8, 8);
        return new NetworkLearner(shape, features, new NetworkLearner.Classes(5, 3, 4), 1, random);
    }

    private static NetworkLearner.Lesson lesson() {
        int[] tags = {0, 1, 2, 0, 1, 4};
        int[] heads = {1, 2, 6, 4, 2, 2};
        int[] labels = {0, 1, 2, 0, 3, 1};
        int[] names = {0, 1, 2, 0, 1, 0};
        return new NetworkLearner.Lesson(words(), tags, heads, labels, names);
    }

    /** Every layer's gradient against the difference quotient of the loss, with the same units left out each time. */
    @Test
    void gradientsAreSlopesOfTheLoss() {
        NetworkLearner learner = learner();
        learner.parameters().forEach(Parameter::turn);
        learner.learn(0, lesson(), new Random(SAME));
        List<Steepest> steepest =
                learner.parameters().stream().map(NetworkLearnerTest::steepest).toList();
        for (Steepest at : steepest) {
            float[] weights = at.parameter.value[at.row];
            float before = weights[at.column];
            float much = 2e-3f;
            weights[at.column] = before + much;
            double above = loss(learner);
            weights[at.column] = before - much;
            double below = loss(learner);
            weights[at.column] = before;
            double slope = (above - below) / (2 * much);

            assertThat(slope)
                    .as("slope of parameter %s", steepest.indexOf(at))
                    .isCloseTo(at.gradient, Offset.offset(Math.max(0.02, Math.abs(at.gradient) * 0.05)));
        }
        assertThat(steepest).filteredOn(s -> s.gradient == 0).isEmpty();
    }

    /** The weight of a matrix that the loss depends on most. */
    private record Steepest(Parameter parameter, int row, int column, double gradient) {}

    private static Steepest steepest(Parameter parameter) {
        Steepest most = new Steepest(parameter, 0, 0, 0);
        for (int row = 0; row < parameter.rows(); row++) {
            float[] gradient = parameter.gradient(0)[row];
            for (int column = 0; column < gradient.length; column++) {
                if (Math.abs(gradient[column]) > Math.abs(most.gradient)) {
                    most = new Steepest(parameter, row, column, gradient[column]);
                }
            }
        }
        return most;
    }

    private static double loss(NetworkLearner learner) {
        // Gradients go on adding up here; only the loss is asked for.
        return learner.learn(0, lesson(), new Random(SAME));
    }

    @Test
    void anInterruptedTrainingGoesOnAsIfNothingHadHappened(@TempDir Path folder) throws IOException {
        NetworkLearner whole = learner();
        training(whole, folder.resolve("whole")).run(3, pass -> {});
        Path state = folder.resolve("broken");
        assertThatThrownBy(() -> training(learner(), state).run(3, pass -> {
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        NetworkLearner resumed = learner();
        List<Integer> passes = new ArrayList<>();
        training(resumed, state).run(3, passes::add);

        assertThat(passes).containsExactly(1, 2);
        for (int p = 0; p < whole.parameters().size(); p++) {
            assertThat(resumed.parameters().get(p).value)
                    .isDeepEqualTo(whole.parameters().get(p).value);
        }
    }

    private static NetworkTraining training(NetworkLearner learner, Path state) {
        return new NetworkTraining(learner.curriculum(List.of(lesson(), lesson())), 1, 5, state);
    }
}
