package org.tadmor.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.Cast;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;
import org.tadmor.text.Span;

/**
 * Who the source of an attribution is: an actor by name or known role, or somebody nobody could ask, then of which sort
 * and country. The nouns stand in {@code en/claims/anonymous.tsv}. Thread-safe.
 */
final class SourceResolver {
    private static final Map<String, Anonymity> SECTORS = Map.ofEntries(
            Map.entry("GOV", Anonymity.OFFICIALS),
            Map.entry("MIL", Anonymity.OFFICIALS),
            Map.entry("COP", Anonymity.OFFICIALS),
            Map.entry("SPY", Anonymity.OFFICIALS),
            Map.entry("JUD", Anonymity.OFFICIALS),
            Map.entry("LEG", Anonymity.OFFICIALS),
            Map.entry("REB", Anonymity.REBELS),
            Map.entry("UAF", Anonymity.REBELS),
            Map.entry("INS", Anonymity.REBELS),
            Map.entry("MED", Anonymity.MEDIA),
            Map.entry("JRN", Anonymity.MEDIA),
            Map.entry("HLH", Anonymity.RELIEF),
            Map.entry("NGO", Anonymity.RELIEF),
            Map.entry("REF", Anonymity.WITNESSES));

    private static final Set<String> PAPERS = Set.of(
            "statement",
            "communique",
            "communiqué",
            "declaration",
            "release",
            "announcement",
            "letter",
            "message",
            "report");

    private final Map<String, Anonymity> nouns = new HashMap<>();
    private final Map<String, Anonymity> modifiers = new HashMap<>();

    SourceResolver(Lexicon lexicon) {
        for (LexiconFile file : lexicon.named("en/claims/anonymous.tsv")) {
            for (LexiconFile.Row row : file.rows()) {
                Map<String, Anonymity> into = row.orNull("modifier") == null ? nouns : modifiers;
                into.put(row.get("lemma"), type(row));
            }
        }
    }

    private static Anonymity type(LexiconFile.Row row) {
        try {
            return Anonymity.valueOf(row.get("type").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.problem("has the unknown type '" + row.get("type") + "'");
        }
    }

    /** The speakers of one attribution, at least one: more where the source is coordinated. */
    List<Source> of(Document document, Cast cast, Attribution one) {
        String text = document.text();
        Span words = one.sourceSpan();
        Sentence sentence = document.sentences().get(one.sentence());
        if (one.source() == SourceDecision.NONE || words == null) {
            return List.of(
                    unnamed(sentence.token(one.cue()), group(sentence, one).in(text), one.cueSpan()));
        }
        List<Source> found = new ArrayList<>();
        found.add(
                source(sentence, cast, one.source(), first(sentence, one, words).in(text), one.cueSpan()));
        for (Token other : sentence.children(one.source(), "conj")) {
            ActorMention mention = cast.at(sentence.index(), other.index()).orElse(null);
            if (mention != null && words.contains(other.span())) {
                String also = mention.span().in(text);
                found.add(source(sentence, cast, other.index(), also, one.cueSpan()));
            }
        }
        return found;
    }

    /** The words of a cue without a source: a verb with its auxiliaries, whatever else the cue holds. */
    private static Span group(Sentence sentence, Attribution one) {
        if (!sentence.token(one.cue()).upos().equals("VERB")) {
            return one.cueSpan();
        }
        int first = one.cue();
        for (Token child : sentence.children(one.cue(), "aux")) {
            boolean inside = child.index() < first && one.cueSpan().contains(child.span());
            first = inside ? child.index() : first;
        }
        return sentence.spanOf(first, one.cue() + 1);
    }

    /** The words of the first of several coordinated sources, or all words where there is one. */
    private static Span first(Sentence sentence, Attribution one, Span words) {
        List<Token> others = sentence.children(one.source(), "conj");
        if (others.isEmpty() || !words.contains(others.get(0).span())) {
            return words;
        }
        Token last = sentence.token(one.source());
        return new Span(words.start(), Math.max(last.span().end(), words.start() + 1));
    }

    /** Hearsay: the word that says that somebody says so stands for whoever it is. */
    Source unnamed(Token head, String words, Span cue) {
        Anonymity type = head.upos().equals("NOUN")
                ? nouns.getOrDefault(head.lemma().toLowerCase(Locale.ROOT), Anonymity.OTHERS)
                : Anonymity.OTHERS;
        return new Source(Source.Kind.ANONYMOUS, words, null, cue, Factuality.CT_PLUS, type, null);
    }

    /**
     * Whether an inner source is the outer one over again: "Two witnesses said they saw". A personal pronoun that is
     * nobody else is the speaker.
     */
    static boolean isSame(Document document, Cast cast, Attribution outer, Attribution inner) {
        if (outer.source() == SourceDecision.NONE || inner.source() == SourceDecision.NONE) {
            return false;
        }
        Sentence sentence = document.sentences().get(inner.sentence());
        Token token = sentence.token(inner.source());
        if (!token.xpos().equals("PRP")) {
            return false;
        }
        ActorMention who = cast.at(inner.sentence(), inner.source()).orElse(null);
        ActorMention speaker = StatementReader.speaker(document, cast, outer);
        return who == null
                || (speaker != null && who.actor().id().equals(speaker.actor().id()));
    }

    /**
     * Who a noun phrase is.
     *
     * @param words the phrase as it stands
     * @param cue the words that attribute
     */
    Source source(Sentence sentence, Cast cast, int head, String words, Span cue) {
        ActorMention mention = named(sentence, cast, head);
        Token token = sentence.token(head);
        boolean nameless = mention == null || mention.form() == ActorMention.Form.NOMINAL;
        boolean known =
                mention != null && definite(sentence, head) && token.xpos().equals("NN");
        String code = mention == null ? null : mention.actor().code();
        String country = mention == null ? null : mention.actor().country();
        if (nameless && !known && nouns.containsKey(token.lemma().toLowerCase(Locale.ROOT))) {
            Anonymity type = anonymity(sentence, head, mention);
            return new Source(Source.Kind.ANONYMOUS, words, code, cue, Factuality.CT_PLUS, type, country);
        }
        if (mention != null) {
            String name = name(sentence, mention);
            return new Source(Source.Kind.ACTOR, name, code, cue, Factuality.CT_PLUS, null, country);
        }
        if (token.upos().equals("PROPN") || sentence.mentionAt(head).isPresent()) {
            return new Source(Source.Kind.ACTOR, words, null, cue);
        }
        Anonymity type = anonymity(sentence, head, null);
        return new Source(Source.Kind.ANONYMOUS, words, null, cue, Factuality.CT_PLUS, type, null);
    }

    /** Whoever a paper is from: "a statement by the coalition" speaks for the coalition. */
    private static int author(Sentence sentence, Cast cast, int head) {
        if (PAPERS.contains(sentence.token(head).lemma())) {
            for (Token child : sentence.children(head, "nmod")) {
                String preposition = sentence.caseLemma(child.index());
                boolean by = preposition.equals("by") || preposition.equals("from");
                boolean of = child.relation().equals("nmod:poss") || preposition.equals("of");
                if (by || (of && cast.at(sentence.index(), child.index()).isPresent())) {
                    return child.index();
                }
            }
        }
        return head;
    }

    private Anonymity anonymity(Sentence sentence, int head, @Nullable ActorMention mention) {
        Anonymity own = nouns.getOrDefault(sentence.token(head).lemma().toLowerCase(Locale.ROOT), Anonymity.OTHERS);
        if (own != Anonymity.OTHERS) {
            return helps(sentence, head) ? Anonymity.RELIEF : own;
        }
        for (Token child : sentence.children(head)) {
            if (child.is("amod") || child.is("compound") || child.is("nmod")) {
                String lemma = child.lemma().toLowerCase(Locale.ROOT);
                Anonymity type = modifiers.getOrDefault(lemma, child.is("nmod") ? nouns.get(lemma) : null);
                if (type != null) {
                    return type;
                }
            }
        }
        String sector = mention == null ? null : mention.actor().sector();
        return sector == null ? Anonymity.OTHERS : SECTORS.getOrDefault(sector, Anonymity.OTHERS);
    }

    /** "aid workers" are no witnesses. */
    private boolean helps(Sentence sentence, int head) {
        return sentence.children(head).stream()
                .filter(child -> child.is("compound") || child.is("amod"))
                .anyMatch(child -> modifiers.get(child.lemma().toLowerCase(Locale.ROOT)) == Anonymity.RELIEF);
    }

    /** Who a source is: "an officer, Colonel Mansour" goes by the name behind the comma. */
    private static @Nullable ActorMention named(Sentence sentence, Cast cast, int head) {
        for (Token name : sentence.children(head, "appos")) {
            ActorMention mention = cast.at(sentence.index(), name.index()).orElse(null);
            if (mention != null && mention.form() == ActorMention.Form.NAME) {
                return mention;
            }
        }
        ActorMention direct = StatementReader.speaker(sentence, cast, head);
        boolean title = (direct == null || direct.form() == ActorMention.Form.NOMINAL)
                && Character.isUpperCase(sentence.token(head).form().charAt(0))
                && head + 1 < sentence.size();
        if (title) {
            // The tree may make a title and the name behind it two subjects.
            ActorMention behind = cast.at(sentence.index(), head + 1).orElse(null);
            if (behind != null
                    && behind.form() == ActorMention.Form.NAME
                    && !sentence.dominates(head, head + 1)
                    && sentence.token(head + 1).head() == sentence.token(head).head()) {
                return behind;
            }
        }
        return direct;
    }

    /** A role goes by its lexicon key in the plural; one bishop is "bishop", not "bishops". */
    private static String name(Sentence sentence, ActorMention mention) {
        String name = mention.actor().name();
        Token head = sentence.token(mention.head());
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        boolean plural = mention.form() == ActorMention.Form.NOMINAL
                && head.xpos().equals("NN")
                && (name.equals(lemma + "s")
                        || name.equals(lemma + "es")
                        || name.equals(lemma.replaceAll("y$", "ies")));
        return plural ? lemma : name;
    }

    /** "the officer" has been met before; "an officer" has not. */
    private static boolean definite(Sentence sentence, int head) {
        return sentence.child(head, "det")
                .filter(det -> det.lemma().equals("the")
                        || det.lemma().equals("this")
                        || det.lemma().equals("that"))
                .isPresent();
    }
}
