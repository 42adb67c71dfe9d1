package org.tadmor.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine.Option;

/** {@code --beside}: other systems, from the module that profile {@code beside} builds. Tadmor always comes first. */
final class OtherSystems {
    @Option(
            names = "--beside",
            description = "Measure CoreNLP, OpenNLP and HeidelTime beside Tadmor, each where it can do the same;"
                    + " the launcher builds them in.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }

    /** Who makes trees. */
    List<TextParser> parsers() {
        return withTadmor(new TadmorParser(), TextParser.class);
    }

    /** Who makes tags. */
    List<TextTagger> taggers() {
        return withTadmor(new TadmorTagger(), TextTagger.class);
    }

    /** Who finds words and sentences. */
    List<TextSplitter> splitters() {
        return withTadmor(new TadmorSplitter(), TextSplitter.class);
    }

    /** Who finds time expressions. */
    List<TimeTagger> timeTaggers() {
        return withTadmor(new TadmorTimes(), TimeTagger.class);
    }

    /** Who finds quotations. */
    List<QuoteReader> quoteReaders() {
        return withTadmor(new TadmorQuotes(), QuoteReader.class);
    }

    private <T> List<T> withTadmor(T tadmor, Class<T> ability) {
        List<T> systems = new ArrayList<>(List.of(tadmor));
        if (wanted) {
            ServiceLoader.load(ability).forEach(systems::add);
            if (systems.size() == 1) {
                throw new UsageException("--beside: no other system is on the class path; start with ./tadmor-measure");
            }
        }
        return systems;
    }
}
