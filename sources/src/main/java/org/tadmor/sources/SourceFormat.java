package org.tadmor.sources;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the bytes of an input are: told by their first bytes where these are unmistakable, else by the name of the input. */
public enum SourceFormat {
    /** Plain text. */
    TEXT(".txt", ".text"),
    /** A web page. */
    HTML(".html", ".htm", ".xhtml"),
    /** One JSON object a line. */
    JSONL(".jsonl", ".ndjson"),
    /** A table of reports, one a row, with a row of column names. */
    TABLE(".csv", ".tsv"),
    /** A Parquet table of reports, one a row. */
    PARQUET(".parquet"),
    /** RSS or Atom. */
    FEED(".rss", ".atom", ".xml"),
    /** PDF, Word, OpenDocument, RTF. */
    DOCUMENT(".pdf", ".docx", ".doc", ".odt", ".rtf"),
    /** A mail or a folder of mails. */
    MAIL(".mbox", ".eml"),
    /** A web archive. */
    WARC(".warc", ".warc.gz", ".wet", ".wet.gz"),
    /** A ZIP archive of any of these. */
    ZIP(".zip"),
    /** A tar archive of any of these. */
    TAR(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"),
    /** One input compressed with gzip, bzip2 or xz. */
    COMPRESSED(".gz", ".bz2", ".xz");

    /** How many of the first bytes {@link #of} looks at. */
    public static final int HEAD = 1024;

    private static final int TAR_MAGIC = 257;

    private final List<String> suffixes;

    SourceFormat(String... suffixes) {
        this.suffixes = List.of(suffixes);
    }

    /** Endings of the names of files that Tadmor reads, lower case. */
    public static List<String> allSuffixes() {
        return Arrays.stream(values())
                .flatMap(format -> format.suffixes.stream())
                .distinct()
                .toList();
    }

    /**
     * The format of an input.
     *
     * @param name file name or address; may be any string
     * @param head its first bytes, up to {@link #HEAD}
     */
    public static SourceFormat of(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        SourceFormat named = named(name.toLowerCase(Locale.ROOT));
        if (start.startsWith("WARC/1.")) {
            return WARC;
        }
        if (start.startsWith("%PDF-") || start.startsWith("{\\rtf") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return DOCUMENT;
        }
        if (start.startsWith("PAR1")) {
            return PARQUET;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return named == DOCUMENT
                            || start.contains("mimetypeapplication/vnd.oasis")
                            || start.contains("[Content_Types].xml")
                    ? DOCUMENT
                    : ZIP;
        }
        if (start.length() > TAR_MAGIC + 5 && start.startsWith("ustar", TAR_MAGIC)) {
            return TAR;
        }
        boolean compressed = Stream.of("\u001F\u008B", "BZh", "\u00FD7zXZ").anyMatch(start::startsWith);
        if (compressed) {
            return named == WARC || named == TAR ? named : COMPRESSED;
        }
        // Names promise what the bytes have not shown: a plain text called news.pdf is read as what it is.
        if (Set.of(DOCUMENT, ZIP, TAR, COMPRESSED, WARC, PARQUET).contains(named)) {
            return byText(start, TEXT);
        }
        return named == TEXT ? byText(start, TEXT) : named;
    }

    private static SourceFormat named(String name) {
        SourceFormat best = TEXT;
        int longest = 0;
        for (SourceFormat format : values()) {
            for (String suffix : format.suffixes) {
                if (name.endsWith(suffix) && suffix.length() > longest) {
                    best = format;
                    longest = suffix.length();
                }
            }
        }
        return best;
    }

    /** What a text without a telling name is. */
    private static SourceFormat byText(String start, SourceFormat otherwise) {
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        text = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return HTML;
        }
        boolean xml = text.startsWith("<?xml");
        if (text.startsWith("<rss")
                || text.startsWith("<feed")
                || xml && (text.contains("<rss") || text.contains("<feed"))) {
            return FEED;
        }
        return xml && text.contains("<html") ? HTML : otherwise;
    }
}
