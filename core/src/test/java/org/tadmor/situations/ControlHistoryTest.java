package org.tadmor.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlHistoryTest {
    private static final Digest TAKEN = Dispatches.of(
            "a",
            "The North Herald",
            "2016-03-28",
            "The Syrian army captured Raqqa from Islamic State on March 27, 2016, the army command said.");
    private static final Digest HELD_BEFORE =
            Dispatches.of("b", "The South Herald", "2016-03-20", "Islamic State holds Raqqa, activists said.");
    private static final Digest OTHER_VOICE =
            Dispatches.of("c", "The East Herald", "2016-03-29", "Islamic State still controls Raqqa, activists said.");

    @Test
    void aHolderStaysUntilTheVoiceSaysOtherwise() {
        List<PlaceControl> later = new ControlHistory(List.of(TAKEN)).asOf(LocalDate.parse("2016-12-31"));

        assertThat(later).hasSize(1);
        Position position = later.get(0).positions().get(0);
        assertThat(position.holder())
                .isNotNull()
                .extracting(actor -> actor.code())
                .isEqualTo("SYRMIL");
        assertThat(position.since()).isEqualTo("2016-03-27");
        assertThat(position.sinceTold()).isTrue();
        assertThat(position.records()).containsExactly("a#k1");
    }

    @Test
    void nothingIsKnownBeforeTheFirstWord() {
        assertThat(new ControlHistory(List.of(TAKEN)).asOf(LocalDate.parse("2016-03-26")))
                .isEmpty();
    }

    @Test
    void voicesThatContradictEachOtherStandSideBySide() {
        PlaceControl control =
                new ControlHistory(List.of(TAKEN, OTHER_VOICE)).asOf(null).get(0);

        assertThat(control.disputed()).isTrue();
        assertThat(control.positions()).hasSize(2).noneMatch(Position::superseded);
        assertThat(control.positions().get(0).lastWord()).isEqualTo("2016-03-29");
    }

    @Test
    void aHolderWhomNobodyKnowsIsNotInDispute() {
        Digest unknown = Dispatches.of(
                "u", "The Far Herald", "2016-03-29", "The Ridge League controls Raqqa, a shopkeeper said.");

        PlaceControl control =
                new ControlHistory(List.of(TAKEN, unknown)).asOf(null).get(0);

        assertThat(control.positions()).hasSize(2);
        assertThat(control.disputed()).isFalse();
    }

    @Test
    void aVoiceThatHasNotSpokenSinceTheChangeIsSupersededNotInDispute() {
        PlaceControl control =
                new ControlHistory(List.of(HELD_BEFORE, TAKEN)).asOf(null).get(0);

        assertThat(control.disputed()).isFalse();
        assertThat(control.positions()).extracting(Position::superseded).containsExactly(false, true);
    }

    @Test
    void asOfAnEarlierDayTheOldHolderStands() {
        PlaceControl control = new ControlHistory(List.of(HELD_BEFORE, TAKEN))
                .asOf(LocalDate.parse("2016-03-21"))
                .get(0);

        assertThat(control.positions()).hasSize(1);
        assertThat(control.positions().get(0).holder())
                .isNotNull()
                .extracting(actor -> actor.name())
                .isEqualTo("Islamic State");
    }

    @Test
    void aDeniedLossLeavesTheHolder() {
        Digest denied = Dispatches.of(
                "d",
                "The West Herald",
                "2016-03-28",
                "The Syrian government denied that Islamic State had lost Raqqa.");

        Position position = new ControlHistory(List.of(denied))
                .asOf(null)
                .get(0)
                .positions()
                .get(0);

        assertThat(position.holder())
                .isNotNull()
                .extracting(actor -> actor.name())
                .isEqualTo("Islamic State");
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        assertThat(new ControlHistory(List.of(OTHER_VOICE, HELD_BEFORE, TAKEN)).asOf(null))
                .isEqualTo(new ControlHistory(List.of(TAKEN, OTHER_VOICE, HELD_BEFORE)).asOf(null));
    }
}
