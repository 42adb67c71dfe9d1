package org.tadmor.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.places.Place;
import org.tadmor.places.PlaceMention;
import org.tadmor.text.Span;

/** The places that phrases of one sentence name: "Idlib", "the towns of Mahin and Palmyra", "most of Hama". */
final class Grounds {
    private static final Set<String> TOWNS = Set.of("city", "town", "village", "settlement", "camp");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    private final Sentence sentence;
    private final DocumentIndex index;
    private final ControlPatterns patterns;
    private final @Nullable PlaceMention[] byToken;

    Grounds(Sentence sentence, DocumentIndex index, ControlPatterns patterns) {
        this.index = index;
        this.sentence = sentence;
        this.patterns = patterns;
        this.byToken = new PlaceMention[sentence.size()];
        for (PlaceMention mention : index.placesOf(sentence.index())) {
            for (int i = mention.head();
                    i >= 0 && mention.span().contains(sentence.token(i).span());
                    i--) {
                byToken[i] = mention;
            }
            for (int i = mention.head() + 1;
                    i < sentence.size()
                            && mention.span().contains(sentence.token(i).span());
                    i++) {
                byToken[i] = mention;
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
        return loose && !isKnownActor(span)
                ? new PlaceMention(span, sentence.index(), token, new PlaceMention.Unresolved())
                : null;
    }

    private boolean isKnownActor(Span span) {
        return index.actorsOf(sentence.index()).stream()
                .anyMatch(mention ->
                        mention.actor().code() != null && mention.span().overlaps(span));
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
        for (int at = sentence.index() - 1; at <= sentence.index(); at++) {
            for (PlaceMention mention : index.placesOf(at)) {
                boolean town = mention.place()
                        .map(place -> place.precision() == Place.Precision.PLACE)
                        .orElse(true);
                if (town && mention.span().end() <= offset) {
                    last = mention;
                }
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
        return patterns.isArea(token.lemma().toLowerCase(Locale.ROOT))
                || patterns.isArea(token.form().toLowerCase(Locale.ROOT));
    }
}
