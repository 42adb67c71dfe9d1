package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
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
    private final Codebook codebook;
    private final Map<String, EventType> leanings;
    private final @Nullable JudgeModel judge;
    private final @Nullable Proposals proposals;

    /**
     * Reads codebook, word classes and patterns, and believes the patterns alone.
     *
     * @throws LexiconException for the first thing wrong with them; {@link PatternCheck} tells all
     */
    public EventCoder(Lexicon lexicon) {
        this(lexicon, pattern -> true, null);
    }

    /**
     * Patterns, and a judge that tells false alarms, decides between patterns of different types and proposes events
     * where patterns are silent.
     *
     * @param used tells by its id whether a pattern is used
     * @param judge without it every match is believed, the most specific first
     */
    public EventCoder(Lexicon lexicon, Predicate<String> used, @Nullable JudgeModel judge) {
        this.judge = judge;
        this.codebook = new Codebook(lexicon);
        this.leanings = Leanings.of(lexicon);
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
        proposals = judge == null ? null : proposals(judge);
    }

    /** A judge that looks at words as these patterns do. */
    Proposals proposals(JudgeModel by) {
        return new Proposals(by.predicates(), codebook, clusters, matcher, leanings);
    }

    /** The events of a document in text order; at most one per trigger. */
    public List<Event> code(Document document, Cast cast) {
        List<Event> events = new ArrayList<>();
        TriggerEvidence evidence = new TriggerEvidence(clusters);
        for (Sentence sentence : document.sentences()) {
            if (isTold(sentence)) {
                Scene scene = scene(document, sentence, cast);
                for (Draft draft : judged(scene)) {
                    if (isBelieved(scene, draft, evidence)) {
                        events.add(event(draft, sentence));
                    }
                }
            }
        }
        return events;
    }

    private boolean isBelieved(Scene scene, Draft draft, TriggerEvidence evidence) {
        return judge == null
                || Proposals.isOwn(draft.match().pattern())
                || judge.event(evidence.of(scene, draft)) >= judge.leastEvent();
    }

    /** Drafts of patterns and judge together. */
    private List<Draft> judged(Scene scene) {
        Arguments arguments = new Arguments(scene);
        Proposals by = proposals;
        if (by == null) {
            return settled(scene, arguments, matcher.matches(scene, arguments, false, null));
        }
        List<Matcher.Match> matches = new ArrayList<>(
                matcher.matches(scene, arguments, false, rivals -> by.choose(scene, arguments, rivals)));
        matches.addAll(by.propose(scene, arguments, matches));
        matches.sort(Comparator.comparingInt(Matcher.Match::trigger));
        return settled(scene, arguments, matches);
    }

    private List<Draft> settled(Scene scene, Arguments arguments, List<Matcher.Match> matches) {
        return matches.isEmpty() ? List.of() : surroundings.settle(scene, arguments, matches);
    }

    private static boolean isTold(Sentence sentence) {
        return sentence.zone() != Zone.Kind.BYLINE && sentence.zone() != Zone.Kind.DATELINE;
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
            if (isTold(sentence)) {
                for (Draft draft : drafts(document, sentence, cast, false)) {
                    candidates.add(
                            new Candidate(event(draft, sentence), evidence.of(scene(document, sentence, cast), draft)));
                }
            }
        }
        return candidates;
    }

    /**
     * A word with its parties of which no pattern says anything, and what tells whether and of what type it is an event.
     *
     * @param sentence index of its sentence
     * @param trigger index of its token
     * @param actors who does it
     * @param recipients to whom, possibly none
     * @param evidence names of features
     */
    public record Silent(
            int sentence,
            int trigger,
            List<ActorMention> actors,
            List<ActorMention> recipients,
            List<String> evidence) {
        /** Copies the lists. */
        public Silent {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            evidence = List.copyOf(evidence);
        }
    }

    /** The words of which these patterns say nothing; what a judge is trained on. */
    public List<Silent> silent(Document document, Cast cast) {
        Proposals by = new Proposals(PredicateModel.silent(), codebook, clusters, matcher, leanings);
        List<Silent> silent = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (isTold(sentence)) {
                Scene scene = scene(document, sentence, cast);
                Arguments arguments = new Arguments(scene);
                BitSet taken = Proposals.taken(scene, matcher.matches(scene, arguments, false, null));
                for (Predication found : new Predications(scene, arguments).find(taken)) {
                    silent.add(new Silent(
                            sentence.index(),
                            found.trigger(),
                            found.actors(),
                            found.recipients(),
                            by.evidence(scene, arguments, found)));
                }
            }
        }
        return silent;
    }

    /** What may become events of one sentence by the patterns alone, in text order. */
    List<Draft> drafts(Document document, Sentence sentence, Cast cast, boolean incomplete) {
        Scene scene = scene(document, sentence, cast);
        Arguments arguments = new Arguments(scene);
        return settled(scene, arguments, matcher.matches(scene, arguments, incomplete, null));
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
