package org.tadmor.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** News texts with attributions in brat's format: a directory of texts and one of annotations. */
final class AttributionCorpus {
    private final Path texts;
    private final List<Path> annotations;

    /** @throws IOException when the directory of annotations cannot be listed */
    AttributionCorpus(Path texts, Path annotations) throws IOException {
        this.texts = texts;
        try (Stream<Path> files = Files.list(annotations)) {
            this.annotations =
                    files.filter(f -> f.toString().endsWith(".ann")).sorted().toList();
        }
    }

    /** A document with its annotated attributions. */
    record Item(Document document, List<BratAttributions.Gold> golds) {}

    /** Whether the annotation at a place of the sorted list is held back for measuring: every tenth. */
    static boolean isHeldBack(int place) {
        return place % 10 == 9;
    }

    /**
     * Analyses documents, in the order of their annotations' names.
     *
     * @param wanted which places of the sorted list
     */
    List<Item> read(Lexicon lexicon, IntPredicate wanted) {
        Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        return IntStream.range(0, annotations.size())
                .filter(wanted)
                .parallel()
                .mapToObj(i -> item(analyzer, annotations.get(i)))
                .toList();
    }

    private Item item(Analyzer analyzer, Path annotation) {
        // The document's name is that of the annotation file without its annotator.
        String name = annotation.getFileName().toString().replaceAll("_[0-9a-f]{4}\\.ann$", "");
        try {
            String text = Files.readString(texts.resolve(name + ".txt"), StandardCharsets.UTF_8);
            return new Item(analyzer.analyze(Report.ofText(name, text)), BratAttributions.read(annotation, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
