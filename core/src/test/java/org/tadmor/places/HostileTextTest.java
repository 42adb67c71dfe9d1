package org.tadmor.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.actors.Cast;
import org.tadmor.claims.Claim;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;

/** Places named in text that nobody would write stand where it is said. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final PlaceResolver RESOLVER =
            new PlaceResolver(new Atlas(Gazetteer.bundled(), Lexicon.bundled()), Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void toponymsStandInTheirSentence(String name) {
        CodedReport coded = HostileReports.coded(name);
        check(coded.document(), coded.cast(), coded.claims());
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void longTextsEnd(String name) {
        check(HostileReports.untrained(name, 50_000), new Cast(List.of()), List.of());
    }

    private static void check(Document document, Cast cast, List<Claim> claims) {
        Places places = RESOLVER.resolve(document, cast, claims, List.of());
        for (PlaceMention mention : places.mentions()) {
            Offsets.inside(mention.span(), document.text());
            assertThat(mention.head())
                    .isLessThan(document.sentences().get(mention.sentence()).size());
        }
        claims.forEach(claim -> assertThat(places.of(claim).map(PlaceMention::span))
                .satisfies(span -> span.ifPresent(known -> Offsets.inside(known, document.text()))));
    }
}
