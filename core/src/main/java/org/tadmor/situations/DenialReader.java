package org.tadmor.situations;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.claims.Factuality;
import org.tadmor.coding.CodedReport;
import org.tadmor.events.EventType;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * Denials that point back: "The ministry rejected the accusation." says nothing of the deed by itself, but the deed stands a sentence or two
 * before.
 */
final class DenialReader {
    /** How many sentences a denial points back at most. */
    private static final int REACH = 2;

    private final Set<String> denials;
    private final Set<String> told;

    /**
     * @param denials lemmas of verbs that deny
     * @param told lemmas that point back at what was said
     */
    DenialReader(Set<String> denials, Set<String> told) {
        this.denials = denials;
        this.told = told;
    }

    /** Adds to the tellings the words of those who deny them by pointing back. */
    void read(CodedReport coded, Voices voices, List<Telling> tellings) {
        for (Sentence sentence : coded.document().sentences()) {
            for (Token token : sentence.tokens()) {
                if (denials.contains(token.lemma().toLowerCase(Locale.ROOT))
                        && token.upos().equals("VERB")
                        && pointsBack(sentence, token)) {
                    ActorMention denier = denier(coded, sentence, token);
                    int target = denier == null
                            ? -1
                            : target(tellings, sentence.index(), token.span().start(), denier);
                    if (denier != null && target >= 0) {
                        Telling telling = tellings.get(target);
                        String country =
                                telling.place() == null ? null : telling.place().country();
                        Voice voice =
                                voices.of(denier.actor().name(), denier.actor().code(), country);
                        Voiced first = telling.said().get(0);
                        tellings.set(
                                target,
                                telling.with(new Voiced(
                                        voice,
                                        Factuality.CT_MINUS,
                                        List.of(denier.actor().name()),
                                        first.claim())));
                    }
                }
            }
        }
    }

    private boolean pointsBack(Sentence sentence, Token verb) {
        Token object = sentence.child(verb.index(), "obj").orElse(null);
        if (object == null && verb.relation().equals("acl:relcl")) {
            object = sentence.parent(verb.index()).orElse(null);
        }
        return object != null
                && told.contains(object.lemma().toLowerCase(Locale.ROOT))
                && sentence.child(object.index(), "acl")
                        .filter(clause -> clause.index() != verb.index())
                        .isEmpty()
                && sentence.child(verb.index(), "ccomp").isEmpty();
    }

    private static @Nullable ActorMention denier(CodedReport coded, Sentence sentence, Token verb) {
        return sentence.child(verb.index(), "nsubj")
                .flatMap(subject -> coded.cast().at(sentence.index(), subject.index()))
                .orElse(null);
    }

    /** The nearest deed of conflict before the denial, in the nearest sentence that tells one of the denier if there is one. */
    private static int target(List<Telling> tellings, int sentence, int before, ActorMention denier) {
        int nearest = -1;
        for (int i = tellings.size() - 1; i >= 0; i--) {
            Telling telling = tellings.get(i);
            boolean within = telling.sentence() <= sentence
                    && telling.sentence() >= sentence - REACH
                    && telling.triggers().get(0).start() < before;
            if (!within || !deed(telling) || telling.denied()) {
                continue;
            }
            if (telling.actors().stream().anyMatch(party -> Likeness.of(party.actor(), denier.actor()) > 0)) {
                return i;
            }
            nearest = nearest < 0 ? i : nearest;
        }
        return nearest;
    }

    private static boolean deed(Telling telling) {
        return telling.type() != null
                && telling.type().quad() >= 3
                && telling.type() != EventType.ACCUSE
                && telling.type() != EventType.REJECT
                && telling.type() != EventType.REQUEST;
    }
}
