package org.tadmor.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.claims.Statement;
import org.tadmor.events.Event;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.places.PlaceMention.Resolved;
import org.tadmor.places.Toponym.Use;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Chooses where an event happened: a place that the tree hangs on its trigger before one that merely stands near.
 *
 * <p>In order: a locative phrase of the trigger ("in", "near", "outside"), a place that is acted upon ("bombed
 * Aleppo", "the bombing of Aleppo"), a locative phrase of the recipient or of a verb above ("said in Geneva" is not
 * one), the only place of the sentence, the last place before it in the report when that is a town, the dateline. A
 * name that stands for a government, or for who does something else, is no place.
 */
final class EventPlaces {
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "around",
            "inside",
            "across",
            "throughout",
            "within",
            "along",
            "over",
            "above",
            "off",
            "into",
            "toward",
            "towards",
            "between",
            "north",
            "south",
            "east",
            "west",
            "on",
            "to",
            "from",
            "through",
            "against",
            "upon",
            "of");
    /** Relations that lead down from a trigger to words which still tell the same event. */
    private static final Set<String> DOWN =
            Set.of("obl", "nmod", "obj", "nsubj", "conj", "appos", "compound", "amod", "xcomp", "flat", "dep", "acl");

    /** How far apart in a tree an event and its place may stand. */
    private static final int STEPS = 6;

    private final Document document;
    private final Cast cast;
    private final List<List<Integer>> bySentence;
    private final List<Toponym> toponyms;
    private final List<PlaceMention> mentions;
    private final List<Statement> statements;

    EventPlaces(
            Document document,
            Cast cast,
            List<Toponym> toponyms,
            List<PlaceMention> mentions,
            List<Statement> statements) {
        this.document = document;
        this.cast = cast;
        this.toponyms = toponyms;
        this.mentions = mentions;
        this.statements = statements;
        bySentence = new ArrayList<>();
        for (int i = 0; i < document.sentences().size(); i++) {
            bySentence.add(new ArrayList<>(2));
        }
        for (int i = 0; i < toponyms.size(); i++) {
            bySentence.get(toponyms.get(i).sentence()).add(i);
        }
    }

    Optional<PlaceMention> of(Event event) {
        Sentence sentence = document.sentences().get(event.sentence());
        List<Integer> here = bySentence.get(event.sentence());
        int best = -1;
        double bestScore = 0;
        for (int i : here) {
            double score = score(sentence, event, toponyms.get(i), mentions.get(i));
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        if (best >= 0) {
            return Optional.of(narrowest(sentence, best));
        }
        return here.isEmpty() ? backdrop(event) : Optional.empty();
    }

    /** "in Raqqa, Syria": the town, not the country. The tree may hang either under the other. */
    private PlaceMention narrowest(Sentence sentence, int chosen) {
        PlaceMention mention = mentions.get(chosen);
        int before = chosen - 1;
        if (before >= 0
                && toponyms.get(before).sentence() == sentence.index()
                && toponyms.get(before).use() != Use.PEOPLE
                && contains(mention, mentions.get(before))) {
            int gap = mention.span().start() - mentions.get(before).span().end();
            return gap <= 2 ? mentions.get(before) : mention;
        }
        return mention;
    }

    private static boolean contains(PlaceMention outer, PlaceMention inner) {
        Place wide = outer.place().orElse(null);
        Place narrow = inner.place().orElse(null);
        return wide != null
                && narrow != null
                && wide.precision().ordinal() > narrow.precision().ordinal()
                && wide.country() != null
                && wide.country().equals(narrow.country());
    }

    private double score(Sentence sentence, Event event, Toponym toponym, PlaceMention mention) {
        if (toponym.use() == Use.PEOPLE
                || isGovernment(toponym)
                || actsElsewhere(sentence, event.trigger(), toponym.head())) {
            return 0;
        }
        Integer distance = steps(sentence, event.trigger(), toponym.head());
        if (distance == null) {
            return aboveScore(sentence, event, toponym);
        }
        Token phrase = phraseHead(sentence, event.trigger(), toponym.head());
        double score = 6 - distance;
        String marker = marker(sentence, toponym.head(), event.trigger());
        if (LOCATIVE.contains(marker)) {
            score += marker.equals("in") || marker.equals("at") || marker.equals("near") ? 4 : 2;
        } else if (!marker.isEmpty()) {
            // "a deal with Damascus": the government.
            return 0;
        } else if (phrase.is("obj") || phrase.is("nsubj") && isAgentless(event, toponym)) {
            score += 2;
        } else if (phrase.is("nsubj")) {
            // "Moscow announced": the government, unless it is the only place there is.
            return 0;
        }
        if (isActor(event.actors(), toponym)) {
            return 0;
        }
        return score + finer(mention);
    }

    /** "Moscow rejects", "thanked Moscow": the cast has it for a government. */
    private boolean isGovernment(Toponym toponym) {
        return cast.allAt(toponym.sentence(), toponym.head()).stream()
                .anyMatch(mention -> mention.form() == ActorMention.Form.METONYM);
    }

    /** "an accusation that Russia rejects": the subject of another verb than the trigger, with nothing that makes it a place. */
    private static boolean actsElsewhere(Sentence sentence, int trigger, int token) {
        int at = token;
        for (int steps = 0; steps <= STEPS && at != trigger; steps++) {
            Token word = sentence.token(at);
            if (word.head() < 0 || !sentence.caseLemma(at).isEmpty()) {
                return false;
            }
            if (word.is("nsubj")) {
                return word.head() != trigger
                        && !word.relation().equals("nsubj:pass")
                        && sentence.token(word.head()).upos().equals("VERB");
            }
            if (!word.is("conj") && !word.is("appos") && !word.is("flat") && !word.is("compound")) {
                return false;
            }
            at = word.head();
        }
        return false;
    }

    /** A town says more about where than its country. */
    private static double finer(PlaceMention mention) {
        return mention.reading() instanceof Resolved resolved
                ? resolved.place().precision() == Place.Precision.COUNTRY ? -1 : 0
                : -2;
    }

    private static boolean isAgentless(Event event, Toponym toponym) {
        return isActor(event.recipients(), toponym);
    }

    private static boolean isActor(List<ActorMention> actors, Toponym toponym) {
        return actors.stream()
                .anyMatch(actor ->
                        actor.sentence() == toponym.sentence() && actor.span().overlaps(toponym.span()));
    }

    /** Locative phrases of the verb that governs the trigger: "launched an attack in Idlib". */
    private double aboveScore(Sentence sentence, Event event, Toponym toponym) {
        int at = event.trigger();
        for (int up = 1; up <= 2; up++) {
            Token token = sentence.token(at);
            if (token.head() < 0 || token.is("ccomp") || token.is("parataxis")) {
                return 0;
            }
            at = token.head();
            Integer distance = steps(sentence, at, toponym.head());
            if (distance != null) {
                boolean locative = LOCATIVE.contains(marker(sentence, toponym.head(), at));
                return locative && !isActor(event.actors(), toponym) ? 4 - distance - up : 0;
            }
        }
        return 0;
    }

    /** Steps down from one token to another over relations that stay with the event, or null. */
    private static @Nullable Integer steps(Sentence sentence, int from, int to) {
        int at = to;
        for (int steps = 0; steps <= STEPS; steps++) {
            if (at == from) {
                return steps;
            }
            Token token = sentence.token(at);
            if (token.head() < 0 || !DOWN.contains(token.universalRelation())) {
                return null;
            }
            at = token.head();
        }
        return null;
    }

    private static Token phraseHead(Sentence sentence, int trigger, int token) {
        int at = token;
        while (sentence.token(at).head() >= 0 && sentence.token(at).head() != trigger && at != trigger) {
            at = sentence.token(at).head();
        }
        return sentence.token(at);
    }

    /** The nearest case marker on the way up to the trigger. */
    private static String marker(Sentence sentence, int from, int trigger) {
        int at = from;
        for (int steps = 0; steps <= STEPS && at != trigger && at >= 0; steps++) {
            String lemma = sentence.caseLemma(at);
            if (!lemma.isEmpty()) {
                return lemma;
            }
            at = sentence.token(at).head();
        }
        return "";
    }

    /** Where a sentence without places happens: at the last town told of in the two sentences before it. */
    private Optional<PlaceMention> backdrop(Event event) {
        for (int s = event.sentence() - 1; s >= Math.max(0, event.sentence() - 2); s--) {
            List<Integer> there = bySentence.get(s);
            for (int i = there.size() - 1; i >= 0; i--) {
                PlaceMention mention = mentions.get(there.get(i));
                boolean town = mention.place()
                        .filter(place -> place.precision() == Place.Precision.PLACE)
                        .isPresent();
                Toponym toponym = toponyms.get(there.get(i));
                if (isGovernment(toponym)) {
                    // What follows the word of a government goes on about politics.
                    return Optional.empty();
                }
                if (town && toponym.use() != Use.PEOPLE && isBody(s) && !isElsewhere(toponym) && !isOfSource(toponym)) {
                    return Optional.of(mention);
                }
            }
        }
        return Optional.empty();
    }

    /** "a spokesman in Paris said that", "a deal with Damascus": where one speaks or governs, not where what is told next happens. */
    private boolean isElsewhere(Toponym toponym) {
        Sentence sentence = document.sentences().get(toponym.sentence());
        int at = toponym.head();
        for (int steps = 0; steps <= STEPS && at >= 0; steps++) {
            Token token = sentence.token(at);
            String marker = sentence.caseLemma(at);
            if (!marker.isEmpty() && !LOCATIVE.contains(marker)) {
                return true;
            }
            if (token.upos().equals("VERB")) {
                return sentence.child(at, "ccomp").isPresent();
            }
            at = token.head();
        }
        return false;
    }

    /**
     * "an official in Paris said": where somebody is who speaks, however the tree hangs it. "A resident of Aleppo" and the "Aleppo Council" speak
     * of Aleppo.
     */
    private boolean isOfSource(Toponym toponym) {
        String marker = document.sentences().get(toponym.sentence()).caseLemma(toponym.head());
        return (marker.equals("in") || marker.equals("at"))
                && statements.stream().anyMatch(statement -> {
                    Span source = statement.source();
                    return source != null && source.contains(toponym.span());
                });
    }

    private boolean isBody(int sentence) {
        Zone.Kind zone = document.sentences().get(sentence).zone();
        return zone == null || zone == Zone.Kind.TITLE;
    }
}
