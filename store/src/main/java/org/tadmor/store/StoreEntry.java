package org.tadmor.store;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.language.Sentence;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;
import org.tadmor.text.Span;

/**
 * A report ready to be stored.
 *
 * @param report what was read
 * @param fingerprint of everything that was read but the id, see {@link #fingerprint(Report)}
 * @param coding what it was coded with, see {@link Coding}
 * @param records its records, one JSON object a line
 * @param packed the records, compressed
 * @param digest what is kept to compare it with others
 * @param sentences where its sentences stand in its text
 * @param packedDigest digest and sentences, compressed
 */
public record StoreEntry(
        Report report,
        String fingerprint,
        String coding,
        String records,
        byte[] packed,
        Digest digest,
        List<Span> sentences,
        byte[] packedDigest) {

    /** Makes entries of coded reports; one serves all threads. */
    public static final class Coding {
        private final Digester digester;
        private final String lexicon;
        private final String version;

        /**
         * @param digester makes digests with the words of the lexicon in effect
         * @param lexicon fingerprint of that lexicon
         * @param version of the program
         */
        public Coding(Digester digester, String lexicon, String version) {
            this.digester = digester;
            this.lexicon = lexicon;
            this.version = version;
        }

        /** What reports are coded with: a report that was coded with another is coded anew. */
        public String name() {
            return lexicon + " " + version;
        }

        /** The entry of a coded report. */
        public StoreEntry entry(CodedReport coded) {
            StringWriter lines = new StringWriter();
            try (RecordWriter writer = new RecordWriter(lines, new RecordWriter.Options(false, false), lexicon)) {
                writer.write(coded);
            }
            Report report = coded.document().report();
            List<Span> sentences =
                    coded.document().sentences().stream().map(Sentence::span).toList();
            return of(report, name(), lines.toString(), digester.digest(coded), sentences);
        }
    }

    /**
     * The entry of a report whose records are there already.
     *
     * @param coding see {@link Coding#name}
     * @param records one JSON object a line, the report's own first
     */
    public static StoreEntry of(Report report, String coding, String records, Digest digest, List<Span> sentences) {
        return new StoreEntry(
                report,
                fingerprint(report),
                coding,
                records,
                Blobs.packed(records.getBytes(StandardCharsets.UTF_8), report.text()),
                digest,
                sentences,
                Blobs.packed(DigestJson.of(digest, sentences, report.text()), report.text() + records));
    }

    /**
     * SHA-256 over the text and what is known about it, 32 hexadecimal digits of it. Two inputs of one id and fingerprint are one report.
     * NUL counts as U+FFFD, which stands for it where a database cannot hold it.
     */
    public static String fingerprint(Report report) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Object part : new Object[] {
                report.text(),
                report.title(),
                report.outlet(),
                report.author(),
                report.published(),
                report.url(),
                report.language()
            }) {
                hash.update((part == null ? "\0" : part.toString().replace('\0', '\uFFFD') + "\1")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
