package org.tadmor.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
