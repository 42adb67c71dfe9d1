package org.tadmor.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.InputException;
import org.tadmor.report.Masthead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;
import org.tadmor.report.ReportReader;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * One article as its container tells of it.
 *
 * @param id unique within its container
 * @param title the headline, or null
 * @param author names, or null
 * @param outlet who published it, or null
 * @param published the day of publication, or null
 * @param url where it stands, or null
 * @param language ISO 639-1 code, "en" when not known
 */
record Article(
        String id,
        @Nullable String title,
        @Nullable String author,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String url,
        String language) {

    /** An article about which its container says nothing but its name. */
    static Article of(String id) {
        return new Article(id, null, null, null, null, null, "en");
    }

    /**
     * The report of the article: its title, where there is one, and its text, an empty line between them. What the origin says counts
     * more than what the container says, and this more than the head of the text.
     *
     * @param body the running text, paragraphs parted by empty lines
     * @throws InputException when there is no text, or too much
     */
    Report report(String body, Origin origin, Masthead masthead) throws InputException {
        if (body.isBlank()) {
            throw new InputException(RejectCode.EMPTY, id, "has no text");
        }
        StringBuilder text = new StringBuilder();
        List<Zone> zones = new ArrayList<>(1);
        String stripped = body.strip();
        if (title != null && !title.isBlank() && !stripped.startsWith(title.strip())) {
            String line = title.strip().replaceAll("\\s+", " ");
            zones.add(new Zone(Zone.Kind.TITLE, new Span(0, line.length())));
            text.append(line).append("\n\n");
        }
        text.append(stripped).append('\n');
        if (text.length() > ReportReader.LONGEST) {
            throw new InputException(
                    RejectCode.TOO_LARGE, id, "has a text of more than 2 million characters; cut it into its articles");
        }
        Masthead.Head head = masthead.read(text.toString(), zones);
        return new Report(
                id,
                text.toString(),
                head.zones(),
                title != null ? title : head.title(),
                first(origin.outlet(), outlet, head.outlet()),
                first(author, head.author(), null),
                origin.published() != null ? origin.published() : published != null ? published : head.published(),
                url,
                language);
    }

    /**
     * The day that a field of a table names.
     *
     * @param value the field, or null
     * @param where names the row in messages
     * @throws InputException when it names none
     */
    static @Nullable LocalDate day(@Nullable String value, Masthead masthead, String where) throws InputException {
        if (value == null) {
            return null;
        }
        LocalDate date = masthead.date(value);
        if (date == null) {
            String start = value.length() <= 40 ? value : value.substring(0, 40) + "…";
            throw new InputException(
                    RejectCode.FIELD, where, "has a date that cannot be read: '" + start + "'; write 2016-03-28");
        }
        return date;
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b, @Nullable String c) {
        if (a != null && !a.isBlank()) {
            return a;
        }
        return b != null && !b.isBlank() ? b.strip() : c;
    }
}
