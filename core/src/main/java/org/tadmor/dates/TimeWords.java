package org.tadmor.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tadmor.language.Sentence;
import org.tadmor.text.Span;

/** The pieces of one sentence, in order. Reading past either end gives an empty mark, so that matchers need no checks. */
final class TimeWords {
    private static final TimeWord NONE = new TimeWord(TimeWord.Kind.MARK, "", false, new Span(0, 0), 0);

    private final Sentence sentence;
    private final List<TimeWord> words;

    private TimeWords(Sentence sentence, List<TimeWord> words) {
        this.sentence = sentence;
        this.words = words;
    }

    /** Cuts a sentence of {@code text} into pieces. */
    static TimeWords of(String text, Sentence sentence) {
        List<TimeWord> words = new ArrayList<>();
        int end = Math.min(sentence.span().end(), text.length());
        int token = 0;
        int at = sentence.span().start();
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int stop = Character.isDigit(c)
                    ? endOfNumber(text, at, end)
                    : Character.isLetter(c) ? endOfWord(text, at, end) : at + 1;
            while (token + 1 < sentence.size()
                    && sentence.token(token + 1).span().start() <= at) {
                token++;
            }
            words.add(piece(text, at, stop, token));
            at = stop;
        }
        return new TimeWords(sentence, words);
    }

    private static TimeWord piece(String text, int at, int stop, int token) {
        char c = text.charAt(at);
        TimeWord.Kind kind = Character.isDigit(c)
                ? TimeWord.Kind.NUMBER
                : Character.isLetter(c) ? TimeWord.Kind.WORD : TimeWord.Kind.MARK;
        String lower = text.substring(at, stop).toLowerCase(Locale.ROOT);
        if (kind == TimeWord.Kind.WORD && lower.indexOf('.') >= 0) {
            lower = lower.replace(".", "");
        }
        return new TimeWord(kind, lower, Character.isUpperCase(c), new Span(at, stop), token);
    }

    private static int endOfNumber(String text, int at, int end) {
        int i = at;
        while (i < end) {
            char c = text.charAt(i);
            boolean joined = i + 1 < end && Character.isDigit(text.charAt(i + 1)) && ".,:/-".indexOf(c) >= 0;
            if (!Character.isDigit(c) && !joined) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int endOfWord(String text, int at, int end) {
        int i = at;
        while (i < end && Character.isLetter(text.charAt(i))) {
            i++;
        }
        if (i < end && text.charAt(i) == '.') {
            boolean initials =
                    i - at == 1 && i + 2 < end && Character.isLetter(text.charAt(i + 1)) && text.charAt(i + 2) == '.';
            if (initials) {
                while (i + 1 < end && text.charAt(i) == '.' && Character.isLetter(text.charAt(i + 1))) {
                    i += 2;
                }
                return i < end && text.charAt(i) == '.' ? i + 1 : i;
            }
            if (ABBREVIATIONS.contains(text.substring(at, i).toLowerCase(Locale.ROOT))) {
                return i + 1;
            }
        }
        return i;
    }

    private static final Set<String> ABBREVIATIONS = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "hrs", "hr", "min", "mins", "sec", "secs", "yrs", "yr");

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return words.size();
    }

    TimeWord at(int i) {
        return i >= 0 && i < words.size() ? words.get(i) : NONE;
    }

    /** The lower-case text at {@code i}, empty outside the sentence. */
    String text(int i) {
        return at(i).text();
    }

    boolean is(int i, String word) {
        return at(i).is(word);
    }

    /** Whether the pieces from {@code i} are these words. */
    boolean are(int i, String... expected) {
        for (int k = 0; k < expected.length; k++) {
            if (!text(i + k).equals(expected[k])) {
                return false;
            }
        }
        return true;
    }

    /** {@code i + 1} if the piece at {@code i} is a hyphen or dash, else {@code i}. */
    int pastHyphen(int i) {
        return isHyphen(i) ? i + 1 : i;
    }

    boolean isHyphen(int i) {
        String text = text(i);
        return text.equals("-") || text.equals("\u2010") || text.equals("\u2011") || text.equals("\u2013");
    }

    /** {@code i + 2} past a possessive "'s" at {@code i}, {@code i + 1} past a bare apostrophe, else {@code i}. */
    int pastPossessive(int i) {
        if (!isApostrophe(i)) {
            return i;
        }
        return is(i + 1, "s") ? i + 2 : i + 1;
    }

    boolean isApostrophe(int i) {
        String text = text(i);
        return text.equals("'") || text.equals("\u2019") || text.equals("\u2018");
    }

    /** Whether no white space stands between the pieces at {@code i} and {@code i + 1}. */
    boolean touch(int i) {
        return at(i).span().end() == at(i + 1).span().start();
    }

    /** Penn Treebank tag of the syntactic word at piece {@code i}, empty outside the sentence. */
    String tag(int i) {
        return i >= 0 && i < words.size() ? sentence.token(words.get(i).token()).xpos() : "";
    }

    Span span(int first, int end) {
        return new Span(at(first).span().start(), at(end - 1).span().end());
    }
}
