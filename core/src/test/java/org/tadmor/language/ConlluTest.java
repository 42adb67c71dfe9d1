package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.text.Span;

class ConlluTest {
    private static final String PLAIN = """
            # sent_id = a-1
            # text = They didn't go.
            1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
            2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
            3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
            4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            4.1\tthere\tthere\tADV\tRB\t_\t_\t_\t_\t_
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            """;

    private static List<ConlluReader.Tree> read(String text) throws IOException {
        try (ConlluReader reader = new ConlluReader(new StringReader(text))) {
            return reader.readAll();
        }
    }

    @Test
    void readsSyntacticWordsWithTheirPlacesInTheText() throws IOException {
        ConlluReader.Tree tree = read(PLAIN).get(0);
        assertThat(tree.words()).extracting(Token::form).containsExactly("They", "did", "n't", "go", ".");
        assertThat(tree.words()).extracting(Token::head).containsExactly(3, 3, 3, -1, 3);
        assertThat(tree.words())
                .extracting(word -> word.span().in(tree.text()))
                .containsExactly("They", "did", "n't", "go", ".");
    }

    @Test
    void wordsThatAreNotTheLettersOfTheirRangeShareItsSpan() throws IOException {
        String text =
                "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\tIN\t_\t3\tcase\t_\t_\n2\tle\tle\tDET\tDT\t_\t3\tdet\t_\t_\n"
                        + "3\tport\tport\tNOUN\tNN\t_\t0\troot\t_\t_\n";
        assertThat(read("# text = du port\n" + text).get(0).words())
                .extracting(Token::span)
                .containsExactly(new Span(0, 2), new Span(0, 2), new Span(3, 7));
    }

    @Test
    void writesWhatItReads() throws IOException {
        ConlluReader.Tree tree = read(PLAIN).get(0);
        StringBuilder out = new StringBuilder();
        new ConlluWriter(out).write("a-1", tree.text(), tree.toSentence(0));
        assertThat(out.toString())
                .startsWith("# sent_id = a-1\n# text = They didn't go.\n1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n");
        assertThat(read(out.toString()).get(0).words()).isEqualTo(tree.words());
    }

    @Test
    void readsBareTokensWithoutATree() throws IOException {
        List<ConlluReader.Tree> trees = read("1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n2\thome\t_\t_\t_\t_\t_\t_\t_\t_\n");
        assertThat(trees.get(0).text()).isEqualTo("Go home");
        assertThat(trees.get(0).toSentence(0).root().form()).isEqualTo("Go");
    }

    @Test
    void namesTheLineOfASlip() {
        assertThatThrownBy(() -> read("# text = x\n1\tx\tx\tX\tX\n"))
                .isInstanceOf(ConlluException.class)
                .hasMessage("line 2: has 5 columns, CoNLL-U has 10, separated by tabs");
        assertThatThrownBy(() -> read("1\tx\t_\t_\t_\t_\t7\tdep\t_\t_\n"))
                .hasMessageContaining("line 1: the head of 'x' is 7");
        assertThatThrownBy(() -> read("2\tx\t_\t_\t_\t_\t0\troot\t_\t_\n")).hasMessageContaining("word 1 was expected");
    }
}
