package org.tadmor.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms under which place names are compared.
 *
 * <p>{@link #of} folds what only writing differs in: case, diacritics, apostrophes, hyphens, a leading article, "St."
 * for "Saint". {@link #skeleton} goes further, for names that reach English through several transliterations ("Deir
 * Ezzor", "Dayr az-Zawr"): it drops articles, vowels and doubled letters, so it may be trusted inside one country only.
 */
public final class PlaceKey {
    private static final Map<String, String> FIRST_WORDS =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort", "pt", "point");
    private static final Map<String, String> LAST_WORDS =
            Map.of("twp", "township", "co", "county", "mtns", "mountains");
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "az", "ez", "an", "en", "at", "et", "ul",
            "il", "the", "adh", "ath");
    private static final Set<String> DIGRAPHS =
            Set.of("sh", "ch", "zh", "kh", "gh", "th", "dh", "dj", "tz", "ts", "ph");

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

    private PlaceKey() {}

    /** The name as gazetteer keys are written: lower-case words of plain letters and digits, one space between. */
    public static String of(String name) {
        String folded = fold(name);
        if (folded.startsWith("the ") && folded.length() > 4) {
            folded = folded.substring(4);
        }
        int space = folded.indexOf(' ');
        if (space < 0) {
            return folded;
        }
        String first = FIRST_WORDS.get(folded.substring(0, space));
        if (first != null) {
            folded = first + folded.substring(space);
        }
        int last = folded.lastIndexOf(' ') + 1;
        String full = LAST_WORDS.get(folded.substring(last));
        return full == null ? folded : folded.substring(0, last) + full;
    }

    /** Whether a word that is a key by itself is another, or none, at the beginning of a longer name: "the", "st". */
    static boolean changesBeforeOthers(String key) {
        return key.isEmpty() || key.equals("the") || FIRST_WORDS.containsKey(key);
    }

    private static String fold(String name) {
        String decomposed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                out.append((char) (c + 32));
            } else if (c == '&') {
                space(out).append("and ");
            } else if (c < 128) {
                if (c != '\'' && c != '.' && c != '`') {
                    space(out);
                }
            } else {
                appendOther(out, c);
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        return out.toString();
    }

    private static void appendOther(StringBuilder out, char c) {
        switch (c) {
            case 'ø', 'Ø' -> out.append('o');
            case 'ł', 'Ł' -> out.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> out.append('d');
            case 'ı' -> out.append('i');
            case 'ß' -> out.append("ss");
            case 'æ', 'Æ' -> out.append("ae");
            case 'œ', 'Œ' -> out.append("oe");
            case 'þ', 'Þ' -> out.append("th");
            case 'ə', 'Ə' -> out.append('a');
            case '–', '—', '‐', '‑', '\u00a0' -> space(out);
            default -> {
                if (Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER) {
                    out.append(String.valueOf(c).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static StringBuilder space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        return out;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /**
     * What transliterations of one name share: its consonants.
     *
     * @param key a name as {@link #of} writes it
     * @return at least three consonants, or the empty string when the name has fewer
     */
    public static String skeleton(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (String word : key.split(" ")) {
            if (!ARTICLES.contains(word)) {
                appendConsonants(out, word);
            }
        }
        return out.length() < 3 ? "" : out.toString();
    }

    /**
     * Whether a key is another spelling of a name, as "Odessa" is of Odesa; "Sam" for Damascus is another language's.
     *
     * @param key a name as {@link #of} writes it
     * @param name the place's own name
     */
    static boolean isSpelling(String key, String name) {
        String own = of(name);
        String skeleton = skeleton(key);
        return skeleton.isEmpty()
                ? DOUBLED.matcher(key)
                        .replaceAll("$1")
                        .equals(DOUBLED.matcher(own).replaceAll("$1"))
                : skeleton.equals(skeleton(own));
    }

    private static void appendConsonants(StringBuilder out, String word) {
        int i = startsWithFusedArticle(word) ? 2 : 0;
        int wordStart = out.length();
        char previous = 0;
        while (i < word.length()) {
            boolean pair = i + 1 < word.length() && DIGRAPHS.contains(word.substring(i, i + 2));
            char c = pair ? ofPair(word.substring(i, i + 2)) : ofLetter(word.charAt(i));
            i += pair ? 2 : 1;
            boolean finalH = c == 'h' && i == word.length() && out.length() > wordStart;
            if (c != 0 && !finalH && c != previous) {
                out.append(c);
            }
            previous = c;
        }
    }

    /** "Ezzor", "Arraqqa": the article's vowel before its assimilated, doubled consonant. */
    private static boolean startsWithFusedArticle(String word) {
        return word.length() > 4
                && (word.charAt(0) == 'a' || word.charAt(0) == 'e')
                && word.charAt(1) == word.charAt(2)
                && "rszdtn".indexOf(word.charAt(1)) >= 0;
    }

    private static char ofPair(String pair) {
        return switch (pair) {
            case "sh", "ch" -> 'S';
            case "zh" -> 'Z';
            case "kh" -> 'X';
            case "gh" -> 'g';
            case "th" -> 't';
            case "dh" -> 'd';
            case "dj" -> 'j';
            case "tz", "ts" -> 'z';
            default -> 'f';
        };
    }

    private static char ofLetter(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'w' -> 0;
            case 'q', 'c' -> 'k';
            default -> c;
        };
    }
}
