package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadmor.language.ConlluReader;
import org.tadmor.language.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tadmor-measure trees}. */
@Command(
        name = "trees",
        description = {
            "Penn Treebank tags and Universal Dependencies trees on the words of a treebank, in percent of words.",
            "Relations compare without subtypes; _nopunct leaves out what the treebank calls punct."
        },
        footer = {"", "Examples:", "  tadmor-measure trees --corenlp gum-dev.conllu ewt-dev.conllu"})
final class TreesCommand extends MeasuringCommand {
    @Mixin
    private CoreNlpOption coreNlp = new CoreNlpOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Treebanks in CoNLL-U.")
    private List<Path> files = new ArrayList<>();

    @Override
    int measure(PrintWriter out) throws IOException {
        List<TextParser> parsers = coreNlp.parsers();
        for (Path file : files) {
            List<ConlluReader.Tree> trees;
            try (ConlluReader reader = new ConlluReader(Files.newBufferedReader(file))) {
                trees = reader.readAll();
            }
            for (TextParser parser : parsers) {
                TreeScore score = new TreeScore();
                Lap lap = Lap.of(() -> score(parser, trees, score));
                out.printf(
                        Locale.ROOT,
                        "trees %s %s %s cpu_seconds=%.1f%n",
                        file.getFileName(),
                        parser.name(),
                        score,
                        lap.cpuSeconds());
            }
        }
        return 0;
    }

    private static int score(TextParser parser, List<ConlluReader.Tree> trees, TreeScore score) {
        for (ConlluReader.Tree tree : trees) {
            score.add(
                    tree.words(),
                    parser.parse(tree.words().stream().map(Token::form).toList()));
        }
        return trees.size();
    }
}
