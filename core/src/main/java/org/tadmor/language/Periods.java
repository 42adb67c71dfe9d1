package org.tadmor.language;

/** Tells the periods of abbreviations and initials from those that end sentences. Looks a bounded number of characters ahead. */
final class Periods {
    private static final int FAR = 100;

    private final WordForms forms;
    private final String text;
    private final int floor;
    private final int limit;

    /**
     * @param floor first offset that may be looked at
     * @param limit offset after the last character that may be looked at
     */
    Periods(WordForms forms, String text, int floor, int limit) {
        this.forms = forms;
        this.text = text;
        this.floor = floor;
        this.limit = limit;
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

    private int digitsEnd(int from) {
        int end = from;
        while (end - from < 5 && digitAt(end)) {
            end++;
        }
        return end;
    }

    /** Whether a period at {@code end} is known to belong to the word before it. */
    boolean isAbbreviation(int start, int end) {
        return end - start <= 12
                && (forms.abbreviation(text.substring(start, end + 1)) != null || isAcronym(start, end));
    }

    /** Whether the period at {@code end} belongs to the word that starts at {@code start}. */
    boolean belongTo(int start, int end) {
        if (end - start > 12) {
            return false;
        }
        int next = end + 1;
        while (next < limit && next - end < FAR && Letters.isSpace(at(next)) && at(next) != '\n') {
            next++;
        }
        boolean last = at(next) == 0 || at(next) == '\n' || Letters.isSpace(at(next));
        WordForms.Abbreviation kind = forms.abbreviation(text.substring(start, end + 1));
        if (kind != null) {
            return switch (kind) {
                case NUMBER -> digitAt(next);
                case TITLE -> !last;
                case ANY -> !isCommonWord(start, end) || (!last && !Character.isUpperCase(at(next)));
                case TIME -> !last;
            };
        }
        if (isAcronym(start, end)) {
            return true;
        }
        if (end - start == 1 && Character.isUpperCase(at(start))) {
            boolean enclosed = next == end + 1 && (at(next) == ',' || at(next) == ';');
            return !last && (isInitial(start, end, next) || enclosed || isBearing(start, next));
        }
        return letterAt(start) && (at(end + 1) == ',' || at(end + 1) == ';') && end - start <= 6;
    }

    /** "etc", "km": at the end of a sentence the period is the sentence's. */
    private boolean isCommonWord(int start, int end) {
        return Character.isLowerCase(at(start)) && at(end - 2) != '.';
    }

    /** Single letters with periods between, also behind a prefix: "U.S", "D.P.R.K", "non-U.S". */
    private boolean isAcronym(int from, int end) {
        int start = end;
        while (start > from && at(start - 1) != '-') {
            start--;
        }
        if ((end - start) % 2 == 0 || end - start < 3) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (((i - start) % 2 == 0) ? !letterAt(i) : at(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /** "the corner of S. 10th": a point of the compass before a numbered street. */
    private boolean isBearing(int start, int next) {
        return "NSEW".indexOf(at(start)) >= 0 && digitAt(next) && letterAt(digitsEnd(next));
    }

    private boolean isInitial(int start, int end, int next) {
        if (at(start - 1) == '\'' || at(start - 1) == '’') {
            return false;
        }
        if (next == end + 1) {
            return letterAt(next);
        }
        if (!Character.isUpperCase(at(next))) {
            return false;
        }
        int wordEnd = next;
        while (wordEnd - next < 12 && wordAt(wordEnd)) {
            wordEnd++;
        }
        return (wordEnd - next == 1 && at(wordEnd) == '.') || !forms.startsSentences(text.substring(next, wordEnd));
    }
}
