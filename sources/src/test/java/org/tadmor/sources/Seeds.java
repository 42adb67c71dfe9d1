package org.tadmor.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** One good, small input of each format. */
final class Seeds {
    static final String STORY =
            "Rebels shelled the harbour of Latakia on Monday, the port authority said. Two ships were hit.";
    static final String DENIAL = "The army denied that the shells had come from its side of the line.";
    static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Port shelled</title>"
                    + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Port shelled\","
                    + "\"datePublished\":\"2016-03-28\"}</script></head><body><nav><a href=\"/\">Home</a></nav><article>"
                    + "<h1>Port shelled</h1><p class=\"byline\">By A Writer</p><p>" + STORY + "</p><p>" + DENIAL
                    + "</p><ul><li>One ship burned.</li></ul></article></body></html>";
    static final String RSS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
            + "<channel><title>The Coast Wire</title><link>https://coast.example/</link><description>News</description>"
            + "<item><title>Port shelled</title><link>https://coast.example/1</link><dc:creator>A Writer</dc:creator>"
            + "<pubDate>Mon, 28 Mar 2016 10:00:00 GMT</pubDate><description>&lt;p&gt;" + STORY
            + "&lt;/p&gt;</description><content:encoded><![CDATA[<p>" + DENIAL + "</p>]]></content:encoded></item>"
            + "<item><title>Second</title><guid>2</guid><description>" + DENIAL
            + "</description></item></channel></rss>";
    static final String ATOM = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
            + "<title>The Coast Wire</title><id>urn:x:1</id><updated>2016-03-28T10:00:00Z</updated><entry>"
            + "<title>Port shelled</title><id>urn:x:2</id><link href=\"https://coast.example/1\"/>"
            + "<author><name>A Writer</name></author><updated>2016-03-28T10:00:00Z</updated><content type=\"html\">&lt;p&gt;"
            + STORY + "&lt;/p&gt;</content></entry></feed>";

    private Seeds() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] text() {
        return utf8("Port shelled\n\nBy A Writer\n\nLATAKIA, March 28, 2016 — " + STORY + "\n\n" + DENIAL + "\n");
    }

    static byte[] jsonl() {
        return utf8("{\"id\":\"1\",\"text\":\"" + STORY
                + "\",\"title\":\"Port \\u0073helled\",\"published\":\"2016-03-28\"}\n" + "{\"id\":2,\"text\":\""
                + DENIAL + "\",\"outlet\":null}\n");
    }

    static byte[] table() {
        return utf8("id,title,text,published\n1,Port,\"" + STORY + "\nIt \"\"burned\"\".\",2016-03-28\n2,,\"" + DENIAL
                + "\",\n");
    }

    static byte[] mbox() {
        return utf8("From wire@coast.example Mon Mar 28 10:00:00 2016\nFrom: The Coast Wire <wire@coast.example>\n"
                + "Subject: =?utf-8?Q?Port_shelled?=\nDate: Mon, 28 Mar 2016 10:00:00 +0000\nMessage-ID: <1@coast.example>\n"
                + "Content-Type: multipart/alternative; boundary=\"x\"\n\n--x\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n" + STORY + "=20\n--x\nContent-Type: text/html\n"
                + "Content-Transfer-Encoding: base64\n\nPHA+VGhlIGFybXkgZGVuaWVkIGl0LjwvcD4=\n--x--\n\n"
                + "From wire@coast.example Mon Mar 28 11:00:00 2016\nSubject: Second\n\n" + DENIAL + "\n");
    }

    static byte[] warc() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(bytes), WarcCompression.NONE)) {
            for (String page : new String[] {"https://coast.example/1", "https://coast.example/2"}) {
                HttpResponse http = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML, utf8(PAGE))
                        .build();
                writer.write(new WarcResponse.Builder(URI.create(page))
                        .date(Instant.parse("2016-03-28T10:00:00Z"))
                        .body(http)
                        .build());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] rtf() {
        return utf8("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\info{\\title Port shelled}}\\f0 " + STORY
                + "\\par {\\b The army} denied it: \\'e9t\\u233?.\\par}");
    }

    static byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(20, 700);
                content.showText(STORY);
                content.endText();
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] docx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(STORY);
            document.createParagraph().createRun().setText(DENIAL);
            document.getProperties().getCoreProperties().setTitle("Port shelled");
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The parts of an OpenDocument text. */
    static Map<String, byte[]> odtParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put(
                "content.xml",
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                        + STORY + "</text:p><text:p>" + DENIAL
                        + "</text:p></office:text></office:body></office:document-content>"));
        parts.put(
                "meta.xml",
                utf8("<?xml version=\"1.0\"?><office:document-meta"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:title>Port shelled</dc:title>"
                        + "</office:meta></office:document-meta>"));
        parts.put(
                "META-INF/manifest.xml",
                utf8("<?xml version=\"1.0\"?><manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"));
        return parts;
    }

    static byte[] parquet(Path folder, String name, String select, String options) {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet" + options + ")");
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ZIP archive; an entry "mimetype" comes first and unpacked, as OpenDocument has it. */
    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(entry.getValue());
                    header.setMethod(ZipEntry.STORED);
                    header.setSize(entry.getValue().length);
                    header.setCrc(sum.getValue());
                }
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
                header.setSize(entry.getValue().length);
                tar.putArchiveEntry(header);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
