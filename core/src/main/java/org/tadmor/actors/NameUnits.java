package org.tadmor.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/**
 * A stretch of words as the parts that names are compared by: lower case, without accents, apostrophes, dots and
 * possessives, cut at hyphens, the Arabic article left out. "al-Qaeda", "Al Qaida" and "al - Qaeda" of a treebank
 * tokenizer differ in nothing but spelling afterwards.
 */
final class NameUnits {
    /** Assimilated forms of the article stand before the consonant they end in: "ash-Shabaab", "ar-Raqqa". */
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "as", "ash", "an", "ar", "at", "az", "ad");

    private static final Set<String> ALWAYS_ARTICLES = Set.of("al", "el", "ul");

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

    private final List<String> keys = new ArrayList<>();
    private final List<Integer> tokens = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Boolean> capitals = new ArrayList<>();
    private final List<Boolean> shouted = new ArrayList<>();
    private int articleAt = -1;

    private NameUnits() {}

    /** The parts of a name as a table has it. */
    static NameUnits ofName(String name) {
        NameUnits units = new NameUnits();
        String[] words = name.replace(",", " , ").strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String next = i + 1 < words.length ? words[i + 1] : "";
            units.addWord(words[i], i, next, false);
        }
        return units;
    }

    /** The parts of a sentence; every part knows its token. */
    static NameUnits ofSentence(Sentence sentence) {
        NameUnits units = new NameUnits();
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
        return keys.size();
    }

    String key(int i) {
        return keys.get(i);
    }

    /** Index of the token that part {@code i} was cut from. */
    int token(int i) {
        return tokens.get(i);
    }

    /** Index of the first token of part {@code i}, an article that was left out before it included. */
    int start(int i) {
        return starts.get(i);
    }

    boolean capital(int i) {
        return capitals.get(i);
    }

    /** Whether part {@code i} is in capitals throughout: "US" against "us". */
    boolean shouted(int i) {
        return shouted.get(i);
    }

    /** Whether all longer words are in capitals, as in a shouted headline. */
    boolean allShouted() {
        int shout = 0;
        int calm = 0;
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).length() > 3) {
                if (shouted.get(i)) {
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
        String key = fold(piece);
        if (key.isEmpty()) {
            key = piece;
        }
        if (isArticle(key, piece, next, hyphen)) {
            if (articleAt < 0) {
                articleAt = token;
            }
            return;
        }
        keys.add(key);
        tokens.add(token);
        starts.add(articleAt >= 0 ? articleAt : token);
        articleAt = -1;
        char first = piece.charAt(0);
        capitals.add(Character.isUpperCase(first) || Character.isDigit(first));
        shouted.add(isShouted(piece));
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
        for (int i = 0; i < plain.length() && ascii; i++) {
            ascii = plain.charAt(i) < 128;
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
