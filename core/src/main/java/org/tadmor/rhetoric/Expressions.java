package org.tadmor.rhetoric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;

/** The loaded expressions of the lexicon, looked up by their first word; the longest stand first. Immutable. */
final class Expressions {
    private static final Map<String, Rhetoric.Technique> FILES = Map.of(
            "loaded_language.tsv", Rhetoric.Technique.LOADED_LANGUAGE,
            "name_calling.tsv", Rhetoric.Technique.NAME_CALLING,
            "exaggeration.tsv", Rhetoric.Technique.EXAGGERATION,
            "doubt.tsv", Rhetoric.Technique.DOUBT);

    private final Map<String, List<Expression>> byFirst = new HashMap<>();

    /**
     * A loaded expression.
     *
     * @param words lemmas or forms, lower case, at least one
     * @param upos parts of speech that its last word may have; any if empty
     * @param before words that make it technical right before it
     * @param after words that make it technical right behind it
     * @param near words that make it technical anywhere in the sentence
     */
    record Expression(
            Rhetoric.Technique technique,
            List<String> words,
            Set<String> upos,
            Set<String> before,
            Set<String> after,
            Set<String> near) {}

    Expressions(Lexicon lexicon) {
        FILES.forEach((name, technique) -> {
            for (LexiconFile file : lexicon.named("en/rhetoric/" + name)) {
                file.rows().forEach(row -> add(technique, row));
            }
        });
        Comparator<Expression> longest =
                Comparator.comparingInt((Expression e) -> e.words().size()).reversed();
        byFirst.values().forEach(list -> list.sort(longest));
    }

    private void add(Rhetoric.Technique technique, LexiconFile.Row row) {
        List<String> words = List.of(
                row.get("words").toLowerCase(Locale.ROOT).replace('-', ' ').split(" +"));
        Map<String, Set<String>> unless = new HashMap<>();
        for (String condition : row.list("unless")) {
            int colon = condition.indexOf(':');
            String where = colon < 0 ? "" : condition.substring(0, colon);
            if (!where.equals("before") && !where.equals("after") && !where.equals("near")) {
                throw row.problem("'" + condition + "' is no condition; write before:WORD, after:WORD or near:WORD");
            }
            unless.computeIfAbsent(where, key -> new HashSet<>())
                    .add(condition.substring(colon + 1).toLowerCase(Locale.ROOT));
        }
        Expression expression = new Expression(
                technique,
                words,
                Set.copyOf(row.list("upos")),
                unless.getOrDefault("before", Set.of()),
                unless.getOrDefault("after", Set.of()),
                unless.getOrDefault("near", Set.of()));
        byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>(1)).add(expression);
    }

    /** The expressions that begin with {@code word}, longest first. */
    List<Expression> startingWith(String word) {
        return byFirst.getOrDefault(word, List.of());
    }
}
