package org.tadmor.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;

/** Loaded language in text that nobody would write comes in text order and stands in it. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final RhetoricReader READER = new RhetoricReader(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void loadedWordsStandInTheText(String name) {
        check(HostileReports.coded(name).document());
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void longTextsEnd(String name) {
        check(HostileReports.untrained(name, 50_000));
    }

    private static void check(Document document) {
        List<Rhetoric> found = READER.read(document);
        assertThat(found).extracting(Rhetoric::span).isSorted();
        found.forEach(rhetoric -> Offsets.inside(rhetoric.span(), document.text()));
    }
}
