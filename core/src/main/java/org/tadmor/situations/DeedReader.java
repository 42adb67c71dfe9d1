package org.tadmor.situations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.CueLexicon;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Statement;
import org.tadmor.coding.CodedReport;
import org.tadmor.dates.DateInterval;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.places.Place;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Tellings without a type: verbs of sentences in which no pattern found an event. Alone they say nothing, but where another report tells
 * the same with words that a pattern knows ("stopped two boats", "intercepted two boats"), they are one more word on it.
 */
final class DeedReader {
    private static final Set<String> CLAUSES = Set.of("root", "ccomp", "conj", "parataxis", "advcl");
    /** Auxiliaries that leave open whether it happened. */
    private static final Set<String> MODALS =
            Set.of("will", "would", "may", "might", "can", "could", "should", "must", "shall");

    private final CueLexicon cues;
    private final Set<String> denials;

    /**
     * @param cues words that attribute: no deeds
     * @param denials lemmas of verbs that deny
     */
    DeedReader(CueLexicon cues, Set<String> denials) {
        this.cues = cues;
        this.denials = denials;
    }

    /** The untyped tellings of a report, in text order. */
    List<Telling> read(CodedReport coded, Voices voices, List<Telling> typed) {
        Set<Integer> told = new HashSet<>();
        typed.forEach(telling -> told.add(telling.sentence()));
        List<Telling> found = new ArrayList<>();
        for (Sentence sentence : coded.document().sentences()) {
            if (sentence.zone() != Zone.Kind.BYLINE && !told.contains(sentence.index())) {
                for (Token token : sentence.tokens()) {
                    if (deed(token)) {
                        Telling telling = telling(coded, voices, sentence, token);
                        if (telling != null) {
                            found.add(telling);
                        }
                    }
                }
            }
        }
        return found;
    }

    private boolean deed(Token token) {
        return token.upos().equals("VERB") && CLAUSES.contains(token.universalRelation()) && cues.of(token) == null;
    }

    private @Nullable Telling telling(CodedReport coded, Voices voices, Sentence sentence, Token verb) {
        List<Party> actors = new ArrayList<>();
        List<Party> recipients = new ArrayList<>();
        boolean somebody = false;
        boolean open = false;
        boolean negated = false;
        for (Token child : sentence.children(verb.index())) {
            if (child.is("nsubj") || child.is("obj") || child.relation().equals("obl:agent")) {
                boolean acts =
                        child.relation().equals("nsubj") || child.relation().equals("obl:agent");
                party(coded, sentence, child, acts ? actors : recipients);
                somebody = true;
            }
            open |= child.is("aux") && MODALS.contains(child.lemma());
            negated |= child.is("advmod")
                    && (child.lemma().equals("not") || child.lemma().equals("never"));
        }
        List<Place> places = Digester.named(coded, sentence.index());
        DateInterval date = coded.dates().at(sentence.index(), verb.index()).orElse(null);
        boolean somewhere = !places.isEmpty() || date != null && date.stated();
        if (!somebody || !somewhere) {
            return null;
        }
        List<Place> towns = places.stream()
                .filter(place -> place.precision() == Place.Precision.PLACE)
                .toList();
        Place place = towns.size() == 1 ? towns.get(0) : null;
        Report report = coded.document().report();
        return new Telling(
                report.id(),
                sentence.index(),
                sentence.zone() == Zone.Kind.TITLE,
                null,
                null,
                null,
                verb.lemma().toLowerCase(Locale.ROOT),
                List.of(verb.span()),
                verb.form(),
                sentence.span().in(report.text()),
                Digester.terms(sentence, verb.index()),
                actors,
                recipients,
                place,
                place != null,
                Digester.nearby(coded, sentence.index()),
                date,
                List.of(said(
                        coded,
                        voices,
                        verb.span(),
                        place,
                        open ? Factuality.UU : negated ? Factuality.CT_MINUS : Factuality.CT_PLUS)));
    }

    private static void party(CodedReport coded, Sentence sentence, Token head, List<Party> parties) {
        coded.cast()
                .at(sentence.index(), head.index())
                .ifPresent(mention ->
                        parties.add(new Party(mention.actor(), head.lemma().toLowerCase(Locale.ROOT))));
    }

    /** The word of whoever is said to say it: the innermost statement that holds the verb, else the outlet's own. */
    private Voiced said(CodedReport coded, Voices voices, Span verb, @Nullable Place place, Factuality factuality) {
        Report report = coded.document().report();
        String country = place == null ? null : place.country();
        Voice voice = voices.outlet();
        Factuality value = factuality;
        for (Statement statement : coded.statements()) {
            if (statement.content().stream().anyMatch(content -> content.contains(verb))) {
                ActorMention speaker = statement.speaker();
                Span source = statement.source();
                if (speaker != null) {
                    voice = voices.of(speaker.actor().name(), speaker.actor().code(), country);
                } else if (source != null) {
                    voice = voices.of(source.in(report.text()), null, country);
                }
                value = denies(coded, statement) ? factuality.negated() : factuality;
            }
        }
        return new Voiced(voice, value, List.of(voice.name()), report.id() + "@" + verb.start());
    }

    private boolean denies(CodedReport coded, Statement statement) {
        Span cue = statement.cue();
        if (cue == null) {
            return false;
        }
        for (Token token :
                coded.document().sentences().get(statement.sentence()).tokens()) {
            if (cue.contains(token.span()) && denials.contains(token.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
