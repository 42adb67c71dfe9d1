package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.actors.Cast;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.lexicon.Lexicon;

/** Events found in text that nobody would write have a word of it for their trigger. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final EventCoder CODER = new EventCoder(Lexicon.bundled(), pattern -> true, JudgeModel.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void triggersAreWords(String name) {
        CodedReport coded = HostileReports.coded(name);
        check(coded.document(), coded.cast());
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void longTextsEnd(String name) {
        check(HostileReports.untrained(name, 50_000), new Cast(List.of()));
    }

    private static void check(Document document, Cast cast) {
        for (Event event : CODER.code(document, cast)) {
            Sentence sentence = document.sentences().get(event.sentence());
            assertThat(event.triggerSpan()
                            .contains(sentence.token(event.trigger()).span()))
                    .isTrue();
            assertThat(sentence.span().contains(event.triggerSpan())).isTrue();
            event.actors().forEach(actor -> Offsets.inside(actor.span(), document.text()));
            event.recipients().forEach(recipient -> Offsets.inside(recipient.span(), document.text()));
        }
    }
}
