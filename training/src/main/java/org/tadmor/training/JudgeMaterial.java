package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.tadmor.lexicon.Lexicon;

/**
 * What the judge of events learns from.
 *
 * @param data the data folder
 * @param pairs labelled pairs, read
 * @param examples those of the lexicon, read
 */
record JudgeMaterial(
        Lexicon lexicon,
        Path data,
        EventCorpus corpus,
        List<EventCorpus.GoldPair> pairs,
        List<EventCorpus.Example> examples) {
    /** Every so many stories one is learned from, of the titles that are learned from at all. */
    private static final int STORY_STEP = 6;

    /** The same where the judge looks for words of which no pattern speaks. */
    private static final int SILENT_STORY_STEP = 2;

    /** Every so many news articles one is learned from. */
    private static final int NEWS_STEP = 5;

    /** Reads pairs and examples; stories, news and pages are read when they are wanted. */
    static JudgeMaterial of(Lexicon lexicon, Path data) throws IOException {
        EventCorpus corpus = new EventCorpus(lexicon);
        return new JudgeMaterial(lexicon, data, corpus, corpus.pairs(data), corpus.examples());
    }

    /** What the judge in {@code read} learns from. */
    record Reading(AlarmTraining alarms, PredicateTraining predicates) {}

    /**
     * Reads everything once for the judge in {@code read}.
     *
     * @param used the patterns there are, by id
     */
    Reading reading(Predicate<String> used) throws IOException {
        AlarmTraining alarms = new AlarmTraining(lexicon, used);
        PredicateTraining predicates = new PredicateTraining(lexicon, used);
        for (EventCorpus.GoldPair pair : pairs) {
            alarms.addPair(pair, pair.fold());
            predicates.addPair(pair, pair.fold());
        }
        for (EventCorpus.Example example : examples) {
            alarms.addExample(example);
            predicates.addExample(example);
        }
        int n = 0;
        for (EventCorpus.Story story : EventCorpus.stories(data, 1)) {
            if (!story.heldOut() && n++ % SILENT_STORY_STEP == 0) {
                EventCorpus.Read read = corpus.read(story.report());
                predicates.addStory(story, read);
                if (n % STORY_STEP == 1) {
                    alarms.addStory(story, read);
                }
            }
        }
        for (EventCorpus.Read read : corpus.news(data, NEWS_STEP)) {
            alarms.addNews(read);
            predicates.addNews(read);
        }
        for (EventCorpus.Page page : EventCorpus.pages(data)) {
            if (AlarmTraining.RESERVED.contains(page.genre())) {
                alarms.reserve(corpus.read(page.report()));
            } else if (AlarmTraining.isLearnedFrom(page)) {
                EventCorpus.Read read = corpus.read(page.report());
                alarms.addPage(page, read);
                predicates.addPage(read);
            }
        }
        return new Reading(alarms, predicates);
    }
}
