package org.tadmor.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.InputBytes;
import org.tadmor.report.InputException;
import org.tadmor.report.Masthead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;
import org.tadmor.report.ReportReader;
import org.xml.sax.SAXException;

/**
 * Reads a PDF, Word, OpenDocument or RTF document as one report (Apache Tika): its text only, no attachments, pictures or scripts. What
 * takes longer than the time limit is given up, as such files can be made to keep a parser busy for ever.
 */
public final class DocumentReader implements ReportReader {
    private static final int MOST_BYTES = 64_000_000;

    private final Masthead masthead;
    private final long timeLimitSeconds;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public DocumentReader(Lexicon lexicon) {
        this(lexicon, 60);
    }

    /** @param timeLimitSeconds after which a document is given up */
    DocumentReader(Lexicon lexicon, long timeLimitSeconds) {
        masthead = new Masthead(lexicon);
        this.timeLimitSeconds = timeLimitSeconds;
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return Ingested.one(origin, () -> {
            byte[] bytes =
                    InputBytes.read(in, origin.name(), MOST_BYTES, "is a document of more than 64 MB; save its text");
            return inTime(bytes, origin);
        });
    }

    private Report inTime(byte[] bytes, Origin origin) throws InputException {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "document");
            thread.setDaemon(true);
            return thread;
        });
        Future<Report> result = worker.submit(() -> parsed(bytes, origin));
        try {
            return result.get(timeLimitSeconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new InputException(
                    RejectCode.TIME,
                    origin.name(),
                    "takes longer than " + timeLimitSeconds + " s; save its text as a .txt file");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(RejectCode.UNREADABLE, origin.name(), "was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException known) {
                throw known;
            }
            // Parsers meet broken files with all kinds of exceptions and with stack or memory overflows.
            throw new InputException(RejectCode.FORMAT, origin.name(), "is a broken document: " + e.getCause());
        } finally {
            worker.shutdownNow();
        }
    }

    private Report parsed(byte[] bytes, Origin origin) throws IOException, TikaException, SAXException, InputException {
        if (bytes.length > 0 && bytes[0] == '%') {
            PdfStreams.refuseBombs(bytes, origin.name());
        }
        BodyContentHandler text = new BodyContentHandler(LONGEST + 1);
        Metadata metadata = new Metadata();
        try {
            parser(bytes).parse(new ByteArrayInputStream(bytes), text, metadata, new ParseContext());
        } catch (EncryptedDocumentException e) {
            throw new InputException(RejectCode.FORMAT, origin.name(), "is locked by a password; save it without one");
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        String body = paragraphs(text.toString(), bytes[0] == '%');
        Report report = article(origin, metadata, null).report(body, origin, masthead);
        // The day a document was made stands for its publication where its text names none.
        return report.published() != null
                ? report
                : article(origin, metadata, made(metadata)).report(body, origin, masthead);
    }

    private static Article article(Origin origin, Metadata metadata, @Nullable LocalDate published) {
        String title = given(metadata, TikaCoreProperties.TITLE);
        String author = given(metadata, TikaCoreProperties.CREATOR);
        return new Article(origin.name(), title, author, null, published, null, "en");
    }

    private static @Nullable LocalDate made(Metadata metadata) {
        Date created = metadata.getDate(TikaCoreProperties.CREATED);
        return created == null
                ? null
                : created.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Parser parser(byte[] bytes) {
        return switch (bytes.length == 0 ? ' ' : bytes[0] & 0xFF) {
            case '%' -> new PDFParser();
            case '{' -> new RTFParser();
            case 0xD0 -> new OfficeParser();
            default -> isOpenDocument(bytes) ? new OpenDocumentParser() : new OOXMLParser();
        };
    }

    private static boolean isOpenDocument(byte[] bytes) {
        int length = Math.min(bytes.length, 200);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("application/vnd.oasis");
    }

    private static @Nullable String given(Metadata metadata, Property property) {
        String value = metadata.get(property);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * Lines without blanks at their ends, and no more than one empty line in a row.
     *
     * @param wrapped whether one line break is no more than the end of a line
     */
    static String paragraphs(String text, boolean wrapped) {
        StringBuilder out = new StringBuilder(text.length());
        int empty = 2;
        for (String line : text.split("\n", -1)) {
            String stripped = line.replace('\u00A0', ' ').strip();
            if (stripped.isEmpty()) {
                empty++;
                continue;
            }
            if (!out.isEmpty()) {
                out.append(empty > 0 || !wrapped ? "\n\n" : "\n");
            }
            out.append(stripped);
            empty = 0;
        }
        return out.toString();
    }
}
