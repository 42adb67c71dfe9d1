package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tadmor.claims.AttributionModel;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.CueLexicon;
import org.tadmor.lexicon.Lexicon;

/**
 * Compares ways to learn attributions by cross-validation over documents; the tenth that {@link AttributionCorpus} holds
 * back takes no part. Each line of {@code args[2]} is one way: cue bits, part bits, passes, rate, decay. Several
 * thresholds are tried with each.
 */
public final class AttributionCrossValidation {
    private static final float[] THRESHOLDS = {0.25f, -0.25f, -0.5f, -0.75f, -1f, -1.25f};
    private static final int[] FOLDS = {0, 3, 6};

    private AttributionCrossValidation() {}

    /** @param args directory of texts, directory of annotations, file of ways */
    public static void main(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        List<AttributionCorpus.Item> items = new AttributionCorpus(Path.of(args[0]), Path.of(args[1]))
                .read(lexicon, place -> !AttributionCorpus.isHeldBack(place));
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
            Lexicon lexicon,
            AttributionModel model,
            List<AttributionCorpus.Item> items,
            int fold,
            AttributionScore[] scores) {
        for (int k = 0; k < THRESHOLDS.length; k++) {
            ClaimCoder coder = new ClaimCoder(
                    lexicon,
                    new AttributionModel(
                            model.cues(), model.sources(), model.contents(), model.extents(), THRESHOLDS[k]));
            for (int i = fold; i < items.size(); i += 9) {
                scores[k].add(items.get(i), coder);
            }
        }
    }
}
