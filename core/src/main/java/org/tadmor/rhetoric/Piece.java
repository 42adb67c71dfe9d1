package org.tadmor.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.text.Span;

/**
 * A word or the part of a word between hyphens, so that "cold-blooded" is read alike however it is cut into tokens.
 *
 * @param form lower case
 * @param lemma lower case; the form where a word was cut
 * @param token the token it stands in
 * @param span its characters in the report's text
 */
record Piece(String form, String lemma, Token token, Span span) {

    /** The pieces of a sentence in order; hyphens and white space are left out. */
    static List<Piece> of(Sentence sentence) {
        List<Piece> pieces = new ArrayList<>(sentence.size());
        for (Token token : sentence.tokens()) {
            String form = token.form().toLowerCase(Locale.ROOT);
            if (form.indexOf('-') < 0) {
                pieces.add(new Piece(form, token.lemma().toLowerCase(Locale.ROOT), token, token.span()));
                continue;
            }
            int start = 0;
            for (int i = 0; i <= form.length(); i++) {
                if (i < form.length() && form.charAt(i) != '-') {
                    continue;
                }
                if (i > start) {
                    int at = token.span().start();
                    String part = form.substring(start, i);
                    pieces.add(new Piece(part, part, token, new Span(at + start, at + i)));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    boolean is(String word) {
        return form.equals(word) || lemma.equals(word);
    }
}
