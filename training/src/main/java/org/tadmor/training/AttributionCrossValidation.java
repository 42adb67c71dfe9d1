package org.tadmor.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadmor.actors.Cast;
import org.tadmor.claims.AttributionModel;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.CueLexicon;
import org.tadmor.claims.Statement;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/**
 * Compares ways to learn attributions by cross-validation over documents; the tenth that {@link AttributionTrainer} holds
 * back takes no part. Each line of {@code args[2]} is one way: cue bits, part bits, passes, rate, decay. Several
 * thresholds are tried with each.
 */
public final class AttributionCrossValidation {
    private static final float[] THRESHOLDS = {0.25f, -0.25f, -0.5f, -0.75f, -1f, -1.25f};
    private static final int[] FOLDS = {0, 3, 6};

    private AttributionCrossValidation() {}

    private record Item(Document document, List<BratAttributions.Gold> golds) {}

    /** @param args directory of texts, directory of annotations, file of ways */
    public static void main(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        List<Item> items = items(lexicon, Path.of(args[0]), Path.of(args[1]));
        CueLexicon cues = CueLexicon.of(lexicon);
        for (String line : Files.readAllLines(Path.of(args[2]))) {
            String[] way = line.strip().split(" +");
            AttributionScore[] scores = new AttributionScore[THRESHOLDS.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = new AttributionScore();
            }
            for (int fold : FOLDS) {
                AttributionTrainer trainer = new AttributionTrainer(cues, settings(way));
                for (int i = 0; i < items.size(); i++) {
                    if (i % 9 != fold) {
                        trainer.learnFrom(items.get(i).document(), items.get(i).golds());
                    }
                }
                score(lexicon, trainer.model(), items, fold, scores);
            }
            for (int i = 0; i < scores.length; i++) {
                System.out.println(line + " threshold " + THRESHOLDS[i] + " " + scores[i]);
            }
        }
    }

    private static AttributionTrainer.Settings settings(String[] way) {
        return new AttributionTrainer.Settings(
                Integer.parseInt(way[0]),
                Integer.parseInt(way[1]),
                Integer.parseInt(way[2]),
                Float.parseFloat(way[3]),
                Float.parseFloat(way[4]),
                0);
    }

    private static void score(
            Lexicon lexicon, AttributionModel model, List<Item> items, int fold, AttributionScore[] scores) {
        for (int k = 0; k < THRESHOLDS.length; k++) {
            ClaimCoder coder = new ClaimCoder(
                    lexicon,
                    new AttributionModel(
                            model.cues(), model.sources(), model.contents(), model.extents(), THRESHOLDS[k]));
            for (int i = fold; i < items.size(); i += 9) {
                Item item = items.get(i);
                List<Statement> found = coder.code(item.document(), new Cast(List.of()), List.of())
                        .statements();
                scores[k].add(item.document().text(), item.golds(), found);
            }
        }
    }

    private static List<Item> items(Lexicon lexicon, Path texts, Path annotations) throws IOException {
        Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        List<Path> files;
        try (Stream<Path> all = Files.list(annotations)) {
            files = all.filter(f -> f.toString().endsWith(".ann")).sorted().toList();
        }
        List<Path> kept = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!AttributionTrainer.isHeldBack(i)) {
                kept.add(files.get(i));
            }
        }
        return IntStream.range(0, kept.size())
                .parallel()
                .mapToObj(i -> item(analyzer, texts, kept.get(i)))
                .toList();
    }

    private static Item item(Analyzer analyzer, Path texts, Path annotation) {
        String name = AttributionTrainer.document(annotation);
        try {
            String text = Files.readString(texts.resolve(name + ".txt"), StandardCharsets.UTF_8);
            return new Item(analyzer.analyze(Report.ofText(name, text)), BratAttributions.read(annotation, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
