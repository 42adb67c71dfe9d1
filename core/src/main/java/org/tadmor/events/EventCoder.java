package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Reads the events of a document by the patterns of the lexicon. Stateless and thread-safe.
 *
 * <p>Rules are those of PLOVER (manual of 2021): what is promised, asked for, refused or threatened is an event of that
 * kind and not of the kind it speaks of. Negated and hypothetical events are kept; how firmly anyone stands by them is
 * for a later stage.
 */
public final class EventCoder {
    private final Matcher matcher;
    private final Surroundings surroundings;
    private final EngineWords engine;
    private final Vocabulary vocabulary;
    private final WordClusters clusters = new WordClusters(LanguageModel.english());
    private final @Nullable JudgeModel judge;

    /**
     * Reads codebook, word classes and patterns, and believes the patterns alone.
     *
     * @throws LexiconException for the first thing wrong with them; {@link PatternCheck} tells all
     */
    public EventCoder(Lexicon lexicon) {
        this(lexicon, pattern -> true, null);
    }

    /**
     * Patterns, and a judge that tells false alarms.
     *
     * @param used tells by its id whether a pattern is used
     * @param judge rejects false alarms; without it every match is believed
     */
    public EventCoder(Lexicon lexicon, Predicate<String> used, @Nullable JudgeModel judge) {
        this.judge = judge;
        Codebook codebook = new Codebook(lexicon);
        WordClasses classes = new WordClasses(lexicon);
        PatternReader reader = new PatternReader(lexicon, codebook, classes);
        if (!reader.problems().isEmpty()) {
            PatternProblem first = reader.problems().get(0);
            throw new LexiconException(first.file(), first.line(), first.pattern() + " " + first.message());
        }
        List<Pattern> patterns = reader.patterns().stream()
                .filter(pattern -> used.test(pattern.id()))
                .toList();
        matcher = new Matcher(patterns);
        engine = EngineWords.of(classes);
        vocabulary = new Vocabulary(patterns, classes);
        surroundings = new Surroundings(codebook);
    }

    /** The events of a document in text order; at most one per trigger. */
    public List<Event> code(Document document, Cast cast) {
        List<Event> events = new ArrayList<>();
        TriggerEvidence evidence = new TriggerEvidence(clusters);
        for (Sentence sentence : document.sentences()) {
            for (Draft draft : told(document, sentence, cast)) {
                if (judge == null
                        || judge.event(evidence.of(scene(document, sentence, cast), draft)) >= judge.leastEvent()) {
                    events.add(event(draft, sentence));
                }
            }
        }
        return events;
    }

    /**
     * What a pattern takes for an event, and what tells whether it is one.
     *
     * @param event as the pattern has it
     * @param evidence names of features
     */
    public record Candidate(Event event, List<String> evidence) {
        /** Copies the list. */
        public Candidate {
            evidence = List.copyOf(evidence);
        }
    }

    /** Everything that patterns take for events, before any judgement; what a judge is trained on. */
    public List<Candidate> candidates(Document document, Cast cast) {
        List<Candidate> candidates = new ArrayList<>();
        TriggerEvidence evidence = new TriggerEvidence(clusters);
        for (Sentence sentence : document.sentences()) {
            for (Draft draft : told(document, sentence, cast)) {
                candidates.add(
                        new Candidate(event(draft, sentence), evidence.of(scene(document, sentence, cast), draft)));
            }
        }
        return candidates;
    }

    private List<Draft> told(Document document, Sentence sentence, Cast cast) {
        return sentence.zone() == Zone.Kind.BYLINE || sentence.zone() == Zone.Kind.DATELINE
                ? List.of()
                : drafts(document, sentence, cast, false);
    }

    /** What may become events of one sentence, in text order. */
    List<Draft> drafts(Document document, Sentence sentence, Cast cast, boolean incomplete) {
        Scene scene = scene(document, sentence, cast);
        Arguments arguments = new Arguments(scene);
        List<Matcher.Match> matches = matcher.matches(scene, arguments, incomplete);
        return matches.isEmpty() ? List.of() : surroundings.settle(scene, arguments, matches);
    }

    Matcher matcher() {
        return matcher;
    }

    Scene scene(Document document, Sentence sentence, Cast cast) {
        return new Scene(document.text(), sentence, cast, engine, vocabulary);
    }

    private static Event event(Draft draft, Sentence sentence) {
        return new Event(
                draft.type(),
                draft.mode(),
                draft.contexts(),
                draft.cameo(),
                sentence.index(),
                draft.trigger(),
                triggerSpan(sentence, draft.trigger()),
                draft.pattern(),
                draft.actors(),
                draft.recipients());
    }

    /** The trigger with its particle or the nouns compounded with it: "broke off", "air strikes". */
    private static Span triggerSpan(Sentence sentence, int trigger) {
        int first = trigger;
        int end = trigger + 1;
        for (Token child : sentence.children(trigger)) {
            if (child.is("compound") && child.index() == first - 1) {
                first = child.index();
            } else if (child.relation().equals("compound:prt") && child.index() <= end + 1 && child.index() >= end) {
                end = child.index() + 1;
            }
        }
        return sentence.spanOf(first, end);
    }
}
