package org.tadmor.measure.beside;

/** HeidelTime on CoreNLP's sentences, words and tags, whose time counts. */
public final class TaggedHeidelTime extends HeidelTimeRules {

    /** Loads the models and rules. */
    public TaggedHeidelTime() {
        super("HeidelTime-2.2.1+tags", new CoreNlpWords());
    }
}
