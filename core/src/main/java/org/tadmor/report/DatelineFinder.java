package org.tadmor.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dateline that opens a story: "DAMASCUS, March 27 (Agency) -", "GENEVA —", "ALEPPO, Syria (AP) —",
 * "MOSCOW, March 28. /TASS/.", "Damas, 28 mars (Agence) -". A place in capitals and a dash are enough; a place in small
 * letters needs a date or an agency.
 */
final class DatelineFinder {
    private static final int LONGEST = 140;

    private final HeadWords words;
    private final HeadDates dates;

    DatelineFinder(HeadWords words, HeadDates dates) {
        this.words = words;
        this.dates = dates;
    }

    /**
     * A dateline.
     *
     * @param end offset in the paragraph after its last mark
     * @param agency what stands in brackets, or null
     * @param date its date, often without a year, or null
     */
    record Dateline(int end, @Nullable String agency, HeadDates.@Nullable Found date) {}

    /**
     * The dateline that {@code paragraph} begins with, or null.
     *
     * @param afterHead whether a headline or byline stands before it, so that a place and a colon ("NEW DELHI:") count
     */
    @Nullable Dateline find(String paragraph, boolean afterHead) {
        String head = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        return new Scan(head, Pieces.of(head), afterHead).run();
    }

    private final class Scan {
        private static final int MOST_PARTS = 8;

        private final String head;
        private final List<Pieces.Piece> pieces;
        private final boolean afterHead;
        private int at = 0;
        private boolean capitals = false;
        private boolean weekday = false;
        private HeadDates.@Nullable Found date = null;
        private @Nullable String agency = null;

        Scan(String head, List<Pieces.Piece> pieces, boolean afterHead) {
            this.afterHead = afterHead;
            this.head = head;
            this.pieces = pieces;
        }

        @Nullable Dateline run() {
            if (!place()) {
                return null;
            }
            Dateline shorter = null;
            for (int part = 0; part < MOST_PARTS && at < pieces.size(); part++) {
                if (isDash(at) && shorter == null) {
                    shorter = ended();
                }
                if (!part()) {
                    break;
                }
            }
            Dateline whole = ended();
            return whole != null ? whole : shorter;
        }

        private @Nullable Dateline ended() {
            boolean dated = date != null || agency != null || weekday;
            int end = separatorEnd(dated);
            return end > 0 && (capitals || dated) ? new Dateline(end, agency, date) : null;
        }

        private boolean mark(String mark) {
            return isMark(at, mark);
        }

        private boolean isMark(int i, String mark) {
            return i < pieces.size() && pieces.get(i).is(mark);
        }

        /** Passes the place; false when the text does not begin with one, nor with an agency in brackets. */
        private boolean place() {
            int end = placeEnd();
            if (end == 0) {
                return agencyEnd(0) > 0;
            }
            boolean known = true;
            for (Pieces.Piece piece : pieces.subList(0, end)) {
                known &= words.has("not_places", piece.text()) || piece.kind() == Pieces.Kind.MARK;
            }
            capitals = isCapital(0);
            at = end;
            return !known;
        }

        /** Passes a date, weekday, agency or region and the mark before it. */
        private boolean part() {
            int from = at;
            boolean comma = mark(",");
            if (comma || mark(".") || mark(";")) {
                from++;
            } else if (isDash(at)) {
                while (isDash(from)) {
                    from++;
                }
            }
            HeadDates.Found found = from < pieces.size() && date == null ? dates.at(pieces, from) : null;
            int bracketed = agency == null ? agencyEnd(from) : 0;
            int bare = agency == null && from > at && !isDash(at) ? bareAgencyEnd(from) : 0;
            int region = capitals && agency == null && date == null && comma ? regionEnd(from) : 0;
            if (found != null) {
                date = found;
                at = found.end();
            } else if (from < pieces.size()
                    && words.has("weekdays", pieces.get(from).lower())
                    && !isDash(at)) {
                weekday = true;
                at = from + 1;
            } else if (bracketed > 0) {
                agency = head.substring(
                        pieces.get(from + 1).start(), pieces.get(bracketed - 2).end());
                at = bracketed;
            } else if (bare > 0) {
                agency = head.substring(
                        pieces.get(from).start(), pieces.get(bare - 1).end());
                at = bare;
            } else if (region > 0) {
                at = region;
            } else {
                return false;
            }
            return true;
        }

        private boolean isCapital(int i) {
            Pieces.Piece piece = i < pieces.size() ? pieces.get(i) : null;
            return piece != null
                    && piece.kind() == Pieces.Kind.WORD
                    && piece.text().length() > 1
                    && piece.text().equals(piece.text().toUpperCase(Locale.ROOT));
        }

        private boolean isInitial(int i) {
            return i < pieces.size()
                    && pieces.get(i).kind() == Pieces.Kind.WORD
                    && Character.isUpperCase(pieces.get(i).text().charAt(0));
        }

        /** Index after the words of the first place: all capitals, or up to three words with an initial capital. */
        private int placeEnd() {
            boolean capital = isCapital(0);
            int most = capital ? 7 : 4;
            int i = 0;
            while (i < most && (capital ? isCapital(i) || (i > 0 && isJoint(i) && isCapital(i + 1)) : isInitial(i))) {
                i++;
                if (isMark(i, ".") && isShort(pieces.get(i - 1).lower()) && isInitial(i + 1)) {
                    i++;
                }
            }
            return i;
        }

        /** "St." and "U.N." keep their period. */
        private static boolean isShort(String lower) {
            return lower.equals("st")
                    || lower.equals("ste")
                    || lower.equals("mt")
                    || lower.equals("ft")
                    || lower.indexOf('.') > 0;
        }

        private boolean isJoint(int i) {
            return isMark(i, "/")
                    || isMark(i, "-")
                    || isMark(i, "'")
                    || isMark(i, "’")
                    || (i < pieces.size() && pieces.get(i).lower().equals("and"));
        }

        /** Index after a region or country: up to four words with initial capitals. */
        private int regionEnd(int from) {
            int i = from;
            while (i < from + 4
                    && (isInitial(i)
                            || (i < pieces.size()
                                    && words.has("connectors", pieces.get(i).text())))) {
                i++;
            }
            return i > from && isMark(i, ".") ? i + 1 : i > from ? i : 0;
        }

        /** Index after "(Agency)" or "/AGENCY/", or 0. */
        private int agencyEnd(int from) {
            boolean slashes = isMark(from, "/");
            if (!slashes && !isMark(from, "(")) {
                return 0;
            }
            String close = slashes ? "/" : ")";
            int i = from + 1;
            boolean named = false;
            while (i < pieces.size() && i < from + 9 && !pieces.get(i).is(close)) {
                named |= isAgencyWord(pieces.get(i));
                i++;
            }
            return i < pieces.size() && i > from + 1 && named ? i + 1 : 0;
        }

        /** Index after one or two words that are a known outlet, or 0. */
        private int bareAgencyEnd(int from) {
            if (!isInitial(from)) {
                return 0;
            }
            String one = pieces.get(from).lower();
            if (isInitial(from + 1)
                    && words.has("outlets", one + " " + pieces.get(from + 1).lower())) {
                return from + 2;
            }
            return words.has("outlets", one) ? from + 1 : 0;
        }

        private boolean isAgencyWord(Pieces.Piece piece) {
            boolean letters = piece.kind() == Pieces.Kind.WORD
                    && piece.text().length() <= 6
                    && piece.text().equals(piece.text().toUpperCase(Locale.ROOT));
            return letters || words.has("outlet_words", piece.lower()) || words.has("outlets", piece.lower());
        }

        /** Offset after the mark that ends the dateline, or 0. */
        private int separatorEnd(boolean dated) {
            int i = at;
            if (isMark(i, ".") && agency != null) {
                return isDash(i + 1) ? dashEnd(i + 1) : pieces.get(i).end();
            }
            if (isMark(i, ",") && isDash(i + 1)) {
                i++;
            }
            if (isDash(i)) {
                int end = dashEnd(i);
                boolean apart = !pieces.get(i).is("-")
                        || Pieces.isSpace(head.charAt(pieces.get(i).start() - 1));
                return apart && end < head.length() ? end : 0;
            }
            boolean colon = isMark(i, ":")
                    && (dated || (capitals && afterHead && pieces.get(i).start() > 3));
            return colon
                            && pieces.get(i).end() < head.length()
                            && Pieces.isSpace(head.charAt(pieces.get(i).end()))
                    ? pieces.get(i).end()
                    : 0;
        }

        private boolean isDash(int i) {
            return i < pieces.size()
                    && pieces.get(i).kind() == Pieces.Kind.MARK
                    && "-–—_―−".contains(pieces.get(i).text());
        }

        private int dashEnd(int from) {
            int i = from;
            while (isDash(i + 1) && pieces.get(i + 1).start() == pieces.get(i).end()) {
                i++;
            }
            return pieces.get(i).end();
        }
    }
}
