package org.tadmor.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.events.Event;
import org.tadmor.events.EventCoder;
import org.tadmor.events.EventType;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.PatternExample;
import org.tadmor.events.PredicateModel;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * Teaches the judge which words tell an event where patterns are silent. What to call an event comes from labelled pairs,
 * from examples of the lexicon, and from the patterns themselves: a random half of them is switched off, and where that
 * half is silent the whole says what is there. What to call none comes from the same news in which the whole is silent,
 * from quiet pages, and from negative examples. So events and none stand in the same collections.
 *
 * <p>A story's label says that some word of its first sentences tells such an event, not which one: until the judge has
 * chosen one, its silent words may be of that type or none.
 */
final class PredicateTraining {
    private static final int HALVES = 2;
    private static final int SEED_OF_HALVES = 200;
    private static final int LEAST_SEEN = 3;
    private static final int PASSES = 10;
    private static final int LEAD = 5;
    private static final float RATE = 0.08f;
    private static final float DECAY = 2e-3f;

    private static final float OF_PATTERN = 0.5f;
    private static final float OF_PAIR = 3;
    private static final float OF_EXAMPLE = 1;
    private static final float OF_TRAP = 2;
    private static final float OF_SILENT_NEWS = 0.5f;
    private static final float OF_QUIET = 1;
    private static final float OF_OPEN_STORY = 0.3f;
    private static final float OF_CHOSEN = 1.5f;

    private final EventCoder whole;
    private final List<EventCoder> halves = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<List<Sample>> open = new ArrayList<>();
    private final ModeLearner modes = new ModeLearner();
    private final Map<Integer, Integer> seen = new HashMap<>();

    /**
     * @param features hash codes of names
     * @param allowed classes that it may be
     * @param fold of the pair that it comes from, or {@link EventCorpus#NO_FOLD}
     */
    private record Sample(int[] features, boolean[] allowed, float weight, int fold) {}

    /** @param used the patterns there are, by id */
    PredicateTraining(Lexicon lexicon, Predicate<String> used) {
        whole = new EventCoder(lexicon, used, null);
        for (int i = 0; i < HALVES; i++) {
            halves.add(new EventCoder(lexicon, used.and(JudgeTraining.half(SEED_OF_HALVES + i)), null));
        }
    }

    void addPair(EventCorpus.GoldPair gold, int fold) {
        List<EventCoder.Silent> all = new ArrayList<>(silent(whole, gold.read()));
        halves.forEach(half -> all.addAll(silent(half, gold.read())));
        for (EventCoder.Silent one : all) {
            if (stands(one.actors(), gold.pair().actor())
                    && stands(one.recipients(), gold.pair().recipient())) {
                add(one, allowed(gold.pair().types()), OF_PAIR / (1 + HALVES), fold);
            }
        }
        learnFromPatterns(gold.read(), OF_PATTERN, fold);
    }

    void addExample(EventCorpus.Example example) {
        PatternExample.Kind kind = example.example().kind();
        if (kind == PatternExample.Kind.EVENT) {
            learnFromPatterns(example.read(), OF_EXAMPLE, EventCorpus.NO_FOLD);
        } else if (kind == PatternExample.Kind.NONE) {
            silent(whole, example.read()).forEach(one -> add(one, none(), OF_TRAP, EventCorpus.NO_FOLD));
        }
    }

    void addNews(EventCorpus.Read read) {
        learnFromPatterns(read, OF_PATTERN, EventCorpus.NO_FOLD);
        silent(whole, read).forEach(one -> add(one, none(), OF_SILENT_NEWS, EventCorpus.NO_FOLD));
    }

    /** A page of a quiet genre. */
    void addPage(EventCorpus.Read read) {
        silent(whole, read).forEach(one -> add(one, none(), OF_QUIET, EventCorpus.NO_FOLD));
    }

    void addStory(EventCorpus.Story story, EventCorpus.Read read) {
        boolean found = false;
        for (EventCoder.Candidate candidate : whole.candidates(read.document(), read.cast())) {
            found |= candidate.event().type() == story.type();
        }
        learnFromPatterns(read, OF_PATTERN, EventCorpus.NO_FOLD);
        List<Sample> lead = new ArrayList<>();
        for (EventCoder.Silent one : silent(whole, read)) {
            boolean[] allowed = none();
            allowed[story.type().ordinal()] = true;
            Sample sample = add(one, allowed, OF_OPEN_STORY, EventCorpus.NO_FOLD);
            if (one.sentence() < LEAD) {
                lead.add(sample);
            }
        }
        if (!found && !lead.isEmpty()) {
            open.add(lead);
        }
    }

    /** Where a half is silent and the whole is not, the whole is believed. */
    private void learnFromPatterns(EventCorpus.Read read, float weight, int fold) {
        Map<Long, Event> told = new HashMap<>();
        for (EventCoder.Candidate candidate : whole.candidates(read.document(), read.cast())) {
            told.put(key(candidate.event().sentence(), candidate.event().trigger()), candidate.event());
        }
        if (told.isEmpty()) {
            return;
        }
        for (EventCoder half : halves) {
            for (EventCoder.Silent one : silent(half, read)) {
                Event event = told.get(key(one.sentence(), one.trigger()));
                if (event != null) {
                    Sample sample = add(one, allowed(EnumSet.of(event.type())), weight, fold);
                    modes.add(sample.features(), event.type(), event.mode(), weight, fold);
                }
            }
        }
    }

    private static long key(int sentence, int trigger) {
        return (long) sentence << 32 | trigger;
    }

    private static List<EventCoder.Silent> silent(EventCoder coder, EventCorpus.Read read) {
        return coder.silent(read.document(), read.cast());
    }

    private static boolean stands(List<ActorMention> mentions, Span span) {
        return mentions.stream().anyMatch(mention -> mention.span().overlaps(span));
    }

    private static boolean[] allowed(Set<EventType> types) {
        boolean[] allowed = new boolean[PredicateModel.CLASSES];
        types.forEach(type -> allowed[type.ordinal()] = true);
        return allowed;
    }

    private static boolean[] none() {
        boolean[] allowed = new boolean[PredicateModel.CLASSES];
        allowed[PredicateModel.NO_EVENT] = true;
        return allowed;
    }

    private Sample add(EventCoder.Silent silent, boolean[] allowed, float weight, int fold) {
        int[] features = silent.evidence().stream().mapToInt(String::hashCode).toArray();
        for (int feature : features) {
            seen.merge(feature, 1, Integer::sum);
        }
        Sample sample = new Sample(features, allowed, weight, fold);
        samples.add(sample);
        return sample;
    }

    /**
     * Learns from all samples but those of one fold of the pairs.
     *
     * @param heldOut the fold, or {@link EventCorpus#NO_FOLD}
     * @param least the least probability of a proposal
     */
    PredicateModel learn(int heldOut, float least) {
        float[] types = types(heldOut, List.of());
        List<Sample> chosen = new ArrayList<>();
        for (List<Sample> lead : open) {
            Sample best = likeliest(lead, types);
            if (best != null) {
                chosen.add(best);
            }
        }
        types = types(heldOut, chosen);
        return PredicateModel.of(types, modes.learn(heldOut, this::isSeen), least);
    }

    /** The word of a story that tells its label best, taught as such; null when all look like none by far. */
    private @Nullable Sample likeliest(List<Sample> lead, float[] types) {
        Sample best = null;
        double most = Math.log(0.03);
        for (Sample sample : lead) {
            double[] scores = scores(sample.features(), types);
            int label = 0;
            while (!sample.allowed()[label]) {
                label++;
            }
            double odds = scores[label] - scores[PredicateModel.NO_EVENT];
            if (odds > most) {
                most = odds;
                boolean[] allowed = new boolean[PredicateModel.CLASSES];
                allowed[label] = true;
                best = new Sample(sample.features(), allowed, OF_CHOSEN, EventCorpus.NO_FOLD);
            }
        }
        return best;
    }

    private double[] scores(int[] features, float[] types) {
        double[] scores = new double[PredicateModel.CLASSES];
        for (int feature : buckets(features)) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += types[feature * PredicateModel.CLASSES + c];
            }
        }
        return scores;
    }

    private float[] types(int heldOut, List<Sample> chosen) {
        JudgeLearner learner = new JudgeLearner(PredicateModel.CLASSES, RATE, DECAY);
        for (List<Sample> all : List.of(samples, chosen)) {
            for (Sample sample : all) {
                if (heldOut < 0 || sample.fold() != heldOut) {
                    learner.add(buckets(sample.features()), sample.allowed(), sample.weight());
                }
            }
        }
        return learner.learn(PASSES).types();
    }

    private int[] buckets(int[] features) {
        return Arrays.stream(features)
                .filter(this::isSeen)
                .map(JudgeModel::bucket)
                .toArray();
    }

    private boolean isSeen(int feature) {
        return seen.getOrDefault(feature, 0) >= LEAST_SEEN;
    }
}
