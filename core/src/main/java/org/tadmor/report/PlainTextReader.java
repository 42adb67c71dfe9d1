package org.tadmor.report;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;

/** Reads a plain text as one report. The report's text is the input itself, unchanged. */
public final class PlainTextReader implements ReportReader {
    private final Masthead masthead;
    private final int longest;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public PlainTextReader(Lexicon lexicon) {
        this(lexicon, LONGEST);
    }

    /**
     * A reader for those who do not hold the analysis of a whole report.
     *
     * @param lexicon its {@code report} folder tells how heads are written
     * @param longest most UTF-16 code units of a report, to {@link #LONGEST_STREAMED}
     */
    public PlainTextReader(Lexicon lexicon, int longest) {
        if (longest < 1 || longest > LONGEST_STREAMED) {
            throw new IllegalArgumentException("a report of " + longest + " characters");
        }
        this.masthead = new Masthead(lexicon);
        this.longest = longest;
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return Ingested.one(origin, () -> report(in, origin));
    }

    private Report report(InputStream in, Origin origin) throws IOException, InputException {
        byte[] bytes = InputBytes.read(in, origin.name(), longest * 3, InputBytes.tooLong(longest));
        InputBytes.refuseKnownBinary(bytes, bytes.length, origin.name());
        String text = InputBytes.utf8(bytes, bytes.length, origin.name(), 0);
        if (text.length() > longest) {
            throw new InputException(RejectCode.TOO_LARGE, origin.name(), InputBytes.tooLong(longest));
        }
        if (Masthead.isBlank(text)) {
            throw new InputException(RejectCode.EMPTY, origin.name(), "has no text");
        }
        Masthead.Head head = masthead.read(text);
        return new Report(
                origin.name(),
                text,
                head.zones(),
                head.title(),
                origin.outlet() != null ? origin.outlet() : head.outlet(),
                head.author(),
                published(origin, head),
                null,
                "en");
    }

    private static @Nullable LocalDate published(Origin origin, Masthead.Head head) {
        if (origin.published() != null) {
            return origin.published();
        }
        return head.published() != null ? head.published() : origin.dayInName();
    }
}
