package org.tadmor.sources;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputException;
import org.tadmor.report.LookAhead;
import org.tadmor.report.Masthead;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.ReportReader;

/**
 * Reads mails, as newsletters and wire services send them: one (RFC 5322) or a folder of them (mbox, RFC 4155). The subject is the
 * title, the sender the outlet, plain text counts before HTML; attachments are passed over.
 */
public final class MailReader implements ReportReader {
    private static final int MOST_BYTES = 32_000_000;
    private static final int DEEPEST = 8;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Masthead masthead;

    /** @param lexicon its {@code report} folder tells how heads are written */
    public MailReader(Lexicon lexicon) {
        masthead = new Masthead(lexicon);
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        return new Mails(in, origin).stream();
    }

    /** The mails of one folder. */
    private final class Mails extends LookAhead {
        private final BufferedInputStream in;
        private final Origin origin;
        private int number = 0;
        private byte @Nullable [] line;
        private boolean failed = false;

        Mails(InputStream in, Origin origin) {
            this.in = new BufferedInputStream(in, 1 << 16);
            this.origin = origin;
            this.line = nextLine();
        }

        @Override
        protected @Nullable Ingested advance() {
            String where = origin.name() + "#" + (number + 1);
            if (failed) {
                failed = false;
                line = null;
                return new Rejected(RejectCode.UNREADABLE, where, "cannot be read on");
            }
            if (line == null) {
                return null;
            }
            number++;
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            boolean tooLarge = false;
            boolean blank = false;
            byte[] current = line;
            if (isSeparator(current)) {
                current = nextLine();
            }
            while (current != null && !(blank && isSeparator(current))) {
                tooLarge |= mail.size() + current.length > MOST_BYTES;
                if (!tooLarge) {
                    mail.writeBytes(unquoted(current));
                }
                blank = current.length <= 2 && new String(current, StandardCharsets.US_ASCII).isBlank();
                current = nextLine();
            }
            line = current;
            if (tooLarge) {
                return new Rejected(RejectCode.TOO_LARGE, where, "is a mail of more than 32 MB");
            }
            return mail(mail.toByteArray(), where, origin);
        }

        /** The next line with its end, or null after the last. A line longer than a mail may be is cut. */
        private byte @Nullable [] nextLine() {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
                int b = in.read();
                while (b >= 0) {
                    if (bytes.size() <= MOST_BYTES) {
                        bytes.write(b);
                    }
                    if (b == '\n') {
                        break;
                    }
                    b = in.read();
                }
                return bytes.size() == 0 ? null : bytes.toByteArray();
            } catch (IOException e) {
                failed = true;
                return null;
            }
        }
    }

    private static boolean isSeparator(byte[] line) {
        return startsWith(line, 0, FROM);
    }

    /** ">From " at the start of a line was "From " in the mail. */
    private static byte[] unquoted(byte[] line) {
        return line[0] == '>' && startsWith(line, 1, FROM) ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    private static boolean startsWith(byte[] line, int at, byte[] start) {
        if (line.length < at + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (line[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private Ingested mail(byte[] bytes, String where, Origin origin) {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            Article article = new Article(
                    message.getMessageId() == null ? where : message.getMessageId(),
                    message.getSubject(),
                    null,
                    sender(message),
                    message.getDate() == null ? null : day(message),
                    null,
                    "en");
            return new Accepted(article.report(DocumentReader.paragraphs(text(message, 0), true), origin, masthead));
        } catch (InputException e) {
            return e.rejected();
        } catch (IOException | IllegalArgumentException e) {
            return new Rejected(RejectCode.FORMAT, where, "is no mail that can be read: " + e.getMessage());
        }
    }

    private static LocalDate day(Message message) {
        return message.getDate().toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable String sender(Message message) {
        if (message.getFrom() == null || message.getFrom().isEmpty()) {
            return null;
        }
        String name = message.getFrom().get(0).getName();
        return name == null || name.isBlank() ? message.getFrom().get(0).getDomain() : name;
    }

    /** The plain text of a mail or a part, else that of its HTML, else nothing. */
    private static String text(Entity entity, int depth) throws IOException {
        Body body = entity.getBody();
        if (body instanceof TextBody text) {
            String type = entity.getMimeType();
            String content = characters(text);
            return type.equals("text/html") ? HtmlReader.textOf(content) : type.equals("text/plain") ? content : "";
        }
        String best = "";
        if (body instanceof Multipart parts && depth < DEEPEST) {
            for (Entity part : parts.getBodyParts()) {
                String text = part.getFilename() == null ? text(part, depth + 1) : "";
                if (best.isBlank() || part.getMimeType().equals("text/plain") && !text.isBlank()) {
                    best = text;
                }
            }
        }
        return best;
    }

    private static String characters(TextBody body) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try (Reader reader = body.getReader() == null
                ? new InputStreamReader(body.getInputStream(), StandardCharsets.UTF_8)
                : body.getReader()) {
            int read = reader.read(buffer);
            while (read >= 0) {
                text.append(buffer, 0, read);
                read = reader.read(buffer);
            }
        }
        return text.toString();
    }
}
