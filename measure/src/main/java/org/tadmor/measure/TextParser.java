package org.tadmor.measure;

import java.util.List;

/** A system that turns English into tags and trees. */
public interface TextParser extends MeasuredSystem {

    /**
     * A word's part in its tree.
     *
     * @param tag Penn Treebank tag
     * @param head index of the governor in the sentence, 0-based, or -1 at the root
     * @param relation UD relation, with or without subtype
     */
    record Node(String tag, int head, String relation) {}

    /**
     * Finds words, tags, lemmas and trees of a text.
     *
     * @return how many words it found
     */
    int parse(String text);

    /**
     * Tags and parses a sentence whose words are given.
     *
     * @return one node for each form
     */
    List<Node> parse(List<String> forms);
}
