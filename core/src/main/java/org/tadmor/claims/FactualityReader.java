package org.tadmor.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.FactualityLexicon.Kind;
import org.tadmor.claims.FactualityLexicon.Signature;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * How firmly a voice commits to what a token tells. The tree is walked from the top of what the voice says down to the
 * token; each word on the way changes the value by what it implies (Nairn, Condoravdi and Karttunen 2006), each negation
 * turns it round, each modal weakens it (Saurí and Pustejovsky 2012). Thread-safe.
 *
 * <p>The future: FactBank's guidelines treat tense apart from certainty, and readers rate plain futures between certain and
 * probable (de Marneffe, Manning and Potts 2012). Here "will" makes {@code PR+}: whoever says so commits himself, but to
 * nothing that has happened. "Would", "should" and "must" make {@code UU}.
 */
final class FactualityReader {
    /** Verbs that add nothing to their event noun but tense, negation and mood. */
    private static final Set<String> LIGHT =
            Set.of(("launch carry conduct hold make stage mount commit perpetrate take give have do be happen "
                            + "occur come begin start continue resume erupt ensue wage perform execute undertake initiate "
                            + "sign reach impose deliver provide order receive get see suffer follow unleash open engage "
                            + "enter join lead strike")
                    .split(" "));

    private static final Set<String> UNTRUE =
            Set.of("falsely", "wrongly", "mistakenly", "erroneously", "incorrectly", "untruthfully", "baselessly");

    private static final Set<String> TIMES = Set.of("when", "after", "before", "until", "till", "once", "as soon as");

    private final FactualityLexicon lexicon;

    FactualityReader(FactualityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A value and what it was read from.
     *
     * @param value how firmly
     * @param hearsay the word that says that somebody else says so ("reportedly"), or null
     */
    record Result(Factuality value, @Nullable Token hearsay) {}

    /**
     * The value of a token.
     *
     * @param target index of the token that tells the event
     * @param inside which tokens belong to what the voice says
     * @param base what the voice thinks of all that it says
     * @param past whether it is told in the past, so that "would" is the future that was told as "will"
     */
    Result read(Sentence sentence, int target, IntPredicate inside, Factuality base, boolean past) {
        List<Integer> path = path(sentence, target, inside);
        Token hearsay = null;
        Factuality value = base;
        for (int i = 0; i < path.size(); i++) {
            int at = path.get(i);
            if (i > 0) {
                value = edge(sentence, path.get(i - 1), at, value, base);
            } else {
                value = opening(sentence, at, value);
            }
            int next = i + 1 < path.size() ? path.get(i + 1) : -1;
            value = local(sentence, at, next, value, past);
            Token told = hearsay(sentence, at);
            hearsay = told == null ? hearsay : told;
        }
        return new Result(value, hearsay);
    }

    /** Whether an adverb says that what is told is not so: "falsely". */
    boolean isUntrue(Token adverb) {
        return UNTRUE.contains(adverb.lemma());
    }

    /** Whether a word takes a clause under it for granted, even when it is negated itself: "regret". */
    boolean isFactive(Token word) {
        Signature signature = lexicon.complement(word.lemma(), word.upos(), "that");
        return signature != null
                && signature.holds() == Factuality.CT_PLUS
                && signature.negated() == Factuality.CT_PLUS;
    }

    private static List<Integer> path(Sentence sentence, int target, IntPredicate inside) {
        List<Integer> path = new ArrayList<>();
        int at = target;
        while (at >= 0 && (at == target || inside.test(at)) && path.size() < 64) {
            path.add(at);
            at = sentence.token(at).head();
        }
        Collections.reverse(path);
        return path;
    }

    /** Questions and commands commit to nothing; nor does a clause that a condition opens. */
    private Factuality opening(Sentence sentence, int top, Factuality value) {
        Token token = sentence.token(top);
        boolean command = token.head() < 0
                && token.xpos().equals("VB")
                && sentence.child(top, "nsubj").isEmpty()
                && sentence.child(top, "aux").isEmpty()
                && sentence.child(top, "mark").isEmpty();
        if (command || asks(sentence)) {
            return Factuality.UU;
        }
        String mark = mark(sentence, top);
        Factuality marked = lexicon.value(Kind.MARK, mark);
        return marked == null || token.is("root") ? value : value.noSurerThan(marked);
    }

    private static boolean asks(Sentence sentence) {
        for (int i = sentence.size() - 1; i >= 0 && i >= sentence.size() - 3; i--) {
            Token token = sentence.token(i);
            if (token.form().startsWith("?")) {
                return true;
            }
            if (!token.upos().equals("PUNCT")) {
                return false;
            }
        }
        return false;
    }

    /** The value below an edge of the tree, before the words of the lower token itself count. */
    private Factuality edge(Sentence sentence, int above, int at, Factuality context, Factuality base) {
        Token governor = sentence.token(above);
        Token token = sentence.token(at);
        String frame = frame(sentence, at);
        if ((token.is("ccomp") || token.is("csubj")) && asksForPart(sentence, at)) {
            return base;
        }
        boolean relative = token.relation().equals("acl:relcl") && !ContentClause.is(sentence, token);
        if (frame.equals("to") && yet(sentence, above)) {
            return context.negated();
        }
        Signature signature = relative ? null : signature(sentence, above, at, frame);
        boolean report = signature != null
                && signature.holds() == Factuality.UU
                && governor.upos().equals("NOUN");
        if (report && base == Factuality.CT_MINUS && (frame.equals("that") || frame.equals("of"))) {
            return context;
        }
        if (signature != null) {
            return signature.under(context);
        }
        return switch (token.universalRelation()) {
            case "ccomp", "csubj" -> frame.equals("whether") ? Factuality.UU : context;
            case "xcomp" -> frame.equals("to") && !isAuxiliary(governor) ? Factuality.UU : context;
            case "advcl" -> adverbial(sentence, at, frame, context, base);
            case "acl" -> frame.equals("to") ? Factuality.UU : token.relation().equals("acl") ? context : base;
            case "conj" -> coordinated(sentence, above, at, context, base);
            case "parataxis" -> base;
            case "nsubj", "obj", "obl", "nmod", "iobj", "appos" -> nominal(sentence, above, at, context, base);
            default -> context;
        };
    }

    /** "unclear who attacked": that somebody did is taken for granted. */
    private static boolean asksForPart(Sentence sentence, int at) {
        for (Token child : sentence.children(at)) {
            boolean asking = child.xpos().startsWith("W") && !child.lemma().equals("that");
            if (asking && child.index() < at && !child.is("mark")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAuxiliary(Token token) {
        return token.upos().equals("AUX") && !token.lemma().equals("be");
    }

    /** "have yet to agree" */
    private static boolean yet(Sentence sentence, int above) {
        String verb = sentence.token(above).lemma();
        return (verb.equals("have") || verb.equals("be"))
                && sentence.children(above, "advmod").stream()
                        .anyMatch(adverb -> adverb.lemma().equals("yet"));
    }

    private @Nullable Signature signature(Sentence sentence, int above, int at, String frame) {
        Token governor = sentence.token(above);
        Optional<Token> particle = sentence.child(above, "compound");
        if (particle.isPresent() && particle.get().relation().equals("compound:prt")) {
            Signature phrasal =
                    lexicon.complement(governor.lemma() + " " + particle.get().lemma(), governor.upos(), frame);
            if (phrasal != null) {
                return phrasal;
            }
        }
        Signature signature = lexicon.complement(governor.lemma(), governor.upos(), frame);
        if (signature == null
                && frame.equals("ing")
                && sentence.token(at).upos().equals("NOUN")) {
            return lexicon.complement(governor.lemma(), governor.upos(), "np");
        }
        return signature;
    }

    private Factuality adverbial(Sentence sentence, int at, String frame, Factuality context, Factuality base) {
        if (Conditions.isCounterfactual(sentence, at)) {
            return base.negated();
        }
        String mark = mark(sentence, at);
        Factuality marked = lexicon.value(Kind.MARK, mark);
        if (marked == null) {
            marked = lexicon.value(Kind.PREPOSITION, mark);
        }
        if (marked != null) {
            return marked == Factuality.CT_MINUS ? base.negated() : base.noSurerThan(marked);
        }
        if (frame.equals("to")) {
            return Factuality.UU;
        }
        if (TIMES.contains(mark)) {
            return context.isNegative() ? base : context;
        }
        return base;
    }

    /** "will attack and destroy" shares its mood, "did not attack but withdrew" does not. */
    private Factuality coordinated(Sentence sentence, int above, int at, Factuality context, Factuality base) {
        Token first = sentence.token(above);
        Token token = sentence.token(at);
        boolean own = sentence.child(at, "nsubj").isPresent()
                || sentence.child(at, "aux").isPresent()
                || (token.upos().equals("VERB") && !token.xpos().equals(first.xpos()));
        return own && token.upos().equals("VERB") ? base : context;
    }

    /** An event noun is taken for granted unless its governor only lends it tense and mood. */
    private Factuality nominal(Sentence sentence, int above, int at, Factuality context, Factuality base) {
        Token governor = sentence.token(above);
        if (LIGHT.contains(governor.lemma()) || !governor.upos().equals("VERB")) {
            Factuality preposition = lexicon.value(Kind.PREPOSITION, preposition(sentence, at));
            return preposition == null ? context : base.negated();
        }
        Factuality preposition = lexicon.value(Kind.PREPOSITION, preposition(sentence, at));
        if (preposition != null) {
            return preposition == Factuality.CT_MINUS ? base.negated() : base.noSurerThan(preposition);
        }
        boolean definite = sentence.child(at, "det")
                        .filter(det -> !det.lemma().equals("a") && !det.lemma().equals("any"))
                        .isPresent()
                || sentence.child(at, "nmod").isPresent();
        return !definite && !context.isNegative() && context != Factuality.CT_PLUS ? context : base;
    }

    /**
     * What a token's own negations, modals, adverbs and modifiers make of a value.
     *
     * @param next the token below it on the way, whose own words count later, or -1
     */
    private Factuality local(Sentence sentence, int at, int next, Factuality value, boolean past) {
        Factuality changed = value;
        boolean against = Conditions.againstTheFacts(sentence, at);
        boolean negative = negated(sentence, at, next);
        Token able = null;
        boolean perfect = sentence.token(at).xpos().equals("VBN")
                && sentence.children(at, "aux").stream()
                        .anyMatch(aux -> aux.lemma().equals("have"));
        for (Token child : sentence.children(at)) {
            if (child.is("aux") && child.lemma().equals("would") && (against || (past && !perfect))) {
                changed = against ? changed.negated() : changed.noSurerThan(Factuality.PR_PLUS);
            } else if (child.is("aux")) {
                Factuality modal = perfect ? lexicon.value(Kind.MODAL_PERFECT, child.lemma()) : null;
                modal = modal == null ? lexicon.value(Kind.MODAL, child.lemma()) : modal;
                boolean ability = child.lemma().equals("can") || child.lemma().equals("could");
                if (modal != null && negative && ability) {
                    able = child;
                } else if (modal != null) {
                    changed = modal == Factuality.CT_MINUS ? changed.negated() : changed.noSurerThan(modal);
                }
            } else if (child.is("advmod")) {
                changed = weighed(changed, lexicon.value(Kind.ADVERB, child.lemma()));
            } else if (child.is("amod") || child.is("compound")) {
                Factuality modifier = lexicon.value(Kind.MODIFIER, child.form().toLowerCase(Locale.ROOT));
                changed = weighed(changed, modifier);
            } else if (child.is("advcl") && !against && Conditions.isCondition(sentence, child) && able == null) {
                changed = Factuality.UU;
            } else if (child.is("cop") && mark(sentence, at).equals("to")) {
                changed = Factuality.UU;
            }
        }
        return negative ? changed.negated() : changed;
    }

    private static Factuality weighed(Factuality value, @Nullable Factuality weight) {
        if (weight == null) {
            return value;
        }
        return weight.isNegative() ? value.negated().noSurerThan(weight) : value.noSurerThan(weight);
    }

    private boolean negated(Sentence sentence, int at, int next) {
        for (Token child : sentence.children(at)) {
            boolean subject = child.is("nsubj");
            boolean word = child.is("advmod") || child.is("det") || child.is("cc") || subject;
            if (word && denies(sentence, child)) {
                return true;
            }
            if ((subject || child.is("obj")) && child.index() != next) {
                for (Token below : sentence.children(child.index())) {
                    boolean none =
                            below.is("det") || (below.is("cc") && below.lemma().equals("neither"));
                    if (none && denies(sentence, below)) {
                        return true;
                    }
                }
            }
            boolean longer = child.is("advmod")
                    && (child.lemma().equals("long") || child.form().equals("longer"));
            if (longer
                    && sentence.children(child.index()).stream()
                            .anyMatch(below -> below.lemma().equals("no"))) {
                return true;
            }
        }
        return false;
    }

    private boolean denies(Sentence sentence, Token token) {
        String lemma = token.lemma().equals("n't") ? "not" : token.lemma();
        if (lexicon.value(Kind.NEGATION, lemma) == null) {
            return false;
        }
        boolean only = token.index() + 1 < sentence.size()
                && sentence.token(token.index() + 1).lemma().equals("only");
        return !only;
    }

    private @Nullable Token hearsay(Sentence sentence, int at) {
        for (Token child : sentence.children(at)) {
            boolean modifies = child.is("advmod") || child.is("amod");
            if (modifies && lexicon.value(Kind.HEARSAY, child.form().toLowerCase(Locale.ROOT)) != null) {
                return child;
            }
        }
        return null;
    }

    /** How a token is joined to its governor: to, that, whether, ing, bare, np, or a preposition. */
    static String frame(Sentence sentence, int at) {
        Token token = sentence.token(at);
        String mark = mark(sentence, at);
        switch (token.universalRelation()) {
            case "obj", "iobj" -> {
                return "np";
            }
            case "nsubj", "csubj" -> {
                return token.relation().endsWith(":pass") ? "np" : token.is("csubj") ? clause(token, mark) : "nsubj";
            }
            case "obl", "nmod" -> {
                return preposition(sentence, at);
            }
            default -> {
                return clause(token, mark);
            }
        }
    }

    private static String clause(Token token, String mark) {
        if (mark.equals("to")) {
            return "to";
        }
        if (mark.equals("whether") || (mark.equals("if") && token.is("ccomp"))) {
            return "whether";
        }
        if (token.xpos().equals("VBG")) {
            return mark.isEmpty() ? "ing" : mark;
        }
        if (token.is("xcomp")) {
            return "bare";
        }
        return mark.isEmpty() ? "that" : mark;
    }

    private static String mark(Sentence sentence, int at) {
        List<Token> marks = sentence.children(at, "mark");
        if (marks.isEmpty()) {
            return sentence.child(at, "case").map(Token::lemma).orElseGet(() -> adverb(sentence, at));
        }
        return phrase(sentence, marks.get(0));
    }

    /** "when" and "once" are adverbs of their clause in UD. */
    private static String adverb(Sentence sentence, int at) {
        return sentence.child(at, "advmod")
                .filter(child -> child.lemma().equals("when") && child.index() < at)
                .map(Token::lemma)
                .orElse("");
    }

    private static String preposition(Sentence sentence, int at) {
        return sentence.child(at, "case")
                .map(marker -> phrase(sentence, marker))
                .orElse("np");
    }

    /** A marker with the words fixed to it: "in case", "instead of". */
    private static String phrase(Sentence sentence, Token marker) {
        List<Token> more = sentence.children(marker.index(), "fixed");
        if (more.isEmpty()) {
            return marker.lemma();
        }
        StringBuilder words = new StringBuilder(marker.lemma());
        for (Token word : more) {
            words.append(' ').append(word.lemma());
        }
        return words.toString();
    }
}
