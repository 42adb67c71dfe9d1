package org.tadmor.training;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.EventCoder;
import org.tadmor.events.EventType;
import org.tadmor.events.Evidence;
import org.tadmor.events.PatternExample;
import org.tadmor.events.Relater;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * Makes examples for the judge. Patterns were written by people who had seen the development sentences, so on these they
 * look better than they are; therefore each sentence is also shown with random halves of the patterns switched off, and
 * with none.
 */
final class JudgeTraining {
    static final float RATE = 0.08f;
    static final float DECAY = 3e-3f;
    static final int PASSES = 20;

    private static final int HALVES = 3;
    private static final float WEIGHT_OF_HALF = 0.5f;
    private static final float WEIGHT_OF_EXAMPLE = 0.5f;

    private final Relater whole;
    private final List<Relater> halves = new ArrayList<>();

    /** @param used the patterns there are, by id */
    JudgeTraining(Lexicon lexicon, Predicate<String> used) {
        whole = new Relater(lexicon, new EventCoder(lexicon, used, null));
        for (int i = 0; i < HALVES; i++) {
            halves.add(new Relater(lexicon, new EventCoder(lexicon, used.and(half(i)), null)));
        }
    }

    /** A random half of all pattern ids. */
    static Predicate<String> half(int seed) {
        return id -> (Objects.hash(id, seed) * 0x9E3779B1 >>> 16 & 1) == 0;
    }

    /** One thing to learn. */
    record Lesson(Evidence evidence, Set<EventType> types, float weight) {}

    /** What a row teaches. */
    List<Lesson> ofPair(EventCorpus.GoldPair gold) {
        PloverPairs.Pair pair = gold.pair();
        return lessons(gold.read(), pair.actor(), pair.recipient(), pair.types(), 1, true);
    }

    /** What an example of the lexicon teaches: nothing when it does not name both sides. */
    List<Lesson> ofExample(EventCorpus.Example example) {
        PatternExample one = example.example();
        EventType type = one.type();
        if (type == null || one.actors().isEmpty() || one.recipients().isEmpty()) {
            return List.of();
        }
        Span actor = find(one.text(), one.actors().get(0));
        Span recipient = find(one.text(), one.recipients().get(0));
        if (actor == null || recipient == null) {
            return List.of();
        }
        return lessons(example.read(), actor, recipient, EnumSet.of(type), WEIGHT_OF_EXAMPLE, false);
    }

    private List<Lesson> lessons(
            EventCorpus.Read read, Span actor, Span recipient, Set<EventType> types, float weight, boolean all) {
        List<Lesson> lessons = new ArrayList<>();
        Evidence evidence = whole.evidence(read.document(), read.cast(), actor, recipient);
        if (all) {
            lessons.add(new Lesson(evidence, types, weight));
        }
        lessons.add(new Lesson(evidence.withoutPatterns(), types, WEIGHT_OF_HALF * weight));
        for (Relater half : halves) {
            lessons.add(new Lesson(
                    half.evidence(read.document(), read.cast(), actor, recipient), types, WEIGHT_OF_HALF * weight));
        }
        return lessons;
    }

    private static @Nullable Span find(String text, String words) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return at < 0 ? null : new Span(at, at + words.length());
    }
}
