package org.tadmor.measure.beside;

import de.unihd.dbs.heideltime.standalone.components.impl.AllLanguagesTokenizerWrapper;

/**
 * HeidelTime with its own splitter and without tags ({@code POSTagger.NO}): rules that ask for tags do not fire, and "on Monday" is not put behind
 * or before the day of the text by the tense of its sentence.
 */
public final class HeidelTime extends HeidelTimeRules {

    /** Loads the rules. */
    public HeidelTime() {
        super("HeidelTime-2.2.1", new AllLanguagesTokenizerWrapper());
    }
}
