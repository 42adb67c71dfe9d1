package org.tadmor.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine.Option;

/** {@code --corenlp}: the other system, from the module that profile {@code corenlp} builds. */
final class CoreNlpOption {
    @Option(
            names = "--corenlp",
            description = "Measure CoreNLP (tokenize,pos,lemma,depparse) beside Tadmor; the launcher builds it in.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }

    /** Tadmor, and CoreNLP when it is wanted. */
    List<TextParser> parsers() {
        List<TextParser> parsers = new ArrayList<>();
        parsers.add(new TadmorParser());
        if (wanted) {
            ServiceLoader.load(TextParser.class).forEach(parsers::add);
            if (parsers.size() == 1) {
                throw new UsageException("--corenlp: CoreNLP is not on the class path; start with ./tadmor-measure");
            }
        }
        return parsers;
    }
}
