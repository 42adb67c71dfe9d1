package org.tadmor.events;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All words that patterns and word classes ask for. A lemmatizer guesses at words it was not trained on ("freed": "fre");
 * where its guess is no word of the lexicon and a regular form of one stands there, that one is meant. Immutable.
 */
final class Vocabulary {
    private final Set<String> words = new HashSet<>();

    Vocabulary(List<Pattern> patterns, WordClasses classes) {
        classes.names().forEach(name -> words.addAll(classes.words(name)));
        // Patterns share what they ask for: each is taken once.
        Set<Words> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Pattern pattern : patterns) {
            words.addAll(pattern.trigger());
            pattern.with().forEach(condition -> asked.add(condition.words()));
            pattern.unless().forEach(condition -> asked.add(condition.words()));
            if (pattern.object() != null) {
                asked.add(pattern.object());
            }
        }
        asked.forEach(one -> words.addAll(one.lemmas()));
    }

    /** The lemma as the lexicon writes it, in lower case. */
    String lemma(String lemma, String form, String tag) {
        String given = lemma.toLowerCase(Locale.ROOT);
        if (words.contains(given)) {
            return given;
        }
        String word = form.toLowerCase(Locale.ROOT);
        String found = switch (tag) {
            case "VBD", "VBN" -> word.endsWith("ed") ? first(word, 1, 2, "") : null;
            case "VBG" -> word.endsWith("ing") ? first(word, 3, 3, "e") : null;
            case "VBZ", "NNS" -> word.endsWith("s") ? first(word, 1, 2, "") : null;
            default -> null;
        };
        return found == null ? given : found;
    }

    /** Cuts the ending, short or long, undoes doubling and "y" to "i", and takes the first that is a word. */
    private @Nullable String first(String word, int shorter, int longer, String vowel) {
        if (word.length() <= longer) {
            // "s", "ed": a stray ending that a tagger took for a word.
            return null;
        }
        String cut = word.substring(0, word.length() - longer);
        String little = word.substring(0, word.length() - shorter);
        String single = cut.length() > 2 && cut.charAt(cut.length() - 1) == cut.charAt(cut.length() - 2)
                ? cut.substring(0, cut.length() - 1)
                : cut;
        String why = cut.endsWith("i") ? cut.substring(0, cut.length() - 1) + "y" : cut;
        for (String candidate : List.of(cut + vowel, little, cut, single, why)) {
            if (words.contains(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
