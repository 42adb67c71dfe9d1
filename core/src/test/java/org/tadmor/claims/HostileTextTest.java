package org.tadmor.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.actors.Cast;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.HostileReports;
import org.tadmor.coding.Offsets;
import org.tadmor.events.Event;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/** Whoever speaks in text that nobody would write: sources, cues and contents stand in it, and every claim has a voice. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
    private static final ClaimCoder CODER = new ClaimCoder(Lexicon.bundled());

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void voicesStandInTheText(String name) {
        CodedReport coded = HostileReports.coded(name);
        List<Event> events =
                coded.claims().stream().map(Claim::event).distinct().toList();
        check(coded.document(), coded.cast(), events);
    }

    @ParameterizedTest
    @MethodSource("org.tadmor.coding.HostileReports#names")
    void longTextsEnd(String name) {
        check(HostileReports.untrained(name, 50_000), new Cast(List.of()), List.of());
    }

    private static void check(Document document, Cast cast, List<Event> events) {
        Claims said = CODER.code(document, cast, events);
        for (Statement statement : said.statements()) {
            inside(statement.cue(), document);
            inside(statement.source(), document);
            assertThat(statement.content()).isNotEmpty().isSorted();
            statement.content().forEach(content -> inside(content, document));
        }
        for (Claim claim : said.claims()) {
            assertThat(claim.chain()).isNotEmpty();
            claim.chain().forEach(source -> inside(source.cue(), document));
        }
    }

    private static void inside(@Nullable Span span, Document document) {
        if (span != null) {
            Offsets.inside(span, document.text());
        }
    }
}
