package org.tadmor.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.HostileTexts;

/** Reports that nobody would write are compared in good time. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final Digester DIGESTER = new Digester(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void passagesStandInTheText(String name) {
        CodedReport coded = HostileReports.coded(name);
        for (Telling telling : DIGESTER.digest(coded).tellings()) {
            telling.triggers()
                    .forEach(trigger -> Offsets.inside(trigger, coded.document().text()));
        }
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void fingerprintOfLongTextsEnds(String name) {
        Report report = Report.ofText(name, HostileTexts.text(name, 200_000));
        assertThat(Digester.fingerprint(report).values())
                .isEqualTo(Digester.fingerprint(report).values());
    }

    @org.junit.jupiter.api.Test
    void allOfThemTogetherAreGrouped() {
        List<Digest> digests = new ArrayList<>();
        HostileReports.names().forEach(name -> digests.add(DIGESTER.digest(HostileReports.coded(name))));

        List<Situation> situations = SituationBuilder.build(digests);

        assertThat(situations).isNotEmpty();
    }
}
