package org.tadmor.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.LookAhead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/**
 * Reads a web archive (WARC 1.0 and 1.1, compressed or not): its web pages, named by their addresses, and the plain texts of a WET file.
 * What is no page (pictures, requests, answers that say there is none) is passed over. The day of capture is not taken for the day of
 * publication.
 */
public final class WebArchiveReader implements ReportReader {
    private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");
    private static final int FOUND = 200;

    private final ReportReader html;
    private final ReportReader text;

    /**
     * @param html reads pages
     * @param text reads plain texts
     */
    public WebArchiveReader(ReportReader html, ReportReader text) {
        this.html = html;
        this.text = text;
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return new Records(in, origin).stream();
    }

    /** The pages of one archive. */
    private final class Records extends LookAhead {
        private final InputStream in;
        private final Origin origin;
        private final Queue<Ingested> ready = new ArrayDeque<>();
        private @Nullable WarcReader archive;
        private boolean ended = false;

        Records(InputStream in, Origin origin) {
            this.in = in;
            this.origin = origin;
        }

        @Override
        protected @Nullable Ingested advance() {
            while (ready.isEmpty() && !ended) {
                readRecord();
            }
            return ready.poll();
        }

        private void readRecord() {
            long position = 0;
            try {
                if (archive == null) {
                    archive = new WarcReader(in);
                }
                position = archive.position();
                WarcRecord record = archive.next().orElse(null);
                if (record == null) {
                    ended = true;
                } else {
                    ready.addAll(reports(record));
                }
            } catch (ParsingException | IllegalArgumentException e) {
                end(RejectCode.FORMAT, position, "is no WARC record: " + e.getMessage());
            } catch (IOException e) {
                end(RejectCode.UNREADABLE, position, "cannot be read on: " + e.getMessage());
            }
        }

        private void end(RejectCode code, long position, String message) {
            ended = true;
            ready.add(new Rejected(code, origin.name() + ":byte " + position, message));
        }

        private List<Ingested> reports(WarcRecord record) throws IOException {
            if (record instanceof WarcResponse response) {
                return page(response);
            }
            if (record instanceof WarcConversion conversion
                    && conversion.contentType().base().equals(MediaType.PLAIN_TEXT)) {
                return read(text, conversion, conversion.body().stream());
            }
            return List.of();
        }

        /** A page that cannot be read is one page less, whatever is wrong with its answer. */
        private List<Ingested> page(WarcResponse response) {
            try {
                if (response.http().status() != FOUND) {
                    return List.of();
                }
                WarcPayload payload = response.payload().orElse(null);
                if (payload == null) {
                    return List.of();
                }
                MediaType type = payload.type().base();
                boolean page = type.equals(MediaType.HTML) || type.equals(XHTML);
                return page ? read(html, response, response.http().body().stream()) : List.of();
            } catch (IOException | IllegalArgumentException e) {
                return List.of(new Rejected(
                        RejectCode.FORMAT, response.target(), "is a page that cannot be read: " + e.getMessage()));
            }
        }

        private List<Ingested> read(ReportReader reader, WarcTargetRecord record, InputStream body) {
            return reader.read(body, new Origin(record.target(), origin.outlet(), origin.published()))
                    .toList();
        }
    }
}
