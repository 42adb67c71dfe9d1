package org.tadmor.situations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String STORY =
            "The convoy left the port before dawn and reached the town at noon, drivers said. It carried"
                    + " flour, oil and blankets for eight thousand people who have waited since February. Soldiers searched each truck"
                    + " twice, and one was sent back because its papers were old. A second convoy is to follow on Monday if the road"
                    + " stays open and both sides keep their word.";

    @Test
    void smallEditsLeaveTextsAlike() {
        Fingerprint edited = Fingerprint.of(STORY.replace("Monday", "Tuesday").replace("\"", ""));

        assertThat(Fingerprint.of(STORY).likeness(edited)).isGreaterThan(0.7);
        assertThat(CopyFinder.copies(Fingerprint.of(STORY), edited)).isTrue();
    }

    @Test
    void aNewLeadAndTailDoNotHideACopy() {
        String lead = "Nobody in the capital expected good news this week. ".repeat(1)
                + "Ministers quarrelled over the budget, a storm closed two airports, and the bakers went on strike for a day."
                + " Then the phones rang in the relief office, and people began to smile for the first time since winter. ";
        Fingerprint other = Fingerprint.of(lead + STORY);

        assertThat(Fingerprint.of(STORY).overlap(other)).isGreaterThan(0.9);
        assertThat(CopyFinder.copies(Fingerprint.of(STORY), other)).isTrue();
    }

    @Test
    void textsAboutTheSameInOtherWordsAreNoCopies() {
        Fingerprint own = Fingerprint.of(
                "Trucks with food for eight thousand people arrived in the town at noon. They had left the"
                        + " harbour early in the morning. One truck had to turn back after soldiers looked at its papers.");

        assertThat(CopyFinder.copies(Fingerprint.of(STORY), own)).isFalse();
    }

    @Test
    void emptyTextsAreNoCopiesOfAnything() {
        assertThat(CopyFinder.copies(Fingerprint.of(""), Fingerprint.of(" \n"))).isFalse();
        assertThat(Fingerprint.of("").likeness(Fingerprint.of(""))).isZero();
    }
}
