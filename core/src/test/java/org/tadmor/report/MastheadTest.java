package org.tadmor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.lexicon.Lexicon;

class MastheadTest {
    private static final Masthead MASTHEAD = new Masthead(Lexicon.bundled());
    private static final String BODY =
            "The bridge over the river was shut on Sunday after two nights of shelling, the mayor said. "
                    + "Traders waited on both banks.\n\nNobody could say when it would open again, and the garrison gave no reason.\n";

    private static List<String> zones(String text, Zone.Kind kind) {
        return MASTHEAD.read(text).zones().stream()
                .filter(zone -> zone.kind() == kind)
                .map(zone -> zone.span().in(text))
                .toList();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '\u0001', textBlock = """
            Par Inès Varga, 28 mars 2016;                                Inès Varga;               -;                    2016-03-28
            By Ida Berg | May 3, 2017;                                   Ida Berg;                 -;                    2017-05-03
            Von Ida Berg, 3. März 2017;                                  Ida Berg;                 -;                    2017-03-03
            Por Inés Varga - 3 de mayo de 2017;                          Inés Varga;               -;                    2017-05-03
            Por Inés Varga, 3 de mayo del 2017 a las 14:05;              Inés Varga;               -;                    2017-05-03
            Par Inès Varga, le 1er avril 2016 à 14h05;                   Inès Varga;               -;                    2016-04-01
            By Ida Berg, Agency Correspondent;                           Ida Berg;                 Agency;               -
            By Ida Berg, Harbour News Agency;                            Ida Berg;                 Harbour News Agency;  -
            By IDA BERG and TOM RASK;                                    IDA BERG and TOM RASK;    -;                    -
            By Ida Berg in Northport;                                    Ida Berg;                 -;                    -
            By Ida Berg for The Daily Courier;                           Ida Berg;                 The Daily Courier;    -
            By Abu Omar al-Karim, special correspondent;                 Abu Omar al-Karim;        -;                    -
            By Harbour News Staff | 2 June 2016;                         -;                        Harbour News;         2016-06-02
            Published: 28 Mar 2016 14:05;                                -;                        -;                    2016-03-28
            The Daily Courier | 28 March 2016;                           -;                        The Daily Courier;    2016-03-28
            Monday, March 28, 2016 | Harbour Observer;                   -;                        Harbour Observer;     2016-03-28
            Ida Berg | The Daily Courier | 28 March 2016;                Ida Berg;                 The Daily Courier;    2016-03-28
            2016-03-28;                                                  -;                        -;                    2016-03-28
            2016-03-28T14:05:00Z;                                        -;                        -;                    2016-03-28
            28/03/2016;                                                  -;                        -;                    2016-03-28
            03/28/2016, 3:05 p.m.;                                       -;                        -;                    2016-03-28
            28.3.2016, 14.05 Uhr;                                        -;                        -;                    2016-03-28
            Updated 3:05 p.m. ET, May 3, 2017;                           -;                        -;                    2017-05-03
            Publié le 28 mars 2016 à 14h05, mis à jour le 29 mars 2016;  -;                        -;                    2016-03-28
            Veröffentlicht am 3. März 2017;                              -;                        -;                    2017-03-03
            Source: Harbour Press;                                       -;                        Harbour Press;        -
            Author: Ida Berg;                                            Ida Berg;                 -;                    -
            Von unserem Korrespondenten Ida Berg;                        Ida Berg;                 -;                    -
            Par Inès Varga et Tom Rask, envoyés spéciaux à Northport;    Inès Varga et Tom Rask;   -;                    -
            Par Inès Varga (avec AFP);                                   Inès Varga;               -;                    -
            Le Monde | 28.03.2016 à 14h05 | Par Inès Varga;              Inès Varga;               Le Monde;             2016-03-28
            Le Courrier du Port — 28 mars 2016;                          -;                        Le Courrier du Port;  2016-03-28
            Published on 28 March 2016 by Ida Berg;                      Ida Berg;                 -;                    2016-03-28
            By Ida Berg in Northport and Tom Rask in Old Harbour;        Ida Berg and Tom Rask;    -;                    -
            By Tom Rask, Special to The Daily Courier;                   Tom Rask;                 The Daily Courier;    -
            By Ida Berg | idaberg@example.org;                           Ida Berg;                 -;                    -
            Story by Ida Berg, photos by Tom Rask;                       Ida Berg;                 -;                    -
            Tom Rask | AFP | Northport;                                  Tom Rask;                 AFP;                  -
            May 3, 2017 / 3:05 PM / a year ago;                          -;                        -;                    2017-05-03
            28-MAR-2016;                                                 -;                        -;                    2016-03-28
            Lunes, 28 de marzo de 2016;                                  -;                        -;                    2016-03-28
            Ida Berg;                                                    Ida Berg;                 -;                    -
            By our military correspondent, The Daily Courier;            -;                        The Daily Courier;    -
            Fecha: 3 de mayo de 2017;                                    -;                        -;                    2017-05-03
            """)
    void readsLinesBetweenHeadlineAndStory(
            String line, @Nullable String author, @Nullable String outlet, @Nullable String published) {
        String text = "Bridge shut after shelling\n" + line + "\n\n" + BODY;
        Masthead.Head head = MASTHEAD.read(text);
        assertThat(head.title()).isEqualTo("Bridge shut after shelling");
        assertThat(head.author()).isEqualTo(author);
        assertThat(head.outlet()).isEqualTo(outlet);
        assertThat(date(head.published())).isEqualTo(published);
        assertThat(zones(text, Zone.Kind.BYLINE)).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '\u0001', textBlock = """
            NORTHPORT, March 27 (Agency) -;            Agency;          -
            NORTHPORT, March 27, 2016 (Agency) –;      Agency;          2016-03-27
            NORTHPORT (HP) —;                          HP;              -
            NORTHPORT —;                               -;               -
            NORTHPORT --;                              -;               -
            OLD HARBOUR, Westland, Nov. 19 (HP) —;     HP;              -
            OLD HARBOUR/EASTBANK (Harbour Press) -;    Harbour Press;   -
            NORTHPORT, March 28. /HARP/.;              HARP;            -
            Northport, 27 mars (Agence) -;             Agence;          -
            Northport (HP) –;                          HP;              -
            NORTHPORT, den 3. März 2017 -;             -;               2017-03-03
            (Reuters) -;                               Reuters;         -
            NORTHPORT, March 28 -- (HP) --;            HP;              -
            NORTHPORT - 28 March 2016 -;               -;               2016-03-28
            MOSCOW. March 28. INTERFAX -;              INTERFAX;        -
            NORTHPORT, 28 mar (EFE).-;                 EFE;             -
            NEW YORK, N.Y. —;                          -;               -
            ST. MARY, Westland —;                      -;               -
            UNITED NATIONS —;                          -;               -
            NORTHPORT, 27 March 2016:;                 -;               2016-03-27
            """)
    void readsDatelines(String dateline, @Nullable String outlet, @Nullable String published) {
        for (String before : List.of("", "Bridge shut after shelling\n\n")) {
            String text = before + dateline + " " + BODY;
            Masthead.Head head = MASTHEAD.read(text);
            assertThat(zones(text, Zone.Kind.DATELINE)).containsExactly(dateline);
            assertThat(head.outlet()).isEqualTo(outlet);
            assertThat(date(head.published())).isEqualTo(published);
            assertThat(head.title()).isEqualTo(before.isEmpty() ? null : before.strip());
        }
    }

    @Test
    void anOutletOfAnyNameMayEndTheBylinesBlock() {
        Masthead.Head head = MASTHEAD.read(
                "Bridge shut after shelling\n\nPar Inès Varga, 28 mars 2016\nLe Fanal du Port (English edition)\n\n"
                        + BODY);
        assertThat(head.outlet()).isEqualTo("Le Fanal du Port");
        assertThat(head.author()).isEqualTo("Inès Varga");
        assertThat(head.zones()).hasSize(3);
        assertThat(MASTHEAD.read("Bridge shut\n\nBy Ida Berg\nOld Harbour\n\n" + BODY)
                        .outlet())
                .isNull();
    }

    @Test
    void aPlaceAndAColonCountBelowAHeadline() {
        String text = "Bridge shut after shelling\n\nNEW NORTHPORT: " + BODY;
        assertThat(zones(text, Zone.Kind.DATELINE)).containsExactly("NEW NORTHPORT:");
        assertThat(zones("LOOK: " + BODY, Zone.Kind.DATELINE)).isEmpty();
    }

    @Test
    void theOutletBehindAHeadlineIsNoPartOfIt() {
        Masthead.Head head = MASTHEAD.read("Bridge shut after shelling | The Daily Courier\n\n" + BODY);
        assertThat(head.title()).isEqualTo("Bridge shut after shelling");
        assertThat(head.outlet()).isEqualTo("The Daily Courier");
    }

    @Test
    void aDatelineTakesItsYearFromAnotherDate() {
        String text = "Bridge shut\nUpdated May 3, 2017\n\nNORTHPORT, May 1 (HP) - " + BODY;
        assertThat(MASTHEAD.read(text).published()).isEqualTo("2017-05-01");
    }

    @Test
    void aLabelledHeadIsReadLineByLine() {
        String text = "Title: Bridge shut\nAuthor: Ida Berg\nOutlet: The Daily Courier\nDate: 28 March 2016\n\n" + BODY;
        Masthead.Head head = MASTHEAD.read(text);
        assertThat(head.title()).isEqualTo("Bridge shut");
        assertThat(head.author()).isEqualTo("Ida Berg");
        assertThat(head.outlet()).isEqualTo("The Daily Courier");
        assertThat(head.published()).isEqualTo("2016-03-28");
        assertThat(zones(text, Zone.Kind.TITLE)).containsExactly("Bridge shut");
    }

    @Test
    void theOutletMayStandAboveTheHeadline() {
        String text = "THE DAILY COURIER\n28 March 2016\n\nBridge shut after shelling\n\nIda Berg\n\n" + BODY;
        Masthead.Head head = MASTHEAD.read(text);
        assertThat(head.outlet()).isEqualTo("THE DAILY COURIER");
        assertThat(head.title()).isEqualTo("Bridge shut after shelling");
        assertThat(head.published()).isEqualTo("2016-03-28");
    }

    @Test
    void aDeckBetweenHeadlineAndBylineStaysProse() {
        String text = "Bridge shut after shelling\nTraders wait on both banks as garrison keeps silent\nBy Ida Berg\n\n"
                + BODY;
        assertThat(MASTHEAD.read(text).author()).isEqualTo("Ida Berg");
        assertThat(zones(text, Zone.Kind.TITLE)).containsExactly("Bridge shut after shelling");
        assertThat(zones(text, Zone.Kind.BYLINE)).containsExactly("By Ida Berg");
    }

    @Test
    void aHeadlineMayEndWithAPeriodOrStandRightAboveTheStory() {
        assertThat(MASTHEAD.read("Bridge shut after shelling.\n\n" + BODY).title())
                .isEqualTo("Bridge shut after shelling.");
        assertThat(MASTHEAD.read("Bridge shut after shelling\n" + BODY).title())
                .isEqualTo("Bridge shut after shelling");
        assertThat(MASTHEAD.read("\r\nBridge shut after shelling\r\n\r\nBy Ida Berg\r\n\r\n" + BODY)
                        .title())
                .isEqualTo("Bridge shut after shelling");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The garrison shut the bridge on Sunday.",
                "By Monday the garrison had shut the bridge",
                "Officials in Northport met the envoy on March 28, 2016 and agreed on a truce.",
                "The army said on Sunday that the northern\ngarrison had shut the bridge to all traffic.",
                "The garrison shut the bridge on Sunday.\nTraders waited.",
                "BREAKING - The bridge is shut.",
                "NATO - an alliance - sent observers.",
                "The Northern Front (the largest group) - with its allies - shut the road.",
                "Von der Leyen met the mayor\nof Northport on Sunday.",
            })
    void proseHasNoHead(String text) {
        assertThat(MASTHEAD.read(text)).isEqualTo(new Masthead.Head(List.of(), null, null, null, null));
    }

    @Test
    void creditsAtTheEndAreNoProse() {
        String text = BODY + "\n(Reporting by Ida Berg; Editing by Tom Rask)\n";
        assertThat(zones(text, Zone.Kind.BYLINE)).containsExactly("(Reporting by Ida Berg; Editing by Tom Rask)");
    }

    @Test
    void hostileHeadsAreReadInBoundedTime() {
        for (String text : List.of(
                "By ".repeat(300_000),
                "A\n".repeat(300_000),
                "1/".repeat(500_000),
                "(".repeat(1_000_000),
                "NORTHPORT, ".repeat(100_000),
                "\n".repeat(1_000_000),
                "x".repeat(1_000_000),
                "By A, B | ".repeat(10) + "\n" + BODY)) {
            assertThat(MASTHEAD.read(text).zones()).allMatch(zone -> zone.span().end() <= text.length());
        }
    }
}
