package org.tadmor.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.claims.Claim;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;

/** Dates in text that nobody would write stand where it is said, and none ends before it starts. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final DateResolver RESOLVER = new DateResolver(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void datesStandInTheirSentence(String name) {
        CodedReport coded = HostileReports.coded(name);
        check(coded.document(), coded.claims());
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void longTextsEnd(String name) {
        check(HostileReports.untrained(name, 50_000), List.of());
    }

    private static void check(Document document, List<Claim> claims) {
        for (TimeMention mention : RESOLVER.resolve(document, claims).mentions()) {
            Offsets.inside(mention.span(), document.text());
            assertThat(mention.end())
                    .isGreaterThan(mention.first())
                    .isLessThanOrEqualTo(
                            document.sentences().get(mention.sentence()).size());
            DateInterval interval = mention.interval();
            assertThat(interval == null || !interval.end().isBefore(interval.start()))
                    .isTrue();
        }
    }
}
