package org.tadmor.measure;

import java.util.List;

/** A system that turns English into words, tags and lemmas, without trees. */
public interface TextTagger extends MeasuredSystem {

    /**
     * Finds words, tags and lemmas of a text.
     *
     * @return how many words it found
     */
    int tag(String text);

    /**
     * Tags a sentence whose words are given.
     *
     * @return a universal part of speech (UPOS) for each form
     */
    List<String> tags(List<String> forms);
}
