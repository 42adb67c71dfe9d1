package org.tadmor.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.places.Place;
import org.tadmor.places.PlaceMention;
import org.tadmor.places.Places;
import org.tadmor.text.Span;

/** The places that phrases of one sentence name: "Idlib", "the towns of Mahin and Palmyra", "most of Hama". */
final class Grounds {
    private static final Set<String> TOWNS = Set.of("city", "town", "village", "settlement", "camp");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    private final Sentence sentence;
    private final Places places;
    private final ControlPatterns patterns;
    private final Predicate<Span> isActor;
    private final @Nullable PlaceMention[] byToken;

    /** @param isActor whether a name stands for an actor whom the cast knows */
    Grounds(Sentence sentence, Places places, ControlPatterns patterns, Predicate<Span> isActor) {
        this.places = places;
        this.isActor = isActor;
        this.sentence = sentence;
        this.patterns = patterns;
        this.byToken = new PlaceMention[sentence.size()];
        for (PlaceMention mention : places.mentions()) {
            if (mention.sentence() == sentence.index()) {
                for (Token token : sentence.tokens()) {
                    if (mention.span().contains(token.span())) {
                        byToken[token.index()] = mention;
                    }
                }
            }
        }
    }

    /** Whether the sentence names any place. */
    boolean isEmpty() {
        for (PlaceMention mention : byToken) {
            if (mention != null) {
                return false;
            }
        }
        return true;
    }

    /** The place named at a token, or null. */
    @Nullable PlaceMention at(int token) {
        PlaceMention known = byToken[token];
        if (known != null) {
            return known;
        }
        Optional<Mention> name = sentence.mentionAt(token);
        if (name.isEmpty() || !sentence.token(token).upos().equals("PROPN")) {
            return null;
        }
        Span span = name.get().span();
        boolean loose = name.get().type() == EntityType.PLACE
                || name.get().end() - name.get().first() == 1 && name.get().type() == EntityType.PERSON;
        return loose && !isActor.test(span)
                ? new PlaceMention(span, sentence.index(), token, new PlaceMention.Unresolved())
                : null;
    }

    /** Every place that the phrase at {@code head} and those coordinated with it name, in text order. */
    List<PlaceMention> of(int head) {
        Set<PlaceMention> found = new LinkedHashSet<>();
        collect(head, found, 0);
        if (found.isEmpty() && isDefiniteTown(head)) {
            PlaceMention before = lastBefore(sentence.token(head).span().start());
            if (before != null) {
                found.add(before);
            }
        }
        return new ArrayList<>(found);
    }

    /** "The town", with nothing that names it: the place the text named last. */
    private boolean isDefiniteTown(int head) {
        if (!TOWNS.contains(sentence.token(head).lemma())) {
            return false;
        }
        Token determiner = sentence.child(head, "det").orElse(null);
        return determiner != null
                && DEFINITE.contains(determiner.lemma().toLowerCase(Locale.ROOT))
                && sentence.child(head, "nmod").isEmpty()
                && sentence.child(head, "acl").isEmpty();
    }

    private @Nullable PlaceMention lastBefore(int offset) {
        PlaceMention last = null;
        for (PlaceMention mention : places.mentions()) {
            boolean near =
                    mention.sentence() >= sentence.index() - 1 && mention.span().end() <= offset;
            boolean town = mention.place()
                    .map(place -> place.precision() == Place.Precision.PLACE)
                    .orElse(true);
            if (near && town) {
                last = mention;
            }
        }
        return last;
    }

    private void collect(int head, Set<PlaceMention> found, int depth) {
        if (depth > sentence.size()) {
            return;
        }
        PlaceMention own = at(head);
        boolean area = isArea(sentence.token(head));
        if (own != null) {
            found.add(own);
        }
        for (Token child : sentence.children(head)) {
            boolean inner = own == null && area && isInner(child);
            boolean beside = child.is("appos") && own == null || child.is("conj") && isNominal(child);
            if (inner || beside) {
                collect(child.index(), found, depth + 1);
            } else if (own != null && child.is("nmod") && "of".equals(sentence.caseLemma(child.index()))) {
                continue;
            } else if (own != null && (child.is("compound") || child.is("flat") || child.is("nmod"))) {
                conjuncts(child, found, depth);
            }
        }
    }

    /** A coordination may hang from a word inside the name. */
    private void conjuncts(Token inside, Set<PlaceMention> found, int depth) {
        for (Token child : sentence.children(inside.index())) {
            if (child.is("conj") && isNominal(child) && at(inside.index()) != null) {
                collect(child.index(), found, depth + 1);
            }
        }
    }

    private boolean isInner(Token child) {
        return child.is("compound")
                || child.is("flat")
                || child.is("appos")
                || child.relation().equals("nmod:poss")
                || child.is("amod") && child.upos().equals("PROPN")
                || child.is("nmod") && "of".equals(sentence.caseLemma(child.index()));
    }

    private boolean isNominal(Token token) {
        return token.upos().equals("NOUN") || token.upos().equals("PROPN") || isArea(token);
    }

    private boolean isArea(Token token) {
        return patterns.isArea(token.lemma().toLowerCase(Locale.ROOT));
    }
}
