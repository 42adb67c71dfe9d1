package org.tadmor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** The whole chain on text that nobody would write: it ends, and every record points into the text. */
class HostileTextTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TestFactory
    Stream<DynamicTest> theChainEndsAndPointsIntoTheText() {
        ReportCoder coder = new ReportCoder(Lexicon.bundled());
        return texts().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Report report = Report.ofText(entry.getKey(), entry.getValue());
                    CodedReport coded = assertTimeoutPreemptively(PATIENCE, () -> coder.code(report));
                    check(coded, entry.getValue().length());
                }));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("quotation marks", "\"".repeat(100_000));
        texts.put("curly quotes that never close", "“He said ".repeat(20_000));
        texts.put("nested brackets", "(".repeat(50_000) + "army" + ")".repeat(50_000));
        texts.put("one word of a megabyte", "a".repeat(1_000_000));
        texts.put(
                "one sentence of ten thousand words", "Rebels and soldiers " + "and soldiers ".repeat(5_000) + "fled.");
        texts.put("all capitals", "REBELS ATTACKED THE ARMY IN ALEPPO ".repeat(1_000));
        texts.put("no punctuation", "the army said rebels had attacked the town on sunday ".repeat(1_000));
        texts.put("nested speech", "The army said that rebels said that ".repeat(2_000) + "Russia bombed Aleppo.");
        texts.put(
                "right-to-left marks and zero width",
                "\u202eRebels\u202c \u200battacked\u200d \u2066Aleppo\u2069. ".repeat(500));
        texts.put(
                "emoji and lone surrogates",
                "\ud83d\udca3 Rebels \ud83d attacked \udca3 Homs \ud83c\uddf8\ud83c\uddfe. ".repeat(500));
        texts.put("homoglyphs", "Rеbеls аttаckеd Аlерро on Sundаy. ".repeat(500));
        texts.put("dates", "March 2016 Sunday 2016-13-45 the 1990s last week ".repeat(2_000));
        texts.put("names in a row", "Aleppo Homs Hama Idlib ".repeat(5_000));
        texts.put("line ends only", "\r\n\u2028\u0085\n".repeat(20_000) + "Rebels fled.");
        texts.put("controls", "Rebels\u0000 attacked\u0007 the\u001b[31m army. ".repeat(500));
        return texts;
    }

    private static void check(CodedReport coded, int length) {
        int last = 0;
        for (Sentence sentence : coded.document().sentences()) {
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
            last = sentence.span().end();
        }
        assertThat(last).isLessThanOrEqualTo(length);
        coded.claims().forEach(claim -> inside(claim.event().triggerSpan(), length));
        coded.cast().mentions().forEach(mention -> inside(mention.span(), length));
        coded.statements().forEach(statement -> statement.content().forEach(span -> inside(span, length)));
        coded.places().mentions().forEach(mention -> inside(mention.span(), length));
        coded.dates().mentions().forEach(mention -> inside(mention.span(), length));
        coded.rhetoric().forEach(rhetoric -> inside(rhetoric.span(), length));
    }

    private static void inside(Span span, int length) {
        assertThat(span.end()).isLessThanOrEqualTo(length);
    }
}
