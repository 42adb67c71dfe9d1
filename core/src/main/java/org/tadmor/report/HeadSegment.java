package org.tadmor.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of words of a head line between two separators, without dates, times and the words that go with them.
 *
 * @param pieces at least one
 * @param afterBar whether a bar or dash stands before it
 * @param beforeBar whether a bar or dash stands behind it
 * @param by whether "by" or the like stood before it
 */
record HeadSegment(List<Pieces.Piece> pieces, boolean afterBar, boolean beforeBar, boolean by) {
    private static final int MOST_PIECES = 14;

    /** Cuts a line; dates are separators. */
    static List<HeadSegment> of(List<Pieces.Piece> line, List<HeadDates.Found> dates, HeadWords words) {
        List<HeadSegment> segments = new ArrayList<>();
        List<Pieces.Piece> run = new ArrayList<>();
        boolean bar = false;
        int next = 0;
        int i = 0;
        while (i <= line.size()) {
            boolean date = next < dates.size() && i == dates.get(next).first();
            boolean end = i == line.size();
            if (!end && !date && !isSeparator(line, i)) {
                run.add(line.get(i));
                i++;
                continue;
            }
            boolean barHere = !end && !date && isBar(line.get(i));
            HeadSegment segment = of(run, words, bar, barHere);
            if (segment != null) {
                segments.add(segment);
            }
            run = new ArrayList<>();
            bar = barHere;
            i = date ? dates.get(next++).end() : i + 1;
        }
        return segments;
    }

    private static boolean isBar(Pieces.Piece piece) {
        return piece.kind() == Pieces.Kind.MARK && "|•·—–-/".contains(piece.text());
    }

    private static boolean isSeparator(List<Pieces.Piece> line, int i) {
        Pieces.Piece piece = line.get(i);
        boolean clock = piece.is(":") && i > 0 && line.get(i - 1).kind() == Pieces.Kind.NUMBER;
        return piece.kind() == Pieces.Kind.MARK
                && !clock
                && ("|•·—–-/,;()[]:".contains(piece.text()) || Pieces.isAddress(piece.text()));
    }

    private static @Nullable HeadSegment of(
            List<Pieces.Piece> run, HeadWords words, boolean afterBar, boolean beforeBar) {
        int first = 0;
        int end = run.size();
        while (end > first && isLoose(run.get(end - 1), words)) {
            end--;
        }
        while (first < end && isLoose(run.get(first), words) && !isArticle(run, first, end)) {
            first++;
        }
        boolean by = first + 1 < end && words.has("by", run.get(first).lower());
        first += by ? 1 : 0;
        return first == end ? null : new HeadSegment(List.copyOf(run.subList(first, end)), afterBar, beforeBar, by);
    }

    /** "The" of "The Daily Courier". */
    private static boolean isArticle(List<Pieces.Piece> run, int i, int end) {
        String word = run.get(i).lower();
        return (word.equals("the") || word.equals("le") || word.equals("el"))
                && Character.isUpperCase(run.get(i).text().charAt(0))
                && i + 1 < end
                && isUpper(run.get(i + 1));
    }

    private static boolean isLoose(Pieces.Piece piece, HeadWords words) {
        return piece.kind() != Pieces.Kind.WORD
                || words.has("date_words", piece.lower())
                || words.has("weekdays", piece.lower());
    }

    String text(String line) {
        return text(line, 0, pieces.size());
    }

    private String text(String line, int first, int end) {
        return line.substring(pieces.get(first).start(), pieces.get(end - 1).end());
    }

    int size() {
        return pieces.size();
    }

    Pieces.Piece first() {
        return pieces.get(0);
    }

    /** Whether a word has a capital at its start, after its hyphen ("al-Karim") or after its apostrophe ("d'Ouest"). */
    static boolean isUpper(Pieces.Piece piece) {
        if (piece.kind() != Pieces.Kind.WORD) {
            return false;
        }
        String text = piece.text();
        int mark = Math.max(text.indexOf('-'), Math.max(text.indexOf('\''), text.indexOf('’')));
        return Character.isUpperCase(text.charAt(0))
                || (mark > 0 && mark <= 3 && mark + 1 < text.length() && Character.isUpperCase(text.charAt(mark + 1)));
    }

    /** Whether all words but small ones and roles have capitals, and at least one has. */
    boolean isName(HeadWords words) {
        boolean some = false;
        for (Pieces.Piece piece : pieces) {
            boolean upper = isUpper(piece);
            some |= upper;
            boolean small = piece.kind() == Pieces.Kind.WORD
                    ? words.has("connectors", piece.lower()) || words.has("roles", piece.lower())
                    : piece.kind() == Pieces.Kind.NUMBER || ".&'’".contains(piece.text());
            if (!upper && !small) {
                return false;
            }
        }
        return some && pieces.size() <= MOST_PIECES;
    }

    boolean isOutlet(HeadWords words) {
        int first = leadingRoles(words);
        int end = pieces.size() - trailingRoles(words);
        if (first >= end) {
            return false;
        }
        StringBuilder joined = new StringBuilder();
        for (Pieces.Piece piece : pieces.subList(first, end)) {
            joined.append(joined.isEmpty() ? "" : " ").append(piece.lower());
        }
        return words.has("outlets", joined.toString())
                || words.has("outlet_words", pieces.get(end - 1).lower())
                || words.has("outlet_words", pieces.get(pieces.size() - 1).lower());
    }

    boolean hasRole(HeadWords words) {
        return pieces.stream().anyMatch(piece -> words.has("roles", piece.lower()));
    }

    /** "our military correspondent": nobody is named. */
    boolean isRole(HeadWords words) {
        return hasRole(words)
                && pieces.stream()
                        .allMatch(piece -> words.has("roles", piece.lower()) || words.has("connectors", piece.lower()));
    }

    boolean hasPreposition(HeadWords words) {
        return pieces.stream()
                .anyMatch(piece -> words.has("in_words", piece.text()) || words.has("for_words", piece.text()));
    }

    /** "correspondent" of "Harbour Agency Correspondent"; a role that belongs to an outlet's name ("News Agency") does not count. */
    private int trailingRoles(HeadWords words) {
        int end = pieces.size();
        while (end > 0
                && words.has("roles", pieces.get(end - 1).lower())
                && !words.has("outlet_words", pieces.get(end - 1).lower())) {
            end--;
        }
        return pieces.size() - end;
    }

    /** "Special to" of "Special to The Daily Courier", "unserem Korrespondenten" before a name. */
    private int leadingRoles(HeadWords words) {
        int first = 0;
        while (first < pieces.size()
                && words.has("roles", pieces.get(first).lower())
                && !words.has("outlet_words", pieces.get(first).lower())) {
            first++;
        }
        while (first > 0
                && first < pieces.size()
                && words.has("for_words", pieces.get(first).lower())) {
            first++;
        }
        return first;
    }

    @Nullable String outlet(HeadWords words, String line) {
        int first = leadingRoles(words);
        int end = pieces.size() - trailingRoles(words);
        return first >= end ? null : text(line, first, end);
    }

    /** The names: what stands before "for", "with" and roles, without the places they wrote from. */
    @Nullable String author(HeadWords words, String line) {
        StringBuilder names = new StringBuilder();
        int start = leadingRoles(words);
        int i = start;
        while (i < pieces.size()) {
            String word = pieces.get(i).text();
            boolean place = i > start && words.has("in_words", word);
            if (place || i == pieces.size()) {
                append(names, line, start, i);
                while (i < pieces.size()
                        && !words.has("and_words", pieces.get(i).text())) {
                    i++;
                }
                start = i;
            } else if (words.has("for_words", word)
                    || words.has("with_words", word)
                    || (i > start + 1 && words.has("roles", pieces.get(i).lower()))) {
                append(names, line, start, i);
                start = pieces.size();
                break;
            } else {
                i++;
            }
        }
        append(names, line, start, pieces.size());
        boolean role = pieces.size() == 1 && words.has("roles", first().lower());
        return names.isEmpty() || role ? null : names.toString();
    }

    private void append(StringBuilder names, String line, int start, int end) {
        if (start < end) {
            names.append(names.isEmpty() ? "" : " ").append(text(line, start, end));
        }
    }

    /** The outlet of "Ida Berg for The Daily Courier". */
    @Nullable String outletAfterFor(HeadWords words, String line) {
        for (int i = 1; i + 1 < pieces.size(); i++) {
            if (words.has("for_words", pieces.get(i).text())) {
                return text(line, i + 1, pieces.size());
            }
        }
        return null;
    }
}
