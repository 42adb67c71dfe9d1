package org.tadmor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a head says beside the story: who wrote it, for whom, when.
 *
 * @param label the label that opens the line, {@code title} for "Title: …", or null
 * @param value offset in the line after the label
 * @param author or null
 * @param outlet or null
 * @param date or null
 * @param updated whether the date is that of a later edition
 * @param by whether the line begins as a byline does
 */
record MetaLine(
        @Nullable String label,
        int value,
        @Nullable String author,
        @Nullable String outlet,
        HeadDates.@Nullable Found date,
        boolean updated,
        boolean by) {

    /** Reads lines. */
    static final class Reader {
        private static final int LONGEST = 160;

        private final HeadWords words;
        private final HeadDates dates;

        Reader(HeadWords words, HeadDates dates) {
            this.words = words;
            this.dates = dates;
        }

        /** What {@code line} says, or null when it is prose or a headline. */
        @Nullable MetaLine read(String line) {
            if (line.length() > LONGEST || line.isEmpty()) {
                return null;
            }
            int colon = line.indexOf(':');
            if (colon > 0 && colon <= 30) {
                String label =
                        words.label(HeadWords.lower(line.substring(0, colon).strip()));
                if (label != null
                        && colon + 1 < line.length()
                        && !line.substring(colon + 1).isBlank()) {
                    return labelled(label, line, colon + 1);
                }
            }
            if (isAddress(line)) {
                return new MetaLine(null, 0, null, null, null, false, false);
            }
            int by = byLength(line);
            return by > 0 ? byline(line, by) : unmarked(line);
        }

        private static boolean isAddress(String line) {
            boolean address = line.startsWith("http://")
                    || line.startsWith("https://")
                    || line.startsWith("www.")
                    || (line.indexOf('@') >= 0 && line.indexOf('.') > 0);
            return address && line.chars().noneMatch(c -> Pieces.isSpace((char) c));
        }

        private @Nullable MetaLine labelled(String label, String line, int value) {
            String rest = line.substring(value).strip();
            List<Pieces.Piece> pieces = Pieces.of(line);
            HeadDates.Found date = firstDate(pieces);
            boolean updated = isUpdated(pieces);
            return switch (label) {
                case "title" -> new MetaLine(label, value, null, null, null, false, false);
                case "author" -> new MetaLine(label, value, rest, null, null, false, true);
                case "outlet" -> !isPlainName(rest) ? null : new MetaLine(label, value, null, rest, null, false, false);
                default -> date == null ? null : new MetaLine(label, value, null, null, date, updated, false);
            };
        }

        private boolean isPlainName(String rest) {
            List<Segment> segments = segments(Pieces.of(rest), List.of());
            return rest.length() <= 60
                    && !rest.endsWith(".")
                    && segments.size() == 1
                    && segments.get(0).isName(words);
        }

        private HeadDates.@Nullable Found firstDate(List<Pieces.Piece> pieces) {
            List<HeadDates.Found> found = dates.all(pieces);
            return found.isEmpty() ? null : found.get(0);
        }

        private boolean isUpdated(List<Pieces.Piece> pieces) {
            return pieces.stream().anyMatch(piece -> words.has("updated", piece.lower()));
        }

        /** Length of the words that open a byline, the blank after them included, or 0. */
        private int byLength(String line) {
            String lower = line.toLowerCase(Locale.ROOT);
            for (String by : words.list("by")) {
                int length = by.length();
                if (lower.startsWith(by)
                        && length + 1 < line.length()
                        && (Pieces.isSpace(line.charAt(length))
                                || (line.charAt(length) == ':' && line.charAt(length + 1) == ' '))) {
                    return length + 1;
                }
            }
            return 0;
        }

        private @Nullable MetaLine byline(String line, int from) {
            char last = line.charAt(line.length() - 1);
            if (last == '!' || last == '?' || last == ':') {
                return null;
            }
            String rest = line.substring(from);
            List<Pieces.Piece> pieces = Pieces.of(rest);
            List<HeadDates.Found> found = dates.all(pieces);
            List<Segment> segments = segments(pieces, found);
            if (segments.isEmpty() || !segments.get(0).isName(words) || !startsAsName(pieces)) {
                return null;
            }
            String author = null;
            String outlet = null;
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                if (i == 0 && (!segment.isOutlet(words) || segment.outletAfterFor(words, rest) != null)) {
                    author = segment.author(words, rest);
                    outlet = segment.outletAfterFor(words, rest);
                } else if (segment.isOutlet(words)) {
                    outlet = outlet == null ? segment.outlet(words, rest) : outlet;
                } else if (segment.hasRole(words)) {
                    continue;
                } else if (!segment.isName(words)) {
                    return null;
                } else if (outlet == null && segment.afterBar && !segment.isSmall()) {
                    outlet = segment.text(rest);
                }
            }
            if (last == '.' && found.isEmpty() && segments.get(0).pieces.size() > 4) {
                return null;
            }
            return new MetaLine(
                    null, 0, author, outlet, found.isEmpty() ? null : found.get(0), isUpdated(pieces), true);
        }

        private boolean startsAsName(List<Pieces.Piece> pieces) {
            Pieces.Piece first = pieces.get(0);
            return first.kind() == Pieces.Kind.WORD
                    && !words.has("weekdays", first.lower())
                    && (words.month(first.lower()) == 0
                            || pieces.size() > 1
                                    && pieces.get(1).kind() == Pieces.Kind.WORD
                                    && Character.isUpperCase(
                                            pieces.get(1).text().charAt(0)));
        }

        private @Nullable MetaLine unmarked(String line) {
            List<Pieces.Piece> pieces = Pieces.of(line);
            List<HeadDates.Found> found = dates.all(pieces);
            List<Segment> segments = segments(pieces, found);
            if (segments.size() > 3) {
                return null;
            }
            String outlet = null;
            String author = null;
            boolean bars = false;
            for (Segment segment : segments) {
                if (!segment.isName(words) || segment.pieces.size() > 6) {
                    return null;
                }
                bars |= segment.afterBar || segment.beforeBar;
                if (segment.isOutlet(words) && outlet == null) {
                    outlet = segment.outlet(words, line);
                }
            }
            if (found.isEmpty()) {
                char last = line.charAt(line.length() - 1);
                boolean named = segments.size() == 1
                        && outlet != null
                        && Character.isLetter(last)
                        && !segments.get(0).hasPrepositions(words);
                return named ? new MetaLine(null, 0, null, outlet, null, false, false) : null;
            }
            for (Segment segment : segments) {
                if (!segment.isOutlet(words) && bars && !segment.hasRole(words)) {
                    if (outlet == null) {
                        outlet = segment.text(line);
                    } else if (author == null && !outlet.equals(segment.text(line))) {
                        author = segment.author(words, line);
                    }
                }
            }
            boolean headline =
                    !bars && outlet == null && segments.stream().anyMatch(segment -> segment.pieces.size() > 3);
            return headline ? null : new MetaLine(null, 0, author, outlet, found.get(0), isUpdated(pieces), false);
        }

        /** The runs of words between separators, without dates, times and the words that go with them. */
        private List<Segment> segments(List<Pieces.Piece> pieces, List<HeadDates.Found> found) {
            List<Segment> segments = new ArrayList<>();
            List<Pieces.Piece> run = new ArrayList<>();
            boolean bar = false;
            int next = 0;
            for (int i = 0; i <= pieces.size(); i++) {
                boolean date = next < found.size() && i == found.get(next).first();
                Pieces.Piece piece = i < pieces.size() ? pieces.get(i) : null;
                boolean separator = piece == null || date || isSeparator(pieces, i);
                if (!separator) {
                    run.add(piece);
                    continue;
                }
                boolean barHere = piece != null && !date && isBar(piece);
                Segment segment = Segment.of(run, words, bar, barHere);
                if (segment != null) {
                    segments.add(segment);
                }
                run = new ArrayList<>();
                bar = barHere || (date && bar);
                if (date) {
                    i = found.get(next).end() - 1;
                    next++;
                    bar = false;
                }
            }
            return segments;
        }

        private static boolean isBar(Pieces.Piece piece) {
            return piece.kind() == Pieces.Kind.MARK && "|•·—–-/".contains(piece.text());
        }

        private static boolean isSeparator(List<Pieces.Piece> pieces, int i) {
            Pieces.Piece piece = pieces.get(i);
            return piece.kind() == Pieces.Kind.MARK
                    && "|•·—–-/,;()[]:".contains(piece.text())
                    && !(piece.is(":") && i > 0 && pieces.get(i - 1).kind() == Pieces.Kind.NUMBER);
        }
    }

    /** A run of words. */
    private static final class Segment {
        private final List<Pieces.Piece> pieces;
        private final boolean afterBar;
        private final boolean beforeBar;

        private Segment(List<Pieces.Piece> pieces, boolean afterBar, boolean beforeBar) {
            this.pieces = pieces;
            this.afterBar = afterBar;
            this.beforeBar = beforeBar;
        }

        /** Null when nothing but date words, numbers and marks is in the run. */
        static @Nullable Segment of(List<Pieces.Piece> run, HeadWords words, boolean afterBar, boolean beforeBar) {
            int first = 0;
            int end = run.size();
            while (end > first && isLoose(run.get(end - 1), words)) {
                end--;
            }
            while (first < end && isLoose(run.get(first), words) && !isArticle(run, first, end)) {
                first++;
            }
            return first == end ? null : new Segment(List.copyOf(run.subList(first, end)), afterBar, beforeBar);
        }

        /** "The" of "The Daily Courier". */
        private static boolean isArticle(List<Pieces.Piece> run, int i, int end) {
            return run.get(i).text().length() > 1
                    && Character.isUpperCase(run.get(i).text().charAt(0))
                    && i + 1 < end
                    && run.get(i + 1).kind() == Pieces.Kind.WORD
                    && Character.isUpperCase(run.get(i + 1).text().charAt(0))
                    && (run.get(i).lower().equals("the")
                            || run.get(i).lower().equals("le")
                            || run.get(i).lower().equals("el"));
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

        private static boolean isUpper(Pieces.Piece piece) {
            String text = piece.text();
            int dash = text.indexOf('-');
            return Character.isUpperCase(text.charAt(0))
                    || (dash > 0 && dash + 1 < text.length() && Character.isUpperCase(text.charAt(dash + 1)))
                    || (text.length() > 2
                            && (text.charAt(1) == '\'' || text.charAt(1) == '’')
                            && Character.isUpperCase(text.charAt(2)));
        }

        /** Whether all words but small ones have initial capitals. */
        boolean isName(HeadWords words) {
            boolean some = false;
            for (Pieces.Piece piece : pieces) {
                if (piece.kind() == Pieces.Kind.WORD) {
                    boolean upper = isUpper(piece);
                    some |= upper;
                    if (!upper && !words.has("connectors", piece.lower()) && !words.has("roles", piece.lower())) {
                        return false;
                    }
                } else if (!piece.is(".")
                        && !piece.is("&")
                        && !piece.is("'")
                        && !piece.is("’")
                        && piece.kind() != Pieces.Kind.NUMBER) {
                    return false;
                }
            }
            return some && pieces.size() <= 14;
        }

        boolean isSmall() {
            return pieces.size() == 1 && pieces.get(0).text().length() < 3;
        }

        boolean isOutlet(HeadWords words) {
            Pieces.Piece last = pieces.get(pieces.size() - 1);
            List<Pieces.Piece> named = withoutRoles(words);
            if (named.isEmpty()) {
                return false;
            }
            StringBuilder joined = new StringBuilder();
            for (Pieces.Piece piece : named) {
                joined.append(joined.isEmpty() ? "" : " ").append(piece.lower());
            }
            return words.has("outlets", joined.toString())
                    || words.has("outlet_words", last.lower())
                    || words.has("outlet_words", named.get(named.size() - 1).lower());
        }

        boolean hasRole(HeadWords words) {
            return pieces.stream().anyMatch(piece -> words.has("roles", piece.lower()));
        }

        boolean hasPrepositions(HeadWords words) {
            return pieces.stream()
                    .anyMatch(piece -> words.has("in_words", piece.text()) || words.has("for_words", piece.text()));
        }

        /** "Harbour Agency" of "Harbour Agency Correspondent"; roles that belong to the name ("News Agency") stay. */
        private List<Pieces.Piece> withoutRoles(HeadWords words) {
            int end = pieces.size();
            while (end > 0
                    && words.has("roles", pieces.get(end - 1).lower())
                    && !words.has("outlet_words", pieces.get(end - 1).lower())) {
                end--;
            }
            return pieces.subList(0, end);
        }

        @Nullable String outlet(HeadWords words, String line) {
            int end = withoutRoles(words).size();
            return end == 0 ? null : text(line, 0, end);
        }

        /** The name: what stands before "for", "in" and roles. */
        @Nullable String author(HeadWords words, String line) {
            int end = 0;
            while (end < pieces.size()) {
                String word = pieces.get(end).text();
                boolean turns = words.has("for_words", word)
                        || words.has("in_words", word)
                        || (end > 1 && words.has("roles", pieces.get(end).lower()));
                if (turns) {
                    break;
                }
                end++;
            }
            return end == 0 || (end == pieces.size() && hasRole(words) && end == 1) ? null : text(line, 0, end);
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
}
