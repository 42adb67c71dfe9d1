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
            "Penn Treebank tags and Universal Dependencies trees on the words of a treebank, in percent of words;",
            "then universal parts of speech.",
            "Relations compare without subtypes; _nopunct leaves out what the treebank calls punct."
        },
        footer = {"", "Examples:", "  tadmor-measure trees --beside gum-dev.conllu ewt-dev.conllu"})
final class TreesCommand extends MeasuringCommand {
    @Mixin
    private OtherSystems others = new OtherSystems();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Treebanks in CoNLL-U.")
    private List<Path> files = new ArrayList<>();

    @Override
    int measure(PrintWriter out) throws IOException {
        List<TextParser> parsers = others.parsers();
        List<TextTagger> taggers = others.taggers();
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
            for (TextTagger tagger : taggers) {
                out.printf(
                        Locale.ROOT,
                        "tags %s %s universal_tags=%.2f%n",
                        file.getFileName(),
                        tagger.name(),
                        universal(tagger, trees));
            }
        }
        return 0;
    }

    /** The share of words with the treebank's part of speech, in percent. */
    private static double universal(TextTagger tagger, List<ConlluReader.Tree> trees) {
        int words = 0;
        int right = 0;
        for (ConlluReader.Tree tree : trees) {
            List<String> tags =
                    tagger.tags(tree.words().stream().map(Token::form).toList());
            for (int i = 0; i < tags.size(); i++) {
                words++;
                right += tags.get(i).equals(tree.words().get(i).upos()) ? 1 : 0;
            }
        }
        return 100.0 * right / words;
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
