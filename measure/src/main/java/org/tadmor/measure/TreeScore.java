package org.tadmor.measure;

import java.util.List;
import java.util.Locale;
import org.tadmor.language.Token;

/**
 * Tags and trees against gold: shares of words in percent. Relations compare without their subtypes; punctuation is what
 * gold calls so.
 */
final class TreeScore {
    private int sentences;
    private int words;
    private int tags;
    private int heads;
    private int relations;
    private int plain;
    private int plainHeads;
    private int plainRelations;

    /**
     * Counts one sentence.
     *
     * @param gold the treebank's words
     * @param ours as many nodes
     */
    void add(List<Token> gold, List<TextParser.Node> ours) {
        if (gold.size() != ours.size()) {
            throw new IllegalArgumentException(gold.size() + " words, " + ours.size() + " nodes");
        }
        sentences++;
        for (int i = 0; i < gold.size(); i++) {
            Token word = gold.get(i);
            TextParser.Node node = ours.get(i);
            int head = word.head() == node.head() ? 1 : 0;
            int relation = head == 1 && universal(word.relation()).equals(universal(node.relation())) ? 1 : 0;
            words++;
            tags += word.xpos().equals(node.tag()) ? 1 : 0;
            heads += head;
            relations += relation;
            if (!word.relation().equals("punct")) {
                plain++;
                plainHeads += head;
                plainRelations += relation;
            }
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "tags=%.2f UAS=%.2f LAS=%.2f UAS_nopunct=%.2f LAS_nopunct=%.2f sentences=%d tokens=%d",
                100.0 * tags / words,
                100.0 * heads / words,
                100.0 * relations / words,
                100.0 * plainHeads / plain,
                100.0 * plainRelations / plain,
                sentences,
                words);
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
