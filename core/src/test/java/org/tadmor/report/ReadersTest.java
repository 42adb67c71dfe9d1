package org.tadmor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.lexicon.Lexicon;

class ReadersTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final ReportReader PLAIN = new PlainTextReader(LEXICON);
    private static final ReportReader JSONL = new JsonlReader(LEXICON);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Ingested plain(byte[] bytes) {
        return PLAIN.read(new ByteArrayInputStream(bytes), Origin.of("a.txt"))
                .toList()
                .get(0);
    }

    private static List<Ingested> jsonl(String lines) {
        return JSONL.read(new ByteArrayInputStream(utf8(lines)), Origin.of("a.jsonl"))
                .toList();
    }

    private static Report report(Ingested ingested) {
        assertThat(ingested).isInstanceOf(Ingested.Accepted.class);
        return ((Ingested.Accepted) ingested).report();
    }

    private static Ingested.Rejected rejected(Ingested ingested) {
        assertThat(ingested).isInstanceOf(Ingested.Rejected.class);
        return (Ingested.Rejected) ingested;
    }

    @Test
    void aPlainTextIsKeptUnchanged() {
        String text =
                "\uFEFF Bridge shut \r\n\r\nBy Ida Berg\r\n\r\nThe bridge was shut on Sunday.\t\r\n\r\nTraders waited for hours. \r\n";
        Report report = report(plain(utf8(text)));
        assertThat(report.text()).isEqualTo(text);
        assertThat(report.id()).isEqualTo("a.txt");
        assertThat(report.title()).isEqualTo("Bridge shut");
        assertThat(report.author()).isEqualTo("Ida Berg");
    }

    @Test
    void theNameOfTheFileTellsTheDayWhereNothingElseDoes() {
        byte[] text = utf8("Bridge shut\n\nHOMS, March 27 (Coast Agency) - The bridge was shut on Sunday.\n");

        Origin named = Origin.of("news/2015-01-01/agency-2016-03-27.txt");
        Report report = report(
                PLAIN.read(new ByteArrayInputStream(text), named).toList().get(0));

        assertThat(report.published()).isEqualTo("2016-03-27");
        assertThat(Origin.of("2016-99-27.txt").dayInName()).isNull();
        assertThat(Origin.of("120160327-1.txt").dayInName()).isNull();
    }

    @Test
    void theUserKnowsBetterThanTheText() {
        String text =
                "Bridge shut\nThe Daily Courier | 28 March 2016\n\nThe bridge was shut on Sunday, the mayor said.\n";
        Origin origin = new Origin("a.txt", "Harbour Press", LocalDate.of(2017, 1, 2));
        Report report = report(PLAIN.read(new ByteArrayInputStream(utf8(text)), origin)
                .toList()
                .get(0));
        assertThat(report.outlet()).isEqualTo("Harbour Press");
        assertThat(report.published()).isEqualTo("2017-01-02");
    }

    @Test
    void whatIsNoTextIsRejectedWithAdvice() {
        assertThat(rejected(plain(utf8(" \n\t\uFEFF"))))
                .isEqualTo(new Ingested.Rejected(RejectCode.EMPTY, "a.txt", "has no text"));
        assertThat(rejected(plain(utf8("%PDF-1.7\nx"))).message()).contains("PDF");
        assertThat(rejected(plain(utf8("PK\u0003\u0004x"))).code()).isEqualTo(RejectCode.BINARY);
        assertThat(rejected(plain(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).message())
                .contains("PNG");
        assertThat(rejected(plain(utf8("abc\0def"))).where()).isEqualTo("a.txt:byte 3");
        assertThat(rejected(plain("Bridge shut".getBytes(StandardCharsets.UTF_16)))
                        .message())
                .isEqualTo("is UTF-16; convert it to UTF-8");
        assertThat(rejected(plain("Bridge shut".getBytes(StandardCharsets.UTF_16LE)))
                        .code())
                .isEqualTo(RejectCode.ENCODING);
    }

    @Test
    void badUtf8IsRejectedWithItsPlace() {
        byte[] whole = utf8("Sana’a");
        Ingested.Rejected cut = rejected(plain(Arrays.copyOf(whole, 6)));
        assertThat(cut.code()).isEqualTo(RejectCode.ENCODING);
        assertThat(cut.where()).isEqualTo("a.txt:byte 4");
        assertThat(cut.message()).contains("cut short");
        byte[] latin = "C\u00f4te et port".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rejected(plain(latin)).where()).isEqualTo("a.txt:byte 1");
        assertThat(rejected(plain(latin)).message()).contains("not UTF-8");
    }

    @Test
    void aTextBeyondTheLimitIsRejectedWithoutReadingItAll() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                Arrays.fill(buffer, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertThat(rejected(PLAIN.read(endless, Origin.of("a.txt")).toList().get(0))
                        .code())
                .isEqualTo(RejectCode.TOO_LARGE);
        assertThat(rejected(plain(utf8("a".repeat(ReportReader.LONGEST + 1)))).message())
                .contains("2 million characters");
    }

    @Test
    void aFailingInputIsRejected() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        };
        assertThat(rejected(PLAIN.read(broken, Origin.of("a.txt")).toList().get(0))
                        .code())
                .isEqualTo(RejectCode.UNREADABLE);
        assertThat(rejected(JSONL.read(broken, Origin.of("a.jsonl")).toList().get(0))
                        .code())
                .isEqualTo(RejectCode.UNREADABLE);
    }

    @Test
    void recordsOverrideTheirText() {
        Report report = report(jsonl("""
                {"id":"r1","text":"Bridge shut\\nBy Ida Berg\\n\\nIt rained on Sunday, she said.","title":"Other","outlet":"HP",\
                "author":null,"published":"2016-03-28T23:05:00+02:00","url":"http://hp.example/1","more":[1]}
                """).get(0));
        assertThat(report.id()).isEqualTo("r1");
        assertThat(report.title()).isEqualTo("Other");
        assertThat(report.outlet()).isEqualTo("HP");
        assertThat(report.author()).isEqualTo("Ida Berg");
        assertThat(report.published()).isEqualTo("2016-03-28");
        assertThat(report.url()).isEqualTo("http://hp.example/1");
        assertThat(report.text()).startsWith("Bridge shut\nBy");
    }

    @Test
    void aRecordOfOneSentenceIsAllBody() {
        Report report = report(
                jsonl("{\"text\":\"The garrison shut the bridge on Sunday.\"}").get(0));
        assertThat(report.zones()).isEmpty();
        assertThat(report.id()).isEqualTo("a.jsonl:1");
        assertThat(report.published()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0001', textBlock = """
            {"text":"a";                                bad-json
            nonsense;                                   bad-json
            ["text"];                                   bad-json
            {"text":"a"} {"text":"b"};                  bad-json
            {};                                         bad-field
            {"text":7};                                 bad-field
            {"text":"a","title":["b"]};                 bad-field
            {"text":"a","published":"some day"};        bad-field
            {"text":"a","published":"2016-02-31"};      bad-field
            {"text":"  "};                              empty
            """)
    void badLinesAreRejectedByLineAndTheRestIsRead(String line, String code) {
        List<Ingested> read = jsonl("\uFEFF{\"text\":\"first\"}\n\n" + line + "\r\n{\"text\":\"last\"}");
        assertThat(read).hasSize(3);
        assertThat(rejected(read.get(1)).code().code()).isEqualTo(code);
        assertThat(rejected(read.get(1)).where()).isEqualTo("a.jsonl:3");
        assertThat(report(read.get(2)).text()).isEqualTo("last");
    }

    @Test
    void publishedIsReadInItsUsualForms() {
        for (String form : List.of(
                "2016-03-28",
                "2016-03-28T14:05:00Z",
                "2016-03-28 14:05",
                "20160328",
                "28 March 2016",
                "Mon, 28 Mar 2016 14:05:00 GMT",
                "2016-03-28T14:05:00.123+02:00",
                "March 28, 2016",
                "2016/03/28")) {
            Report report = report(
                    jsonl("{\"text\":\"a\",\"published\":\"" + form + "\"}").get(0));
            assertThat(report.published()).as(form).isEqualTo("2016-03-28");
        }
    }

    @Test
    void hostileLinesStayBounded() {
        String deep = "[".repeat(100_000);
        List<Ingested> read = jsonl("{\"text\":" + deep + "\n{\"text\":\"" + "a".repeat(ReportReader.LONGEST + 1)
                + "\"}\n" + "x".repeat(ReportReader.LONGEST * 6 + 200_000)
                + "\n{\"text\":\"a\0b\"}\n{\"text\":\"last\"}\n");
        assertThat(read.subList(0, 4))
                .extracting(one -> rejected(one).code())
                .containsExactly(RejectCode.JSON, RejectCode.TOO_LARGE, RejectCode.TOO_LARGE, RejectCode.BINARY);
        assertThat(rejected(read.get(2)).where()).isEqualTo("a.jsonl:3");
        assertThat(report(read.get(4)).text()).isEqualTo("last");
    }

    @Test
    void aBinaryFileNamedJsonlIsRejectedOnce() {
        List<Ingested> read = JSONL.read(
                        new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, '\n', 'x', '\n'}), Origin.of("a.jsonl"))
                .toList();
        assertThat(read).hasSize(1);
        assertThat(rejected(read.get(0)).message()).contains("gzip");
    }
}
