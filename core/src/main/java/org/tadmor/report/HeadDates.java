package org.tadmor.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;

/**
 * Reads calendar dates as heads write them: {@code 2016-03-28}, {@code 28/03/2016}, {@code 28.3.2016}, "28 March 2016",
 * "March 28, 2016", "le 1er avril 2016", "3 de mayo de 2017", "3. März 2017", and without the year.
 *
 * <p>Of 03/04/2016 the day counts first, as everywhere but in the United States, unless that makes no date.
 */
final class HeadDates {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final HeadWords words;

    HeadDates(Lexicon lexicon) {
        this(new HeadWords(lexicon));
    }

    HeadDates(HeadWords words) {
        this.words = words;
    }

    /**
     * A date in a line.
     *
     * @param first index of its first piece
     * @param end index after its last piece
     * @param year 0 when not given
     */
    record Found(int first, int end, int year, int month, int day) {
        /** The date in {@code otherYear} when its own is not given, or null when that is 0 or has no such day. */
        @Nullable LocalDate in(int otherYear) {
            int effective = year == 0 ? otherYear : year;
            return effective == 0 ? null : date(effective, month, day);
        }
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** All dates of a line, in order. */
    List<Found> all(List<Pieces.Piece> pieces) {
        List<Found> found = new ArrayList<>(1);
        int i = 0;
        while (i < pieces.size()) {
            Found date = at(pieces, i);
            if (date == null) {
                i++;
            } else {
                found.add(date);
                i = date.end();
            }
        }
        return found;
    }

    /** The one date that the whole of {@code value} is, a time of day and a weekday aside, or null. */
    @Nullable LocalDate wholeDate(String value) {
        String stripped = value.strip();
        if (stripped.length() > 100) {
            return null;
        }
        if (stripped.length() == 8 && stripped.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return date(
                    Integer.parseInt(stripped.substring(0, 4)),
                    Integer.parseInt(stripped.substring(4, 6)),
                    Integer.parseInt(stripped.substring(6)));
        }
        List<Pieces.Piece> pieces = Pieces.of(stripped);
        List<Found> found = all(pieces);
        if (found.size() != 1 || found.get(0).year() == 0) {
            return null;
        }
        Found date = found.get(0);
        for (int i = 0; i < pieces.size(); i++) {
            boolean inside = i >= date.first() && i < date.end();
            boolean strange = pieces.get(i).kind() == Pieces.Kind.WORD
                    && !words.has("date_words", pieces.get(i).lower())
                    && !words.has("weekdays", pieces.get(i).lower());
            if (!inside && (strange || (i < date.first() && pieces.get(i).kind() == Pieces.Kind.NUMBER))) {
                return null;
            }
        }
        return date.in(0);
    }

    /** The date that begins at piece {@code i}, or null. */
    @Nullable Found at(List<Pieces.Piece> pieces, int i) {
        Pieces.Piece piece = pieces.get(i);
        if (piece.kind() == Pieces.Kind.NUMBER) {
            Found numeric = numeric(pieces, i);
            return numeric != null ? numeric : dayFirst(pieces, i);
        }
        return piece.kind() == Pieces.Kind.WORD ? monthFirst(pieces, i) : null;
    }

    private static Pieces.@Nullable Piece piece(List<Pieces.Piece> pieces, int i) {
        return i < pieces.size() ? pieces.get(i) : null;
    }

    private static int number(List<Pieces.Piece> pieces, int i) {
        Pieces.Piece piece = piece(pieces, i);
        return piece == null ? -1 : piece.number();
    }

    private static boolean isMark(List<Pieces.Piece> pieces, int i, String marks) {
        Pieces.Piece piece = piece(pieces, i);
        return piece != null && piece.kind() == Pieces.Kind.MARK && marks.contains(piece.text());
    }

    private static @Nullable Found numeric(List<Pieces.Piece> pieces, int i) {
        if (!isMark(pieces, i + 1, "-/.")
                || !isMark(pieces, i + 3, "-/.")
                || !pieces.get(i + 1).text().equals(pieces.get(i + 3).text())) {
            return null;
        }
        int a = number(pieces, i);
        int b = number(pieces, i + 2);
        int c = number(pieces, i + 4);
        if (a < 0 || b < 0 || c < 0) {
            return null;
        }
        if (pieces.get(i).text().length() == 4) {
            return checked(i, i + 5, a, b, c);
        }
        int year = pieces.get(i + 4).text().length() == 2 ? 2000 + c : c;
        Found dayFirst = checked(i, i + 5, year, b, a);
        return dayFirst != null ? dayFirst : checked(i, i + 5, year, a, b);
    }

    private static @Nullable Found checked(int first, int end, int year, int month, int day) {
        return date(year, month, day) == null ? null : new Found(first, end, year, month, day);
    }

    private @Nullable Found dayFirst(List<Pieces.Piece> pieces, int i) {
        int day = number(pieces, i);
        if (day < 1 || day > 31) {
            return null;
        }
        int at = i + 1;
        Pieces.Piece next = piece(pieces, at);
        if (next != null && (isOrdinal(next.lower()) || next.is(".") || next.is("º") || next.is("-"))) {
            at++;
        }
        next = piece(pieces, at);
        if (next != null && (next.lower().equals("de") || next.lower().equals("of"))) {
            at++;
        }
        next = piece(pieces, at);
        int month = next == null ? 0 : words.month(next.lower());
        if (month == 0) {
            return null;
        }
        return withYear(pieces, i, at + 1, month, day);
    }

    private @Nullable Found monthFirst(List<Pieces.Piece> pieces, int i) {
        int month = words.month(pieces.get(i).lower());
        if (month == 0 || !Character.isUpperCase(pieces.get(i).text().charAt(0))) {
            return null;
        }
        int at = isMark(pieces, i + 1, ".") ? i + 2 : i + 1;
        int day = number(pieces, at);
        if (day < 1 || day > 31) {
            return null;
        }
        at++;
        Pieces.Piece next = piece(pieces, at);
        return withYear(pieces, i, next != null && isOrdinal(next.lower()) ? at + 1 : at, month, day);
    }

    private static boolean isOrdinal(String word) {
        return switch (word) {
            case "st", "nd", "rd", "th", "er" -> true;
            default -> false;
        };
    }

    private static @Nullable Found withYear(List<Pieces.Piece> pieces, int first, int from, int month, int day) {
        int at = from;
        while (isMark(pieces, at, ".,-") && at < from + 2) {
            at++;
        }
        Pieces.Piece next = piece(pieces, at);
        if (next != null && (next.lower().equals("de") || next.lower().equals("del"))) {
            at++;
        }
        int year = number(pieces, at);
        if (year >= FIRST_YEAR && year <= LAST_YEAR && pieces.get(at).text().length() == 4) {
            return checked(first, at + 1, year, month, day);
        }
        // A leap year, so that 29 February counts.
        return date(2000, month, day) == null ? null : new Found(first, from, 0, month, day);
    }
}
