package org.tadmor.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.tadmor.events.Event;
import org.tadmor.events.EventCoder;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.PatternExample;
import org.tadmor.lexicon.Lexicon;

/**
 * Teaches the judge to tell events from false alarms: what patterns find in news and in positive examples against what
 * they find in reviews, questions, travel guides and research papers, and in negative examples once the patterns are
 * halved so that some of the traps open.
 */
final class AlarmTraining {
    /** Genres in which hardly anything is an event between public actors. */
    static final Set<String> QUIET = Set.of("reviews", "answers", "voyage", "academic");

    private static final float WEIGHT_OF_ALARM = 4;
    private static final float WEIGHT_OF_GOLD = 3;
    private static final float RATE = 0.08f;
    private static final float DECAY = 2e-3f;
    private static final float FLOOR = 1e-2f;
    private static final float LEAST_GRADIENT = 1e-4f;
    private static final int PASSES = 12;
    private static final int FOLDS = 5;
    private static final int HALVES = 2;

    /**
     * The share of matches in news of collections never learned from that may be rejected, in per cent. Labelled events
     * cannot decide this: they come from collections that are learned from, and look safer than they are. Read by hand, what goes at this share is nearly
     * all of the kind "when you visit a country" or "I suggest".
     */
    private static final double LOSS = 8;

    /** News and news-like pages that only the threshold is measured on. */
    static final Set<String> RESERVED = Set.of("news", "weblog", "newsgroup");

    private final EventCoder whole;
    private final List<EventCoder> halves = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<int[]> reserved = new ArrayList<>();
    private int groups;
    private int fold = EventCorpus.NO_FOLD;

    /**
     * @param group samples of one text share it and stay in one fold
     * @param fold of the pair that it comes from, or {@link EventCorpus#NO_FOLD}
     * @param gold whether a person or the table says that this event is there
     */
    private record Sample(
            int[] features, boolean event, float weight, int group, int fold, boolean gold, boolean counted) {}

    /** Whether the judge learns from a page. */
    static boolean isLearnedFrom(EventCorpus.Page page) {
        return page.training() && QUIET.contains(page.genre());
    }

    /** @param used the patterns there are, by id */
    AlarmTraining(Lexicon lexicon, Predicate<String> used) {
        whole = new EventCoder(lexicon, used, null);
        for (int i = 0; i < HALVES; i++) {
            halves.add(new EventCoder(lexicon, used.and(JudgeTraining.half(100 + i)), null));
        }
    }

    void addPair(EventCorpus.GoldPair gold, int pairFold) {
        groups++;
        fold = pairFold;
        for (EventCoder.Candidate candidate : candidates(whole, gold.read())) {
            Event event = candidate.event();
            boolean right = gold.pair().types().contains(event.type())
                    && event.actors().stream()
                            .anyMatch(a -> a.span().overlaps(gold.pair().actor()))
                    && event.recipients().stream()
                            .anyMatch(r -> r.span().overlaps(gold.pair().recipient()));
            add(candidate, true, right ? WEIGHT_OF_GOLD : 1, right, false);
        }
        fold = EventCorpus.NO_FOLD;
    }

    void addStory(EventCorpus.Story story, EventCorpus.Read read) {
        groups++;
        for (EventCoder.Candidate candidate : candidates(whole, read)) {
            boolean right = candidate.event().type() == story.type();
            add(candidate, true, right ? 1 : 0.5f, right, false);
        }
    }

    void addExample(EventCorpus.Example example) {
        groups++;
        PatternExample.Kind kind = example.example().kind();
        if (kind == PatternExample.Kind.EVENT) {
            for (EventCoder.Candidate candidate : candidates(whole, example.read())) {
                boolean right = candidate.event().type() == example.example().type();
                add(candidate, true, 1, right, false);
            }
        } else if (kind == PatternExample.Kind.NONE) {
            for (EventCoder half : halves) {
                for (EventCoder.Candidate candidate : candidates(half, example.read())) {
                    add(candidate, false, 1, false, false);
                }
            }
        }
    }

    /** A page of a quiet genre. */
    void addPage(EventCorpus.Page page, EventCorpus.Read read) {
        groups++;
        boolean counted = page.genre().equals("reviews") || page.genre().equals("voyage");
        for (EventCoder.Candidate candidate : candidates(whole, read)) {
            add(candidate, false, WEIGHT_OF_ALARM, false, counted);
        }
    }

    /** Unlabelled news to learn from: most of what patterns find there is there. */
    void addNews(EventCorpus.Read read) {
        groups++;
        candidates(whole, read).forEach(candidate -> add(candidate, true, 1, false, false));
    }

    /** A page of news that is never learned from. */
    void reserve(EventCorpus.Read read) {
        candidates(whole, read).forEach(candidate -> reserved.add(buckets(candidate)));
    }

    private static int[] buckets(EventCoder.Candidate candidate) {
        return candidate.evidence().stream().mapToInt(JudgeModel::bucket).toArray();
    }

    private static List<EventCoder.Candidate> candidates(EventCoder coder, EventCorpus.Read read) {
        return coder.candidates(read.document(), read.cast());
    }

    private void add(EventCoder.Candidate candidate, boolean event, float weight, boolean gold, boolean counted) {
        samples.add(new Sample(buckets(candidate), event, weight, groups, fold, gold, counted));
    }

    /**
     * Weights and the threshold.
     *
     * @param weights one per bucket
     * @param least the log-odds below which a match is rejected
     */
    record Learned(float[] weights, float least) {}

    /** Learns from all samples; says on standard error what the threshold costs. */
    Learned learn() {
        double[] scores = new double[samples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            float[] weights = weights(sample -> sample.group() % FOLDS == held);
            for (int i = 0; i < scores.length; i++) {
                if (samples.get(i).group() % FOLDS == fold) {
                    scores[i] = score(weights, samples.get(i).features());
                }
            }
        }
        double[] gold = scores(scores, true);
        double[] alarms = scores(scores, false);
        float[] weights = weights(sample -> false);
        double[] unseen = unseen(weights);
        float least = 0;
        for (double loss : new double[] {1, 2, 5, LOSS, 12, 20}) {
            double at = unseen[(int) (unseen.length * loss / 100)];
            System.err.printf(
                    "at %.2f: rejected %.1f%% of %d matches in unseen news, %.1f%% of %d labelled events, %.1f%% of %d in"
                            + " reviews and travel guides%n",
                    at, loss, unseen.length, below(gold, at), gold.length, below(alarms, at), alarms.length);
            least = loss == LOSS ? (float) at : least;
        }
        return new Learned(weights, least);
    }

    /** Learns from all samples but those of one fold of the pairs. */
    Learned learnWithout(int pairFold) {
        float[] weights = weights(sample -> sample.fold() == pairFold);
        double[] unseen = unseen(weights);
        return new Learned(weights, (float) unseen[(int) (unseen.length * LOSS / 100)]);
    }

    private double[] unseen(float[] weights) {
        return reserved.stream()
                .mapToDouble(features -> score(weights, features))
                .sorted()
                .toArray();
    }

    private static double below(double[] scores, double at) {
        return 100.0 * Arrays.stream(scores).filter(score -> score < at).count() / Math.max(1, scores.length);
    }

    private double[] scores(double[] scores, boolean gold) {
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (gold ? samples.get(i).gold() : samples.get(i).counted()) {
                found.add(scores[i]);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private float[] weights(Predicate<Sample> heldOut) {
        AdaGrad weights = new AdaGrad(JudgeModel.BUCKETS, RATE, DECAY, FLOOR);
        float[] sum = new float[JudgeModel.BUCKETS];
        List<Sample> order = new ArrayList<>(samples);
        order.removeIf(heldOut);
        Random random = new Random(7);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (Sample sample : order) {
                double p = 1 / (1 + Math.exp(-score(weights.weights(), sample.features())));
                float gradient = (float) (p - (sample.event() ? 1 : 0)) * sample.weight();
                if (Math.abs(gradient) >= LEAST_GRADIENT) {
                    for (int feature : sample.features()) {
                        weights.step(feature, gradient);
                    }
                }
            }
            if (pass * 2 >= PASSES) {
                // Divided before they are summed: in this order of rounding the shipped weights were learned.
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights.weights()[i] / (PASSES - (PASSES + 1) / 2);
                }
            }
        }
        return sum;
    }

    private static double score(float[] weights, int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum;
    }
}
