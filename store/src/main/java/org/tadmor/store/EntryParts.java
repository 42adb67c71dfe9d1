package org.tadmor.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Telling;
import org.tadmor.text.Span;

/**
 * What a {@link StoreEntry} holds beside a report's fields and records, as text that a table can keep and that only this class reads.
 *
 * @param zones headline, byline and dateline in the text
 * @param digest what is kept to compare the report with others, and where its sentences stand
 */
public record EntryParts(String zones, String digest) {

    /** The parts of a coded report. */
    public static EntryParts of(Report report, Digest digest, List<Span> sentences) {
        return new EntryParts(
                zones(report), new String(DigestJson.of(digest, sentences, report.text()), StandardCharsets.UTF_8));
    }

    /** The zones of a report. */
    public static String zones(Report report) {
        return Json.write(report.zones());
    }

    /**
     * A report with the zones that {@link #zones(Report)} wrote.
     *
     * @param bare the report without any
     * @throws StoreException when they cannot be read
     */
    public static Report withZones(Report bare, String zones) {
        return new Report(
                bare.id(),
                bare.text(),
                Json.zones(zones),
                bare.title(),
                bare.outlet(),
                bare.author(),
                bare.published(),
                bare.url(),
                bare.language());
    }

    /**
     * The digest.
     *
     * @param report whose it is, with its zones
     * @throws StoreException when it cannot be read
     */
    public Digest digest(Report report) {
        return DigestJson.digest(digest.getBytes(StandardCharsets.UTF_8), report);
    }

    /** A telling as text. */
    public static String text(Telling telling) {
        return Json.write(telling);
    }

    /**
     * The telling that {@link #text} wrote.
     *
     * @throws StoreException when it cannot be read
     */
    public static Telling telling(String text) {
        return Json.telling(text);
    }

    /**
     * The entry, as it would be had the report been coded now.
     *
     * @param bare the report without its zones
     * @param coding see {@link StoreEntry.Coding#name}
     * @param records one JSON object a line, the report's own first
     * @throws StoreException when the parts cannot be read
     */
    public StoreEntry entry(Report bare, String coding, String records) {
        Report report = withZones(bare, zones);
        return StoreEntry.of(
                report, coding, records, digest(report), DigestJson.sentences(digest.getBytes(StandardCharsets.UTF_8)));
    }
}
