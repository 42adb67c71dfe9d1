package org.tadmor.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.lexicon.LexiconFile;

/** What the lexicon says about how words are written: abbreviations, affixes, contractions, units. */
final class WordForms {
    /** How an abbreviation stands. */
    enum Abbreviation {
        /** Before a name; never ends a sentence. */
        TITLE,
        /** An abbreviation only before a digit. */
        NUMBER,
        /** Anywhere. */
        ANY,
        /** Anywhere; a capital after it usually begins a sentence. */
        TIME
    }

    private final Map<String, Abbreviation> abbreviations = new HashMap<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> suffixes = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> starters = new HashSet<>();
    private final Set<String> speech = new HashSet<>();
    private final Map<String, int[]> contractions = new HashMap<>();

    WordForms(Lexicon lexicon) {
        for (LexiconFile file : lexicon.named("en/language/abbreviations.txt")) {
            for (String line : file.lines()) {
                int space = line.indexOf(' ');
                String form = space < 0 ? line : line.substring(0, space);
                Abbreviation kind = space < 0
                        ? Abbreviation.ANY
                        : Abbreviation.valueOf(line.substring(space + 1).strip().toUpperCase(Locale.ROOT));
                abbreviations.merge(form, kind, (old, added) -> old);
                if (kind != Abbreviation.NUMBER) {
                    abbreviations.putIfAbsent(form.toUpperCase(Locale.ROOT), kind);
                }
            }
        }
        for (LexiconFile file : lexicon.named("en/language/hyphen-prefixes.txt")) {
            for (String line : file.lines()) {
                if (line.startsWith("-")) {
                    suffixes.add(line.substring(1));
                } else {
                    prefixes.add(line);
                }
            }
        }
        lexicon.named("en/language/units.txt").forEach(file -> units.addAll(file.lines()));
        lexicon.named("en/language/sentence-starters.txt").forEach(file -> starters.addAll(file.lines()));
        lexicon.named("en/language/speech-verbs.txt").forEach(file -> speech.addAll(file.lines()));
        for (LexiconFile file : lexicon.named("en/language/contractions.tsv")) {
            for (LexiconFile.Row row : file.rows()) {
                contractions.put(row.get("word"), lengths(row.list("parts")));
            }
        }
    }

    private static int[] lengths(List<String> parts) {
        return parts.stream().mapToInt(String::length).toArray();
    }

    /** The kind of {@code form}, its period included, or null. */
    @Nullable Abbreviation abbreviation(String form) {
        return abbreviations.get(form);
    }

    boolean isPrefix(String lowerCase) {
        return prefixes.contains(lowerCase);
    }

    boolean isSuffix(String lowerCase) {
        return suffixes.contains(lowerCase);
    }

    boolean isUnit(String letters) {
        return units.contains(letters);
    }

    boolean startsSentences(String word) {
        return starters.contains(word);
    }

    /** Forms of verbs that follow a speaker's name after quoted words. */
    boolean isSpeech(String word) {
        return speech.contains(word);
    }

    /** Lengths of the parts of a word that is several, or null. */
    int @Nullable [] parts(String lowerCase) {
        return contractions.get(lowerCase);
    }
}
