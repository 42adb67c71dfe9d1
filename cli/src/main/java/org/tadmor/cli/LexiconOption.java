package org.tadmor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tadmor.lexicon.Lexicon;
import picocli.CommandLine.Option;

/** {@code --lexicon DIR}: the user's own words beside the bundled ones. */
final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Also use the patterns and tables of this directory, laid out as lexicon/; may be repeated.")
    private List<Path> directories = new ArrayList<>();

    Lexicon lexicon() {
        Lexicon lexicon = Lexicon.bundled();
        for (Path directory : directories) {
            lexicon = lexicon.with(directory);
        }
        return lexicon;
    }
}
