package org.tadmor.language.model;

/**
 * What is known of words by their lower-case forms, before any sentence is seen.
 *
 * @param ambiguities which tags a word was seen with
 * @param clusters which words it is used like
 * @param names in which kinds of names it stands, one bit each
 */
public record Vocabulary(WordClasses ambiguities, WordClasses clusters, WordClasses names) {

    /** Writes the three tables. */
    public void write(ModelOutput out) {
        ambiguities.write(out);
        clusters.write(out);
        names.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Vocabulary read(ModelInput in) {
        return new Vocabulary(WordClasses.read(in), WordClasses.read(in), WordClasses.read(in));
    }
}
