package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * Cuts English text into the syntactic words of Universal Dependencies, as its English treebanks EWT and GUM do:
 * "do|n't", "it|'s", "war|-|torn" but "anti-tank", "U.S.", "$|3.5|bn", "27/03/2016". Tokens are spans of the untouched
 * text; nothing is normalized. Time is linear in the length of the text whatever stands in it.
 */
public final class Tokenizer {
    private final WordForms forms;

    /** @param lexicon its {@code en/language} holds abbreviations, affixes, contractions and units */
    public Tokenizer(Lexicon lexicon) {
        this.forms = new WordForms(lexicon);
    }

    /**
     * The tokens of a stretch of text.
     *
     * @param text the report's text
     * @param range where to look; characters outside it do not count
     * @return spans in text order, none empty, none overlapping; no white space is in any
     */
    public List<Span> tokenize(String text, Span range) {
        List<Span> tokens = new ArrayList<>(range.length() / 5 + 1);
        new TokenScanner(forms, text, range.start(), range.end()).scan(range.start(), range.end(), tokens);
        return tokens;
    }

    WordForms forms() {
        return forms;
    }
}
