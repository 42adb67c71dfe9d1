package org.tadmor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Zone;

/** Text that nobody would write, in every format: reports whose heads stand in them, or a code that says why not. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final SourceReader READER = new SourceReader(Lexicon.bundled());
    private static final int LENGTH = 300_000;

    static Stream<Arguments> inputs() {
        return texts().entrySet().stream()
                .flatMap(text -> formats(text.getValue()).entrySet().stream()
                        .map(format -> Arguments.of(text.getKey(), format.getKey(), format.getValue())));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("inputs")
    void readingEnds(String text, String name, byte[] bytes) {
        for (Ingested read : read(name, bytes)) {
            if (read instanceof Accepted accepted) {
                int last = 0;
                for (Zone zone : accepted.report().zones()) {
                    assertThat(zone.span().start()).isGreaterThanOrEqualTo(last);
                    last = zone.span().end();
                }
                assertThat(last).isLessThanOrEqualTo(accepted.report().text().length());
            } else {
                // No time limit and no unreadable input among them: every reader gets to the end of it, or says what is
                // wrong.
                assertThat(read)
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                rejected ->
                                        assertThat(rejected.code()).isNotIn(RejectCode.TIME, RejectCode.UNREADABLE));
            }
        }
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> pieces = Map.ofEntries(
                Map.entry("quotation marks", "\""),
                Map.entry("one word", "a"),
                Map.entry("capitals", "REBELS ATTACKED THE ARMY. "),
                Map.entry("no punctuation", "the army said rebels had attacked "),
                Map.entry("nested elements", "<div>"),
                Map.entry("nested tables", "<table><tr><td>"),
                Map.entry("misnested elements", "<b><p></b><i>"),
                Map.entry("attributes", "<a b='"),
                Map.entry("comments that never close", "<!--"),
                Map.entry("entities", "&amp;lt;"),
                Map.entry("nested JSON", "[{\"text\":"),
                Map.entry("directions and zero width", "\u202eRebels\u202c \u200battacked\u2066. "),
                Map.entry("pictographs", "\ud83d\udca3\u200d"),
                Map.entry("lone surrogates", "a\ud83d "),
                Map.entry("homoglyphs", "Rеbеls аttаckеd. "),
                Map.entry("NUL", "a\u0000"),
                Map.entry("combining marks", "\u0301"),
                Map.entry("line ends", "\r\n\n\r"),
                Map.entry("commas", ","),
                Map.entry("mail folders", "From a@b Mon Mar 28 10:00:00 2016\n\n"),
                Map.entry("headers", "Subject: =?utf-8?Q?a?=\n"),
                Map.entry("boundaries", "--x\n"));
        pieces.forEach((name, piece) -> texts.put(name, piece.repeat(LENGTH / piece.length())));
        return texts;
    }

    /** The text as the story of each format, and as the bare bytes of those that can be opened on any. */
    private static Map<String, byte[]> formats(String text) {
        Map<String, byte[]> formats = new LinkedHashMap<>();
        String marked = text.replace("&", "&amp;").replace("<", "&lt;");
        // No XML has these characters, however they are written.
        String story = marked.replace("\u0000", "").replace("\ud83d ", "? ");
        formats.put("bare.txt", Seeds.utf8(text));
        formats.put("bare.html", Seeds.utf8("<html><body><article><p>" + text));
        formats.put("bare.rss", Seeds.utf8(text));
        formats.put("bare.jsonl", Seeds.utf8(text));
        formats.put("bare.csv", Seeds.utf8("id,text\n1," + text));
        formats.put("bare.mbox", Seeds.utf8("From a@b Mon Mar 28 10:00:00 2016\nSubject: a\n\n" + text));
        formats.put("bare.rtf", Seeds.utf8("{\\rtf1\\ansi " + text));
        formats.put("head.mbox", Seeds.utf8("From a@b Mon Mar 28 10:00:00 2016\nSubject: " + text));
        formats.put("story.html", Seeds.utf8(Seeds.PAGE.replace(Seeds.STORY, marked)));
        formats.put("story.rss", Seeds.utf8(Seeds.RSS.replace(Seeds.DENIAL, story)));
        formats.put("story.atom", Seeds.utf8(Seeds.ATOM.replace(Seeds.STORY, story)));
        formats.put("story.csv", Seeds.utf8("id,text\n1,\"" + text.replace("\"", "\"\"") + "\"\n"));
        formats.put("story.txt.gz", Seeds.gzip(Seeds.utf8(text)));
        formats.put("story.zip", Seeds.zip(Map.of("a.txt", Seeds.utf8(text), "b.html", Seeds.utf8(text))));
        formats.put("story.tar", Seeds.tar(Map.of("a.txt", Seeds.utf8(text), "b.html", Seeds.utf8(text))));
        formats.put("story.odt", odt(story));
        formats.put("story.docx", docx(story));
        return formats;
    }

    private static byte[] odt(String story) {
        Map<String, byte[]> parts = Seeds.odtParts();
        parts.computeIfPresent(
                "content.xml",
                (name, content) -> Seeds.utf8(new String(content, StandardCharsets.UTF_8).replace(Seeds.STORY, story)));
        return Seeds.zip(parts);
    }

    private static byte[] docx(String story) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(story);
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Ingested> read(String name, byte[] bytes) {
        try (Stream<Ingested> reports = READER.read(new ByteArrayInputStream(bytes), Origin.of(name))) {
            return reports.toList();
        }
    }
}
