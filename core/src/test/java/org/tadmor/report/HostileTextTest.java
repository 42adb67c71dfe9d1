package org.tadmor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.coding.Offsets;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.HostileTexts;
import tools.jackson.databind.json.JsonMapper;

/** Readers on text that nobody would write: a report of exactly this text with its head inside, or a code that says why not. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final PlainTextReader PLAIN = new PlainTextReader(Lexicon.bundled());
    private static final JsonlReader LINES = new JsonlReader(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void megabyteOfPlainTextIsOneReportOrRejected(String name) {
        // A lone surrogate has no bytes in UTF-8: the encoder writes a question mark.
        byte[] bytes = HostileTexts.text(name, 1_000_000).getBytes(StandardCharsets.UTF_8);

        Ingested read = only(PLAIN, bytes);

        if (read instanceof Ingested.Accepted accepted) {
            assertThat(accepted.report().text().equals(new String(bytes, StandardCharsets.UTF_8)))
                    .isTrue();
            headIsInside(accepted.report());
        } else {
            assertThat(read)
                    .isInstanceOfSatisfying(
                            Ingested.Rejected.class,
                            rejected -> assertThat(rejected.code())
                                    .isIn(RejectCode.BINARY, RejectCode.ENCODING, RejectCode.EMPTY));
        }
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void megabyteInJsonIsThatText(String name) {
        String text = HostileTexts.text(name, 1_000_000);
        String line = new JsonMapper()
                .createObjectNode()
                .put("text", escaped(text))
                .toString()
                .replace("\\\\u", "\\u");

        Ingested read = only(LINES, line.getBytes(StandardCharsets.UTF_8));

        if (read instanceof Ingested.Accepted accepted) {
            assertThat(accepted.report().text().equals(text)).isTrue();
            headIsInside(accepted.report());
        } else {
            assertThat(read)
                    .isInstanceOfSatisfying(
                            Ingested.Rejected.class,
                            rejected -> assertThat(rejected.code()).isIn(RejectCode.EMPTY, RejectCode.TOO_LARGE));
        }
    }

    /** Surrogates as JSON can write them, lone ones too. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"text\":", "{\"text\":\"a\",\"x\":[", "\"", "{\"a\":1,", "-1"})
    void brokenJsonHasACode(String piece) {
        for (Ingested read : all(LINES, piece.repeat(200_000 / piece.length()).getBytes(StandardCharsets.UTF_8))) {
            assertThat(read)
                    .isInstanceOfSatisfying(
                            Ingested.Rejected.class,
                            rejected -> assertThat(rejected.code()).isIn(RejectCode.JSON, RejectCode.FIELD));
        }
    }

    @Test
    void hundredThousandBadLinesAreCountedEach() {
        byte[] lines = "[[\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(all(LINES, lines)).hasSize(100_000).allMatch(Ingested.Rejected.class::isInstance);
    }

    private static void headIsInside(Report report) {
        int last = 0;
        for (Zone zone : report.zones()) {
            assertThat(zone.span().start()).isGreaterThanOrEqualTo(last);
            last = zone.span().end();
            Offsets.inside(zone.span(), report.text());
        }
    }

    private static Ingested only(ReportReader reader, byte[] bytes) {
        List<Ingested> all = all(reader, bytes);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Ingested> all(ReportReader reader, byte[] bytes) {
        try (Stream<Ingested> read = reader.read(new ByteArrayInputStream(bytes), Origin.of("hostile"))) {
            return read.toList();
        }
    }
}
