package org.tadmor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;

/** Whoever is found in text that nobody would write stands where it is said. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final ActorResolver RESOLVER = new ActorResolver(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void mentionsStandInTheirSentence(String name) {
        check(HostileReports.coded(name).document());
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void longTextsEnd(String name) {
        check(HostileReports.untrained(name, 50_000));
    }

    private static void check(Document document) {
        for (ActorMention mention : RESOLVER.resolve(document).mentions()) {
            Offsets.inside(mention.span(), document.text());
            assertThat(mention.head())
                    .isBetween(0, document.sentences().get(mention.sentence()).size() - 1);
            assertThat(document.sentences().get(mention.sentence()).span().overlaps(mention.span()))
                    .isTrue();
        }
    }
}
