package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;

/** Who does and who suffers what a word says, one construction a test; no pattern takes part. */
class ArgumentsTest {
    private static final EventCoder CODER =
            new EventCoder(Lexicon.ofDirectory(Path.of("../lexicon")), id -> false, null);

    /** Agents, an arrow, patients: the phrases as they stand in the text. */
    private static String of(String trigger, String tree) {
        Document document = Trees.of(tree);
        Scene scene = CODER.scene(document, document.sentences().get(0), new Cast(List.of()));
        Arguments arguments = new Arguments(scene);
        Participants participants = new Participants(scene, arguments);
        int at = -1;
        for (int i = 0; i < scene.sentence().size(); i++) {
            at = scene.token(i).form().equals(trigger) ? i : at;
        }
        return phrases(arguments.agents(at, 0), participants, document)
                + " > "
                + phrases(arguments.patients(at, 0), participants, document);
    }

    private static String phrases(List<Integer> heads, Participants participants, Document document) {
        List<String> words = new ArrayList<>();
        for (int head : heads) {
            for (ActorMention mention : participants.agents(head)) {
                words.add(mention.span().in(document.text()));
            }
        }
        return String.join(", ", words);
    }

    @Test
    void objectOfThePersuaderDoesWhatTheInfinitiveSays() {
        assertThat(of("free", """
                Elders elder NOUN NNS 2 nsubj
                persuaded persuade VERB VBD 0 root
                rebels rebel NOUN NNS 2 obj
                to to PART TO 5 mark
                free free VERB VB 2 xcomp
                hostages hostage NOUN NNS 5 obj
                """)).isEqualTo("rebels > hostages");
    }

    @Test
    void subjectOfAPromiseDoesWhatIsPromised() {
        assertThat(of("shelter", """
                Ministers minister NOUN NNS 2 nsubj
                promised promise VERB VBD 0 root
                farmers farmer NOUN NNS 2 obj
                to to PART TO 5 mark
                shelter shelter VERB VB 2 xcomp
                refugees refugee NOUN NNS 5 obj
                """)).isEqualTo("Ministers > refugees");
    }

    @Test
    void whoeverIsOrderedToActActs() {
        assertThat(of("evict", """
                Officers officer NOUN NNS 3 nsubj:pass
                were be AUX VBD 3 aux:pass
                ordered order VERB VBN 0 root
                to to PART TO 5 mark
                evict evict VERB VB 3 xcomp
                squatters squatter NOUN NNS 5 obj
                """)).isEqualTo("Officers > squatters");
    }

    @Test
    void raisedSubjectIsTheSubjectBelow() {
        assertThat(of("surrounded", """
                Troops troop NOUN NNS 2 nsubj
                seem seem VERB VBP 0 root
                to to PART TO 5 mark
                have have AUX VB 5 aux
                surrounded surround VERB VBN 2 xcomp
                rebels rebel NOUN NNS 5 obj
                """)).isEqualTo("Troops > rebels");
    }

    @Test
    void raisedSubjectOfAPassiveSuffers() {
        assertThat(of("freed", """
                Hostages hostage NOUN NNS 2 nsubj
                appear appear VERB VBP 0 root
                to to PART TO 6 mark
                have have AUX VB 6 aux
                been be AUX VBN 6 aux:pass
                freed free VERB VBN 2 xcomp
                by by ADP IN 8 case
                rebels rebel NOUN NNS 6 obl:agent
                """)).isEqualTo("rebels > Hostages");
    }

    @Test
    void relativePronounAsSubjectMeansItsAntecedent() {
        assertThat(of("sheltered", """
                Nurses nurse NOUN NNS 5 nsubj
                who who PRON WP 3 nsubj
                sheltered shelter VERB VBD 1 acl:relcl
                refugees refugee NOUN NNS 3 obj
                left leave VERB VBD 0 root
                """)).isEqualTo("Nurses > refugees");
    }

    @Test
    void antecedentOfAnObjectClauseSuffers() {
        assertThat(of("arrested", """
                Editors editor NOUN NNS 5 nsubj
                whom whom PRON WP 4 obj
                soldiers soldier NOUN NNS 4 nsubj
                arrested arrest VERB VBD 1 acl:relcl
                returned return VERB VBD 0 root
                """)).isEqualTo("soldiers > Editors");
        assertThat(of("arrested", """
                Editors editor NOUN NNS 4 nsubj
                soldiers soldier NOUN NNS 3 nsubj
                arrested arrest VERB VBD 1 acl:relcl
                returned return VERB VBD 0 root
                """)).isEqualTo("soldiers > Editors");
    }

    @Test
    void coordinatedVerbTakesTheSubjectOfTheFirst() {
        assertThat(of("disarmed", """
                Soldiers soldier NOUN NNS 2 nsubj
                arrived arrive VERB VBD 0 root
                and and CCONJ CC 4 cc
                disarmed disarm VERB VBD 2 conj
                rebels rebel NOUN NNS 4 obj
                """)).isEqualTo("Soldiers > rebels");
    }

    @Test
    void coordinatedVerbWithASubjectOfItsOwnKeepsIt() {
        assertThat(of("disarmed", """
                Soldiers soldier NOUN NNS 2 nsubj
                arrived arrive VERB VBD 0 root
                and and CCONJ CC 5 cc
                villagers villager NOUN NNS 5 nsubj
                disarmed disarm VERB VBD 2 conj
                rebels rebel NOUN NNS 5 obj
                """)).isEqualTo("villagers > rebels");
    }

    @Test
    void coordinatedPartiesAreAllParties() {
        assertThat(of("praised", """
                Nurses nurse NOUN NNS 4 nsubj
                and and CCONJ CC 3 cc
                teachers teacher NOUN NNS 1 conj
                praised praise VERB VBD 0 root
                villagers villager NOUN NNS 4 obj
                and and CCONJ CC 7 cc
                farmers farmer NOUN NNS 5 conj
                """)).isEqualTo("Nurses, teachers > villagers, farmers");
    }

    @Test
    void appositionIsNoSecondParty() {
        assertThat(of("left", """
                Rebels rebel NOUN NNS 5 nsubj
                , , PUNCT , 3 punct
                fighters fighter NOUN NNS 1 appos
                , , PUNCT , 3 punct
                left leave VERB VBD 0 root
                villagers villager NOUN NNS 5 obj
                """)).isEqualTo("Rebels > villagers");
    }

    @Test
    void somethingInAppositionToPeopleMeansThePeople() {
        assertThat(of("left", """
                The the DET DT 2 det
                vanguard vanguard NOUN NN 6 nsubj
                , , PUNCT , 4 punct
                Kadr Kadr PROPN NNP 2 appos
                , , PUNCT , 4 punct
                left leave VERB VBD 0 root
                villagers villager NOUN NNS 6 obj
                """)).isEqualTo("Kadr > villagers");
    }

    @Test
    void possessorOfAnActDoesItAndWhatFollowsOnSuffers() {
        assertThat(of("raid", """
                Police police NOUN NNS 3 nmod:poss
                's 's PART POS 1 case
                raid raid NOUN NN 6 nsubj
                on on ADP IN 5 case
                smugglers smuggler NOUN NNS 3 nmod
                ended end VERB VBD 0 root
                """)).isEqualTo("Police > smugglers");
    }

    @Test
    void nominalizationHasItsAgentBehindByAndItsPatientBehindOf() {
        assertThat(of("detention", """
                The the DET DT 2 det
                detention detention NOUN NN 7 nsubj
                of of ADP IN 4 case
                editors editor NOUN NNS 2 nmod
                by by ADP IN 6 case
                soldiers soldier NOUN NNS 2 nmod
                ended end VERB VBD 0 root
                """)).isEqualTo("soldiers > editors");
    }

    @Test
    void lightVerbLendsAgentAndPatientToItsNoun() {
        assertThat(of("assault", """
                Soldiers soldier NOUN NNS 2 nsubj
                launched launch VERB VBD 0 root
                an an DET DT 4 det
                assault assault NOUN NN 2 obj
                against against ADP IN 6 case
                rebels rebel NOUN NNS 2 obl
                """)).isEqualTo("Soldiers > rebels");
    }

    @Test
    void nounBehindACountingNounSharesItsAgent() {
        assertThat(of("raids", """
                Troops troop NOUN NNS 2 nsubj
                launched launch VERB VBD 0 root
                a a DET DT 4 det
                series series NOUN NN 2 obj
                of of ADP IN 6 case
                raids raid NOUN NNS 4 nmod
                on on ADP IN 8 case
                smugglers smuggler NOUN NNS 6 nmod
                """)).isEqualTo("Troops > smugglers");
    }
}
