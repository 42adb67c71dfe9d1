package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
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

    /**
     * Reads codebook, word classes and patterns.
     *
     * @throws LexiconException for the first thing wrong with them; {@link PatternCheck} tells all
     */
    public EventCoder(Lexicon lexicon) {
        this(lexicon, pattern -> true);
    }

    /**
     * A coder with some of the patterns only, for measuring.
     *
     * @param used tells by its id whether a pattern is used
     */
    public EventCoder(Lexicon lexicon, Predicate<String> used) {
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
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.Kind.BYLINE || sentence.zone() == Zone.Kind.DATELINE) {
                continue;
            }
            for (Draft draft : drafts(document, sentence, cast, false)) {
                events.add(event(draft, sentence));
            }
        }
        return events;
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
