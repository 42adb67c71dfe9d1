package org.tadmor.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.language.SentenceAnalyzer;
import org.tadmor.text.Span;

class TrainLanguageModelTest {
    private static final List<String> PEOPLE = List.of("Anna", "Boris", "Carla", "Dmitri", "Elena", "Farid");
    private static final List<String> VERBS = List.of("visits", "praises", "blames", "follows", "warns");
    private static final List<String> THINGS = List.of("mayor", "teacher", "farmer", "captain", "judge");

    /** "Anna visits the old mayor ." in many variants, in CoNLL-U. */
    private static List<GoldSentence> grammar(int from, int to) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String verb = VERBS.get(i * 7 % VERBS.size());
            lines.add("1\t" + PEOPLE.get(i % PEOPLE.size()) + "\t" + PEOPLE.get(i % PEOPLE.size())
                    + "\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-sgl)");
            lines.add("2\t" + verb + "\t" + verb.substring(0, verb.length() - 1) + "\tVERB\tVBZ\t_\t0\troot\t_\t_");
            boolean old = i % 3 == 0;
            lines.add("3\tthe\tthe\tDET\tDT\t_\t" + (old ? 5 : 4) + "\tdet\t_\t_");
            if (old) {
                lines.add("4\told\told\tADJ\tJJ\t_\t5\tamod\t_\t_");
            }
            String thing = THINGS.get(i * 3 % THINGS.size());
            lines.add((old ? 5 : 4) + "\t" + thing + "\t" + thing + "\tNOUN\tNN\t_\t2\tobj\t_\t_");
            lines.add((old ? 6 : 5) + "\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_");
            lines.add("");
        }
        return Treebank.parse(lines);
    }

    private static Sentence analyze(LanguageModel model, List<String> forms) {
        List<Span> spans = new ArrayList<>();
        forms.forEach(f -> spans.add(new Span(spans.size() * 20, spans.size() * 20 + f.length())));
        return new SentenceAnalyzer(model).analyze(0, new Span(0, 200), forms, spans);
    }

    private static TrainLanguageModel training(int passes) {
        return new TrainLanguageModel(passes, new NetworkLearner.Shape(32, 24, 24, 24), null);
    }

    @Test
    void aSmallGrammarIsLearned() throws IOException {
        LanguageModel model = training(8).train(Material.of(grammar(0, 200)), List.of());

        int right = 0;
        int all = 0;
        for (GoldSentence gold : grammar(300, 360)) {
            Sentence sentence = analyze(model, gold.forms());
            for (int i = 0; i < gold.size(); i++) {
                all++;
                boolean arc = sentence.token(i).head() == gold.heads()[i]
                        && sentence.token(i).relation().equals(gold.relations().get(i));
                right += arc && sentence.token(i).xpos().equals(gold.penn(i)) ? 1 : 0;
            }
            assertThat(sentence.mentions()).hasSize(1);
        }
        assertThat(right).isGreaterThan(all * 95 / 100);
    }

    @Test
    void aModelSurvivesItsFileAndTrainingRepeatsItself() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        training(2).train(Material.of(grammar(0, 60)), List.of()).write(first);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        training(2).train(Material.of(grammar(0, 60)), List.of()).write(again);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        LanguageModel.read(new ByteArrayInputStream(first.toByteArray())).write(copied);

        assertThat(again.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(copied.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void nameIsCutOutOfItsNounPhrase() {
        GoldSentence sentence = Treebank.parse(List.of(
                        "1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(3-organization-new-nnnnn-cf1-2-coref",
                        "2\tMinistry\tMinistry\tPROPN\tNNP\t_\t6\tnsubj\t_\t_",
                        "3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_",
                        "4\tTrade\tTrade\tPROPN\tNNP\t_\t2\tnmod\t_\t_",
                        "5\there\there\tADV\tRB\t_\t2\tadvmod\t_\tEntity=3)",
                        "6\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\t_"))
                .get(0);

        assertThat(EntityLayer.classes(sentence))
                .containsExactly("O", "B-ORGANIZATION", "I-ORGANIZATION", "I-ORGANIZATION", "O", "O");
    }
}
