package org.tadmor.claims;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;

/**
 * The words that say whether something happened, from {@code en/claims/factuality.tsv}. A later row of the same word
 * replaces an earlier one.
 */
public final class FactualityLexicon {

    /** What sort of word it is. */
    public enum Kind {
        /** Implies something about what it governs. */
        COMPLEMENT,
        /** A modal verb. */
        MODAL,
        /** A modal verb over a perfect. */
        MODAL_PERFECT,
        /** An adverb of the clause. */
        ADVERB,
        /** Says no. */
        NEGATION,
        /** An adjective of an event noun. */
        MODIFIER,
        /** Told by somebody who is not named. */
        HEARSAY,
        /** A subordinating conjunction. */
        MARK,
        /** A preposition before an event noun or gerund. */
        PREPOSITION
    }

    /**
     * What a word implies about what it governs or modifies.
     *
     * @param holds when the word itself is affirmed
     * @param negated when the word itself is negated
     */
    public record Signature(Factuality holds, Factuality negated) {

        /** The value of what is governed when the governing word has the value {@code context}. */
        Factuality under(Factuality context) {
            if (holds == negated) {
                return holds;
            }
            if (context == Factuality.UU) {
                return Factuality.UU;
            }
            return (context.isPositive() ? holds : negated).noSurerThan(context);
        }
    }

    private static final Set<String> CLASSES = Set.of("verb", "noun", "adj", "adv", "aux", "det", "sconj", "adp");

    private final Map<String, Signature> signatures;

    private FactualityLexicon(Map<String, Signature> signatures) {
        this.signatures = Map.copyOf(signatures);
    }

    /** Reads the table of every layer of the lexicon. */
    public static FactualityLexicon of(Lexicon lexicon) {
        Map<String, Signature> signatures = new HashMap<>();
        for (LexiconFile file : lexicon.named("en/claims/factuality.tsv")) {
            for (LexiconFile.Row row : file.rows()) {
                String pos = row.get("pos");
                if (!CLASSES.contains(pos)) {
                    throw row.problem("has pos '" + pos + "'; " + CLASSES + " are known");
                }
                Kind kind = kind(row);
                String where = kind == Kind.COMPLEMENT ? pos : "";
                signatures.put(key(kind, row.get("lemma"), where, row.get("frame")), signature(row));
            }
        }
        return new FactualityLexicon(signatures);
    }

    private static Kind kind(LexiconFile.Row row) {
        try {
            return Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.problem("has the unknown kind '" + row.get("kind") + "'");
        }
    }

    private static Signature signature(LexiconFile.Row row) {
        try {
            Factuality holds = Factuality.ofCode(row.get("holds"));
            String negated = row.orNull("negated");
            return new Signature(holds, negated == null ? holds : Factuality.ofCode(negated));
        } catch (IllegalArgumentException e) {
            throw row.problem("has a value that is none of FactBank's: " + e.getMessage());
        }
    }

    /**
     * What a word implies about a complement.
     *
     * @param lemma lemma, with its particle behind a blank where it has one
     * @param upos universal part of speech
     * @param frame how the complement is joined: to, that, whether, ing, bare, np, or a preposition
     */
    public @Nullable Signature complement(String lemma, String upos, String frame) {
        String pos = switch (upos) {
            case "VERB", "AUX" -> "verb";
            case "NOUN", "PROPN" -> "noun";
            case "ADJ" -> "adj";
            default -> "";
        };
        return signatures.get(key(Kind.COMPLEMENT, lemma, pos, frame));
    }

    /** The value that a word of another kind gives, or null. */
    public @Nullable Factuality value(Kind kind, String lemma) {
        Signature signature = signatures.get(key(kind, lemma, "", ""));
        return signature == null ? null : signature.holds();
    }

    private static String key(Kind kind, String lemma, String pos, String frame) {
        return kind.name() + '\t' + lemma + '\t' + pos + '\t' + frame;
    }
}
