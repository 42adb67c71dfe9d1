package org.tadmor.events;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** A sentence with its cast, as the matcher asks about it. Not shared between threads. */
final class Scene {
    private static final Set<String> PERSONAL = Set.of(
            "i",
            "you",
            "he",
            "she",
            "it",
            "we",
            "they",
            "who",
            "him",
            "her",
            "them",
            "us",
            "me",
            "whom",
            "himself",
            "themselves",
            "itself",
            "which",
            "that");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> PEOPLE_ENDINGS =
            Set.of("ers", "ors", "ists", "ians", "ants", "ees", "men", "women");

    /** Sectors of PLOVER for armed groups apart from a state's. */
    private static final Set<String> ARMED = Set.of("REB", "UAF", "RAD");

    private final String text;
    private final Sentence sentence;
    private final Cast cast;
    private final EngineWords engine;
    private final String[] lemmas;
    private final @Nullable String[] joined;
    private @Nullable Set<String> all;
    private @Nullable Boolean finite;

    Scene(String text, Sentence sentence, Cast cast, EngineWords engine, Vocabulary vocabulary) {
        this.text = text;
        this.sentence = sentence;
        this.cast = cast;
        this.engine = engine;
        this.lemmas = new String[sentence.size()];
        for (int i = 0; i < lemmas.length; i++) {
            Token word = sentence.token(i);
            lemmas[i] = vocabulary.lemma(word.lemma(), word.form(), word.xpos());
        }
        this.joined = new String[lemmas.length];
        for (int i = 2; i < lemmas.length; i++) {
            if (lemmas[i - 1].equals("-")
                    && sentence.token(i - 2).span().end()
                            == sentence.token(i - 1).span().start()
                    && sentence.token(i - 1).span().end()
                            == sentence.token(i).span().start()) {
                joined[i] = lemmas[i - 2] + "-" + lemmas[i];
            }
        }
    }

    String text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    Token token(int i) {
        return sentence.token(i);
    }

    EngineWords engine() {
        return engine;
    }

    /** Whether a verb of the sentence has tense: one that has none is a heading, or was misread. */
    boolean hasFiniteVerb() {
        if (finite == null) {
            finite = sentence.tokens().stream().anyMatch(token -> FINITE.contains(token.xpos()));
        }
        return finite;
    }

    /** Lower-case lemma. */
    String lemma(int i) {
        return lemmas[i];
    }

    /** Lower-case form: lemmas of rare words may be wrong. */
    String form(int i) {
        return sentence.token(i).form().toLowerCase(Locale.ROOT);
    }

    /** The lemma with the word hyphened to it, as in "cease-fire", or null: treebanks cut words at hyphens. */
    @Nullable String joined(int i) {
        return joined[i];
    }

    /** Whether a day, month or other stretch of time, also "mid-February". */
    boolean isTime(int i) {
        String lemma = lemmas[i];
        return engine.times().contains(lemma) || engine.times().contains(lemma.substring(lemma.lastIndexOf('-') + 1));
    }

    /** Whether a lemma of the set stands anywhere in the sentence. */
    boolean mentions(Set<String> words) {
        if (all == null) {
            all = new HashSet<>(lemmas.length * 2);
            for (String lemma : lemmas) {
                all.add(lemma);
            }
        }
        if (words.size() < all.size()) {
            return words.stream().anyMatch(all::contains);
        }
        return all.stream().anyMatch(words::contains);
    }

    /** The cast's mention headed by a token, or by the head of the name the token belongs to. */
    Optional<ActorMention> actorAt(int i) {
        Optional<ActorMention> direct = cast.at(sentence.index(), i);
        if (direct.isPresent()) {
            return direct;
        }
        Optional<Mention> name = sentence.mentionAt(i);
        return name.isPresent() && name.get().head() != i && isHeadOfName(i, name.get())
                ? cast.at(sentence.index(), name.get().head())
                : Optional.empty();
    }

    /** The mention and those that share its words: "both leaders". */
    List<ActorMention> allOf(ActorMention mention) {
        List<ActorMention> all = cast.allAt(sentence.index(), mention.head());
        return all.contains(mention) ? all : List.of(mention);
    }

    /** A parse may hang a name from another of its tokens than the one its mention calls the head. */
    private boolean isHeadOfName(int i, Mention name) {
        int head = sentence.token(i).head();
        return head < name.first() || head >= name.end();
    }

    boolean is(Words.Kind kind, int i) {
        return switch (kind) {
            case ACTOR -> actorAt(i).isPresent();
            case AGENT -> isAgent(i);
            case PERSON -> named(i, EntityType.PERSON) || engine.people().contains(lemmas[i]) || isPersonalPronoun(i);
            case ORGANIZATION -> named(i, EntityType.ORGANIZATION);
            case PLACE -> named(i, EntityType.PLACE);
            case GROUP -> named(i, EntityType.GROUP) || isListedGroup(i);
            case NAME ->
                token(i).upos().equals("PROPN") || sentence.mentionAt(i).isPresent();
            case NUMBER -> token(i).upos().equals("NUM");
            case PRONOUN -> token(i).upos().equals("PRON");
        };
    }

    /** Whether the lexicon knows the name as an armed group's, whatever the mention finder makes of it. */
    private boolean isListedGroup(int i) {
        return sentence.mentionAt(i).isPresent()
                && actorAt(i)
                        .map(ActorMention::actor)
                        .filter(actor -> !actor.id().startsWith("local:"))
                        .map(Actor::sector)
                        .filter(ARMED::contains)
                        .isPresent();
    }

    /** Whether what a token heads can act: someone the cast knows, a named body or person, a word for people. */
    boolean isAgent(int i) {
        if (actorAt(i).isPresent()) {
            return true;
        }
        String upos = token(i).upos();
        if (upos.equals("PRON")) {
            return isPersonalPronoun(i);
        }
        if (isTime(i)) {
            return false;
        }
        Optional<Mention> name = sentence.mentionAt(i);
        return name.isPresent()
                        && name.get().type() != EntityType.EVENT
                        && name.get().type() != EntityType.OTHER
                || upos.equals("PROPN") && (name.isEmpty() || name.get().type() != EntityType.EVENT)
                || engine.people().contains(lemmas[i])
                || engine.bodies().contains(lemmas[i])
                || upos.equals("NOUN") && endsLikePeople(i)
                || (upos.equals("NUM") || upos.equals("ADJ")) && isHeadNumber(i);
    }

    private boolean isPersonalPronoun(int i) {
        return token(i).upos().equals("PRON") && PERSONAL.contains(lemmas[i]);
    }

    private boolean endsLikePeople(int i) {
        if (engine.notPeople().contains(lemmas[i]) || !token(i).xpos().equals("NNS")) {
            return false;
        }
        String form = token(i).form().toLowerCase(Locale.ROOT);
        return form.length() > 6 && PEOPLE_ENDINGS.stream().anyMatch(form::endsWith);
    }

    /** "12 were killed", "others fled": numbers and quantities that stand for people. */
    private boolean isHeadNumber(int i) {
        return !token(i).is("nummod")
                && !token(i).is("amod")
                && (token(i).upos().equals("NUM") || lemmas[i].equals("other"));
    }

    private boolean named(int i, EntityType type) {
        Optional<Mention> name = sentence.mentionAt(i);
        return name.isPresent() && name.get().type() == type;
    }

    /** A thing or place that can be hit, held or helped though it cannot act. */
    boolean isTarget(int i) {
        return engine.targets().contains(lemmas[i]);
    }

    /** A weapon or act that stands for who uses it: "the missiles fired by the army", "a Taliban attack". */
    boolean isInstrument(int i) {
        return engine.instruments().contains(lemmas[i]);
    }

    boolean isVerb(int i) {
        String upos = upos(i);
        return upos.equals("VERB") || upos.equals("AUX");
    }

    boolean isNoun(int i) {
        String upos = upos(i);
        return upos.equals("NOUN") || upos.equals("PROPN");
    }

    /** Part of speech; a plural noun taken for a verb ("there were clashes") betrays itself by its place in the tree. */
    String upos(int i) {
        Token word = token(i);
        if (word.xpos().equals("VBZ") && word.upos().equals("VERB")) {
            boolean nominal = word.is("nsubj") || word.is("obj") || word.is("obl") || word.is("nmod");
            boolean compounded = word.is("conj")
                    && sentence.children(i, "compound").stream().anyMatch(child -> child.index() == i - 1);
            return nominal || compounded ? "NOUN" : "VERB";
        }
        return word.upos();
    }

    /** Whether one of the token's dependents negates it. */
    boolean isNegated(int i) {
        for (Token child : sentence.children(i)) {
            if (engine.negations().contains(lemmas[child.index()])
                    && (child.is("advmod") || child.is("det") || child.is("cc") || child.is("aux"))) {
                return true;
            }
        }
        return false;
    }
}
