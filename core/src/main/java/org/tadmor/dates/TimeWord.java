package org.tadmor.dates;

import org.tadmor.text.Span;

/**
 * A piece of a sentence as the time grammar sees it: finer than a syntactic word, so that "mid-March", "three-day" and
 * "Sunday's" are read alike however the tokenizer cuts them.
 *
 * @param kind what it is made of
 * @param text lower case, an abbreviation without its dots
 * @param capital whether it starts with an upper-case letter
 * @param span its characters in the report's text
 * @param token index of the syntactic word it starts in
 */
record TimeWord(Kind kind, String text, boolean capital, Span span, int token) {

    /** What a piece is made of. */
    enum Kind {
        /** Letters, with the dots of abbreviations. */
        WORD,
        /** Digits, with the separators between them: "2016-03-27", "10:30", "1,500". */
        NUMBER,
        /** One other character that is not white space. */
        MARK
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
