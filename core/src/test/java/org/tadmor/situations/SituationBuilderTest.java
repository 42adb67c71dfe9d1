package org.tadmor.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tadmor.events.EventType;

class SituationBuilderTest {
    private static final Digest SHELLED = Dispatches.of(
            "a",
            "The North Herald",
            "2016-05-04",
            "The Syrian army shelled a market in Harim on Tuesday, killing 12 people, residents said.");
    private static final Digest STRUCK = Dispatches.of(
            "b",
            "The South Herald",
            "2016-05-05",
            "Government artillery bombarded the market of Harim on Tuesday, a rebel spokesman said.");
    private static final Digest DENIED = Dispatches.of(
            "c",
            "The East Herald",
            "2016-05-05",
            "The Syrian army denied that it had shelled a market in Harim on Tuesday.");
    private static final Digest ELSEWHERE = Dispatches.of(
            "d",
            "The West Herald",
            "2016-05-04",
            "The Syrian army shelled a market in Binnish on Tuesday, residents said.");

    @Test
    void oneDeedInOtherWordsIsOneCorroboratedSituation() {
        List<Situation> situations = SituationBuilder.build(List.of(SHELLED, STRUCK));

        assertThat(situations).hasSize(1);
        Situation situation = situations.get(0);
        assertThat(situation.status()).isEqualTo(Situation.Status.CORROBORATED);
        assertThat(situation.type()).isEqualTo(EventType.ASSAULT);
        assertThat(situation.sources()).isEqualTo(2);
        assertThat(situation.accounts()).extracting(Account::report).contains("a", "b");
    }

    @Test
    void aDenialContestsAndBothSidesWordsAreKept() {
        Situation situation = SituationBuilder.build(List.of(SHELLED, DENIED)).get(0);

        assertThat(situation.status()).isEqualTo(Situation.Status.CONTESTED);
        assertThat(situation.asserting())
                .extracting(Account::passage)
                .allMatch(words -> words.contains("residents said"));
        assertThat(situation.denying())
                .extracting(account -> account.voice().key())
                .containsExactly("state:SYR");
    }

    @Test
    void aDenialThatOnlyPointsBackContestsToo() {
        Digest rejected = Dispatches.of(
                "e",
                "The East Herald",
                "2016-05-05",
                "Rebels said that the Syrian army had shelled a market in Harim on Tuesday. The government rejected the accusation.");

        Situation situation = SituationBuilder.build(List.of(rejected)).stream()
                .filter(one -> one.type() == EventType.ASSAULT)
                .findFirst()
                .orElseThrow();

        assertThat(situation.status()).isEqualTo(Situation.Status.CONTESTED);
        assertThat(situation.deniers()).isEqualTo(1);
    }

    @Test
    void theSameDeedInAnotherTownIsAnotherSituation() {
        assertThat(SituationBuilder.build(List.of(SHELLED, ELSEWHERE))).hasSize(2);
    }

    @Test
    void copiesUnderAnotherTitleHaveOneVoice() {
        String wire =
                "Gunmen abducted two engineers near Saravena on Tuesday. The engineers were driving to a well when six"
                        + " armed men carried their car. The company has asked the church to mediate, and the army has sent two"
                        + " helicopters to look for the missing men.";
        Digest first = Dispatches.of("a", "The Wire", "2016-09-14", wire);
        Digest second = Dispatches.of("b", "The Sentinel", "2016-09-14", "Peace is far away. " + wire);
        Digest third = Dispatches.of("c", "The Mail", "2016-09-15", wire + " Schools stayed closed on Wednesday.");

        List<Situation> situations = SituationBuilder.build(List.of(third, first, second));

        Situation kidnapping = situations.stream()
                .filter(one -> one.reports() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(kidnapping.status()).isEqualTo(Situation.Status.SINGLE);
        assertThat(kidnapping.accounts())
                .filteredOn(account -> !account.echo())
                .extracting(Account::report)
                .containsOnly("a");
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        List<Digest> digests = new ArrayList<>(List.of(SHELLED, STRUCK, DENIED, ELSEWHERE));
        List<Situation> expected = SituationBuilder.build(digests);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(digests, new Random(seed));
            assertThat(SituationBuilder.build(digests)).isEqualTo(expected);
        }
    }

    @Test
    void everyClaimIsInExactlyOneSituation() {
        List<Digest> digests = List.of(SHELLED, STRUCK, DENIED, ELSEWHERE);
        List<String> told = digests.stream()
                .flatMap(digest -> digest.tellings().stream())
                .filter(telling -> telling.type() != null)
                .flatMap(telling -> telling.said().stream().map(Voiced::claim))
                .toList();

        List<String> found = SituationBuilder.build(digests).stream()
                .flatMap(situation -> situation.accounts().stream().map(Account::claim))
                .toList();

        assertThat(told).hasSizeGreaterThan(3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void wordsThatNoPatternKnowsCountWhereAnotherReportTellsTheSame() {
        Digest delivered = Dispatches.of(
                "f",
                "The North Herald",
                "2016-11-24",
                "The United Nations delivered food for 10,000 people to the town of Harasta on Wednesday, a spokesman said.");
        Digest carried = Dispatches.of(
                "g",
                "The South Herald",
                "2016-11-24",
                "Trucks of the United Nations carried food for 10,000 people to Harasta on Wednesday, drivers said.");
        assertThat(carried.tellings()).isNotEmpty().allMatch(telling -> telling.type() == null);

        assertThat(SituationBuilder.build(List.of(carried))).isEmpty();
        assertThat(SituationBuilder.build(List.of(delivered, carried))).anyMatch(situation -> situation.reports() == 2);
    }

    @Test
    void twoReportsOfOneIdAreRefused() {
        assertThatThrownBy(() -> SituationBuilder.build(List.of(SHELLED, SHELLED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }

    @Test
    void noReportsMakeNoSituations() {
        assertThat(SituationBuilder.build(List.of())).isEmpty();
    }
}
