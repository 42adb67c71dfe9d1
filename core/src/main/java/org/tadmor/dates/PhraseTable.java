package org.tadmor.dates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Word sequences and what they mean, looked up by their first word; the longest wins. */
final class PhraseTable<T> {
    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    /** @param words the pieces, lower case */
    record Entry<T>(List<String> words, boolean capital, T meaning) {}

    /** @param end index after the last piece that matched */
    record Hit<T>(int end, T meaning) {}

    /** Adds a phrase; one written with a capital first letter matches only words written so. */
    void add(String phrase, T meaning) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : phrase.toLowerCase(Locale.ROOT).toCharArray()) {
            // "9/11" is one piece in a text.
            if (Character.isLetter(c) || Character.isDigit(c) || c == '/') {
                word.append(c);
                continue;
            }
            if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!Character.isWhitespace(c)) {
                words.add(String.valueOf(c));
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        boolean capital = Character.isUpperCase(phrase.charAt(0));
        byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>()).add(new Entry<>(words, capital, meaning));
    }

    /** Whether any phrase starts with {@code word}. */
    boolean has(String word) {
        return byFirst.containsKey(word);
    }

    /** The longest phrase that starts at {@code i}. */
    @Nullable Hit<T> at(TimeWords words, int i) {
        Hit<T> best = null;
        for (Entry<T> entry : byFirst.getOrDefault(words.text(i), List.of())) {
            int size = entry.words().size();
            if ((best == null || i + size > best.end()) && matches(entry, words, i)) {
                best = new Hit<>(i + size, entry.meaning());
            }
        }
        return best;
    }

    private static boolean matches(Entry<?> entry, TimeWords words, int i) {
        if (entry.capital() && !words.at(i).capital()) {
            return false;
        }
        for (int k = 0; k < entry.words().size(); k++) {
            String expected = entry.words().get(k);
            boolean same = words.is(i + k, expected)
                    || (expected.equals("'") && words.isApostrophe(i + k))
                    || (expected.equals("-") && words.isHyphen(i + k));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
