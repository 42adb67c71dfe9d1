package org.tadmor.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.InputException;
import org.tadmor.report.Origin;
import org.tadmor.report.PlainTextReader;
import org.tadmor.report.RejectCode;

/** Inputs made to harm: entities that multiply, entities that fetch, names that climb, archives that swell, parsers kept busy. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttackTest {
    private static final SourceReader READER = new SourceReader(Lexicon.bundled());
    private static final String SECRET = "the word of the day is oleander";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.rss", "a.atom", "a.docx", "a.odt"})
    void entitiesThatMultiplyAreNotExpanded(String name) throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"hahahahaha\">");
        for (int i = 1; i <= 30; i++) {
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }

        assertThat(read(name, withEntities(name, entities.toString(), "&a30;")))
                .allSatisfy(ingested -> assertThat(text(ingested)).doesNotContain("hahahahaha"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.rss", "a.atom", "a.docx", "a.odt"})
    void entitiesThatFetchAreNotFetched(String name) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        String entity = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY % y SYSTEM \"" + secret.toUri() + "\">";

        assertThat(read(name, withEntities(name, entity, "&x;")))
                .allSatisfy(ingested -> assertThat(text(ingested)).doesNotContain(SECRET));
    }

    private static byte[] withEntities(String name, String entities, String reference) throws IOException {
        return switch (name) {
            case "a.rss" ->
                Seeds.utf8(declared(Seeds.RSS, "rss", entities)
                        .replace("Ships", reference)
                        .replace("News", reference));
            case "a.atom" -> Seeds.utf8(declared(Seeds.ATOM, "feed", entities).replace("Port", reference));
            case "a.docx" -> {
                Map<String, byte[]> parts = parts(Seeds.docx());
                String document =
                        new String(parts.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8);
                assertThat(document).contains("Rebels");
                parts.put(
                        "word/document.xml",
                        Seeds.utf8(declared(document, "w:document", entities).replace("Rebels", reference)));
                yield Seeds.zip(parts);
            }
            default -> {
                Map<String, byte[]> parts = Seeds.odtParts();
                String content = new String(parts.getOrDefault("content.xml", new byte[0]), StandardCharsets.UTF_8);
                assertThat(content).contains("Rebels");
                parts.put(
                        "content.xml",
                        Seeds.utf8(declared(content, "office:document-content", entities)
                                .replace("Rebels", reference)));
                yield Seeds.zip(parts);
            }
        };
    }

    private static String declared(String xml, String root, String entities) {
        int head = xml.indexOf("?>") + 2;
        return xml.substring(0, head) + "<!DOCTYPE " + root + " [" + entities + "]>" + xml.substring(head);
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                parts.put(entry.getName(), in.readAllBytes());
                entry = in.getNextEntry();
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../tadmor-escape/x",
                "/tmp/tadmor-escape/x",
                "..\\..\\tadmor-escape\\x",
                "C:\\tadmor-escape\\x"
            })
    void namesThatClimbAreNamesOnly(String name) {
        Map<String, byte[]> entries = Map.of(name + ".txt", Seeds.text());

        for (byte[] archive : List.of(Seeds.zip(entries), Seeds.tar(entries), Seeds.gzip(Seeds.tar(entries)))) {
            assertThat(read("all", archive)).hasSize(1);
        }
        for (Path place : List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"))) {
            for (String climb : List.of(".", "..", "../..")) {
                assertThat(place.toAbsolutePath().resolve(climb).resolve("tadmor-escape"))
                        .doesNotExist();
            }
        }
    }

    @Test
    void archivesThatSwellAreCutOff() throws IOException {
        byte[] zip = swollen("a.txt", 300_000_000);

        assertThat(read("a.zip", zip))
                .extracting(AttackTest::code)
                .containsAnyOf(RejectCode.BOMB, RejectCode.TOO_LARGE);
        assertThat(read("a.zip", swollen("a.png", 300_000_000)))
                .extracting(AttackTest::code)
                .containsExactly(RejectCode.BOMB);
        assertThat(read("a.zip", Seeds.zip(Map.of("b.zip", zip, "c.zip", zip))))
                .extracting(AttackTest::code)
                .contains(RejectCode.BOMB);
    }

    @Test
    void manyFilesThatSwellALittleAreCutOffTogether() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.putNextEntry(new ZipEntry(i + ".jsonl"));
                zip.write(zeros);
                zip.closeEntry();
            }
        }

        List<Ingested> all = read("a.zip", bytes.toByteArray());

        assertThat(all).hasSizeLessThan(100);
        assertThat(code(all.get(all.size() - 1))).isEqualTo(RejectCode.BOMB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.odt"})
    void documentsThatSwellAreGivenUp(String name) throws IOException {
        Map<String, byte[]> parts = name.equals("a.odt") ? Seeds.odtParts() : parts(Seeds.docx());
        String part = name.equals("a.odt") ? "content.xml" : "word/document.xml";
        String text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        byte[] swollen = new byte[60_000_000];
        Arrays.fill(swollen, (byte) 'a');
        byte[] head = Seeds.utf8(text.substring(0, text.indexOf("Rebels")));
        byte[] tail = Seeds.utf8(text.substring(text.indexOf("Rebels")));
        System.arraycopy(head, 0, swollen, 0, head.length);
        System.arraycopy(tail, 0, swollen, swollen.length - tail.length, tail.length);
        parts.put(part, swollen);

        assertThat(read(name, Seeds.zip(parts)))
                .extracting(AttackTest::code)
                .containsAnyOf(RejectCode.TOO_LARGE, RejectCode.FORMAT);
    }

    @Test
    void aPdfWhoseStreamSwellsIsRefusedHoweverOftenItIsPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(blanks);
            }
        }
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(twice)) {
            out.write(packed.toByteArray());
        }

        for (byte[] pdf : List.of(pdf("/FlateDecode", packed), pdf("[/FlateDecode/FlateDecode]", twice))) {
            assertThat(read("a.pdf", pdf)).extracting(AttackTest::code).containsExactly(RejectCode.BOMB);
        }
    }

    private static byte[] pdf(String filter, ByteArrayOutputStream content) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                Seeds.utf8("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]"
                        + "/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Filter" + filter + "/Length " + content.size() + ">>stream\n"));
        pdf.writeBytes(content.toByteArray());
        pdf.writeBytes(Seeds.utf8("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return pdf.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.rss", "a.mbox"})
    void deepAndWideMarkupIsReadInTime(String name) {
        String markup = "<div><b>".repeat(100_000) + "<br>".repeat(400_000) + Seeds.STORY;
        String input = switch (name) {
            case "a.html" -> "<html><body><article>" + markup;
            case "a.rss" -> Seeds.RSS.replace("<![CDATA[<p>", "<![CDATA[" + markup + "<p>");
            default -> "From a\nSubject: b\nContent-Type: text/html\n\n" + markup;
        };

        assertThat(read(name, Seeds.utf8(input))).isNotEmpty();
    }

    @Test
    void aFeedNestedWithoutEndIsRejected() {
        String feed = "<rss version=\"2.0\"><channel><item>" + "<a>".repeat(500_000) + "</a>".repeat(500_000)
                + "</item></channel></rss>";

        assertThat(read("a.rss", Seeds.utf8(feed))).hasSize(1).allMatch(Rejected.class::isInstance);
        assertThatThrownBy(() -> READER.entries(Seeds.utf8(feed), "https://a.example/feed"))
                .isInstanceOf(InputException.class);
    }

    @Test
    void anInputThatKeepsItsReaderBusyIsGivenUpAndWaitingDoesNotCount() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        SourceReader impatient = new SourceReader(
                Lexicon.bundled(),
                (in, origin) -> Ingested.one(origin, () -> {
                    hold(never);
                    throw new IOException("not reached");
                }),
                1);

        assertThat(impatient
                        .read(new ByteArrayInputStream(Seeds.text()), Origin.of("a.txt"))
                        .toList())
                .extracting(AttackTest::code)
                .containsExactly(RejectCode.TIME);

        SourceReader patient = new SourceReader(Lexicon.bundled(), new PlainTextReader(Lexicon.bundled()), 5);
        InputStream slow = new ByteArrayInputStream(Seeds.text()) {
            private boolean waited = false;

            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (!waited) {
                    waited = true;
                    pause();
                }
                return super.read(buffer, offset, length);
            }
        };
        assertThat(patient.read(slow, Origin.of("a.txt")).toList()).hasSize(1).allMatch(Accepted.class::isInstance);
        never.countDown();
    }

    private static void pause() {
        try {
            Thread.sleep(6000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hold(CountDownLatch latch) {
        boolean released = false;
        while (!released) {
            try {
                latch.await();
                released = true;
            } catch (InterruptedException e) {
                // A parser that does not listen.
                continue;
            }
        }
    }

    private static byte[] swollen(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] piece = new byte[1_000_000];
            Arrays.fill(piece, (byte) 'a');
            for (int i = 0; i < size / piece.length; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static List<Ingested> read(String name, byte[] bytes) {
        try (Stream<Ingested> reports = READER.read(new ByteArrayInputStream(bytes), Origin.of(name))) {
            return reports.toList();
        }
    }

    private static String text(Ingested ingested) {
        return ingested instanceof Accepted accepted ? accepted.report().toString() : "";
    }

    private static RejectCode code(Ingested ingested) {
        assertThat(ingested).isInstanceOf(Rejected.class);
        return ((Rejected) ingested).code();
    }
}
