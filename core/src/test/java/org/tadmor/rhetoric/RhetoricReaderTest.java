package org.tadmor.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tadmor.language.Document;
import org.tadmor.language.QuotationFinder;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

class RhetoricReaderTest {
    private static final RhetoricReader READER = new RhetoricReader(Lexicon.bundled());

    /** A word is {@code form}, {@code form/UPOS} or {@code form/UPOS/lemma}; marks stand apart and are glued on. */
    private static Document document(String words) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        boolean glue = true;
        for (String word : words.split(" ")) {
            String[] parts = word.split("/");
            boolean mark = !Character.isLetterOrDigit(parts[0].charAt(0));
            boolean opens = parts[0].equals("\u201c") || parts[0].equals("\u2018");
            if (!glue && (!mark || opens)) {
                text.append(' ');
            }
            glue = opens;
            int start = text.length();
            text.append(parts[0]);
            String upos = parts.length > 1 ? parts[1] : mark ? "PUNCT" : "NOUN";
            String lemma = parts.length > 2 ? parts[2] : parts[0].toLowerCase(Locale.ROOT);
            tokens.add(new Token(
                    tokens.size(),
                    new Span(start, text.length()),
                    parts[0],
                    lemma,
                    upos,
                    upos.equals("PROPN") ? "NNP" : "NN",
                    tokens.isEmpty() ? -1 : 0,
                    tokens.isEmpty() ? "root" : "dep"));
        }
        Sentence sentence = new Sentence(0, new Span(0, text.length()), null, tokens, List.of());
        Report report = Report.ofText("test", text.toString());
        QuotationFinder finder = new QuotationFinder(new Tokenizer(Lexicon.bundled()));
        return new Document(report, List.of(sentence), finder.find(report, List.of(sentence)));
    }

    private static List<String> read(String words) {
        Document document = document(words);
        return READER.read(document).stream()
                .map(found -> found.technique() + " " + found.voice() + " "
                        + found.span().in(document.text()))
                .toList();
    }

    @Test
    void labelsAndLoadedWordsOfAnySideAreMarked() {
        assertThat(read("The brutal/ADJ regime shelled/VERB/shell the market"))
                .containsExactly("LOADED_LANGUAGE AUTHOR brutal", "NAME_CALLING AUTHOR regime");
        assertThat(read("The heroic/ADJ army crushed/VERB/crush the terrorist gangs/NOUN/gang"))
                .containsExactly(
                        "LOADED_LANGUAGE AUTHOR heroic",
                        "LOADED_LANGUAGE AUTHOR crushed",
                        "NAME_CALLING AUTHOR terrorist gangs");
    }

    @Test
    void technicalUsesAreNotMarked() {
        assertThat(read("The council tightened the sanctions/NOUN/sanction regime"))
                .isEmpty();
        assertThat(read("It is a designated terrorist organization")).isEmpty();
        assertThat(read("The trade regime changed")).isEmpty();
    }

    @Test
    void wordsInsideALongerNameAreNotMarked() {
        assertThat(read("They visited the Savage/PROPN Gardens/PROPN")).isEmpty();
    }

    @Test
    void wordsInsideAQuotationAreNotTheAuthors() {
        assertThat(read("He said/VERB/say : \u201c These thugs/NOUN/thug must leave now . \u201d"))
                .containsExactly("NAME_CALLING QUOTED thugs");
    }

    @Test
    void hyphenatedExpressionsAreReadHoweverTheyAreCut() {
        assertThat(read("The cold-blooded/ADJ attack shocked/VERB/shock the town"))
                .containsExactly("LOADED_LANGUAGE AUTHOR cold-blooded");
        assertThat(read("The self-styled/ADJ council met/VERB/meet"))
                .containsExactly("NAME_CALLING AUTHOR self-styled");
    }

    @Test
    void shortQuotationsWithoutASpeakerAreScareQuotes() {
        assertThat(read("Residents fled/VERB/flee the \u201c safe zones \u201d near the river"))
                .containsExactly("SCARE_QUOTES AUTHOR \u201csafe zones\u201d");
        assertThat(read("The so-called/ADJ council met/VERB/meet")).containsExactly("SCARE_QUOTES AUTHOR so-called");
    }

    @Test
    void aSpeakerMayHoldWordsAtArmsLengthToo() {
        assertThat(read("He said/VERB/say : \u201c The \u2018 safe zones \u2019 burned . \u201d"))
                .containsExactly("SCARE_QUOTES QUOTED \u2018safe zones\u2019");
        assertThat(read("He said/VERB/say : \u201c They called/VERB/call it \u2018 useful work \u2019 . \u201d"))
                .isEmpty();
    }

    @Test
    void quotedWordsWithASpeakerTitlesAndSentencesAreNoScareQuotes() {
        assertThat(read("The mayor called/VERB/call the talks \u201c useful \u201d on Monday"))
                .isEmpty();
        assertThat(read("Guests watched/VERB/watch \u201c Winter Road \u201d in the hall"))
                .isEmpty();
        assertThat(read("\u201c useful \u201d")).isEmpty();
    }

    @Test
    void theWordListsHoldAtLeastFiveHundredEntries() {
        long entries = Lexicon.bundled().files("en/rhetoric", ".tsv").stream()
                .map(LexiconFile::rows)
                .mapToLong(List::size)
                .sum();
        assertThat(entries).isGreaterThanOrEqualTo(500);
    }
}
