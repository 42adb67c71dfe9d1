package org.tadmor.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * Finds headline, byline, date line and dateline where they stand in a text, in the usual forms of English, French,
 * Spanish and German papers. It would rather miss one than take a sentence of the story for one: a text of a single line
 * has neither headline nor byline.
 */
public final class Masthead {
    private static final int HEAD_LINES = 14;
    private static final int HEAD_CHARS = 4000;
    private static final int LONGEST_TITLE = 250;

    private final HeadWords words;
    private final HeadDates dates;
    private final MetaLineReader meta;
    private final DatelineFinder datelines;

    /** @param lexicon its {@code report/head.yaml} holds the words of heads */
    public Masthead(Lexicon lexicon) {
        this.words = new HeadWords(lexicon);
        this.dates = new HeadDates(words);
        this.meta = new MetaLineReader(words, dates);
        this.datelines = new DatelineFinder(words, dates);
    }

    /**
     * What the head of a text says.
     *
     * @param zones headline, byline and dateline in text order, not overlapping
     * @param title the headline, or null
     * @param outlet the publisher, or the agency of the dateline when no other stands there, or null
     * @param author names as they stand there, or null
     * @param published the day of publication, else of the dateline, or null; a dateline without a year takes that of
     *     another date of the head
     */
    public record Head(
            List<Zone> zones,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String author,
            @Nullable LocalDate published) {

        /** Copies the zones. */
        public Head {
            zones = List.copyOf(zones);
        }
    }

    /** The day that {@code value} names in any usual form, a time of day aside, or null. */
    public @Nullable LocalDate date(String value) {
        return dates.wholeDate(value);
    }

    /** Whether there is nothing to read. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Pieces.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads the head of a text. */
    public Head read(String text) {
        List<HeadLine> lines = HeadLine.first(text, HEAD_LINES, HEAD_CHARS);
        Collector head = new Collector(text);
        int at = 0;
        if (lines.size() > 1) {
            at = leadingMeta(lines, head);
            if (at < lines.size() && head.title == null && isTitle(text, lines, at)) {
                title(lines.get(at), head);
                at++;
            }
            at = at > 0 ? metaAfterTitle(lines, at, head) : at;
        }
        if (at < lines.size()) {
            dateline(lines.get(at), at > 0, head);
        }
        credits(text, head);
        return head.result();
    }

    /**
     * Reads a text whose headline and byline are known already, from markup: what the byline says, and dateline and
     * credits of the story behind them.
     *
     * @param known headline and byline, in text order
     */
    public Head read(String text, List<Zone> known) {
        Collector head = new Collector(text);
        int from = 0;
        for (Zone zone : known) {
            from = Math.max(from, zone.span().end());
            String there = zone.span().in(text);
            MetaLine read = zone.kind() == Zone.Kind.BYLINE ? meta.read(there) : null;
            head.known(zone, there, read);
        }
        List<HeadLine> story = HeadLine.first(text.substring(from), 1, HEAD_CHARS);
        if (!story.isEmpty()) {
            HeadLine line = story.get(0);
            Span span = new Span(from + line.span().start(), from + line.span().end());
            dateline(new HeadLine(span, line.text(), line.blankAfter()), from > 0, head);
        }
        credits(text, head);
        return head.result();
    }

    private int leadingMeta(List<HeadLine> lines, Collector head) {
        int at = 0;
        while (at < lines.size() - 1) {
            MetaLine line = meta.read(lines.get(at).text());
            if (line == null || !line.sure() || datelines.find(lines.get(at).text(), at > 0) != null) {
                break;
            }
            head.meta(lines.get(at), line);
            at++;
        }
        return at;
    }

    /** A headline, without the outlet behind a bar: "Bridge shut | The Daily Courier". */
    private void title(HeadLine line, Collector head) {
        String text = line.text();
        int bar = Math.max(text.lastIndexOf(" | "), Math.max(text.lastIndexOf(" — "), text.lastIndexOf(" - ")));
        MetaLine behind = bar > 0 ? meta.read(text.substring(bar + 3)) : null;
        if (behind == null || behind.outlet() == null || behind.date() != null) {
            head.title(line.span());
            return;
        }
        int start = line.span().start();
        head.title(
                new Span(start, start + text.substring(0, bar).stripTrailing().length()));
        head.meta(
                new HeadLine(new Span(start + bar + 1, line.span().end()), text.substring(bar + 1), line.blankAfter()),
                behind);
    }

    private int metaAfterTitle(List<HeadLine> lines, int from, Collector head) {
        int at = from;
        int decks = 0;
        int last = from;
        while (at < lines.size() - 1 && decks <= 1) {
            HeadLine line = lines.get(at);
            if (datelines.find(line.text(), true) != null) {
                return at;
            }
            MetaLine read = meta.read(line.text());
            if (read != null && (read.by() || read.date() != null || read.label() != null || at == last)) {
                head.meta(line, read);
                last = at + 1;
            } else if (head.inBlock(line, lines.get(at - 1)) && meta.loneName(line.text()) != null) {
                head.meta(line, MetaLine.plain(null, emptyToNull(meta.loneName(line.text())), null, false, false));
                last = at + 1;
            } else if (isLoneAuthor(lines, at, head)) {
                head.author(line);
                last = at + 1;
            } else {
                decks++;
                MetaLine next = meta.read(lines.get(at + 1).text());
                if (next == null || line.text().length() > LONGEST_TITLE || !(next.by() || next.date() != null)) {
                    break;
                }
            }
            at++;
        }
        return last;
    }

    private static @Nullable String emptyToNull(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }

    /** "Ida Berg" on a line of its own, between headline and date or right below the headline. */
    private boolean isLoneAuthor(List<HeadLine> lines, int at, Collector head) {
        String text = lines.get(at).text();
        List<Pieces.Piece> pieces = Pieces.of(text);
        boolean name = pieces.size() >= 2
                && pieces.size() <= 4
                && pieces.stream().allMatch(HeadSegment::isUpper)
                && head.title != null
                && head.author == null;
        if (!name) {
            return false;
        }
        MetaLine next = meta.read(lines.get(at + 1).text());
        boolean dateFollows = next != null && next.date() != null && !next.by();
        boolean storyFollows = !lines.get(at - 1).blankAfter()
                && lines.get(at).blankAfter()
                && pieces.size() <= 3
                && lines.get(at + 1).endsAsSentence()
                && lines.get(at + 1).text().length() > 80;
        return dateFollows || storyFollows;
    }

    private boolean isTitle(String text, List<HeadLine> lines, int at) {
        HeadLine line = lines.get(at);
        String title = line.text();
        if (at + 1 >= lines.size() || title.length() > LONGEST_TITLE || datelines.find(title, at > 0) != null) {
            return false;
        }
        boolean headFollows = headFollows(lines, at + 1);
        if (headFollows) {
            return title.length() <= 200 || line.blankAfter();
        }
        if (line.blankAfter()) {
            boolean headline = line.isCapitalized() || !line.hasInnerSentence();
            return headline && (line.endsAsSentence() ? isShortSentence(lines, at) : title.length() <= 160);
        }
        return !line.endsAsSentence() && isBrokenOnPurpose(text, lines, at);
    }

    /** Whether a byline, date line or dateline stands at {@code at}, or below one or two lines that are no sentences. */
    private boolean headFollows(List<HeadLine> lines, int at) {
        for (int i = at; i < lines.size() && i <= at + 2; i++) {
            HeadLine line = lines.get(i);
            MetaLine read = meta.read(line.text());
            boolean tells = read != null && (read.by() || read.date() != null || (i == at && read.outlet() != null));
            if (tells || datelines.find(line.text(), true) != null) {
                return true;
            }
            if (line.endsAsSentence() || line.text().length() > LONGEST_TITLE) {
                return false;
            }
        }
        return false;
    }

    /** A headline with a period: its words have capitals, or it is short and the text goes on, in longer paragraphs, at least in one of the next two. */
    private static boolean isShortSentence(List<HeadLine> lines, int at) {
        int length = lines.get(at).text().length();
        if (lines.get(at).isCapitalized() && length <= 150) {
            return true;
        }
        return lines.size() > at + 2
                && length <= 130
                && (lines.get(at + 1).text().length() > length
                        || lines.get(at + 2).text().length() > length);
    }

    /** Whether the line ends before its story begins, not where a width was reached. */
    private boolean isBrokenOnPurpose(String text, List<HeadLine> lines, int at) {
        HeadLine line = lines.get(at);
        HeadLine next = lines.get(at + 1);
        if (line.text().length() > 120 || !Character.isUpperCase(next.text().charAt(0)) || line.endsOpen(words)) {
            return false;
        }
        int widest = 0;
        for (HeadLine other : lines) {
            widest = Math.max(widest, other.text().length());
        }
        boolean roomLeft = line.text().length() + 1 + next.firstWordLength() <= widest;
        boolean deck =
                next.blankAfter() && lines.size() > at + 2 && lines.get(at + 2).endsAsSentence();
        boolean storyFollows = deck
                || (next.endsAsSentence() && (lines.size() > at + 2 || text.length() > 200 || line.isCapitalized()));
        return roomLeft && storyFollows;
    }

    private void dateline(HeadLine line, boolean afterHead, Collector head) {
        DatelineFinder.Dateline dateline = datelines.find(line.text(), afterHead);
        if (dateline != null) {
            head.dateline(line, dateline);
        }
    }

    /** "(Reporting by …; Editing by …)" in the last lines. */
    private void credits(String text, Collector head) {
        int end = text.length();
        for (int n = 0; n < 3 && end > 0; n++) {
            while (end > 0 && Pieces.isSpace(text.charAt(end - 1))) {
                end--;
            }
            int start = text.lastIndexOf('\n', end - 1) + 1;
            while (start < end && Pieces.isSpace(text.charAt(start))) {
                start++;
            }
            if (start >= end || start == 0 || end - start > 500) {
                return;
            }
            String lower = HeadWords.lower(text.substring(start, Math.min(end, start + 40)));
            if (words.list("credits").stream().noneMatch(lower::startsWith)) {
                return;
            }
            head.credits(new Span(start, end));
            end = start;
        }
    }

    /** What has been found so far. */
    private static final class Collector {
        private final String text;
        private final List<Zone> zones = new ArrayList<>();
        private final List<HeadDates.Found> dated = new ArrayList<>();
        private @Nullable String title = null;
        private @Nullable String outlet = null;
        private @Nullable String author = null;
        private @Nullable String agency = null;
        private HeadDates.@Nullable Found published = null;
        private HeadDates.@Nullable Found updated = null;
        private HeadDates.@Nullable Found dateline = null;

        Collector(String text) {
            this.text = text;
        }

        void title(Span span) {
            title = span.in(text);
            zones.add(new Zone(Zone.Kind.TITLE, span));
        }

        void author(HeadLine line) {
            author = line.text();
            zones.add(new Zone(Zone.Kind.BYLINE, line.span()));
        }

        void meta(HeadLine line, MetaLine read) {
            if ("title".equals(read.label()) && title == null) {
                int start = line.span().start() + read.value();
                while (Pieces.isSpace(text.charAt(start))) {
                    start++;
                }
                zones.add(new Zone(Zone.Kind.BYLINE, new Span(line.span().start(), start)));
                title(new Span(start, line.span().end()));
                return;
            }
            zones.add(new Zone(Zone.Kind.BYLINE, line.span()));
            take(read);
        }

        /** Whether a line ends a block of lines that a byline or date line began. */
        boolean inBlock(HeadLine line, HeadLine before) {
            boolean afterMeta = !zones.isEmpty()
                    && zones.get(zones.size() - 1).kind() == Zone.Kind.BYLINE
                    && zones.get(zones.size() - 1).span().equals(before.span());
            return afterMeta && !before.blankAfter() && line.blankAfter();
        }

        void known(Zone zone, String there, @Nullable MetaLine read) {
            zones.add(zone);
            if (zone.kind() == Zone.Kind.TITLE) {
                title = there;
            } else if (read != null) {
                take(read);
            }
        }

        private void take(MetaLine read) {
            outlet = outlet == null ? read.outlet() : outlet;
            author = author == null ? read.author() : author;
            HeadDates.Found date = read.date();
            if (date != null) {
                dated.add(date);
                if (read.updated()) {
                    updated = updated == null ? date : updated;
                } else {
                    published = published == null ? date : published;
                }
            }
        }

        void dateline(HeadLine line, DatelineFinder.Dateline found) {
            int start = line.span().start();
            zones.add(new Zone(Zone.Kind.DATELINE, new Span(start, start + found.end())));
            agency = found.agency();
            dateline = found.date();
            if (found.date() != null) {
                dated.add(found.date());
            }
        }

        void credits(Span span) {
            boolean free = zones.stream().noneMatch(zone -> zone.span().overlaps(span));
            if (free) {
                zones.add(new Zone(Zone.Kind.BYLINE, span));
            }
        }

        Head result() {
            int year = 0;
            for (HeadDates.Found date : dated) {
                year = year == 0 ? date.year() : year;
            }
            LocalDate day = day(published, year);
            day = day == null ? day(dateline, year) : day;
            day = day == null ? day(updated, year) : day;
            zones.sort((a, b) -> a.span().compareTo(b.span()));
            return new Head(zones, title, outlet == null ? agency : outlet, author, day);
        }

        private static @Nullable LocalDate day(HeadDates.@Nullable Found date, int year) {
            return date == null ? null : date.in(year);
        }
    }
}
