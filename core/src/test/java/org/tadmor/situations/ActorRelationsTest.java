package org.tadmor.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActorRelationsTest {

    @Test
    void eachVoiceHasItsOwnCountOfConflictAndCooperation() {
        Digest first = Dispatches.of(
                "a",
                "The North Herald",
                "2016-05-04",
                "Turkish jets bombed Russian troops on Tuesday, the Pentagon said. Russia and Turkey signed an agreement on Monday.");
        Digest second = Dispatches.of(
                "b",
                "The South Herald",
                "2016-05-04",
                "Turkey denied that its jets had bombed Russian troops on Tuesday.");

        List<ActorRelation> relations = ActorRelations.of(SituationBuilder.build(List.of(first, second)));

        assertThat(relations)
                .anyMatch(relation -> relation.voice().key().equals("state:USA") && relation.conflictual() == 1)
                .anyMatch(relation -> relation.voice().key().equals("state:TUR")
                        && relation.denied() == 1
                        && relation.conflictual() == 0)
                .anyMatch(relation ->
                        relation.voice().key().equals("outlet:the north herald") && relation.cooperative() == 1);
        assertThat(relations).allMatch(relation -> relation.month().toString().equals("2016-05"));
    }

    @Test
    void copiesDoNotMakeARelationStronger() {
        String text =
                "Turkish jets bombed Russian troops on Tuesday, and nobody knew at first who had given the order to do so.";
        List<ActorRelation> relations = ActorRelations.of(SituationBuilder.build(List.of(
                Dispatches.of("a", "The North Herald", "2016-05-04", text),
                Dispatches.of("b", "The South Herald", "2016-05-04", text))));

        assertThat(relations).filteredOn(relation -> relation.conflictual() > 0).hasSize(1);
        assertThat(relations).allMatch(relation -> relation.conflictual() <= 1);
    }
}
