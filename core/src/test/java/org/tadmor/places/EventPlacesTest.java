package org.tadmor.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.claims.Claim;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Where events are put, on invented sentences. */
class EventPlacesTest {
    private static final ReportCoder CODER = new ReportCoder(Lexicon.bundled());

    /** Names of the places of all claims that tell of a trigger. */
    private static List<String> where(String text, String trigger) {
        CodedReport report = CODER.code(Report.ofText("test", text));
        return report.claims().stream()
                .filter(claim -> claim.event().triggerSpan().in(text).equals(trigger))
                .map((Claim claim) -> report.places()
                        .of(claim)
                        .map(place -> place.span().in(text))
                        .orElse("nowhere"))
                .toList();
    }

    @Test
    void eventWithoutAPlaceHappensAtTheTownToldOfBefore() {
        assertThat(where("Rebels entered Raqqa on Monday. They shelled a barracks.", "shelled"))
                .containsExactly("Raqqa");
    }

    @Test
    void whereSomebodySpeaksNothingElseHappens() {
        assertThat(where("A spokesman said in Paris that talks would go on. Rebels shelled a barracks.", "shelled"))
                .containsExactly("nowhere");
        assertThat(where(
                        "The relief agency plans to send doctors soon, an official of the organization in Lyon said."
                                + " Rebels shelled the airport.",
                        "shelled"))
                .containsExactly("nowhere");
    }

    @Test
    void governmentThatTakesPartIsNoPlace() {
        assertThat(where("The militants left the city under a deal with Damascus.", "left"))
                .containsExactly("nowhere");
    }

    @Test
    void whoRejectsAnAccusationIsNotWhereItsDeedHappened() {
        String text =
                "Officials say Turkey has mostly shelled farmers rather than smugglers, a charge that Ankara rejects.";
        assertThat(where(text, "shelled")).isNotEmpty().allMatch("nowhere"::equals);
        assertThat(where("Gunmen attacked a convoy of teachers, a crime that Kenya condemned.", "attacked"))
                .isNotEmpty()
                .allMatch("nowhere"::equals);
    }

    @Test
    void governmentThatIsThankedIsNoPlace() {
        assertThat(where("The culture minister of Syria thanked Moscow for its help.", "thanked"))
                .containsExactly("nowhere");
    }

    @Test
    void whatFollowsTheWordOfAGovernmentHappensNotThere() {
        assertThat(where("Rebels entered Raqqa. Ankara rejected the plan. They shelled a barracks.", "shelled"))
                .containsExactly("nowhere");
    }

    @Test
    void townThatIsActedUponStaysThePlace() {
        assertThat(where("Rebels said that the air force had bombed Raqqa on Monday.", "bombed"))
                .isNotEmpty()
                .allMatch("Raqqa"::equals);
    }
}
