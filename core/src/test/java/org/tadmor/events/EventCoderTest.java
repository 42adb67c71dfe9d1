package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** The matcher on trees given by hand, so that no parser stands between a construction and its test. */
class EventCoderTest {
    private static final EventCoder CODER = new EventCoder(Lexicon.ofDirectory(Path.of("../lexicon")));

    private static List<String> read(String tree) {
        Document document = Trees.of(tree);
        Report report = document.report();
        return CODER.code(document, new Cast(List.of())).stream()
                .map(event ->
                        event.type() + " " + words(event.actors(), report) + " " + words(event.recipients(), report))
                .toList();
    }

    private static List<String> words(List<org.tadmor.actors.ActorMention> mentions, Report report) {
        return mentions.stream().map(m -> m.span().in(report.text())).toList();
    }

    @Test
    void passiveWithAgentIsTurnedRound() {
        assertThat(read("""
                Villagers villager NOUN NNS 3 nsubj:pass
                were be AUX VBD 3 aux:pass
                killed kill VERB VBN 0 root
                by by ADP IN 5 case
                soldiers soldier NOUN NNS 3 obl:agent
                """)).containsExactly("ASSAULT [soldiers] [Villagers]");
    }

    @Test
    void timeIsNoRecipientHoweverItIsHyphened() {
        assertThat(read("""
                Soldiers soldier NOUN NNS 2 nsubj
                attacked attack VERB VBD 0 root
                mid-February mid-February PROPN NNP 2 obj
                """)).containsExactly("ASSAULT [Soldiers] []");
    }

    @Test
    void theAccusedDoesWhatHeIsAccusedOf() {
        assertThat(read("""
                Villagers villager NOUN NNS 2 nsubj
                accused accuse VERB VBD 0 root
                soldiers soldier NOUN NNS 2 obj
                of of SCONJ IN 5 mark
                shelling shell VERB VBG 2 advcl
                farmers farmer NOUN NNS 5 obj
                """)).contains("ACCUSE [Villagers] [soldiers]", "ASSAULT [soldiers] [farmers]");
    }

    @Test
    void relativeClauseGivesItsAntecedent() {
        assertThat(read("""
                Soldiers soldier NOUN NNS 5 nsubj
                who who PRON WP 3 nsubj
                killed kill VERB VBD 1 acl:relcl
                villagers villager NOUN NNS 3 obj
                left leave VERB VBD 0 root
                """)).containsExactly("ASSAULT [Soldiers] [villagers]");
    }

    @Test
    void pastParticipleGivesWhatItModifies() {
        assertThat(read("""
                Villagers villager NOUN NNS 5 nsubj
                killed kill VERB VBN 1 acl
                by by ADP IN 4 case
                soldiers soldier NOUN NNS 2 obl:agent
                rested rest VERB VBD 0 root
                """)).containsExactly("ASSAULT [soldiers] [Villagers]");
    }

    @Test
    void coordinatedVerbsShareSubjectAndObject() {
        assertThat(read("""
                Rebels rebel NOUN NNS 2 nsubj
                kidnapped kidnap VERB VBD 0 root
                and and CCONJ CC 4 cc
                killed kill VERB VBD 2 conj
                farmers farmer NOUN NNS 4 obj
                """)).containsExactly("ASSAULT [Rebels] [farmers]", "ASSAULT [Rebels] [farmers]");
    }

    @Test
    void aspectVerbPassesThrough() {
        assertThat(read("""
                Troops troop NOUN NNS 2 nsubj
                began begin VERB VBD 0 root
                bombing bomb VERB VBG 2 xcomp
                rebels rebel NOUN NNS 3 obj
                """)).containsExactly("ASSAULT [Troops] [rebels]");
    }

    @Test
    void lightVerbLendsItsSubjectToTheNoun() {
        assertThat(read("""
                Rebels rebel NOUN NNS 2 nsubj
                launched launch VERB VBD 0 root
                attacks attack NOUN NNS 2 obj
                on on ADP IN 5 case
                villagers villager NOUN NNS 3 nmod
                """)).containsExactly("ASSAULT [Rebels] [villagers]");
    }

    @Test
    void possessorActsInANoun() {
        assertThat(read("""
                The the DET DT 2 det
                army army NOUN NN 4 nmod:poss
                's 's PART POS 2 case
                attack attack NOUN NN 7 nsubj
                on on ADP IN 6 case
                villagers villager NOUN NNS 4 nmod
                ended end VERB VBD 0 root
                """)).containsExactly("ASSAULT [The army] [villagers]");
    }

    @Test
    void thoseWhoMeetDoItToEachOther() {
        assertThat(read("""
                Rebels rebel NOUN NNS 4 nsubj
                and and CCONJ CC 3 cc
                officials official NOUN NNS 1 conj
                met meet VERB VBD 0 root
                """)).containsExactly("CONSULT [Rebels] [officials]");
    }

    @Test
    void thereWereClashesBetweenThem() {
        assertThat(read("""
                There there PRON EX 2 expl
                were be VERB VBD 0 root
                clashes clash NOUN NNS 2 nsubj
                between between ADP IN 5 case
                rebels rebel NOUN NNS 3 nmod
                and and CCONJ CC 7 cc
                soldiers soldier NOUN NNS 5 conj
                """)).containsExactly("ASSAULT [rebels] [soldiers]");
    }

    @Test
    void whatIsThreatenedIsNoFact() {
        assertThat(read("""
                Rebels rebel NOUN NNS 2 nsubj
                threatened threaten VERB VBD 0 root
                to to PART TO 4 mark
                attack attack VERB VB 2 xcomp
                farmers farmer NOUN NNS 4 obj
                """)).containsExactly("THREATEN [Rebels] [farmers]");
    }

    @Test
    void announcedReleaseIsAgreementAndRefusedOneIsRejection() {
        String tree = """
                Rebels rebel NOUN NNS %1$d nsubj
                will will AUX MD %1$d aux
                %2$srelease release VERB VB 0 root
                hostages hostage NOUN NNS %1$d obj
                """;
        assertThat(read(tree.formatted(3, ""))).containsExactly("AGREE [Rebels] [hostages]");
        assertThat(read(tree.formatted(4, "not not PART RB 4 advmod\n"))).containsExactly("REJECT [Rebels] [hostages]");
    }

    @Test
    void whatCannotActDoesNothing() {
        assertThat(read("""
                Lava lava NOUN NN 2 nsubj
                attacked attack VERB VBD 0 root
                farmers farmer NOUN NNS 2 obj
                """)).isEmpty();
    }

    @Test
    void nounAndVerbOfOneActAreOneEvent() {
        assertThat(read("""
                Rebels rebel NOUN NNS 2 nsubj
                killed kill VERB VBD 0 root
                farmers farmer NOUN NNS 2 obj
                in in ADP IN 6 case
                an a DET DT 6 det
                attack attack NOUN NN 2 obl
                """)).containsExactly("ASSAULT [Rebels] [farmers]");
    }

    @Test
    void infinitiveThatIsTheMainVerbOfAHeadlineLiesAhead() {
        assertThat(read("""
                Rebels rebel NOUN NNS 3 nsubj
                to to PART TO 3 mark
                free free VERB VB 0 root
                hostages hostage NOUN NNS 3 obj
                """)).containsExactly("AGREE [Rebels] [hostages]");
    }

    @Test
    void ceasefireThatComesIntoForceHappensThoughNobodyIsNamed() {
        assertThat(read("""
                A a DET DT 2 det
                ceasefire ceasefire NOUN NN 3 nsubj
                came come VERB VBD 0 root
                into into ADP IN 5 case
                force force NOUN NN 3 obl
                """)).containsExactly("RETREAT [] []");
    }
}
