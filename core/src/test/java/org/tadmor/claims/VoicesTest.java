package org.tadmor.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.actors.Actor;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

class VoicesTest {

    /** Learned trees and cues move with their training: a few of the sentences may fail, not more. */
    @Test
    void nearlyEverySentenceOfTheTableHasItsVoicesAndItsFactuality() {
        List<String> wrong = new ArrayList<>();
        List<String> rows = Reports.rows("voices.tsv");
        for (String row : rows) {
            String[] cells = row.split("\t");
            Claim claim = claims(cells[0]).get(0);
            boolean voices = cells[1].equals("*") || cells[1].equals(inner(claim));
            boolean value =
                    cells[2].equals("*") || cells[2].equals(claim.factuality().code());
            if (!voices || !value) {
                wrong.add(row + " but was " + inner(claim) + " "
                        + claim.factuality().code());
            }
        }
        assertThat(rows).hasSizeGreaterThan(140);
        assertThat(wrong).hasSizeLessThanOrEqualTo(rows.size() / 20);
    }

    @Test
    void aDenialIsTheDeniersAndAnAccusationTheAccusers() {
        Claim accused =
                claims("Ostland accused Westland of *bombing* the port.").get(0);
        Claim denied = claims("Westland denied *bombing* the port.").get(0);
        assertThat(accused.factuality()).isEqualTo(Factuality.CT_PLUS);
        assertThat(inner(accused)).isEqualTo("Ostland");
        assertThat(denied.factuality()).isEqualTo(Factuality.CT_MINUS);
        assertThat(inner(denied)).isEqualTo("Westland");
        assertThat(denied.chain().get(1).kind()).isEqualTo(Source.Kind.ACTOR);
    }

    @Test
    void theChainStartsWithOutletAndReporter() {
        Document plain = Reports.document("Troops shelled the village, witnesses said.");
        Report known = new Report(
                "r", plain.text(), List.of(), null, "Valley Post", "Ann Field", LocalDate.of(2020, 1, 2), null, "en");
        Document document = new Document(known, plain.sentences(), plain.quotations());
        Claim claim = Reports.CODER
                .code(document, new Cast(List.of()), List.of(Reports.eventAt(document, 7)))
                .claims()
                .get(0);
        assertThat(claim.chain())
                .extracting(Source::kind)
                .containsExactly(Source.Kind.OUTLET, Source.Kind.REPORTER, Source.Kind.ANONYMOUS);
        assertThat(claim.chain()).extracting(Source::name).containsExactly("Valley Post", "Ann Field", "witnesses");
    }

    @Test
    void theSourceCarriesNameAndCodeOfItsActorAndTheWordsOfTheCue() {
        String text = "The general said that troops shelled the village.";
        Document document = Reports.document(text);
        Actor general = new Actor("ostland.army", "Army of Ostland", "OSTMIL", "OST", "MIL");
        Cast cast = new Cast(List.of(new ActorMention(general, new Span(0, 11), 0, 1, ActorMention.Form.NOMINAL)));
        Source source = Reports.CODER
                .code(document, cast, List.of(Reports.eventAt(document, text.indexOf("shelled"))))
                .claims()
                .get(0)
                .chain()
                .get(1);
        assertThat(source)
                .isEqualTo(new Source(
                        Source.Kind.ACTOR,
                        "Army of Ostland",
                        "OSTMIL",
                        new Span(12, 16),
                        Factuality.CT_PLUS,
                        null,
                        "OST"));
    }

    @Test
    void eachOfTwoSpeakersMakesAClaimOfItsOwn() {
        String text = "Ostland and Westland said that rebels bombed the port.";
        Document document = Reports.document(text);
        Cast cast = new Cast(List.of(
                new ActorMention(Actor.unresolved("Ostland"), new Span(0, 7), 0, 0, ActorMention.Form.NAME),
                new ActorMention(Actor.unresolved("Westland"), new Span(12, 20), 0, 2, ActorMention.Form.NAME)));
        List<Claim> claims = Reports.CODER
                .code(document, cast, List.of(Reports.eventAt(document, text.indexOf("bombed"))))
                .claims();
        assertThat(claims)
                .extracting(claim -> claim.chain().get(claim.chain().size() - 1).name())
                .containsExactly("Ostland", "Westland");
    }

    @Test
    void theSpeakerOfAFreeQuotationIsTheLastOne() {
        String text = "“The town is calm,” the mayor said.\n\n“Yesterday the rebels *burned* the market and left.”";
        assertThat(inner(claims(text).get(0))).isEqualTo("the mayor");
    }

    @Test
    void whoIsQuotedIsNotTheSourceOfWhatStandsOutside() {
        String text = "“We are safe,” the mayor said. Rebels *burned* the market the next day.";
        assertThat(inner(claims(text).get(0))).isEqualTo("-");
    }

    @Test
    void aDenialOfAnAccusationIsASecondClaimOnTheSameEvent() {
        List<Claim> claims = claims("Rebels accused the army of *shelling* the market, a charge the army denied.");
        assertThat(claims).extracting(VoicesTest::inner).containsExactly("Rebels", "the army");
        assertThat(claims).extracting(Claim::factuality).containsExactly(Factuality.CT_PLUS, Factuality.CT_MINUS);
    }

    @Test
    void eachVoiceOfAChainHoldsAViewOfItsOwn() {
        Claim confirmed = claims("The ministry confirmed that rebels had *shelled* the town.")
                .get(0);
        assertThat(confirmed.chain())
                .extracting(Source::factuality)
                .containsExactly(Factuality.CT_PLUS, Factuality.CT_PLUS);
        Claim claimed = claims("The ministry claimed that rebels had *shelled* the town.")
                .get(0);
        assertThat(claimed.chain()).extracting(Source::factuality).containsExactly(Factuality.UU, Factuality.CT_PLUS);
        Claim untrue = claims("The governor falsely claimed that the dam had been *bombed*.")
                .get(0);
        assertThat(untrue.chain())
                .extracting(Source::factuality)
                .containsExactly(Factuality.CT_MINUS, Factuality.CT_PLUS);
    }

    @Test
    void unnamedSourcesAreOfASort() {
        assertThat(sort("Witnesses said gunmen *attacked* the bus.")).isEqualTo(Anonymity.WITNESSES);
        assertThat(sort("A security source said gunmen *attacked* the bus.")).isEqualTo(Anonymity.OFFICIALS);
        assertThat(sort("Rebel sources said troops *attacked* the town.")).isEqualTo(Anonymity.REBELS);
        assertThat(sort("Analysts said troops *attacked* the town.")).isEqualTo(Anonymity.ANALYSTS);
        assertThat(sort("Aid workers said troops *attacked* the convoy.")).isEqualTo(Anonymity.RELIEF);
        assertThat(sort("Troops reportedly *attacked* the town.")).isEqualTo(Anonymity.OTHERS);
    }

    @Test
    void whoIsQuotedByAMediumStandsBehindIt() {
        Claim claim = claims("The radio station quoted the governor as saying that rebels had *freed* the pilots.")
                .get(0);
        assertThat(claim.chain()).hasSize(3);
        assertThat(claim.chain().get(2).name()).contains("governor");
    }

    @Test
    void theOutletDoesNotShareWhatAnOpinionPieceAsserts() {
        String text = "Opinion: The siege must end\n\nThe army has *bombed* the town again.";
        Document plain = Reports.document(text.replace("*", ""));
        Report known = new Report("r", plain.text(), List.of(), null, "Valley Post", null, null, null, "en");
        Document document = new Document(known, plain.sentences(), plain.quotations());
        Claim claim = Reports.CODER
                .code(document, new Cast(List.of()), List.of(Reports.eventAt(document, text.indexOf('*'))))
                .claims()
                .get(0);
        assertThat(claim.chain()).extracting(Source::factuality).containsExactly(Factuality.UU, Factuality.CT_PLUS);
    }

    @Test
    void whatWouldHaveBeenWasNot() {
        Claim claim = claims("The army would have *stormed* the fort if the elders had not intervened.")
                .get(0);
        assertThat(claim.factuality()).isEqualTo(Factuality.CT_MINUS);
    }

    private static @Nullable Anonymity sort(String marked) {
        List<Source> chain = claims(marked).get(0).chain();
        return chain.get(chain.size() - 1).anonymity();
    }

    private static List<Claim> claims(String marked) {
        Document document = Reports.document(marked.replace("*", ""));
        return Reports.CODER
                .code(document, new Cast(List.of()), List.of(Reports.eventAt(document, marked.indexOf('*'))))
                .claims();
    }

    /** The voices inside the reporter's. */
    private static String inner(Claim claim) {
        return claim.chain().size() == 1
                ? "-"
                : claim.chain().stream().skip(1).map(Source::name).collect(Collectors.joining(" > "));
    }
}
