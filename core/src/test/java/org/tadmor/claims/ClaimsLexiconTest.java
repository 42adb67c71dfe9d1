package org.tadmor.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;

class ClaimsLexiconTest {

    @Test
    void aRowOfTheUserReplacesTheBundledOne(@TempDir Path directory) throws IOException {
        write(
                directory,
                "factuality.tsv",
                "kind\tlemma\tpos\tframe\tholds\tnegated\ncomplement\tmanage\tverb\tto\tUU\tUU\n");
        FactualityLexicon plain = FactualityLexicon.of(Reports.LEXICON);
        FactualityLexicon changed = FactualityLexicon.of(Reports.LEXICON.with(directory));
        assertThat(plain.complement("manage", "VERB", "to"))
                .isEqualTo(new FactualityLexicon.Signature(Factuality.CT_PLUS, Factuality.CT_MINUS));
        assertThat(changed.complement("manage", "VERB", "to"))
                .isEqualTo(new FactualityLexicon.Signature(Factuality.UU, Factuality.UU));
    }

    @Test
    void aWrongFactualityIsNamedWithItsFile(@TempDir Path directory) throws IOException {
        write(directory, "factuality.tsv", "kind\tlemma\tpos\tframe\tholds\tnegated\nmodal\tmight\taux\t\tmaybe\t\n");
        Lexicon lexicon = Lexicon.ofDirectory(directory);
        assertThatThrownBy(() -> FactualityLexicon.of(lexicon))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("'maybe' is no FactBank value")
                .hasMessageContaining("factuality.tsv");
    }

    @Test
    void anUnknownClassOfCueIsNamed(@TempDir Path directory) throws IOException {
        write(directory, "cues.tsv", "lemma\tpos\tclass\tthat\tto\ting\tnp\nsay\tverb\tsing\tCT+\t\t\t\n");
        Lexicon lexicon = Lexicon.ofDirectory(directory);
        assertThatThrownBy(() -> CueLexicon.of(lexicon))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("unknown class 'sing'");
    }

    @Test
    void aSignatureWeakensWithItsContextAndAFactiveDoesNot() {
        FactualityLexicon.Signature manage = new FactualityLexicon.Signature(Factuality.CT_PLUS, Factuality.CT_MINUS);
        FactualityLexicon.Signature regret = new FactualityLexicon.Signature(Factuality.CT_PLUS, Factuality.CT_PLUS);
        assertThat(manage.under(Factuality.PS_MINUS)).isEqualTo(Factuality.PS_MINUS);
        assertThat(manage.under(Factuality.PR_PLUS)).isEqualTo(Factuality.PR_PLUS);
        assertThat(manage.under(Factuality.UU)).isEqualTo(Factuality.UU);
        assertThat(regret.under(Factuality.CT_MINUS)).isEqualTo(Factuality.CT_PLUS);
    }

    @Test
    void everyValueIsReadBackFromItsCode() {
        assertThat(Factuality.values()).allMatch(value -> Factuality.ofCode(value.code()) == value);
        assertThat(Factuality.values()).allMatch(value -> value.negated().negated() == value);
    }

    private static void write(Path directory, String name, String content) throws IOException {
        Path file = directory.resolve("en/claims").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
