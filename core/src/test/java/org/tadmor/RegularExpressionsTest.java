package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No regular expression of ours takes exponential time. Each that stands in the sources is tried on texts that repeat what it could match and
 * then end in what it cannot, and how often it looks at a character is counted.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RegularExpressionsTest {
    private static final Pattern USE = Pattern.compile(
            "(?:Pattern\\s*\\.\\s*compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*+\"[\\s+]*+)+)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");
    private static final String SINGLE = "aAsz0 -+.,:;/\\'’\"_@(|\n\tİé";
    private static final String[] ENDS = {"", "!", "\u0000", "0", "a", " "};
    private static final int REPEATS = 60;

    /** A text that counts how often it is looked at, and gives up beyond a limit. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final long limit;
        private long looks = 0;

        Watched(String text, long limit) {
            this.text = text;
            this.limit = limit;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > limit) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Stream<String> expressions() throws IOException {
        TreeMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path sources : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, found));
                }
            }
        }
        return found.keySet().stream();
    }

    private static void collect(Path file, TreeMap<String, Path> found) {
        try {
            Matcher use = USE.matcher(Files.readString(file));
            while (use.find()) {
                StringBuilder expression = new StringBuilder();
                Matcher literal = LITERAL.matcher(use.group(1));
                while (literal.find()) {
                    String written = UNICODE.matcher(literal.group(1))
                            .replaceAll(escape -> Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
                    expression.append(written.translateEscapes());
                }
                found.put(expression.toString(), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void looksAtTextNoOftenerThanItsSquare(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        for (String text : attacks(expression)) {
            // A search begins at each character anew, so that even an innocent ".*x" looks n²/2 times, and each
            // alternative adds to it.
            long limit = 1000 + (long) text.length() * text.length() * Math.max(4, expression.length() / 4);
            assertThat(looks(pattern, text, limit))
                    .as(expression + " on " + text)
                    .isLessThanOrEqualTo(limit);
        }
    }

    /** A group that repeats without end takes a frame of the stack for each repetition. */
    @ParameterizedTest
    @MethodSource("expressions")
    void longTextsDoNotFillTheStack(String expression) {
        Pattern pattern = Pattern.compile(expression);
        for (String pump : pumps(expression)) {
            String text = pump.repeat(50_000 / pump.length());
            assertThat(looks(pattern, text, 500_000)).isPositive();
        }
    }

    @Test
    void exponentialOneIsFound() {
        String text = "a".repeat(REPEATS) + "!";
        assertThat(looks(Pattern.compile("(x?)(a|aa)+\\1b"), text, 1_000_000)).isGreaterThan(1_000_000);
    }

    @Test
    void expressionsAreFoundInTheSources() throws IOException {
        assertThat(expressions()).hasSizeGreaterThan(40).contains("(.)\\1", "[^\\p{L}\\p{N}]+");
    }

    /** How often a match and a search look at characters; more than {@code limit} when one of them was given up. */
    private static long looks(Pattern pattern, String text, long limit) {
        Watched whole = new Watched(text, limit);
        Watched parts = new Watched(text, limit);
        try {
            boolean matches = pattern.matcher(whole).matches();
            Matcher search = pattern.matcher(parts);
            while (search.find() && !matches) {
                parts.looks++;
            }
        } catch (TooManyLooks e) {
            return limit + 1;
        }
        return 1 + Math.max(whole.looks, parts.looks);
    }

    private static List<String> attacks(String expression) {
        List<String> attacks = new ArrayList<>();
        Set<String> heads = new LinkedHashSet<>(words(expression));
        heads.add("");
        for (String pump : pumps(expression)) {
            String middle = pump.repeat(REPEATS);
            for (String head : heads) {
                for (String end : ENDS) {
                    attacks.add(head + middle + end);
                }
            }
        }
        return attacks;
    }

    /** Single characters, words of the expression, and each of these before a blank. */
    private static Set<String> pumps(String expression) {
        Set<String> pumps = new LinkedHashSet<>();
        SINGLE.chars().forEach(c -> pumps.add(String.valueOf((char) c)));
        for (String word : words(expression)) {
            pumps.add(word);
            pumps.add(word + " ");
        }
        pumps.addAll(List.of("a ", "aa-", "a.", "1.", "1,", "a/", " a", "a\n", "a|", "=\"a", "-1", "e1", "'s "));
        return pumps;
    }

    private static List<String> words(String expression) {
        return WORD.matcher(expression)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .limit(12)
                .toList();
    }
}
