package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor-measure tokens}. */
@Command(
        name = "tokens",
        description = {
            "Words and sentences found in raw text against a treebank's, F1 in percent.",
            "Documents are put together from the treebank's # text lines."
        },
        footer = {"", "Examples:", "  tadmor-measure tokens --slips gum-dev.conllu | head -50"})
final class TokensCommand extends MeasuringCommand {
    @Option(names = "--slips", description = "First print what differs, commonest first.")
    private boolean slips;

    @Mixin
    private OtherSystems others = new OtherSystems();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Treebanks in CoNLL-U.")
    private List<Path> files = new ArrayList<>();

    @Override
    int measure(PrintWriter out) throws IOException {
        for (Path file : files) {
            for (TextSplitter splitter : others.splitters()) {
                TokenizationScore score = TokenizationScore.of(splitter, file);
                if (slips) {
                    score.slips().forEach(out::println);
                }
                out.println("tokens " + file.getFileName() + " " + splitter.name() + " " + score);
            }
        }
        return 0;
    }
}
