package org.tadmor.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Set<String> LINKS = Set.of(",", "and", "the", "of");
    private static final Set<String> LOCATING = Set.of("of", "in", "near", "around", "outside", "inside");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** How many sentences back "the town" may look for its name. */
    private static final int STORY = 30;

    /** Phrases nested deeper than this are no list of places. */
    private static final int DEEP = 40;

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
        return loose && (isLocated(name.get().first()) || !isKnownActor(span))
                ? new PlaceMention(span, sentence.index(), token, new PlaceMention.Unresolved())
                : null;
    }

    /** "Out of Kobani": behind such a preposition even the name of a known person is rather that of a place. */
    private boolean isLocated(int first) {
        return first > 0 && LOCATING.contains(sentence.token(first - 1).form());
    }

    /** The name at a token whatever it was taken for, if nobody known bears it; or null. */
    private @Nullable PlaceMention named(int token) {
        if (!sentence.token(token).upos().equals("PROPN")) {
            return null;
        }
        Span span = sentence.mentionAt(token)
                .map(Mention::span)
                .orElse(sentence.token(token).span());
        return isKnownActor(span)
                ? null
                : new PlaceMention(span, sentence.index(), token, new PlaceMention.Unresolved());
    }

    private boolean isKnownActor(Span span) {
        return index.actorsOf(sentence.index()).stream()
                .anyMatch(mention ->
                        mention.actor().code() != null && mention.span().overlaps(span));
    }

    /** Every place that the phrase at {@code head} and those coordinated with it name, in text order. */
    List<PlaceMention> of(int head) {
        Set<PlaceMention> found = new LinkedHashSet<>();
        collect(head, found, 0, false);
        if (found.isEmpty() && isDefiniteTown(head)) {
            PlaceMention before = lastBefore(sentence.token(head).span().start());
            if (before != null) {
                found.add(before);
            }
        }
        addListed(found);
        return new ArrayList<>(found);
    }

    /** "Idlib, most of Hama and Mahin": what the list goes on with, however the tree cuts it. */
    private void addListed(Set<PlaceMention> found) {
        int at = -1;
        for (PlaceMention mention : found) {
            if (mention.sentence() == sentence.index()) {
                at = Math.max(at, endOf(mention));
            }
        }
        List<PlaceMention> open = new ArrayList<>();
        boolean joined = false;
        while (at > 0 && at < sentence.size()) {
            int link = at;
            while (at < sentence.size() && (isLink(at) || at > link && isArea(sentence.token(at)))) {
                joined |= sentence.token(at).form().equals("and");
                at++;
            }
            PlaceMention next = at > link && at < sentence.size() ? byToken[at] : null;
            if (next == null || isCountry(next) || startsClause(endOf(next))) {
                break;
            }
            open.add(next);
            at = endOf(next);
            if (joined) {
                found.addAll(open);
                open.clear();
            }
        }
    }

    private int endOf(PlaceMention mention) {
        int end = mention.head();
        while (end < sentence.size()
                && mention.span().contains(sentence.token(end).span())) {
            end++;
        }
        return Math.max(end, mention.head() + 1);
    }

    private boolean isLink(int i) {
        return LINKS.contains(sentence.token(i).form());
    }

    private static boolean isCountry(PlaceMention mention) {
        return mention.place()
                .filter(place -> place.precision() == Place.Precision.COUNTRY)
                .isPresent();
    }

    private boolean startsClause(int i) {
        return i < sentence.size()
                && Route.CLAUSE_TAGS.contains(sentence.token(i).xpos());
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

    /** The town that the sentences before speak of most; of several the last. Two of three towns a story names are asides. */
    private @Nullable PlaceMention lastBefore(int offset) {
        Map<String, Integer> counts = new HashMap<>();
        PlaceMention best = null;
        for (int at = Math.max(0, sentence.index() - STORY); at <= sentence.index(); at++) {
            List<PlaceMention> here = index.placesOf(at);
            for (PlaceMention mention : here.subList(Math.max(0, here.size() - STORY), here.size())) {
                if (mention.span().end() <= offset && isTown(mention)) {
                    int count = counts.merge(index.words(mention), 1, Integer::sum);
                    if (best == null || count >= counts.getOrDefault(index.words(best), 0)) {
                        best = mention;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isTown(PlaceMention mention) {
        return mention.place()
                .map(place -> place.precision() == Place.Precision.PLACE)
                .orElse(true);
    }

    /** @param sure whether the words before leave no doubt that a name is that of a place: "the towns of" */
    private void collect(int head, Set<PlaceMention> found, int depth, boolean sure) {
        if (depth > DEEP) {
            return;
        }
        PlaceMention own = at(head);
        if (own == null && sure) {
            own = named(head);
        }
        boolean area = isArea(sentence.token(head));
        if (own != null) {
            found.add(own);
        }
        for (Token child : sentence.children(head)) {
            boolean inner = own == null && area && isInner(child);
            boolean beside = child.is("appos") && own == null || child.is("conj") && isNominal(child);
            if (inner || beside) {
                boolean town = sure && !inner
                        || inner
                                && child.is("nmod")
                                && TOWNS.contains(sentence.token(head).lemma());
                collect(child.index(), found, depth + 1, town);
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
                collect(child.index(), found, depth + 1, false);
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
