package org.tadmor.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** The whole chain on text that nobody would write: it ends, and every record points into the text, at the words it tells. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HostileReports.Chain CHAIN = new HostileReports.Chain();

    @TestFactory
    Stream<DynamicTest> theChainEndsAndPointsIntoTheText() {
        ReportCoder coder = new ReportCoder(Lexicon.bundled());
        return texts().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Report report = Report.ofText(entry.getKey(), entry.getValue());
                    CodedReport coded = assertTimeoutPreemptively(PATIENCE, () -> coder.code(report));
                    Offsets.check(coded);
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

    /** The network, which takes most of the time, reads each word alike: what is behind it may not slow down with the number of words. */
    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void longTextsEndBehindTheNetwork(String name) {
        Offsets.check(CHAIN.code(HostileReports.untrained(name, 100_000)));
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void shortTextsAreReadByAllOfTheChain(String name) {
        Offsets.check(HostileReports.coded(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "straight quotation marks",
                "curly quotation marks that open",
                "words in quotation marks",
                "one word in capitals",
                "nested brackets",
                "a report in quotation marks",
                "very many sentences"
            })
    void millionCharactersEndBehindTheNetwork(String name) {
        Document document = HostileReports.untrained(name, 1_000_000);

        CodedReport coded = CHAIN.code(document);

        assertThat(coded.document().sentences()).isNotEmpty();
        coded.claims().forEach(claim -> Offsets.inside(claim.event().triggerSpan(), document.text()));
        coded.rhetoric().forEach(rhetoric -> Offsets.inside(rhetoric.span(), document.text()));
    }
}
