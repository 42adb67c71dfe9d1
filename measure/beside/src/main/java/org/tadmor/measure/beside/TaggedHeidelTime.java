package org.tadmor.measure.beside;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.measure.TimeTagger;

/** HeidelTime on CoreNLP's sentences, words and tags, whose time counts. */
public final class TaggedHeidelTime implements TimeTagger {
    private final HeidelTimeRules rules = new HeidelTimeRules(new CoreNlpWords());

    /** Loads the models and rules. */
    public TaggedHeidelTime() {}

    @Override
    public String name() {
        return "HeidelTime-2.2.1+tags";
    }

    @Override
    public List<Time> times(String text, @Nullable LocalDate published) {
        return rules.times(text, published);
    }
}
