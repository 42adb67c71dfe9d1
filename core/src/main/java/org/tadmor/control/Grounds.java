package org.tadmor.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.places.PlaceMention;
import org.tadmor.places.Places;

/** The places that phrases of one sentence name: "Idlib", "the towns of Mahin and Palmyra", "most of Hama". */
final class Grounds {
    private final Sentence sentence;
    private final ControlPatterns patterns;
    private final @Nullable PlaceMention[] byToken;

    Grounds(Sentence sentence, Places places, ControlPatterns patterns) {
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
        boolean unknown = name.isPresent()
                && name.get().type() == EntityType.PLACE
                && sentence.token(token).upos().equals("PROPN");
        return unknown
                ? new PlaceMention(name.get().span(), sentence.index(), token, new PlaceMention.Unresolved())
                : null;
    }

    /** Every place that the phrase at {@code head} and those coordinated with it name, in text order. */
    List<PlaceMention> of(int head) {
        Set<PlaceMention> found = new LinkedHashSet<>();
        collect(head, found, 0);
        return new ArrayList<>(found);
    }

    private void collect(int head, Set<PlaceMention> found, int depth) {
        if (depth > sentence.size()) {
            return;
        }
        PlaceMention own = at(head);
        boolean area = patterns.isArea(sentence.token(head).lemma().toLowerCase(java.util.Locale.ROOT));
        if (own != null) {
            found.add(own);
        }
        for (Token child : sentence.children(head)) {
            boolean inner = own == null && area && isInner(child);
            boolean beside = child.is("appos") && own == null || child.is("conj") && isNoun(child);
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
            if (child.is("conj") && isNoun(child) && at(inside.index()) != null) {
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

    private static boolean isNoun(Token token) {
        return token.upos().equals("NOUN") || token.upos().equals("PROPN");
    }
}
