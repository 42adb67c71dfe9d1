package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** What the judge adds to the patterns in {@code read}, by models in which one feature speaks for one thing. */
class ProposalsTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final ActorResolver RESOLVER = new ActorResolver(LEXICON);
    private static final String SERENADED = "Norway serenaded Peru on Friday.";

    /** The trigger's feature, whatever the lemmatizer makes of a word that it has not met. */
    private static final String SERENADE = silent(SERENADED).evidence().get(1);

    private static EventCoder.Silent silent(String text) {
        Document document = ANALYZER.analyze(Report.ofText("silent", text));
        return new EventCoder(LEXICON)
                .silent(document, RESOLVER.resolve(document))
                .get(0);
    }

    private static PredicateModel speaking(String feature, EventType type, float least) {
        return speaking(feature, type, new float[PredicateModel.MODE_BUCKETS], least);
    }

    private static PredicateModel speaking(String feature, EventType type, float[] modes, float least) {
        float[] types = new float[JudgeModel.BUCKETS * PredicateModel.CLASSES];
        types[JudgeModel.bucket(feature) * PredicateModel.CLASSES + type.ordinal()] = 6;
        return PredicateModel.of(types, modes, least);
    }

    private static JudgeModel judge(PredicateModel predicates) {
        return JudgeModel.of(
                        new float[JudgeModel.BUCKETS * EventType.values().length],
                        new float[JudgeModel.BUCKETS],
                        new float[JudgeModel.BUCKETS],
                        -1)
                .with(predicates);
    }

    private static List<Event> read(Lexicon lexicon, PredicateModel model, String text) {
        Document document = ANALYZER.analyze(Report.ofText("report", text));
        return new EventCoder(lexicon, id -> true, judge(model)).code(document, RESOLVER.resolve(document));
    }

    private static List<String> words(List<ActorMention> mentions, String text) {
        return mentions.stream().map(m -> m.span().in(text)).toList();
    }

    @Test
    void eventIsProposedWherePatternsAreSilent() {
        List<Event> events = read(LEXICON, speaking(SERENADE, EventType.SUPPORT, 0.7f), SERENADED);
        assertThat(events).hasSize(1);
        Event event = events.get(0);
        assertThat(event.type()).isEqualTo(EventType.SUPPORT);
        assertThat(event.pattern()).isEqualTo("judge:" + SERENADE);
        assertThat(words(event.actors(), SERENADED)).containsExactly("Norway");
        assertThat(words(event.recipients(), SERENADED)).containsExactly("Peru");
        assertThat(event.triggerSpan().in(SERENADED)).isEqualTo("serenaded");
    }

    @Test
    void nothingIsProposedBelowTheThreshold() {
        assertThat(read(LEXICON, speaking(SERENADE, EventType.SUPPORT, 0.999f), SERENADED))
                .isEmpty();
        assertThat(read(LEXICON, PredicateModel.silent(), SERENADED)).isEmpty();
    }

    @Test
    void nothingIsProposedWithoutAnActor() {
        PredicateModel model = speaking(SERENADE, EventType.SUPPORT, 0.7f);
        assertThat(read(LEXICON, model, "The wind serenaded Peru on Friday.")).isEmpty();
    }

    @Test
    void patternThatMatchesIsNotDoubled() {
        String text = "Norway has condemned Peru over the closure of a port.";
        List<Event> events = read(LEXICON, speaking("lemma=condemn", EventType.SUPPORT, 0.1f), text);
        assertThat(events).extracting(Event::pattern).contains("accuse.condemn");
        assertThat(events.stream().map(Event::trigger)).doesNotHaveDuplicates();
    }

    @Test
    void wordThatGovernsAMatchTellsNoSecondEvent() {
        String text = "Norway serenaded Peru to release the fishermen.";
        List<Event> events = read(LEXICON, speaking(SERENADE, EventType.REQUEST, 0.7f), text);
        assertThat(events).extracting(Event::type).containsExactly(EventType.RETREAT);
    }

    @Test
    void whoStandsBelowTheObjectOfAFriendlyActIsNotItsRecipient() {
        String text = "Norway serenaded the defeat of Peru.";
        List<Event> events = read(LEXICON, speaking(SERENADE, EventType.SUPPORT, 0.7f), text);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).recipients()).isEmpty();
        assertThat(read(LEXICON, speaking(SERENADE, EventType.ACCUSE, 0.7f), text)
                        .get(0)
                        .recipients())
                .hasSize(1);
    }

    @Test
    void ofAFriendlyNounIsNotKnownWhoDoesIt() {
        String text = "Norway won with the serenade of Peruvian tenors.";
        PredicateModel model = speaking("lemma=serenade", EventType.SUPPORT, 0.1f);
        assertThat(read(LEXICON, model, text))
                .noneMatch(event -> event.pattern().startsWith("judge:"));
    }

    @Test
    void judgeDecidesBetweenPatternsOfOneTrigger(@TempDir Path directory) throws IOException {
        Path patterns = Files.createDirectories(directory.resolve("en/events"));
        Files.writeString(
                patterns.resolve("first.yaml"),
                "event: ACCUSE\npatterns:\n  - id: accuse.serenade\n    trigger: { lemma: serenade }\n");
        Files.writeString(
                patterns.resolve("second.yaml"),
                "event: SUPPORT\npatterns:\n  - id: support.serenade\n    trigger: { lemma: serenade }\n");
        Lexicon both = LEXICON.with(directory);
        assertThat(read(both, speaking("lemma=serenade", EventType.SUPPORT, 2), SERENADED))
                .extracting(Event::pattern)
                .containsExactly("support.serenade");
        assertThat(read(both, speaking("lemma=serenade", EventType.ACCUSE, 2), SERENADED))
                .extracting(Event::pattern)
                .containsExactly("accuse.serenade");
    }

    @Test
    void modeIsToldWhereEvidenceIsStrong() {
        float[] modes = new float[PredicateModel.MODE_BUCKETS];
        modes[PredicateModel.modeBucket(JudgeModel.bucket(SERENADE), EventType.CONSULT, "visit")] = 6;
        PredicateModel model = speaking(SERENADE, EventType.CONSULT, modes, 0.7f);
        assertThat(read(LEXICON, model, SERENADED)).extracting(Event::mode).containsExactly("visit");
        PredicateModel open = speaking(SERENADE, EventType.CONSULT, 0.7f);
        assertThat(read(LEXICON, open, SERENADED)).extracting(Event::mode).containsOnlyNulls();
    }

    @Test
    void relateTellsTheModeWherePatternsAreSilent() {
        Document document = ANALYZER.analyze(Report.ofText("pair", SERENADED));
        Cast cast = RESOLVER.resolve(document);
        float[] types = new float[JudgeModel.BUCKETS * EventType.values().length];
        types[JudgeModel.bucket(SERENADE) * EventType.values().length + EventType.CONSULT.ordinal()] = 6;
        float[] modes = new float[PredicateModel.MODE_BUCKETS];
        modes[PredicateModel.modeBucket(JudgeModel.bucket(SERENADE), EventType.CONSULT, "visit")] = 6;
        JudgeModel model = JudgeModel.of(types, new float[JudgeModel.BUCKETS], new float[JudgeModel.BUCKETS], 0);
        Relater strong = new Relater(
                LEXICON, new EventCoder(LEXICON), model.with(speaking(SERENADE, EventType.CONSULT, modes, 2)));
        Relater weak = new Relater(LEXICON, new EventCoder(LEXICON), model);
        Span norway = new Span(0, 6);
        Span peru = new Span(SERENADED.indexOf("Peru"), SERENADED.indexOf("Peru") + 4);
        assertThat(strong.relate(document, cast, norway, peru).type()).isEqualTo(EventType.CONSULT);
        assertThat(strong.relate(document, cast, norway, peru).mode()).isEqualTo("visit");
        assertThat(weak.relate(document, cast, norway, peru).mode()).isNull();
    }

    @Test
    void evidenceNamesNobodyAndDoesNotDescribeTheReport() {
        EventCoder coder = new EventCoder(LEXICON);
        Document alone = ANALYZER.analyze(Report.ofText("alone", SERENADED));
        Document among = ANALYZER.analyze(Report.ofText("among", SERENADED + " I love this place!"));
        List<String> evidence =
                coder.silent(alone, RESOLVER.resolve(alone)).get(0).evidence();
        assertThat(evidence)
                .contains("link=obj")
                .anyMatch(name -> name.startsWith("lemma=serenad"))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("norway")
                        || name.toLowerCase(Locale.ROOT).contains("peru"));
        assertThat(coder.silent(among, RESOLVER.resolve(among)).get(0).evidence())
                .isEqualTo(evidence);
    }

    @Test
    void writtenModelProposesTheSame() throws IOException {
        PredicateModel model = speaking(SERENADE, EventType.SUPPORT, 0.7f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        judge(model).write(out);
        PredicateModel again =
                JudgeModel.read(new ByteArrayInputStream(out.toByteArray())).predicates();
        assertThat(again.probabilities(List.of(SERENADE))).isEqualTo(model.probabilities(List.of(SERENADE)));
        assertThat(again.least()).isEqualTo(0.7f);
        assertThat(again.mode(EventType.CONSULT, Set.of("visit"), List.of("any"))
                        .isStrong())
                .isFalse();
        assertThatThrownBy(() -> PredicateModel.of(new float[1], new float[1], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
