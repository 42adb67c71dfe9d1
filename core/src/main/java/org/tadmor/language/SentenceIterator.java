package org.tadmor.language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/** Walks one report. Holds the tokens of little more than one sentence. */
final class SentenceIterator implements Iterator<RawSentence> {
    private static final int WINDOW = 4096;
    private static final int AHEAD = 12;
    private static final int FAR = 60;

    private final WordForms forms;
    private final String text;
    private final Stretches stretches;
    private final List<Span> tokens = new ArrayList<>();
    private int first = 0;
    private int scanned = 0;
    private int scanEnd = 0;
    private Zone.@Nullable Kind zone = null;
    private @Nullable TokenScanner scanner = null;

    SentenceIterator(WordForms forms, Report report) {
        this.forms = forms;
        this.text = report.text();
        this.stretches = new Stretches(report);
    }

    @Override
    public boolean hasNext() {
        while (!filled(1)) {
            if (!stretches.hasNext()) {
                return false;
            }
            Stretches.Stretch stretch = stretches.next();
            tokens.clear();
            first = 0;
            zone = stretch.zone();
            scanned = stretch.span().start();
            scanEnd = stretch.span().end();
            scanner = new TokenScanner(forms, text, scanned, scanEnd);
        }
        return true;
    }

    @Override
    public RawSentence next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int length = sentenceLength();
        RawSentence sentence = RawSentence.of(tokens.subList(first, first + length), zone);
        first += length;
        return sentence;
    }

    /** Makes sure that {@code count} tokens are at hand; false when the stretch has fewer. */
    private boolean filled(int count) {
        while (tokens.size() - first < count && scanned < scanEnd && scanner != null) {
            if (first > 0) {
                tokens.subList(0, first).clear();
                first = 0;
            }
            scanned = scanner.scan(scanned, Math.min(scanEnd, scanned + WINDOW), tokens);
        }
        return tokens.size() - first >= count;
    }

    private int sentenceLength() {
        for (int i = 0; i < SentenceSplitter.LONGEST; i++) {
            if (!filled(i + 1)) {
                return i;
            }
            filled(i + 1 + AHEAD);
            if (zone == null) {
                int end = endAfter(i);
                if (end > 0) {
                    return Math.min(end, SentenceSplitter.LONGEST);
                }
            }
        }
        return filled(SentenceSplitter.LONGEST + 1) ? bestCut() : SentenceSplitter.LONGEST;
    }

    private int have() {
        return tokens.size() - first;
    }

    private Span token(int i) {
        return tokens.get(first + i);
    }

    private char firstChar(int i) {
        return text.charAt(token(i).start());
    }

    private String form(int i) {
        return token(i).in(text);
    }

    private boolean gapBefore(int i) {
        return i >= have() || token(i).start() > token(i - 1).end();
    }

    /** The length of the sentence when it ends at token {@code i}, closing marks included, else 0. */
    private int endAfter(int i) {
        Span token = token(i);
        char mark = text.charAt(token.end() - 1);
        if (mark != '.' && mark != '!' && mark != '?' && mark != '…' && mark != '。') {
            return 0;
        }
        int end = i + 1;
        while (end < have() && end < i + 6 && (closes(end) || closesApart(end))) {
            end++;
        }
        if (goesOn(end)) {
            return 0;
        }
        for (int note = footnoteLength(end); note > 0 && end < i + AHEAD - 3; note = footnoteLength(end)) {
            end += note;
        }
        int face = faceLength(end);
        end += face;
        if (end >= have()) {
            return end;
        }
        boolean quoted = end > i + 1 && isQuote(firstChar(end - 1));
        if (quoted && mark != '.' && Letters.isDash(firstChar(end))) {
            return 0;
        }
        if (token.length() > 1 && Letters.isWord(text.codePointAt(token.start()))) {
            return abbreviationEnds(i, end) ? end : 0;
        }
        if (mark == '.' && token.length() == 1 && isEnumeration(i)) {
            return 0;
        }
        if (!quoted && end - face == i + 1 && isPlainBreak(i, end)) {
            return end;
        }
        return begins(end) && !(quoted && mark != '.' && speakerFollows(end)) ? end : 0;
    }

    /** A stop behind a plain word ends a sentence even when the next one begins small, as in hasty writing. */
    private boolean isPlainBreak(int i, int next) {
        if (i == 0 || next >= have() || !gapBefore(next) || token(i).length() > 4 || firstChar(i) == '…') {
            return false;
        }
        Span before = token(i - 1);
        boolean dots = firstChar(i) == '.' && token(i).length() > 1;
        if (dots || gapBefore(i) || before.length() < 3 || !Character.isLowerCase(firstChar(next))) {
            return false;
        }
        boolean vowel = false;
        for (int k = before.start(); k < before.end(); k++) {
            char c = text.charAt(k);
            if (!Character.isLowerCase(c)) {
                return false;
            }
            vowel |= "aeiouy".indexOf(c) >= 0;
        }
        return vowel;
    }

    /** ":)" behind a stop belongs to what it ends. */
    private int faceLength(int i) {
        boolean face = i < have()
                && token(i).length() > 1
                && (firstChar(i) == ':' || firstChar(i) == ';')
                && (i + 1 >= have() || gapBefore(i + 1));
        return face ? 1 : 0;
    }

    /** A closing mark with a gap on both sides, as in texts whose words were set apart: the same mark opened before. */
    private boolean closesApart(int i) {
        char c = firstChar(i);
        boolean closer = c == '”' || c == '’' || c == ')' || c == '"' || c == '\'';
        if (!closer || !gapBefore(i) || token(i).length() > 2 || (i + 1 < have() && !gapBefore(i + 1))) {
            return false;
        }
        char partner = c == '”' ? '“' : c == '’' ? '‘' : c == ')' ? '(' : c;
        int opened = 0;
        for (int k = Math.max(0, i - FAR); k < i; k++) {
            char other = firstChar(k);
            boolean mark = token(k).length() == token(i).length();
            opened += mark && other == partner ? 1 : mark && other == c ? -1 : 0;
        }
        return partner == c ? opened % 2 == 1 : opened > 0;
    }

    /** "[6]", "4" or a raised number right behind a period refer to a note on what it ends. */
    private int footnoteLength(int i) {
        if (i < have() && isRaised(firstChar(i))) {
            return 1;
        }
        boolean number =
                i + 1 < have() && token(i).length() <= 3 && Letters.isAsciiDigit(firstChar(i)) && gapBefore(i + 1);
        if (number && forms.startsSentences(form(i + 1))) {
            return 1;
        }
        boolean note = i + 2 < have()
                && firstChar(i) == '['
                && Letters.isAsciiDigit(firstChar(i + 1))
                && firstChar(i + 2) == ']';
        return note ? 3 : 0;
    }

    private static boolean isRaised(char c) {
        return c == '¹' || c == '²' || c == '³' || (c >= '⁴' && c <= '⁹') || c == '†' || c == '‡';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '”' || c == '\'' || c == '’' || c == '»' || c == '“';
    }

    /** Whether token {@code i} is a closing mark that belongs to the sentence before it. */
    private boolean closes(int i) {
        char c = firstChar(i);
        if (token(i).length() > 2 || !Letters.isCloser(c) || Letters.isWord(text.charAt(token(i).end() - 1))) {
            return false;
        }
        if (!gapBefore(i)) {
            boolean straight = c == '"' || c == '\'' || c == '“';
            return !straight || i + 1 >= have() || gapBefore(i + 1) || !Letters.isWord(firstChar(i + 1));
        }
        return false;
    }

    /** "1." and "a." at the start of an item. */
    private boolean isEnumeration(int i) {
        return i == 1 && token(0).length() <= 5 && Letters.isAsciiDigit(firstChar(0)) && isSection(token(0));
    }

    /** "4", "4.1": at most two digits between dots. */
    private boolean isSection(Span span) {
        int digits = 0;
        for (int k = span.start(); k < span.end(); k++) {
            digits = text.charAt(k) == '.' ? 0 : digits + 1;
            if (digits > 2) {
                return false;
            }
        }
        return true;
    }

    /** A comma right behind the mark and what closes after it: "(in vain!), he said". */
    private boolean goesOn(int i) {
        return i < have() && !gapBefore(i) && token(i).length() == 1 && ",;:.?".indexOf(firstChar(i)) >= 0;
    }

    private boolean begins(int i) {
        int at = i;
        while (at < have() && at < i + 3 && Letters.isOpener(firstChar(at))) {
            at++;
        }
        return at >= have()
                || startsAddress(at)
                || !Character.isLowerCase(text.codePointAt(token(at).start()))
                || isSmallName(at);
    }

    private boolean startsAddress(int i) {
        return token(i).length() > 8
                && (text.startsWith("http", token(i).start()) || text.startsWith("www.", token(i).start()));
    }

    /** "al-Bab", "iPhone": names that begin with a small letter. */
    private boolean isSmallName(int i) {
        int second = token(i).start() + 1;
        if (token(i).length() > 1 && Character.isUpperCase(text.charAt(second))) {
            return true;
        }
        return i + 2 < have()
                && token(i).length() == 2
                && firstChar(i + 1) == '-'
                && Character.isUpperCase(firstChar(i + 2))
                && !gapBefore(i + 1);
    }

    private boolean abbreviationEnds(int i, int next) {
        String form = form(i);
        WordForms.Abbreviation kind = forms.abbreviation(form);
        if (kind == WordForms.Abbreviation.TITLE || kind == WordForms.Abbreviation.NUMBER) {
            return false;
        }
        int word = next;
        while (word < have() && word < next + 2 && Letters.isOpener(firstChar(word))) {
            word++;
        }
        if (word >= have()
                || !Character.isUpperCase(text.codePointAt(token(word).start()))) {
            return false;
        }
        String after = form(word);
        if (kind == WordForms.Abbreviation.TIME) {
            return !isTimeWord(after);
        }
        return forms.startsSentences(after) && (form.length() > 2 || word > next);
    }

    private static boolean isTimeWord(String word) {
        if (word.length() >= 2 && word.length() <= 5 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return true;
        }
        return switch (word) {
            case "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "Eastern",
                    "Central",
                    "Pacific",
                    "Mountain",
                    "Moscow",
                    "London",
                    "Greenwich",
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December" -> true;
            default -> false;
        };
    }

    /** "“Who are you?” Smith asked": a name and a word of speech after the closing mark. */
    private boolean speakerFollows(int i) {
        if (forms.startsSentences(form(i)) && !Character.isLowerCase(firstChar(i)) && form(i).length() < 4) {
            return false;
        }
        for (int k = i + 1; k < have() && k < i + 6; k++) {
            String form = form(k);
            if (forms.isSpeech(form)) {
                return true;
            }
            if (!Letters.isWord(form.codePointAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** Where to cut a sentence that is too long: after a semicolon, dash or colon, else a comma, else anywhere. */
    private int bestCut() {
        int comma = 0;
        for (int i = SentenceSplitter.LONGEST - 1; i > SentenceSplitter.LONGEST / 2; i--) {
            char c = firstChar(i);
            if (c == ';' || c == ':' || c == '—' || c == '•' || c == '…' || c == '!' || c == '?') {
                return i + 1;
            }
            if (c == ',' && comma == 0) {
                comma = i + 1;
            }
        }
        return comma > 0 ? comma : SentenceSplitter.LONGEST;
    }
}
