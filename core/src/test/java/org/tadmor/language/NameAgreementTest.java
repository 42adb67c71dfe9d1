package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.text.Span;

class NameAgreementTest {
    private static NameAgreement.Scored sentence(EntityType type, float sure, String... name) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < name.length; i++) {
            Span span = new Span(at, at + name[i].length());
            tokens.add(new Token(i, span, name[i], name[i], "PROPN", "NNP", i - 1, i == 0 ? "root" : "flat"));
            at += name[i].length() + 1;
        }
        Mention mention = new Mention(type, 0, name.length, 0, new Span(0, at - 1));
        float[] evidence = new float[EntityType.values().length];
        evidence[type.ordinal()] = sure;
        return new NameAgreement.Scored(
                new Sentence(0, new Span(0, at), null, tokens, List.of(mention)), List.of(evidence));
    }

    private static List<EntityType> agreed(NameAgreement.Scored... document) {
        return NameAgreement.agree(List.of(document)).stream()
                .map(s -> s.mentions().get(0).type())
                .toList();
    }

    @Test
    void theSurerMentionsDecide() {
        assertThat(agreed(
                        sentence(EntityType.PLACE, 5, "Orlenko"),
                        sentence(EntityType.PERSON, 1, "Orlenko"),
                        sentence(EntityType.ORGANIZATION, 2, "Meridian")))
                .containsExactly(EntityType.PLACE, EntityType.PLACE, EntityType.ORGANIZATION);
    }

    @Test
    void aSurnameFollowsTheFullName() {
        assertThat(agreed(
                        sentence(EntityType.PERSON, 4, "Viktor", "Orlenko"), sentence(EntityType.PLACE, 3, "Orlenko")))
                .containsOnly(EntityType.PERSON);
    }

    @Test
    void differentNamesDoNotMeet() {
        assertThat(agreed(sentence(EntityType.PERSON, 4, "Viktor", "Orlenko"), sentence(EntityType.PLACE, 3, "Homs")))
                .containsExactly(EntityType.PERSON, EntityType.PLACE);
    }
}
