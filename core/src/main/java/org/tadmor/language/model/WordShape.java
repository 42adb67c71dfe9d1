package org.tadmor.language.model;

import java.util.List;
import java.util.Locale;

/** How a word is written: what the model ignores of it and what it looks at when it does not know the word. */
public final class WordShape {
    private WordShape() {}

    /**
     * The word with its accidents levelled: curly quotes and dashes as in the treebanks, digits of long numbers, web addresses.
     *
     * @param open whether a double quotation mark stands open; it decides what a straight one is
     */
    static String normalise(String word, boolean open) {
        if (word.length() == 1) {
            return switch (word.charAt(0)) {
                case '“', '„', '«' -> "``";
                case '”', '»' -> "''";
                case '"' -> open ? "''" : "``";
                case '’', '‘', '`', '´' -> "'";
                case '–', '—', '−' -> "--";
                case '…' -> "...";
                default -> Character.isDigit(word.charAt(0)) ? "0" : word;
            };
        }
        if (word.indexOf('@') > 0 || word.startsWith("http") || word.startsWith("www.")) {
            return "!address";
        }
        String straight = word.indexOf('’') < 0 ? word : word.replace('’', '\'');
        return digits(straight);
    }

    private static String digits(String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
        }
        if (digits == 0) {
            return word;
        }
        if (digits == 4 && word.length() == 4 && (word.charAt(0) == '1' || word.charAt(0) == '2')) {
            return "!year";
        }
        StringBuilder levelled = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isDigit(c)) {
                levelled.append(c);
            } else if (levelled.length() == 0 || levelled.charAt(levelled.length() - 1) != '0') {
                levelled.append('0');
            }
        }
        return levelled.toString();
    }

    /** Lower case, the same in every country. */
    static String lower(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && (c <= 'Z' || c > 127)) {
                return word.toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }

    /** The pattern of capitals, small letters, digits and signs, runs longer than two cut short, as a number. */
    static int of(String word) {
        int h = 17;
        int last = -1;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int kind = Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) {
                h = h * 31 + kind;
            }
        }
        return h;
    }

    /** Whether the sentence is written in capitals throughout, as some headlines are. */
    static boolean isShouted(List<String> forms) {
        int upper = 0;
        int small = 0;
        for (String form : forms) {
            for (int i = 1; i < form.length(); i++) {
                char c = form.charAt(i);
                if (Character.isUpperCase(c)) {
                    upper++;
                } else if (Character.isLowerCase(c)) {
                    small++;
                }
            }
        }
        return upper > 3 && upper > 4 * small;
    }
}
