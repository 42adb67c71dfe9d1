package org.tadmor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.report.Report;

class SourceReaderTest {
    private static final SourceReader READER = new SourceReader(Lexicon.bundled());
    private static final String STORY =
            "Rebels shelled the harbour of Latakia on Monday, the port authority said. Two ships were hit.";
    private static final String PAGE =
            "<html><head><title>Port shelled</title></head><body><article><h1>Port shelled</h1><p>" + STORY
                    + "</p><p>The army denied that the shells had come from its side of the line.</p></article></body></html>";

    @Test
    void aFeedIsAReportAnEntry() {
        String feed = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>The Coast Wire</title><link>https://coast.example/</link><description>News</description>
                <item><title>Port shelled</title><link>https://coast.example/1</link><pubDate>Mon, 28 Mar 2016 10:00:00 GMT</pubDate>
                <description>&lt;p&gt;Rebels shelled the harbour of Latakia.&lt;/p&gt;&lt;p&gt;Two ships were hit.&lt;/p&gt;</description></item>
                <item><title>Empty</title><link>https://coast.example/2</link></item>
                </channel></rss>
                """;

        List<Ingested> all = read("news.xml", feed.getBytes(StandardCharsets.UTF_8));

        Report report = report(all.get(0));
        assertThat(report.id()).isEqualTo("https://coast.example/1");
        assertThat(report.outlet()).isEqualTo("The Coast Wire");
        assertThat(report.published()).isEqualTo(LocalDate.of(2016, 3, 28));
        assertThat(report.text())
                .isEqualTo("Port shelled\n\nRebels shelled the harbour of Latakia.\n\nTwo ships were hit.\n");
        assertThat(code(all.get(1))).isEqualTo(RejectCode.EMPTY);
    }

    @Test
    void aFeedWithEntitiesIsRefused() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";

        assertThat(code(read("feed.rss", bomb.getBytes(StandardCharsets.UTF_8)).get(0)))
                .isEqualTo(RejectCode.FORMAT);
    }

    @Test
    void aTableIsAReportARowAndBadRowsAreNamedByLine() {
        String table = "id;headline;body;date;publisher\n1;Port shelled;\"" + STORY
                + "\nIt burned.\";2016-03-28;Coast Wire\n2;Bad;text;the other day;X\n3;None;;2016-03-28;X\n";

        List<Ingested> all = read("reports.csv", table.getBytes(StandardCharsets.UTF_8));

        Report report = report(all.get(0));
        assertThat(report.id()).isEqualTo("1");
        assertThat(report.title()).isEqualTo("Port shelled");
        assertThat(report.outlet()).isEqualTo("Coast Wire");
        assertThat(report.text()).endsWith("It burned.\n");
        assertThat(((Rejected) all.get(1)).where()).isEqualTo("reports.csv:4");
        assertThat(code(all.get(1))).isEqualTo(RejectCode.FIELD);
        assertThat(code(all.get(2))).isEqualTo(RejectCode.EMPTY);
        assertThat(all).hasSize(3);
    }

    @Test
    void aTableWithoutATextSaysWhatItHas() {
        Rejected rejected = (Rejected) read("x.csv", "name,age\nA,3\n".getBytes(StandardCharsets.UTF_8))
                .get(0);

        assertThat(rejected.code()).isEqualTo(RejectCode.FORMAT);
        assertThat(rejected.message()).contains("age, name");
    }

    @Test
    void aQuotationMarkLeftOpenEndsTheTableAndNotTheProgram() {
        String table = "text\n\"" + "word ".repeat(1_000_000);

        assertThat(code(read("x.csv", table.getBytes(StandardCharsets.UTF_8)).get(0)))
                .isIn(RejectCode.FORMAT, RejectCode.UNREADABLE);
    }

    @Test
    void mailsOfAFolderAreReports() {
        String folder = """
                From wire@coast.example Mon Mar 28 10:00:00 2016
                From: The Coast Wire <wire@coast.example>
                Subject: Port shelled
                Date: Mon, 28 Mar 2016 10:00:00 +0000
                Message-ID: <1@coast.example>
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Rebels shelled the harbour caf=E9 of Latakia.
                >From there they moved on.

                From wire@coast.example Mon Mar 28 11:00:00 2016
                From: wire@coast.example
                Subject: Second
                Content-Type: text/html

                <p>The army <b>denied</b> it.</p>
                """;

        List<Ingested> all = read("wire.mbox", folder.getBytes(StandardCharsets.ISO_8859_1));

        Report first = report(all.get(0));
        assertThat(first.text())
                .isEqualTo("Port shelled\n\nRebels shelled the harbour café of Latakia.\nFrom there they moved on.\n");
        assertThat(first.outlet()).isEqualTo("The Coast Wire");
        assertThat(first.published()).isEqualTo(LocalDate.of(2016, 3, 28));
        assertThat(report(all.get(1)).text()).isEqualTo("Second\n\nThe army denied it.\n");
        assertThat(all).hasSize(2);
    }

    @Test
    void aWebArchiveGivesItsPages() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(page("https://coast.example/1", MediaType.HTML, PAGE, 200));
            writer.write(page("https://coast.example/gone", MediaType.HTML, PAGE, 404));
            writer.write(page("https://coast.example/a.png", MediaType.parse("image/png"), "png", 200));
        }

        List<Ingested> all = read("crawl.warc.gz", bytes.toByteArray());

        assertThat(all).hasSize(1);
        assertThat(report(all.get(0)).id()).isEqualTo("https://coast.example/1");
        assertThat(report(all.get(0)).text()).contains(STORY);
    }

    private static WarcResponse page(String address, MediaType type, String body, int status) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "-")
                .body(type, body.getBytes(StandardCharsets.UTF_8))
                .build();
        return new WarcResponse.Builder(URI.create(address))
                .date(Instant.parse("2016-03-28T10:00:00Z"))
                .body(http)
                .build();
    }

    @Test
    void archivesWithinArchivesAreOpened() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(inner))) {
            byte[] text = STORY.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry("../../story.txt");
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        byte[] outer = zip(
                "day/inner.tar.gz",
                inner.toByteArray(),
                "picture.png",
                new byte[] {1},
                "page.html",
                PAGE.getBytes(StandardCharsets.UTF_8));

        List<Ingested> all = read("all.zip", outer);

        assertThat(all)
                .extracting(ingested -> report(ingested).id())
                .containsExactly("all.zip!/day/inner.tar.gz!/../../story.txt", "all.zip!/page.html");
    }

    @Test
    void anArchiveOfOtherThingsSaysSo() throws IOException {
        assertThat(code(read("all.zip", zip("picture.png", new byte[] {1})).get(0)))
                .isEqualTo(RejectCode.NO_INPUT);
    }

    @Test
    void compressedJsonLinesAreRead() throws IOException {
        byte[] lines = gzip(("{\"id\":\"a\",\"text\":\"" + STORY + "\"}\n").getBytes(StandardCharsets.UTF_8));

        assertThat(report(read("news.jsonl.gz", lines).get(0)).id()).isEqualTo("a");
    }

    @Test
    void aDecompressionBombIsCutOff() throws IOException {
        byte[] bomb = gzip(new byte[200_000_000]);

        List<Ingested> all = read("news.jsonl.gz", bomb);

        assertThat(all).hasSize(1);
        assertThat(code(all.get(0))).isIn(RejectCode.BOMB, RejectCode.UNREADABLE, RejectCode.TOO_LARGE);
    }

    @Test
    void documentsAreReadWithTheirTitles() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(STORY);
            document.createParagraph().createRun().setText("The army denied it.");
            document.getProperties().getCoreProperties().setTitle("Port shelled");
            document.write(word);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
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
            document.save(pdf);
        }
        String rtf = "{\\rtf1\\ansi " + STORY + "\\par The army denied it.}";

        assertThat(report(read("a.docx", word.toByteArray()).get(0)).text())
                .isEqualTo("Port shelled\n\n" + STORY + "\n\nThe army denied it.\n");
        assertThat(report(read("a.pdf", pdf.toByteArray()).get(0)).text()).isEqualTo(STORY + "\n");
        assertThat(report(read("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII)).get(0))
                        .text())
                .contains(STORY);
        assertThat(code(read("b.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII))
                        .get(0)))
                .isEqualTo(RejectCode.FORMAT);
    }

    @Test
    void theDayADocumentWasMadeCountsOnlyWhereItsTextNamesNone() throws IOException {
        assertThat(report(read("a.docx", made("2020-01-01", STORY)).get(0)).published())
                .isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(report(read("a.docx", made("2020-01-01", "LATAKIA, March 28, 2016 — " + STORY))
                                .get(0))
                        .published())
                .isEqualTo(LocalDate.of(2016, 3, 28));
    }

    private static byte[] made(String day, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(Instant.parse(day + "T12:00:00Z"))));
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void textInOtherEncodingsIsDecoded() {
        String text =
                "The “siege” of Homs – a café owner said – went on. Rebels and the army fought in the old town until the evening.";
        byte[] windows = text.getBytes(Charset.forName("windows-1252"));
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);

        assertThat(report(read("a.txt", windows).get(0)).text()).isEqualTo(text);
        assertThat(report(read("a.txt", wide).get(0)).text()).endsWith(text);
    }

    @Test
    void otherLanguagesAreSetAside() {
        String french =
                "Les rebelles ont bombardé le port de Lattaquié lundi, a déclaré l'autorité portuaire. Deux navires ont été"
                        + " touchés et le quai a brûlé pendant plusieurs heures avant que les pompiers ne maîtrisent l'incendie.";

        Rejected rejected = (Rejected)
                read("a.txt", french.getBytes(StandardCharsets.UTF_8)).get(0);

        assertThat(rejected.code()).isEqualTo(RejectCode.LANGUAGE);
        assertThat(rejected.message()).contains("French");
    }

    @Test
    void mutatedInputsOfEveryKindNeitherCrashNorHang() throws IOException {
        byte[][] seeds = {
            zip("page.html", PAGE.getBytes(StandardCharsets.UTF_8)),
            gzip(STORY.getBytes(StandardCharsets.UTF_8)),
            ("text,title\n\"" + STORY + "\",Port\n").getBytes(StandardCharsets.UTF_8),
            "<rss version=\"2.0\"><channel><title>t</title><item><title>a</title></item></channel></rss>"
                    .getBytes(StandardCharsets.UTF_8),
            "From a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\ntext\n--x--\n"
                    .getBytes(StandardCharsets.UTF_8),
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n".getBytes(StandardCharsets.UTF_8),
        };
        String[] names = {"a.zip", "a.txt.gz", "a.csv", "a.rss", "a.mbox", "a.warc"};
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            for (int kind = 0; kind < seeds.length; kind++) {
                byte[] bytes = seeds[kind].clone();
                for (int change = 0; change < 1 + random.nextInt(8); change++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;

                List<Ingested> all = READER.read(new ByteArrayInputStream(bytes, 0, length), Origin.of(names[kind]))
                        .toList();

                assertThat(all).hasSizeLessThan(20);
            }
        }
    }

    private static List<Ingested> read(String name, byte[] bytes) {
        InputStream in = new ByteArrayInputStream(bytes);
        return READER.read(in, Origin.of(name)).toList();
    }

    private static Report report(Ingested ingested) {
        assertThat(ingested).isInstanceOf(Accepted.class);
        return ((Accepted) ingested).report();
    }

    private static RejectCode code(Ingested ingested) {
        assertThat(ingested).isInstanceOf(Rejected.class);
        return ((Rejected) ingested).code();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
