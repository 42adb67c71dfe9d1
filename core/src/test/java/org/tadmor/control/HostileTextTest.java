package org.tadmor.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.claims.Claim;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Claims;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.lexicon.Lexicon;

/** Who holds what in text that nobody would write: the place is named in it, and somebody says so. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final ControlReader READER = new ControlReader(Lexicon.bundled());
    private static final ClaimCoder CLAIMS = new ClaimCoder(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void placesHeldAreNamed(String name) {
        CodedReport coded = HostileReports.coded(name);
        Claims said = CLAIMS.code(
                coded.document(),
                coded.cast(),
                coded.claims().stream().map(Claim::event).distinct().toList());

        for (Control control : READER.read(coded.document(), coded.cast(), said, coded.places(), coded.dates())) {
            Offsets.inside(control.place().span(), coded.document().text());
            assertThat(control.chain()).isNotEmpty();
            assertThat(control.sentence())
                    .isBetween(0, coded.document().sentences().size() - 1);
        }
    }
}
