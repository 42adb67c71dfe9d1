package org.tadmor.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells bylines, date lines and outlets from prose and headlines. */
final class MetaLineReader {
    private static final int LONGEST = 160;
    private static final int LONGEST_LABEL = 30;

    private final HeadWords words;
    private final HeadDates dates;

    MetaLineReader(HeadWords words, HeadDates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** What {@code line} says, or null when it is prose or a headline. */
    @Nullable MetaLine read(String line) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return null;
        }
        int colon = line.indexOf(':');
        if (colon > 0 && colon <= LONGEST_LABEL) {
            String label = words.label(HeadWords.lower(line.substring(0, colon).strip()));
            if (label != null && !line.substring(colon + 1).isBlank()) {
                return labelled(label, line, colon + 1);
            }
        }
        if (Pieces.isAddress(line) && line.chars().noneMatch(c -> Pieces.isSpace((char) c))) {
            return MetaLine.plain(null, null, null, false, false);
        }
        int by = byLength(line);
        return by > 0 ? byline(line, by) : unmarked(line);
    }

    private @Nullable MetaLine labelled(String label, String line, int value) {
        String rest = line.substring(value).strip();
        rest = label.equals("author") && rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
        List<Pieces.Piece> pieces = Pieces.of(line);
        List<HeadDates.Found> found = dates.all(pieces);
        return switch (label) {
            case "title" -> new MetaLine(label, value, null, null, null, false, false, true);
            case "author" ->
                isPlainName(rest, 3) ? new MetaLine(label, value, rest, null, null, false, true, true) : null;
            case "outlet" ->
                isPlainName(rest, 1) ? new MetaLine(label, value, null, rest, null, false, false, true) : null;
            default ->
                found.isEmpty()
                        ? null
                        : new MetaLine(label, value, null, null, found.get(0), isUpdated(pieces), false, true);
        };
    }

    private boolean isPlainName(String rest, int most) {
        List<HeadSegment> segments = HeadSegment.of(Pieces.of(rest), List.of(), words);
        return rest.length() <= 80
                && !rest.endsWith(".")
                && !segments.isEmpty()
                && segments.size() <= most
                && segments.stream().allMatch(segment -> segment.isName(words));
    }

    private boolean isUpdated(List<Pieces.Piece> pieces) {
        return pieces.stream().anyMatch(piece -> words.has("updated", piece.lower()));
    }

    /** Length of the words that open a byline, the blank after them included, or 0. */
    private int byLength(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int longest = 0;
        for (String by : words.list("by")) {
            int length = by.length();
            boolean opens = lower.startsWith(by)
                    && length + 1 < line.length()
                    && (Pieces.isSpace(line.charAt(length))
                            || (line.charAt(length) == ':' && Pieces.isSpace(line.charAt(length + 1))));
            longest = opens ? Math.max(longest, length + 1) : longest;
        }
        return longest;
    }

    private @Nullable MetaLine byline(String line, int from) {
        char last = line.charAt(line.length() - 1);
        String rest = line.substring(from);
        List<Pieces.Piece> pieces = Pieces.of(rest);
        List<HeadDates.Found> found = dates.all(pieces);
        List<HeadSegment> segments = HeadSegment.of(pieces, found, words);
        if (last == '!' || last == '?' || last == ':' || segments.isEmpty() || !startsAsName(pieces, segments.get(0))) {
            return null;
        }
        if (last == '.' && found.isEmpty() && segments.get(0).size() > 4) {
            return null;
        }
        String author = null;
        String outlet = null;
        for (int i = 0; i < segments.size(); i++) {
            HeadSegment segment = segments.get(i);
            String employer = segment.outletAfterFor(words, rest);
            if (i == 0 && (!segment.isOutlet(words) || employer != null)) {
                author = segment.author(words, rest);
                outlet = employer;
            } else if (i > 0 && (isAside(segment) || segment.by())) {
                continue;
            } else if (segment.isOutlet(words)) {
                outlet = outlet == null ? segment.outlet(words, rest) : outlet;
            } else if (!segment.isName(words) && !segment.hasRole(words)) {
                return null;
            } else if (outlet == null
                    && segment.afterBar()
                    && !segment.hasRole(words)
                    && segment.first().text().length() > 2) {
                outlet = segment.text(rest);
            }
        }
        return MetaLine.plain(author, outlet, found.isEmpty() ? null : found.get(0), isUpdated(pieces), true);
    }

    /** "with AFP", "photos by Tom Rask": others than author and outlet. */
    private boolean isAside(HeadSegment segment) {
        return words.has("with_words", segment.first().lower())
                || words.has("photo_words", segment.first().lower());
    }

    private boolean startsAsName(List<Pieces.Piece> pieces, HeadSegment segment) {
        Pieces.Piece first = pieces.get(0);
        boolean named = HeadSegment.isUpper(first) || words.has("roles", first.lower()) || segment.isOutlet(words);
        boolean calendar = words.has("weekdays", first.lower())
                || (words.month(first.lower()) > 0 && !(pieces.size() > 1 && HeadSegment.isUpper(pieces.get(1))));
        return (segment.isName(words) || segment.isRole(words)) && named && !calendar;
    }

    private @Nullable MetaLine unmarked(String line) {
        List<Pieces.Piece> pieces = Pieces.of(line);
        List<HeadDates.Found> found = dates.all(pieces);
        List<HeadSegment> segments = HeadSegment.of(pieces, found, words);
        if (segments.size() > 3) {
            return null;
        }
        String outlet = null;
        boolean bars = false;
        for (HeadSegment segment : segments) {
            if (!segment.isName(words) || segment.size() > 6) {
                return null;
            }
            bars |= segment.afterBar() || segment.beforeBar();
            outlet = outlet == null && segment.isOutlet(words) ? segment.outlet(words, line) : outlet;
        }
        if (found.isEmpty()) {
            return undated(line, segments, outlet, bars);
        }
        String author = null;
        boolean by = false;
        for (HeadSegment segment : segments) {
            if (segment.by()) {
                author = segment.author(words, line);
                by = true;
            } else if (bars && !segment.isOutlet(words) && !segment.hasRole(words)) {
                if (outlet == null) {
                    outlet = segment.text(line);
                } else if (author == null && !outlet.equals(segment.text(line))) {
                    author = segment.author(words, line);
                }
            }
        }
        if (author == null && outlet != null && segments.size() > 1 && isPerson(segments.get(0))) {
            author = segments.get(0).author(words, line);
        }
        boolean headline = !bars && !by && outlet == null && segments.stream().anyMatch(segment -> segment.size() > 3);
        return headline ? null : MetaLine.plain(author, outlet, found.get(0), isUpdated(pieces), by);
    }

    /**
     * The outlet on a line of its own inside a byline's block, whatever its name: "Le Fanal du Port (English edition)";
     * the empty string for another short name, null for prose.
     */
    @Nullable String loneName(String line) {
        int bracket = line.endsWith(")") ? line.indexOf(" (") : -1;
        String name = bracket > 0 ? line.substring(0, bracket) : line;
        List<HeadSegment> segments = HeadSegment.of(Pieces.of(name), List.of(), words);
        boolean plain = name.length() <= 60
                && segments.size() == 1
                && segments.get(0).isName(words)
                && segments.get(0).size() <= 6
                && Character.isLetter(name.charAt(name.length() - 1));
        if (!plain) {
            return null;
        }
        HeadSegment segment = segments.get(0);
        boolean outlet = segment.size() > 2
                || words.has("articles", Pieces.of(name).get(0).lower())
                || segment.isOutlet(words);
        return outlet && !segment.hasPreposition(words) ? name : "";
    }

    private boolean isPerson(HeadSegment segment) {
        return segment.size() >= 2 && segment.size() <= 4 && !segment.isOutlet(words) && !segment.hasPreposition(words);
    }

    /** "Harbour Courier" alone, and "Ida Berg | Harbour Courier", which a headline may look like. */
    private @Nullable MetaLine undated(String line, List<HeadSegment> segments, @Nullable String outlet, boolean bars) {
        if (outlet == null || !Character.isLetter(line.charAt(line.length() - 1))) {
            return null;
        }
        if (segments.size() == 1 && !segments.get(0).hasPreposition(words)) {
            return MetaLine.plain(null, outlet, null, false, false);
        }
        boolean names = bars && segments.size() > 1 && isPerson(segments.get(0));
        return names
                ? new MetaLine(null, 0, segments.get(0).author(words, line), outlet, null, false, true, false)
                : null;
    }
}
