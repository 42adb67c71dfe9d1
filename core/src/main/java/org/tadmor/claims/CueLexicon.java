package org.tadmor.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Token;
import org.tadmor.language.model.FeatureHash;
import org.tadmor.language.model.WordClasses;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;

/** The words that attribute, from {@code en/claims/cues.tsv}. A later row of the same word replaces an earlier one. */
public final class CueLexicon {

    /** What sort of attribution a cue makes. */
    public enum Kind {
        /** Plain telling. */
        SAY,
        /** Telling as a witness or medium. */
        REPORT,
        /** Telling from which the writer keeps a distance. */
        CLAIM,
        /** Telling that the writer takes for settled. */
        CONFIRM,
        /** Telling against one's own interest. */
        ADMIT,
        /** Telling that it is not so. */
        DENY,
        /** Telling to somebody's discredit. */
        ACCUSE,
        /** Telling with an evaluation of it. */
        JUDGE,
        /** Holding for true. */
        BELIEVE,
        /** Holding for possible. */
        GUESS,
        /** Holding for unlikely. */
        DOUBT,
        /** Having learned. */
        KNOW,
        /** Seeing or hearing. */
        PERCEIVE,
        /** Wanting or not wanting. */
        WANT,
        /** Wanting somebody to act, aloud. */
        DEMAND,
        /** Meaning to act. */
        INTEND,
        /** Binding oneself to act. */
        COMMIT,
        /** Announcing harm. */
        THREATEN,
        /** Asking. */
        ASK,
        /** Holding for what will come. */
        EXPECT,
        /** Being afraid of. */
        FEAR,
        /** Being evidence of. */
        SHOW,
        /** Giving the impression of. */
        SEEM,
        /** Making law. */
        DECREE,
        /** Making believe. */
        PRETEND
    }

    /**
     * One word that attributes.
     *
     * @param kind what sort of attribution it is
     * @param clause what its source thinks of a finite clause or a quotation under it
     * @param infinitive of an infinitive, or null when that is not in the source's voice
     * @param gerund of a gerund, or null
     * @param noun of a noun that tells an event, or null
     */
    public record Cue(
            Kind kind,
            Factuality clause,
            @Nullable Factuality infinitive,
            @Nullable Factuality gerund,
            @Nullable Factuality noun) {}

    private final Map<String, Cue> verbs;
    private final Map<String, Cue> nouns;
    private final Map<String, Cue> adjectives;
    private final Map<String, Cue> others;
    private final WordClasses clusters = LanguageModel.english().vocabulary().clusters();

    private CueLexicon(Map<String, Map<String, Cue>> byClass) {
        this.verbs = Map.copyOf(byClass.getOrDefault("verb", Map.of()));
        this.nouns = Map.copyOf(byClass.getOrDefault("noun", Map.of()));
        this.adjectives = Map.copyOf(byClass.getOrDefault("adj", Map.of()));
        Map<String, Cue> rest = new HashMap<>(byClass.getOrDefault("adv", Map.of()));
        rest.putAll(byClass.getOrDefault("prep", Map.of()));
        this.others = Map.copyOf(rest);
    }

    /** Reads the table of every layer of the lexicon. */
    public static CueLexicon of(Lexicon lexicon) {
        Map<String, Map<String, Cue>> byClass = new HashMap<>();
        for (LexiconFile file : lexicon.named("en/claims/cues.tsv")) {
            for (LexiconFile.Row row : file.rows()) {
                String pos = row.get("pos");
                if (!List.of("verb", "noun", "adj", "adv", "prep").contains(pos)) {
                    throw row.problem("has pos '" + pos + "'; verb, noun, adj, adv and prep are known");
                }
                byClass.computeIfAbsent(pos, key -> new HashMap<>()).put(row.get("lemma"), cue(row));
            }
        }
        return new CueLexicon(byClass);
    }

    private static Cue cue(LexiconFile.Row row) {
        Factuality clause = value(row, "that");
        if (clause == null) {
            throw row.problem("needs a factuality in column 'that'");
        }
        try {
            Kind kind = Kind.valueOf(row.get("class").toUpperCase(Locale.ROOT));
            return new Cue(kind, clause, value(row, "to"), value(row, "ing"), value(row, "np"));
        } catch (IllegalArgumentException e) {
            throw row.problem("has the unknown class '" + row.get("class") + "'");
        }
    }

    private static @Nullable Factuality value(LexiconFile.Row row, String column) {
        String code = row.orNull(column);
        if (code == null) {
            return null;
        }
        try {
            return Factuality.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw row.problem("has in column '" + column + "' " + e.getMessage());
        }
    }

    /** The entry of a token by its lemma and part of speech, or null. */
    public @Nullable Cue of(Token token) {
        return switch (token.upos()) {
            case "VERB", "AUX" -> verbs.get(token.lemma());
            case "NOUN" -> nouns.get(token.lemma());
            case "ADJ" -> adjectives.get(token.lemma());
            default -> others.get(token.lemma());
        };
    }

    /** The language model's cluster of a word, or "0" for a rare one: a feature value that unseen cues share with seen ones. */
    String cluster(Token token) {
        return Integer.toString(clusters.of(FeatureHash.of(token.form().toLowerCase(Locale.ROOT))));
    }

    /** The entry of a verb, or null. */
    @Nullable Cue verb(String lemma) {
        return verbs.get(lemma);
    }

    /** The kind of a token's entry in lower case, or "-": a feature value. */
    String kindName(Token token) {
        Cue cue = of(token);
        return cue == null ? "-" : cue.kind().name();
    }
}
