package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** Makes actor mentions of the phrases at the ends of a pattern's paths. */
final class Participants {
    private static final Set<String> TRAILING =
            Set.of("punct", "cc", "conj", "appos", "parataxis", "acl:relcl", "acl", "advcl", "dep", "advmod");

    /** More parties than any sentence a person wrote. */
    private static final int MOST = 60;

    private final Scene scene;
    private final Sentence sentence;
    private final Arguments arguments;

    Participants(Scene scene, Arguments arguments) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.arguments = arguments;
    }

    /** The phrase and those coordinated with it, as tokens. */
    List<Integer> coordinated(int head) {
        List<Integer> heads = new ArrayList<>(2);
        heads.add(head);
        for (int i = 0; i < heads.size() && heads.size() < MOST; i++) {
            for (Token child : sentence.children(heads.get(i))) {
                if (child.is("conj") && !scene.isVerb(child.index())) {
                    heads.add(child.index());
                }
            }
        }
        return heads;
    }

    /** Those of the phrase at {@code head} and of the phrases coordinated with it who can act. */
    List<ActorMention> agents(int head) {
        List<ActorMention> found = new ArrayList<>(2);
        for (int one : coordinated(head)) {
            ActorMention mention = agent(one, 0);
            if (mention != null) {
                found.addAll(scene.allOf(mention));
            }
        }
        if (found.isEmpty()) {
            for (int inner : arguments.agents(head, 0)) {
                if (inner != head && scene.isNoun(head)) {
                    ActorMention mention = agent(inner, 1);
                    if (mention != null) {
                        found.add(mention);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable ActorMention agent(int head, int depth) {
        ActorMention known = scene.actorAt(head).orElse(null);
        if (known != null) {
            return known;
        }
        if (depth < 3) {
            boolean counts = scene.engine().transparent().contains(scene.lemma(head))
                    || scene.token(head).upos().equals("NUM");
            for (Token child : sentence.children(head)) {
                boolean named = child.is("appos")
                        && (scene.actorAt(child.index()).isPresent()
                                || scene.token(head).upos().equals("NOUN")
                                        && scene.token(child.index()).upos().equals("PROPN"));
                if (named
                        || counts
                                && child.is("nmod")
                                && sentence.caseLemma(child.index()).equals("of")) {
                    ActorMention inner = agent(child.index(), depth + 1);
                    if (inner != null) {
                        return inner;
                    }
                }
            }
        }
        return scene.isAgent(head) ? unresolved(head) : null;
    }

    /** Things and places at {@code head} that can be hit, held or helped though they cannot act. */
    List<ActorMention> targets(int head) {
        List<ActorMention> found = new ArrayList<>(1);
        for (int one : coordinated(head)) {
            if (scene.isTarget(one)) {
                found.add(unresolved(one));
            }
        }
        return found;
    }

    /** A mention made of the phrase itself: who it is remains open. */
    ActorMention unresolved(int head) {
        int first = head;
        int end = head + 1;
        for (Token child : sentence.children(head)) {
            boolean distant = child.is("nmod")
                    && !child.relation().equals("nmod:poss")
                    && !sentence.child(child.index(), "case").isEmpty()
                    && !sentence.caseLemma(child.index()).equals("of");
            if (!distant
                    && !TRAILING.contains(child.relation())
                    && !TRAILING.contains(child.universalRelation())
                    && !child.is("case")
                    && !child.is("cop")
                    && !child.is("nsubj")
                    && !child.is("aux")) {
                BitSet below = sentence.subtree(child.index());
                first = Math.min(first, below.nextSetBit(0));
                end = Math.max(end, below.length());
            }
        }
        org.tadmor.text.Span span = sentence.spanOf(first, end);
        Token word = scene.token(head);
        ActorMention.Form form = switch (word.upos()) {
            case "PROPN" -> ActorMention.Form.NAME;
            case "PRON" -> ActorMention.Form.PRONOUN;
            case "ADJ" -> ActorMention.Form.MODIFIER;
            default -> ActorMention.Form.NOMINAL;
        };
        return new ActorMention(
                Actor.unresolved(withoutArticle(span.in(scene.text()))), span, sentence.index(), head, form);
    }

    private static String withoutArticle(String name) {
        for (String article : List.of("the ", "The ", "a ", "A ", "an ", "An ")) {
            if (name.startsWith(article) && name.length() > article.length()) {
                return name.substring(article.length());
            }
        }
        return name;
    }
}
