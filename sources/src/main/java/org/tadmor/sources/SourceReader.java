package org.tadmor.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.JsonlReader;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/** Reads an input of any {@link SourceFormat}, told by its first bytes and its name, and sets aside what is not in English. */
public final class SourceReader implements ReportReader {
    private final ReportReader text;
    private final ReportReader html;
    private final ReportReader jsonl;
    private final ReportReader table;
    private final ReportReader feed;
    private final ReportReader document;
    private final ReportReader mail;
    private final ReportReader warc;
    private final ArchiveReader archive;
    private final LanguageGate language = new LanguageGate();

    /** @param lexicon its {@code report} folder tells how heads are written */
    public SourceReader(Lexicon lexicon) {
        this(lexicon, new PlainTextReader(lexicon));
    }

    /**
     * @param lexicon its {@code report} folder tells how heads are written
     * @param plain reads plain text in UTF-8
     */
    public SourceReader(Lexicon lexicon, ReportReader plain) {
        text = new EncodedTextReader(plain);
        html = new HtmlReader(lexicon);
        jsonl = new JsonlReader(lexicon);
        table = new TableReader(lexicon);
        feed = new FeedReader(lexicon);
        document = new DocumentReader(lexicon);
        mail = new MailReader(lexicon);
        warc = new WebArchiveReader(html, text);
        archive = new ArchiveReader(this);
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return read(in, origin, 0);
    }

    /**
     * Reads an input as a format of the user's choice.
     *
     * @param format what the bytes are taken for
     */
    public Stream<Ingested> read(InputStream in, Origin origin, SourceFormat format) {
        return as(format, in, origin, 0).map(language::check);
    }

    /** @param depth how many archives the input lies in */
    Stream<Ingested> read(InputStream in, Origin origin, int depth) {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
            bytes.mark(SourceFormat.HEAD);
            byte[] head = bytes.readNBytes(SourceFormat.HEAD);
            bytes.reset();
            Stream<Ingested> reports = as(SourceFormat.of(origin.name(), head), bytes, origin, depth);
            return depth == 0 ? reports.map(language::check) : reports;
        } catch (Guarded.Bomb e) {
            return Stream.of(new Rejected(RejectCode.BOMB, origin.name(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Stream.of(new Rejected(RejectCode.UNREADABLE, origin.name(), "cannot be read: " + e.getMessage()));
        }
    }

    private Stream<Ingested> as(SourceFormat format, InputStream in, Origin origin, int depth) {
        return switch (format) {
            case TEXT -> text.read(in, origin);
            case HTML -> html.read(in, origin);
            case JSONL -> jsonl.read(in, origin);
            case TABLE -> table.read(in, origin);
            case FEED -> feed.read(in, origin);
            case DOCUMENT -> document.read(in, origin);
            case MAIL -> mail.read(in, origin);
            case WARC -> warc.read(in, origin);
            case ZIP, TAR, COMPRESSED -> archive.read(in, origin, format, depth);
        };
    }
}
