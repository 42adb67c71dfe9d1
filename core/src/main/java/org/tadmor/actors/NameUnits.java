package org.tadmor.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * A stretch of words as the parts that names are compared by: lower case, without accents, apostrophes, dots and
 * possessives, cut at hyphens, the Arabic article left out, doubled letters of longer words once. "al-Qaeda", "Al Qaida" and "al - Qaeda" of a treebank
 * tokenizer differ in nothing but spelling afterwards.
 */
final class NameUnits {
    /** Assimilated forms of the article stand before the consonant they end in: "ash-Shabaab", "ar-Raqqa". */
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "as", "ash", "an", "ar", "at", "az", "ad");

    private static final Set<String> ALWAYS_ARTICLES = Set.of("al", "el", "ul");

    private static final int SHORTEST_SINGLE = 5;

    private static final Set<String> NOT_PLURAL =
            Set.of("news", "corps", "gas", "series", "species", "customs", "police");

    private static final Map<String, String> IRREGULAR = Map.of(
            "men",
            "man",
            "women",
            "woman",
            "people",
            "people",
            "children",
            "child",
            "wives",
            "wife",
            "thieves",
            "thief",
            "mujahideen",
            "mujahideen",
            "media",
            "media",
            "forces",
            "force");

    private String[] keys;
    private int[] tokens;
    private int[] starts;
    private boolean[] capitals;
    private boolean[] shouted;
    private boolean[] articled;
    private int size = 0;
    private int articleAt = -1;

    private NameUnits(int expected) {
        keys = new String[expected];
        tokens = new int[expected];
        starts = new int[expected];
        capitals = new boolean[expected];
        shouted = new boolean[expected];
        articled = new boolean[expected];
    }

    /** The parts of a name as a table has it. */
    static NameUnits ofName(String name) {
        List<String> words = words(name);
        NameUnits units = new NameUnits(words.size() + 1);
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            units.addWord(words.get(i), i, next, false);
        }
        return units;
    }

    /** Cut at white space, commas apart: no regular expression, start-up reads thousands of names. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean comma = i < text.length() && text.charAt(i) == ',';
            if (i == text.length() || comma || Character.isWhitespace(text.charAt(i))) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                if (comma) {
                    words.add(",");
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** The parts of a sentence; every part knows its token. */
    static NameUnits ofSentence(Sentence sentence) {
        NameUnits units = new NameUnits(sentence.size() + 4);
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean hyphenFollows = i + 1 < sentence.size()
                    && isHyphen(sentence.token(i + 1).form())
                    && sentence.token(i + 1).span().start() == token.span().end();
            int after = hyphenFollows ? i + 2 : i + 1;
            String next = after < sentence.size() ? sentence.token(after).form() : "";
            units.addWord(token.form(), i, next, hyphenFollows);
        }
        return units;
    }

    int size() {
        return size;
    }

    String key(int i) {
        return keys[i];
    }

    /** Index of the token that part {@code i} was cut from. */
    int token(int i) {
        return tokens[i];
    }

    /** Index of the first token of part {@code i}, an article that was left out before it included. */
    int start(int i) {
        return starts[i];
    }

    boolean capital(int i) {
        return capitals[i];
    }

    /** Whether part {@code i} is in capitals throughout: "US" against "us". */
    boolean shouted(int i) {
        return shouted[i];
    }

    /** Whether an Arabic article stood before part {@code i}. */
    boolean articled(int i) {
        return articled[i];
    }

    /** Whether all longer words are in capitals, as in a shouted headline. */
    boolean allShouted() {
        int shout = 0;
        int calm = 0;
        for (int i = 0; i < size; i++) {
            if (keys[i].length() > 3) {
                if (shouted[i]) {
                    shout++;
                } else {
                    calm++;
                }
            }
        }
        return shout > 1 && calm == 0;
    }

    private void addWord(String word, int token, String next, boolean hyphenFollows) {
        if (word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’") || isHyphen(word)) {
            return;
        }
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            boolean cut = i < word.length() && isHyphen(word.charAt(i));
            if (i == word.length() || cut) {
                if (i > from) {
                    String rest = cut ? word.substring(i + 1) : next;
                    addPiece(word.substring(from, i), token, rest, cut || hyphenFollows);
                }
                from = i + 1;
            }
        }
    }

    private void addPiece(String piece, int token, String next, boolean hyphen) {
        String key = key(piece);
        if (key.isEmpty()) {
            key = piece;
        }
        if (isArticle(key, piece, next, hyphen)) {
            if (articleAt < 0) {
                articleAt = token;
            }
            return;
        }
        if (size == keys.length) {
            grow();
        }
        char first = piece.charAt(0);
        keys[size] = key;
        tokens[size] = token;
        starts[size] = articleAt >= 0 ? articleAt : token;
        capitals[size] = Character.isUpperCase(first) || Character.isDigit(first);
        shouted[size] = isShouted(piece);
        articled[size] = articleAt >= 0;
        articleAt = -1;
        size++;
    }

    private void grow() {
        int larger = size * 2 + 2;
        keys = Arrays.copyOf(keys, larger);
        tokens = Arrays.copyOf(tokens, larger);
        starts = Arrays.copyOf(starts, larger);
        capitals = Arrays.copyOf(capitals, larger);
        shouted = Arrays.copyOf(shouted, larger);
        articled = Arrays.copyOf(articled, larger);
    }

    private static boolean isArticle(String key, String piece, String next, boolean hyphen) {
        if (!ARTICLES.contains(key) || next.isEmpty()) {
            return false;
        }
        if (hyphen) {
            return ALWAYS_ARTICLES.contains(key)
                    || Character.toLowerCase(next.charAt(0)) == key.charAt(key.length() - 1)
                    || key.equals("ash") && next.toLowerCase(Locale.ROOT).startsWith("sh");
        }
        return key.equals("al") && !piece.equals("AL") && Character.isUpperCase(next.charAt(0));
    }

    private static boolean isShouted(String piece) {
        int upper = 0;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                upper++;
            }
        }
        return upper > 1;
    }

    static boolean isHyphen(String form) {
        return form.length() == 1 && isHyphen(form.charAt(0));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '–';
    }

    /** Lower case without accents, dots, apostrophes and a final possessive; "&" as "and". */
    static String fold(String piece) {
        String plain = piece;
        if (plain.endsWith("'s") || plain.endsWith("’s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        if (plain.equals("&")) {
            return "and";
        }
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < plain.length() && ascii; i++) {
            char c = plain.charAt(i);
            ascii = c < 128;
            lower &= c >= 'a' && c <= 'z';
        }
        if (ascii && lower) {
            return plain;
        }
        String letters = ascii ? plain : Normalizer.normalize(plain, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(withoutStroke(Character.toLowerCase(c)));
            }
        }
        return key.toString();
    }

    /** A piece as names are compared by it: folded, and doubled letters of longer words once ("Hezbolah", "Islaam"). */
    static String key(String piece) {
        return single(fold(piece));
    }

    /** Short words are told apart by their doubled letters too often: "Scott" is no Scot. */
    private static String single(String key) {
        int doubles = 0;
        for (int i = 1; i < key.length(); i++) {
            doubles += key.charAt(i) == key.charAt(i - 1) && Character.isLetter(key.charAt(i)) ? 1 : 0;
        }
        if (doubles == 0 || key.length() - doubles < SHORTEST_SINGLE) {
            return key;
        }
        StringBuilder single = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (i == 0 || c != key.charAt(i - 1) || !Character.isLetter(c)) {
                single.append(c);
            }
        }
        return single.toString();
    }

    /** Letters that Unicode does not take apart into a base and a mark. */
    private static char withoutStroke(char c) {
        return switch (c) {
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            default -> c;
        };
    }

    /** The singular of a common noun, by form alone: the same on tables and texts, so slips cancel out. */
    static String singular(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        String irregular = IRREGULAR.get(low);
        if (irregular != null) {
            return irregular;
        }
        int n = low.length();
        if (n < 4 || NOT_PLURAL.contains(low)) {
            return low.equals("mps") ? "mp" : low;
        }
        if (low.endsWith("men")) {
            return low.substring(0, n - 2) + "an";
        }
        if (low.endsWith("ies")) {
            return low.substring(0, n - 3) + "y";
        }
        if (low.endsWith("sses") || low.endsWith("xes") || low.endsWith("ches") || low.endsWith("shes")) {
            return low.substring(0, n - 2);
        }
        if (low.endsWith("s") && !low.endsWith("ss") && !low.endsWith("us") && !low.endsWith("is")) {
            return low.substring(0, n - 1);
        }
        return low;
    }
}
