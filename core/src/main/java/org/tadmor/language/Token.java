package org.tadmor.language;

import org.tadmor.text.Span;

/**
 * A syntactic word of Universal Dependencies v2 with its place in the tree. "don't" is two tokens, "do" and "n't".
 *
 * @param index position in the sentence, 0-based
 * @param span its characters in the report's text
 * @param form the characters as they stand
 * @param lemma the dictionary form, lower case but for proper nouns
 * @param upos universal part of speech: {@code NOUN}, {@code PROPN}, {@code VERB}, {@code AUX}, …
 * @param xpos Penn Treebank tag: {@code NN}, {@code VBD}, {@code -LRB-}, …
 * @param head index of the governor in the same sentence, or -1 at the root
 * @param relation UD relation with subtype: {@code nsubj:pass}, {@code obl:tmod}, {@code root}, …
 */
public record Token(
        int index, Span span, String form, String lemma, String upos, String xpos, int head, String relation) {

    /** The relation without its subtype: {@code nsubj} for {@code nsubj:pass}. */
    public String universalRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Whether the universal relation is {@code name}; subtypes count as their relation. */
    public boolean is(String name) {
        return relation.equals(name) || relation.startsWith(name) && relation.charAt(name.length()) == ':';
    }
}
