package org.tadmor.report;

import java.util.List;
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
        private final String head;
        private final List<Pieces.Piece> pieces;
        private final boolean afterHead;
        private int at = 0;

        Scan(String head, List<Pieces.Piece> pieces, boolean afterHead) {
            this.afterHead = afterHead;
            this.head = head;
            this.pieces = pieces;
        }

        @Nullable Dateline run() {
            int place = placeEnd();
            if (place == 0) {
                return null;
            }
            boolean capitals =
                    isCapital(0) && !words.has("not_places", pieces.get(0).text());
            at = place;
            HeadDates.Found date = null;
            String agency = null;
            boolean weekday = false;
            for (int part = 0; part < 6 && at < pieces.size(); part++) {
                int before = at;
                if (mark(",") || mark(".") || mark(";")) {
                    at++;
                }
                HeadDates.Found found = at < pieces.size() ? dates.at(pieces, at) : null;
                if (found != null && date == null) {
                    date = found;
                    at = found.end();
                } else if (at < pieces.size()
                        && words.has("weekdays", pieces.get(at).lower())) {
                    weekday = true;
                    at++;
                } else if (agency == null && agencyEnd() > 0) {
                    int end = agencyEnd();
                    agency = head.substring(
                            pieces.get(at + 1).start(), pieces.get(end - 2).end());
                    at = end;
                } else if (!(capitals
                        && agency == null
                        && before < at
                        && pieces.get(before).is(",")
                        && regionEnd() > 0)) {
                    at = before;
                    break;
                } else {
                    at = regionEnd();
                }
            }
            boolean dated = date != null || agency != null || weekday;
            int end = separatorEnd(capitals, dated, agency);
            return end > 0 && (capitals || dated) ? new Dateline(end, agency, date) : null;
        }

        private boolean mark(String mark) {
            return at < pieces.size() && pieces.get(at).is(mark);
        }

        private boolean isCapital(int i) {
            Pieces.Piece piece = i < pieces.size() ? pieces.get(i) : null;
            if (piece == null
                    || piece.kind() != Pieces.Kind.WORD
                    || piece.text().length() < 2) {
                return false;
            }
            return piece.text().equals(piece.text().toUpperCase(java.util.Locale.ROOT));
        }

        /** Index after the words of the first place: all capitals, or up to three words with an initial capital. */
        private int placeEnd() {
            int i = 0;
            if (isCapital(0)) {
                while (i < 6
                        && (isCapital(i)
                                || (i > 0 && i < pieces.size() && isJoint(pieces.get(i)) && isCapital(i + 1)))) {
                    i++;
                }
                return i;
            }
            while (i < 3
                    && i < pieces.size()
                    && pieces.get(i).kind() == Pieces.Kind.WORD
                    && Character.isUpperCase(pieces.get(i).text().charAt(0))) {
                i++;
            }
            return i;
        }

        private static boolean isJoint(Pieces.Piece piece) {
            return piece.is("/")
                    || piece.is("-")
                    || piece.is("'")
                    || piece.is("’")
                    || piece.lower().equals("and");
        }

        /** Index after a region or country: up to four words with initial capitals. */
        private int regionEnd() {
            int i = at;
            while (i < pieces.size()
                    && i < at + 4
                    && pieces.get(i).kind() == Pieces.Kind.WORD
                    && (Character.isUpperCase(pieces.get(i).text().charAt(0))
                            || words.has("connectors", pieces.get(i).text()))) {
                i++;
            }
            if (i > at && i < pieces.size() && pieces.get(i).is(".")) {
                i++;
            }
            return i > at ? i : 0;
        }

        /** Index after "(Agency)" or "/AGENCY/" at the present piece, or 0. */
        private int agencyEnd() {
            boolean slashes = mark("/");
            if (!slashes && !mark("(")) {
                return 0;
            }
            String close = slashes ? "/" : ")";
            int i = at + 1;
            boolean named = false;
            while (i < pieces.size() && i < at + 9 && !pieces.get(i).is(close)) {
                named |= isAgencyWord(pieces.get(i));
                i++;
            }
            return i < pieces.size() && i > at + 1 && named ? i + 1 : 0;
        }

        private boolean isAgencyWord(Pieces.Piece piece) {
            boolean letters = piece.kind() == Pieces.Kind.WORD
                    && piece.text().length() <= 6
                    && piece.text().equals(piece.text().toUpperCase(java.util.Locale.ROOT));
            return letters || words.has("outlet_words", piece.lower()) || words.has("outlets", piece.lower());
        }

        /** Offset after the mark that ends the dateline, or 0. */
        private int separatorEnd(boolean capitals, boolean dated, @Nullable String agency) {
            if (at >= pieces.size()) {
                return 0;
            }
            if (mark(".") && agency != null) {
                at++;
                boolean dash = at < pieces.size() && isDash(pieces.get(at));
                return dash ? dashEnd() : pieces.get(at - 1).end();
            }
            if (mark(",") && at + 1 < pieces.size() && isDash(pieces.get(at + 1))) {
                at++;
            }
            Pieces.Piece piece = pieces.get(at);
            if (isDash(piece)) {
                int end = dashEnd();
                boolean spaced = piece.start() > 0
                        && (Pieces.isSpace(head.charAt(piece.start() - 1)) || !piece.is("-"))
                        && end < head.length();
                return spaced ? end : 0;
            }
            boolean colon = piece.is(":")
                    && (dated || (capitals && afterHead && pieces.get(0).text().length() > 3));
            return colon && piece.end() < head.length() && Pieces.isSpace(head.charAt(piece.end())) ? piece.end() : 0;
        }

        private static boolean isDash(Pieces.Piece piece) {
            return piece.is("-") || piece.is("–") || piece.is("—") || piece.is("_") || piece.is("―") || piece.is("−");
        }

        private int dashEnd() {
            int end = pieces.get(at).end();
            while (at + 1 < pieces.size()
                    && isDash(pieces.get(at + 1))
                    && pieces.get(at + 1).start() == end) {
                at++;
                end = pieces.get(at).end();
            }
            return end;
        }
    }
}
