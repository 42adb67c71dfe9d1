package org.tadmor.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.tadmor.events.EventCoder;
import org.tadmor.events.EventType;
import org.tadmor.events.Evidence;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.Relater;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

class JudgeLearnerTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final EventCorpus CORPUS = new EventCorpus(LEXICON);
    private static final Relater RELATER = new Relater(LEXICON, new EventCoder(LEXICON));
    private static final String LEFT = "Norway has left Peru alone.";
    private static final String EASED = "Norway has eased rules for Peru.";

    private static Evidence evidence(String text) {
        EventCorpus.Read read = CORPUS.read("pair", text);
        int at = text.indexOf("Peru");
        return RELATER.evidence(read.document(), read.cast(), new Span(0, 6), new Span(at, at + 4));
    }

    private static JudgeLearner.Weights learn() {
        JudgeLearner learner = new JudgeLearner(JudgeTraining.RATE, JudgeTraining.DECAY);
        for (int i = 0; i < 5; i++) {
            learner.add(evidence(EASED), EnumSet.of(EventType.CONCEDE), 1);
            learner.add(evidence(LEFT), EnumSet.of(EventType.CONCEDE, EventType.RETREAT), 1);
            learner.add(evidence("Norway has met Peru."), EnumSet.of(EventType.CONSULT), 1);
        }
        return learner.learn(10);
    }

    @Test
    void learnsWhatItIsShownAndAlwaysTheSame() {
        JudgeLearner.Weights weights = learn();
        assertThat(learn().types()).isEqualTo(weights.types());
        JudgeModel model = JudgeModel.of(weights.types(), weights.own(), new float[JudgeModel.BUCKETS], 0);
        assertThat(model.likeliest(evidence("Norway has met Peru."))).isEqualTo(EventType.CONSULT);
        assertThat(model.likeliest(evidence(EASED))).isEqualTo(EventType.CONCEDE);
        assertThat(model.likeliest(evidence(LEFT))).isIn(EventType.CONCEDE, EventType.RETREAT);
    }

    @Test
    void markedTextIsExchangedAndTheRestKept() {
        String page = "a\n" + EventScoreCard.START + "\nold\n" + EventScoreCard.END + "\nb\n";
        String once = EventScoreCard.replaced(page, "new\n");
        assertThat(once).contains("new").doesNotContain("old").startsWith("a\n").endsWith("b\n");
        assertThat(EventScoreCard.replaced(once, "new\n")).isEqualTo(once);
    }
}
