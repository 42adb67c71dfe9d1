package org.tadmor.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputException;
import org.tadmor.report.JsonlReader;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/** Reads an input of any {@link SourceFormat}, told by its first bytes and its name, and sets aside what is not in English. */
public final class SourceReader implements ReportReader {
    /** Longer than one document may take, so that the rest of its archive is read. */
    private static final long SECONDS = 90;

    private final Lexicon lexicon;
    private final ReportReader plain;
    private final ArchiveReader archive;
    private final LanguageGate language = new LanguageGate();
    private final TimeLimit limit;

    /** Made when first needed: most runs read one format, and the libraries of the others are slow to load. */
    private final Map<SourceFormat, ReportReader> readers = new ConcurrentHashMap<>();

    /** @param lexicon its {@code report} folder tells how heads are written */
    public SourceReader(Lexicon lexicon) {
        this(lexicon, new PlainTextReader(lexicon));
    }

    /**
     * @param lexicon its {@code report} folder tells how heads are written
     * @param plain reads plain text in UTF-8
     */
    public SourceReader(Lexicon lexicon, ReportReader plain) {
        this(lexicon, plain, SECONDS);
    }

    /** @param seconds how long reading may take from one report to the next */
    SourceReader(Lexicon lexicon, ReportReader plain, long seconds) {
        limit = new TimeLimit(seconds);
        this.lexicon = lexicon;
        this.plain = plain;
        archive = new ArchiveReader(this);
    }

    private ReportReader reader(SourceFormat format) {
        ReportReader known = readers.get(format);
        if (known == null) {
            known = newReader(format);
            readers.put(format, known);
        }
        return known;
    }

    private ReportReader newReader(SourceFormat format) {
        return switch (format) {
            case TEXT -> new EncodedTextReader(plain);
            case HTML -> new HtmlReader(lexicon);
            case JSONL -> new JsonlReader(lexicon);
            case TABLE -> new TableReader(lexicon);
            case PARQUET -> new ParquetReader(lexicon);
            case FEED -> new FeedReader(lexicon);
            case DOCUMENT -> new DocumentReader(lexicon);
            case MAIL -> new MailReader(lexicon);
            case WARC -> new WebArchiveReader(reader(SourceFormat.HTML), reader(SourceFormat.TEXT));
            case ZIP, TAR, COMPRESSED -> throw new IllegalArgumentException(format + " is opened, not read");
        };
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return limit.read(in, origin, bytes -> read(bytes, origin, Nesting.NONE).map(language::check));
    }

    /**
     * Reads an input as a format of the user's choice.
     *
     * @param format what the bytes are taken for
     */
    public Stream<Ingested> read(InputStream in, Origin origin, SourceFormat format) {
        return limit.read(
                in, origin, bytes -> as(format, bytes, origin, Nesting.NONE).map(language::check));
    }

    /**
     * Reads lines out of the middle of an input of JSON lines, as {@link JsonlReader#read(InputStream, Origin, long, long)} does.
     *
     * @param in from the start of a line to the end of one
     * @param lines before them in the input
     * @param bytes before them in the input
     */
    public Stream<Ingested> readLines(InputStream in, Origin origin, long lines, long bytes) {
        JsonlReader reader = new JsonlReader(lexicon);
        return limit.read(
                in, origin, part -> reader.read(part, origin, lines, bytes).map(language::check));
    }

    /**
     * The entries of an RSS or Atom feed.
     *
     * @param feed the whole feed
     * @param address of the feed
     * @throws InputException when it is no feed that can be read
     */
    public List<FeedEntry> entries(byte[] feed, String address) throws InputException {
        return limit.call(
                address,
                () -> new FeedReader(lexicon)
                        .entries(feed, Origin.of(address)).stream()
                                .map(entry -> entry.checked(language))
                                .toList());
    }

    /** @param nesting what the input lies in */
    Stream<Ingested> read(InputStream in, Origin origin, Nesting nesting) {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
            bytes.mark(SourceFormat.HEAD);
            byte[] head = bytes.readNBytes(SourceFormat.HEAD);
            bytes.reset();
            return as(SourceFormat.of(origin.name(), head), bytes, origin, nesting);
        } catch (Guarded.Bomb e) {
            return Stream.of(new Rejected(RejectCode.BOMB, origin.name(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Stream.of(Ingested.unreadable(origin.name(), e));
        }
    }

    private Stream<Ingested> as(SourceFormat format, InputStream in, Origin origin, Nesting nesting) {
        return switch (format) {
            case ZIP, TAR, COMPRESSED -> archive.read(in, origin, format, nesting);
            default -> reader(format).read(in, origin);
        };
    }
}
