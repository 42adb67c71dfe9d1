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
        while (end < have() && end < i + 6 && closes(end)) {
            end++;
        }
        end += footnoteLength(end);
        if (end >= have()) {
            return end;
        }
        boolean quoted = end > i + 1 && isQuote(firstChar(end - 1));
        if (token.length() > 1 && Letters.isWord(text.codePointAt(token.start()))) {
            return abbreviationEnds(i, end) ? end : 0;
        }
        if (mark == '.' && token.length() == 1 && isEnumeration(i)) {
            return 0;
        }
        return begins(end) && !(quoted && mark != '.' && speakerFollows(end)) ? end : 0;
    }

    /** "[6]" right behind a period refers to a note on what it ends. */
    private int footnoteLength(int i) {
        boolean note = i + 2 < have()
                && firstChar(i) == '['
                && Letters.isAsciiDigit(firstChar(i + 1))
                && firstChar(i + 2) == ']';
        return note ? 3 : 0;
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
        return i == 1 && token(0).length() <= 2 && Letters.isAsciiDigit(firstChar(0));
    }

    private boolean begins(int i) {
        int at = i;
        while (at < have() && at < i + 3 && Letters.isOpener(firstChar(at))) {
            at++;
        }
        return at >= have() || !Character.isLowerCase(text.codePointAt(token(at).start())) || isSmallName(at);
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
