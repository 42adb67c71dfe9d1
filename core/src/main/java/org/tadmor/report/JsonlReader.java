package org.tadmor.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Lines, one report a line: {@code {"id","text","title","outlet","author","published","url"}}. Only
 * {@code text} is required and it is the report's text, unchanged; other fields may be missing or null, and where given
 * they count more than the head of the text. {@code published} is a date or a date-time, of which the date counts as
 * written. Unknown fields are ignored, empty lines skipped; a bad line is rejected by file and line and the rest is read.
 */
public final class JsonlReader implements ReportReader {
    /** Every character may be escaped, in six bytes. */
    private static final int LONGEST_LINE = LONGEST * 6 + 100_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Masthead masthead;
    private final HeadDates dates;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public JsonlReader(Lexicon lexicon) {
        this.masthead = new Masthead(lexicon);
        this.dates = new HeadDates(lexicon);
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return read(in, origin, 0, 0);
    }

    /**
     * Reads lines out of the middle of an input that is read in parts. What they give is what reading the whole input gives for them.
     *
     * @param in from the start of a line to the end of one
     * @param lines before them in the input
     * @param bytes before them in the input
     */
    public Stream<Ingested> read(InputStream in, Origin origin, long lines, long bytes) {
        return new Lines(in, origin, lines, bytes).stream();
    }

    /** The non-empty lines of one input. */
    private final class Lines extends LookAhead {
        private final BufferedInputStream in;
        private final Origin origin;
        private long line;
        private long offset;
        private boolean ended = false;

        Lines(InputStream in, Origin origin, long lines, long bytes) {
            this.in = new BufferedInputStream(in, 1 << 16);
            this.origin = origin;
            this.line = lines;
            this.offset = bytes;
        }

        @Override
        protected @Nullable Ingested advance() {
            Ingested read = null;
            while (read == null && !ended) {
                read = line();
            }
            return read;
        }

        private String where() {
            return origin.name() + ":" + line;
        }

        /** What the next line holds, or null for a blank one. */
        private @Nullable Ingested line() {
            try {
                if (line == 0) {
                    refuseBinary();
                }
                line++;
                long start = offset;
                byte[] bytes = bytes();
                if (bytes.length == 0) {
                    return null;
                }
                String json = InputBytes.utf8(bytes, bytes.length, where(), start);
                return Masthead.isBlank(json) ? null : new Ingested.Accepted(report(json, origin, where()));
            } catch (InputException e) {
                return e.rejected();
            } catch (IOException e) {
                ended = true;
                return Ingested.unreadable(where(), e);
            }
        }

        private void refuseBinary() throws IOException, InputException {
            byte[] head = new byte[16];
            in.mark(head.length);
            int length = in.readNBytes(head, 0, head.length);
            in.reset();
            try {
                InputBytes.refuseKnownBinary(head, length, origin.name());
            } catch (InputException e) {
                ended = true;
                throw e;
            }
        }

        /** The next line without its line break, at most the longest allowed; a longer one is passed over. */
        private byte[] bytes() throws IOException, InputException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            boolean tooLong = false;
            int b = in.read();
            while (b >= 0 && b != '\n') {
                offset++;
                if (bytes.size() >= LONGEST_LINE) {
                    tooLong = true;
                } else {
                    bytes.write(b);
                }
                b = in.read();
            }
            offset++;
            ended = b < 0;
            if (tooLong) {
                throw InputBytes.tooLarge(where());
            }
            return bytes.toByteArray();
        }
    }

    private Report report(String line, Origin origin, String where) throws InputException {
        JsonNode record = parse(line.charAt(0) == '\uFEFF' ? line.substring(1) : line, where);
        String text = string(record, "text", where);
        if (text == null) {
            throw new InputException(RejectCode.FIELD, where, "has no 'text'; give the report's text as a string");
        }
        if (text.length() > LONGEST) {
            throw InputBytes.tooLarge(where);
        }
        if (Masthead.isBlank(text)) {
            throw new InputException(RejectCode.EMPTY, where, "has an empty 'text'");
        }
        String title = string(record, "title", where);
        String outlet = string(record, "outlet", where);
        String author = string(record, "author", where);
        String url = string(record, "url", where);
        LocalDate published = published(record, where);
        String id = id(record, where);
        Masthead.Head head = masthead.read(text);
        return new Report(
                id,
                text,
                head.zones(),
                first(title, head.title()),
                first(origin.outlet(), first(outlet, head.outlet())),
                first(author, head.author()),
                origin.published() != null ? origin.published() : published != null ? published : head.published(),
                url,
                "en");
    }

    private static @Nullable String first(@Nullable String given, @Nullable String found) {
        return given != null ? given : found;
    }

    private static JsonNode parse(String line, String where) throws InputException {
        JsonNode record;
        try {
            record = MAPPER.readTree(line);
        } catch (JacksonException e) {
            String column = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new InputException(
                    RejectCode.JSON, where, "is not JSON" + column + "; write one object a line, with a \"text\"");
        }
        if (!record.isObject()) {
            throw new InputException(RejectCode.JSON, where, "is not a JSON object; write {\"text\": \"…\"}");
        }
        return record;
    }

    private static @Nullable String string(JsonNode record, String field, String where) throws InputException {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InputException(
                    RejectCode.FIELD,
                    where,
                    "has a '" + field + "' that is no string but a "
                            + value.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        String string = value.stringValue();
        return string.isBlank() && !field.equals("text") ? null : string;
    }

    private static String id(JsonNode record, String where) throws InputException {
        JsonNode value = record.get("id");
        if (value != null && value.isIntegralNumber()) {
            return value.asString();
        }
        String id = string(record, "id", where);
        return id == null ? where : id;
    }

    private @Nullable LocalDate published(JsonNode record, String where) throws InputException {
        String value = string(record, "published", where);
        if (value == null) {
            return null;
        }
        LocalDate date = dates.wholeDate(value);
        if (date == null) {
            throw new InputException(
                    RejectCode.FIELD,
                    where,
                    "has a 'published' that is no date: '" + shortened(value)
                            + "'; write 2016-03-28 or 2016-03-28T14:05:00Z");
        }
        return date;
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
