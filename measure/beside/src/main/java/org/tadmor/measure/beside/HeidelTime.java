package org.tadmor.measure.beside;

import de.unihd.dbs.heideltime.standalone.components.impl.AllLanguagesTokenizerWrapper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.measure.TimeTagger;

/**
 * HeidelTime with its own splitter and without tags ({@code POSTagger.NO}): rules that ask for tags do not fire, and "on Monday" is not put behind
 * or before the day of the text by the tense of its sentence.
 */
public final class HeidelTime implements TimeTagger {
    private final HeidelTimeRules rules = new HeidelTimeRules(new AllLanguagesTokenizerWrapper());

    /** Loads the rules. */
    public HeidelTime() {}

    @Override
    public String name() {
        return "HeidelTime-2.2.1";
    }

    @Override
    public List<Time> times(String text, @Nullable LocalDate published) {
        return rules.times(text, published);
    }
}
