package org.tadmor.language;

import java.util.List;
import java.util.Locale;
import org.tadmor.text.Span;

/** One pass over one stretch of text. Looks at most {@link #FAR} characters ahead, so that no input costs more than linear time. */
final class TokenScanner {
    /** No token is longer: a longer run of letters is cut. */
    static final int LONGEST = 1000;

    private static final int FAR = 100;

    private final WordForms forms;
    private final Periods periods;
    private final String text;
    private final int floor;
    private final int limit;

    /**
     * @param floor first offset that may be looked at
     * @param limit offset after the last character that may be looked at
     */
    TokenScanner(WordForms forms, String text, int floor, int limit) {
        this.forms = forms;
        this.text = text;
        this.floor = floor;
        this.limit = limit;
        this.periods = new Periods(forms, text, floor, limit);
    }

    /** Adds the tokens that start in [from, to) and returns where the next scan may start. */
    int scan(int from, int to, List<Span> out) {
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            i = Letters.isSpace(c) ? i + Character.charCount(c) : token(i, c, out);
        }
        return i;
    }

    private int token(int i, int c, List<Span> out) {
        int end = NetWords.end(text, i, floor, limit);
        if (end > i) {
            return add(i, Math.min(end, i + LONGEST), out);
        }
        if (Letters.isWord(c) || startsNumber(i, c) || startsBracketedWord(i)) {
            return word(i, out);
        }
        if (Letters.isApostrophe(c)) {
            return apostrophe(i, out);
        }
        return add(i, symbolEnd(i, c), out);
    }

    private int add(int start, int end, List<Span> out) {
        out.add(new Span(start, end));
        return end;
    }

    private char at(int i) {
        return i >= floor && i < limit ? text.charAt(i) : 0;
    }

    private boolean wordAt(int i) {
        return i >= floor && i < limit && Letters.isWord(text.codePointAt(i));
    }

    private boolean letterAt(int i) {
        return i >= floor && i < limit && Character.isLetter(text.codePointAt(i));
    }

    private boolean digitAt(int i) {
        return Letters.isAsciiDigit(at(i));
    }

    private boolean afterGap(int i) {
        char before = at(i - 1);
        return before == 0 || Letters.isSpace(before) || Letters.isOpener(before);
    }

    /** ".5", "+44" and, after a gap, "-5". */
    private boolean startsNumber(int i, int c) {
        return (c == '.' || c == '+' || c == '-' || c == '−')
                && digitAt(i + 1)
                && afterGap(i)
                && !(c != '+' && at(i - 1) == '(');
    }

    /** "[T]he", "(t)he": letters an editor put in. */
    private boolean startsBracketedWord(int i) {
        char c = at(i);
        if ((c != '[' && c != '(') || !letterAt(i + 1) || !afterGap(i)) {
            return false;
        }
        int close = at(i + 2) == (c == '[' ? ']' : ')') ? i + 2 : -1;
        return close > 0 && Character.isLowerCase(at(close + 1));
    }

    private int symbolEnd(int i, int c) {
        int width = Character.charCount(c);
        switch (c) {
            case '…', '-', '–', '—', '=', '*', '_', '~', '<', '>', '+', '$' -> {
                return runEnd(i, c);
            }
            case '.', '!', '?' -> {
                return stopEnd(i, c);
            }
            case ':', ';' -> {
                return faceEnd(i);
            }
            default -> {
                return emojiEnd(i, i + width);
            }
        }
    }

    /** "?!" and ".?" are one mark; three dots are one whatever follows. */
    private int stopEnd(int i, int c) {
        int dots = runEnd(i, '.');
        if (c == '.' && dots - i > 2) {
            return dots;
        }
        int end = i;
        while (end < limit && end - i < LONGEST && (at(end) == '!' || at(end) == '?' || at(end) == '.')) {
            end++;
        }
        boolean trailing = end - i > 3 && at(end - 1) == '.' && at(end - 2) == '.' && at(end - 3) == '.';
        return trailing ? runStart(i, end) : end;
    }

    /** Where the dots that end at {@code end} begin. */
    private int runStart(int floor, int end) {
        int start = end;
        while (start > floor + 1 && at(start - 1) == '.') {
            start--;
        }
        return start;
    }

    private int runEnd(int i, int c) {
        int end = i;
        while (end < limit && end - i < LONGEST && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    /** ":)", ";-)", ":(": only between gaps, so that "reads:(a)" is no face. */
    private int faceEnd(int i) {
        if (!afterGap(i)) {
            return i + 1;
        }
        int mouth = at(i + 1) == '-' ? i + 2 : i + 1;
        boolean face = at(mouth) != 0 && ")(DP".indexOf(at(mouth)) >= 0;
        char after = at(mouth + 1);
        return face && (after == 0 || Letters.isSpace(after)) ? mouth + 1 : i + 1;
    }

    /** A pictograph with its modifiers and joined parts is one token. */
    private int emojiEnd(int start, int end) {
        int at = end;
        while (at < limit && at - start < FAR) {
            int c = text.codePointAt(at);
            if (c == 0x200D && at + 1 < limit) {
                at += 1 + Character.charCount(text.codePointAt(at + 1));
            } else if (c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0x20E3) {
                at += Character.charCount(c);
            } else {
                break;
            }
        }
        return Math.min(at, limit);
    }

    private int apostrophe(int i, List<Span> out) {
        boolean attached = i > floor && !Letters.isSpace(at(i - 1));
        if (attached) {
            int clitic = cliticAt(i);
            if (clitic > 0) {
                return add(i, clitic, out);
            }
        } else if (digitAt(i + 1) && digitAt(i + 2) && !digitAt(i + 3)) {
            // '90s and '08
            return add(i, wordEnd(i + 1), out);
        } else {
            int end = wordEnd(i + 1);
            int[] parts = end - i > FAR ? null : forms.parts(folded(i, end));
            if (parts != null) {
                return addParts(i, parts, out);
            }
            if (end - i == 3 && folded(i, end).equals("'em")) {
                return add(i, end, out);
            }
        }
        return add(i, at(i + 1) == at(i) ? i + 2 : i + 1, out);
    }

    /** The end of 's, 'll, 're, 've, 'd or 'm that starts at {@code i} and ends its word, or -1. */
    private int cliticAt(int i) {
        for (int length = 2; length <= 3; length++) {
            if (i + length <= limit && !wordAt(i + length) && isClitic(folded(i, i + length))) {
                return i + length;
            }
        }
        return -1;
    }

    private static boolean isClitic(String folded) {
        return switch (folded) {
            case "'s", "'m", "'d", "'ll", "'re", "'ve" -> true;
            default -> false;
        };
    }

    private int word(int i, List<Span> out) {
        int end = wordEnd(i);
        int lastStart = split(i, end, out);
        boolean single = at(end + 1) != '.' || (at(end + 2) != '.' && periods.isAbbreviation(lastStart, end));
        if (at(end) == '.' && single && periods.belongTo(lastStart, end)) {
            Span last = out.remove(out.size() - 1);
            return add(last.start(), end + 1, out);
        }
        return end;
    }

    /** Where the word that starts at {@code start} ends, joined parts included. */
    private int wordEnd(int start) {
        int end = start;
        if (!wordAt(start) && start < limit && !Letters.isSpace(at(start)) && !Letters.isApostrophe(at(start))) {
            end = at(start) == '[' || at(start) == '(' ? start + 3 : start + 1;
        }
        while (end < limit && end - start < LONGEST) {
            int c = text.codePointAt(end);
            if (Letters.isWord(c)) {
                end += Character.charCount(c);
            } else if (end > start && Letters.isInvisible(c) && wordAt(end + 1)) {
                end++;
            } else if (end > start && wordAt(end + 1) && joins(start, end, c)) {
                end++;
            } else if (end > start && (c == '(' || c == '[') && bracketsInside(end)) {
                end += 3;
            } else {
                break;
            }
        }
        return Math.min(end, limit);
    }

    /** "Re(a)d", "wom[e]n". */
    private boolean bracketsInside(int open) {
        return letterAt(open - 1)
                && letterAt(open + 1)
                && at(open + 2) == (at(open) == '(' ? ')' : ']')
                && Character.isLowerCase(at(open + 3));
    }

    private boolean joins(int start, int mark, int c) {
        return switch (c) {
            case '\'', '’', 'ʼ' -> wordAt(mark - 1);
            case '.' -> (digitAt(mark - 1) && digitAt(mark + 1)) || joinsAbbreviation(start, mark);
            case ',' -> digitAt(mark - 1) && (digits(mark + 1) == 3 || isDecimalComma(start, mark));
            case ':' -> digitAt(mark - 1) && digits(mark + 1) == 2;
            case '/' -> (digitAt(mark - 1) && digitAt(mark + 1)) || (mark - start == 1 && joinsLetters(mark));
            case '-', '‐', '‑' -> joinsHyphen(start, mark);
            case '&' -> Character.isUpperCase(at(mark - 1)) && Character.isUpperCase(at(mark + 1)) && mark - start <= 3;
            default -> false;
        };
    }

    /** "7,5 million": one or two digits behind a number of up to three, and no list as "1,2,3" or "[1,2]". */
    private boolean isDecimalComma(int start, int mark) {
        int after = digits(mark + 1);
        char before = at(start - 1);
        char next = at(mark + 1 + after);
        return after <= 2
                && mark - start <= 3
                && digitAt(start)
                && (before == 0 || Letters.isSpace(before) || before == '€' || before == '$')
                && next != ','
                && !Letters.isWord(next)
                && !Letters.isDash(next);
    }

    /** "b/c", "w/o", "n/a": a letter each. */
    private boolean joinsLetters(int mark) {
        return letterAt(mark - 1) && letterAt(mark + 1) && !wordAt(mark + 2) && at(mark + 2) != '/';
    }

    /** Number of digits from {@code i} on, at most 5. */
    private int digits(int i) {
        int n = 0;
        while (n < 5 && digitAt(i + n)) {
            n++;
        }
        return n;
    }

    /** Periods inside "U.S.", "p.m.", "Ph.D.". */
    private boolean joinsAbbreviation(int start, int mark) {
        if (!letterAt(mark - 1)) {
            return false;
        }
        boolean oneBefore = !letterAt(mark - 2);
        boolean oneAfter = letterAt(mark + 1) && !wordAt(mark + 2);
        if (oneBefore && oneAfter && Character.isUpperCase(at(mark - 1)) == Character.isUpperCase(at(mark + 1))) {
            return true;
        }
        int end = mark + 1;
        while (end - mark < 4 && letterAt(end)) {
            end++;
        }
        return mark - start <= 4 && at(end) == '.' && forms.abbreviation(text.substring(start, end + 1)) != null;
    }

    private boolean joinsHyphen(int start, int mark) {
        if (digitAt(mark - 1) && digitAt(mark + 1)) {
            return joinsNumberGroups(start, mark);
        }
        if (mark - start > 12) {
            return false;
        }
        if (forms.isPrefix(folded(start, mark)) && letterOrYear(mark + 1)) {
            return true;
        }
        int end = mark + 1;
        while (end - mark < 8 && letterAt(end)) {
            end++;
        }
        return !wordAt(end) && forms.isSuffix(folded(mark + 1, end));
    }

    private boolean letterOrYear(int i) {
        return letterAt(i) || digits(i) >= 2;
    }

    /** Dates as 2016-03-27 and telephone numbers as 345-9945, 713-853-3989; ranges as 1969-1970 are three tokens. */
    private boolean joinsNumberGroups(int start, int mark) {
        int before = 0;
        while (before < 5 && mark - 1 - before >= start && digitAt(mark - 1 - before)) {
            before++;
        }
        int after = digits(mark + 1);
        boolean first = mark - before == start;
        char next = at(mark + 1 + after);
        if (at(start) == '+') {
            return true;
        }
        if (first) {
            boolean date = (before == 4 && after == 2) || (before <= 2 && after <= 2);
            boolean third = next == '-' && digitAt(mark + 2 + after);
            return (date && third)
                    || (before == 1 && after == 4 && !wordAt(mark + 5) && next != '-')
                    || (before == 3 && (after == 4 || (after == 3 && third)))
                    || (before == 1 && after == 3 && third);
        }
        return at(mark - 1 - before) == '-';
    }

    private String folded(int start, int end) {
        return text.substring(start, Math.min(end, limit))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'');
    }

    /** Adds the parts of a word and returns the start of the last. */
    private int split(int start, int end, List<Span> out) {
        if (end - start > FAR) {
            add(start, end, out);
            return start;
        }
        String folded = folded(start, end);
        if (folded.length() != end - start) {
            add(start, end, out);
            return start;
        }
        int[] parts = forms.parts(folded);
        if (parts != null) {
            addParts(start, parts, out);
            return out.get(out.size() - 1).start();
        }
        int cut = cutBefore(folded);
        if (cut > 0) {
            split(start, start + cut, out);
            add(start + cut, end, out);
            return start + cut;
        }
        int unit = unitStart(start, end);
        if (unit > 0) {
            add(start, unit, out);
            add(unit, end, out);
            return unit;
        }
        add(start, end, out);
        return start;
    }

    private int addParts(int start, int[] lengths, List<Span> out) {
        int at = start;
        for (int length : lengths) {
            at = add(at, at + length, out);
        }
        return at;
    }

    /** How many characters stand before the last clitic of a word, or 0 when it has none. */
    private static int cutBefore(String folded) {
        int length = folded.length();
        if (folded.endsWith("n't") && length > 3) {
            return length - 3;
        }
        int mark = folded.lastIndexOf('\'');
        if (mark <= 0 || !isClitic(folded.substring(mark))) {
            return 0;
        }
        String host = folded.substring(0, mark);
        return switch (folded.substring(mark)) {
            case "'s" -> isDecade(host) ? 0 : mark;
            // Names such as "Sa'd" keep their apostrophe.
            case "'d", "'m" -> takesPronounClitic(host) ? mark : 0;
            default -> mark;
        };
    }

    private static boolean isDecade(String host) {
        int length = host.length();
        return (length == 2 || length == 4)
                && host.chars().allMatch(Letters::isAsciiDigit)
                && host.charAt(length - 1) == '0'
                && (length == 2 || host.compareTo("2020") < 0);
    }

    private static boolean takesPronounClitic(String host) {
        return switch (host) {
            case "i",
                    "you",
                    "he",
                    "she",
                    "it",
                    "we",
                    "they",
                    "who",
                    "that",
                    "there",
                    "how",
                    "what",
                    "where",
                    "this",
                    "y'all",
                    "someone",
                    "everyone",
                    "nobody",
                    "people",
                    "why",
                    "when" -> true;
            default -> false;
        };
    }

    /** Where the unit begins in "35mm", "5p.m", "2.5bn", or -1. */
    private int unitStart(int start, int end) {
        if (!digitAt(start)) {
            return -1;
        }
        int at = start;
        while (at < end && (digitAt(at) || (!letterAt(at) && digitAt(at + 1)))) {
            at++;
        }
        return at < end && end - at <= 4 && forms.isUnit(text.substring(at, end)) ? at : -1;
    }
}
