package org.tadmor.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.events.Event;
import org.tadmor.events.EventCoder;
import org.tadmor.events.EventType;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.PredicateModel;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * What {@code read} finds where its judge has not learned: the pairs, each fifth read with a judge trained on the other
 * four; stories of titles that no judge learns from; pages that none learns from. For several thresholds of proposals, and
 * for all patterns or a random half of them, which stands for text that nobody wrote patterns for.
 */
public final class EventCrossValidation {
    /** A threshold that nothing reaches. */
    private static final float SILENT = 2;

    private static final float[] THRESHOLDS = {SILENT, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f};
    private static final int STORY_STEP = 2;

    private final JudgeMaterial material;
    private final Predicate<String> used;
    private final JudgeMaterial.Reading reading;

    /** @param used the patterns there are, by id */
    EventCrossValidation(JudgeMaterial material, Predicate<String> used) throws IOException {
        this.material = material;
        this.used = used;
        this.reading = material.reading(used);
    }

    /** Arguments: the data folder, the lexicon folder; {@code half} for a random half of the patterns. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: EventCrossValidation DATA LEXICON [half]");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Lexicon lexicon = Lexicon.ofDirectory(Path.of(arguments[1]));
        Predicate<String> used = arguments.length > 2 && arguments[2].equals("half")
                ? JudgeTraining.half(JudgeCrossValidation.OTHER_HALF)
                : id -> true;
        JudgeMaterial material = JudgeMaterial.of(lexicon, data);
        new EventCrossValidation(material, used)
                .print(THRESHOLDS, stories(material.corpus(), data), pages(material.corpus(), data));
    }

    /** A text with the label of a story, or the genre of a page. */
    private record Text(@Nullable EventType label, String genre, EventCorpus.Read read) {}

    private static List<Text> stories(EventCorpus corpus, Path data) throws IOException {
        List<Text> texts = new ArrayList<>();
        int n = 0;
        for (EventCorpus.Story story : EventCorpus.stories(data, 1)) {
            if (story.heldOut() && n++ % STORY_STEP == 0) {
                texts.add(new Text(story.type(), "", corpus.read(story.report())));
            }
        }
        return texts;
    }

    private static List<Text> pages(EventCorpus corpus, Path data) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (EventCorpus.Page page : EventCorpus.pages(data)) {
            if (!AlarmTraining.isLearnedFrom(page)) {
                texts.add(new Text(null, page.genre(), corpus.read(page.report())));
            }
        }
        return texts;
    }

    private void print(float[] thresholds, List<Text> stories, List<Text> pages) {
        List<RelationScore> scores = scores(thresholds);
        AlarmTraining.Learned alarms = reading.alarms().learn();
        PredicateModel learned = reading.predicates().learn(EventCorpus.NO_FOLD, SILENT);
        for (int t = 0; t < thresholds.length; t++) {
            EventCoder coder = coder(alarms, learned.from(thresholds[t]));
            System.out.printf(
                    Locale.ROOT,
                    "least %.2f  pairs %s, %d without  %s  %s  %s  %s%n",
                    thresholds[t],
                    scores.get(t),
                    scores.get(t).none(),
                    recall(coder, stories),
                    alarms(coder, pages, "quiet", AlarmTraining.QUIET::contains),
                    alarms(coder, pages, "news", AlarmTraining.RESERVED::contains),
                    alarms(
                            coder,
                            pages,
                            "other",
                            genre -> !AlarmTraining.QUIET.contains(genre) && !AlarmTraining.RESERVED.contains(genre)));
        }
    }

    /** The score of the pairs with a judge that has not seen them, for each threshold. */
    List<RelationScore> scores(float... thresholds) {
        List<RelationScore> scores =
                Stream.generate(RelationScore::new).limit(thresholds.length).toList();
        for (int fold = 0; fold < EventCorpus.FOLDS; fold++) {
            AlarmTraining.Learned alarms = reading.alarms().learnWithout(fold);
            PredicateModel predicates = reading.predicates().learn(fold, SILENT);
            for (int t = 0; t < thresholds.length; t++) {
                EventCoder coder = coder(alarms, predicates.from(thresholds[t]));
                for (EventCorpus.GoldPair pair : material.pairs()) {
                    if (pair.fold() == fold) {
                        score(coder, pair, scores.get(t));
                    }
                }
            }
        }
        return scores;
    }

    private EventCoder coder(AlarmTraining.Learned alarms, PredicateModel predicates) {
        JudgeModel model = JudgeModel.of(
                        new float[JudgeModel.BUCKETS * EventType.values().length],
                        new float[JudgeModel.BUCKETS],
                        alarms.weights(),
                        alarms.least())
                .with(predicates);
        return new EventCoder(material.lexicon(), used, model);
    }

    /** Scores the event whose parties are most like the pair, as the shared scorer does. */
    static void score(EventCoder coder, EventCorpus.GoldPair gold, RelationScore score) {
        Event best = null;
        int most = -1;
        for (Event event : coder.code(gold.read().document(), gold.read().cast())) {
            int links = 2 * stands(event.actors(), gold.pair().actor())
                    + 2 * stands(event.recipients(), gold.pair().recipient())
                    + stands(event.recipients(), gold.pair().actor())
                            * stands(event.actors(), gold.pair().recipient());
            if (links > most) {
                most = links;
                best = event;
            }
        }
        if (best == null) {
            score.addNone(gold.pair());
        } else {
            score.add(gold.pair(), best.type());
        }
    }

    private static int stands(List<ActorMention> mentions, Span span) {
        return mentions.stream().anyMatch(mention -> mention.span().overlaps(span)) ? 1 : 0;
    }

    private static String recall(EventCoder coder, List<Text> stories) {
        int found = 0;
        int types = 0;
        for (Text story : stories) {
            Set<EventType> told = new HashSet<>();
            coder.code(story.read().document(), story.read().cast()).forEach(event -> told.add(event.type()));
            found += told.contains(story.label()) ? 1 : 0;
            types += told.size();
        }
        return String.format(
                Locale.ROOT,
                "stories %.1f%% (%.2f types)",
                100.0 * found / stories.size(),
                types / (double) stories.size());
    }

    private static String alarms(EventCoder coder, List<Text> pages, String name, Predicate<String> genre) {
        int sentences = 0;
        int events = 0;
        for (Text page : pages) {
            if (genre.test(page.genre())) {
                sentences += page.read().document().sentences().size();
                events += coder.code(page.read().document(), page.read().cast()).size();
            }
        }
        return String.format(Locale.ROOT, "%s %.1f", name, 100.0 * events / Math.max(1, sentences));
    }
}
