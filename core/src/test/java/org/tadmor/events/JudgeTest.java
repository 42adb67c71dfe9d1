package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

class JudgeTest {
    private static final int TYPES = EventType.values().length;
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final ActorResolver RESOLVER = new ActorResolver(LEXICON);
    private static final EventCoder PATTERNS = new EventCoder(LEXICON);
    private static final String CONDEMNED = "Norway has condemned Peru over the closure of a port.";

    private static Evidence evidence(String text, String actor, String recipient) {
        Document document = ANALYZER.analyze(Report.ofText("pair", text));
        return new Relater(LEXICON, PATTERNS)
                .evidence(document, RESOLVER.resolve(document), span(text, actor), span(text, recipient));
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    /** A model in which one feature speaks for one type. */
    private static JudgeModel speaking(String feature, EventType type, float least) {
        float[] types = new float[JudgeModel.BUCKETS * TYPES];
        types[JudgeModel.bucket(feature) * TYPES + type.ordinal()] = 3;
        return JudgeModel.of(types, new float[JudgeModel.BUCKETS], new float[JudgeModel.BUCKETS], least);
    }

    @Test
    void evidenceTellsWordsOnTheWayAndPatterns() {
        Evidence evidence = evidence(CONDEMNED, "Norway", "Peru");
        assertThat(evidence.common()).contains("lemma=condemn", "order=forward", "hit.first=accuse.condemn");
        assertThat(evidence.own(EventType.ACCUSE)).contains("hit.rank=first");
        assertThat(evidence.withoutPatterns().common())
                .contains("lemma=condemn")
                .noneMatch(name -> name.startsWith("hit"));
    }

    @Test
    void nothingIsLearnedAboutOneCountry() {
        assertThat(evidence(CONDEMNED, "Norway", "Peru").common())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("norway")
                        || name.toLowerCase(Locale.ROOT).contains("peru"));
    }

    @Test
    void evidenceAgainstFalseAlarmsDoesNotDescribeTheReport() {
        Document alone = ANALYZER.analyze(Report.ofText("alone", CONDEMNED));
        Document among = ANALYZER.analyze(
                Report.ofText("among", CONDEMNED + " I love this place! We will come back and you should too."));
        assertThat(PATTERNS.candidates(among, RESOLVER.resolve(among)).get(0).evidence())
                .isEqualTo(PATTERNS.candidates(alone, RESOLVER.resolve(alone))
                        .get(0)
                        .evidence());
    }

    @Test
    void judgeNamesTheFeatureThatDecided() {
        Document document = ANALYZER.analyze(Report.ofText("pair", CONDEMNED));
        Cast cast = RESOLVER.resolve(document);
        Relater relater = new Relater(LEXICON, PATTERNS, speaking("lemma=condemn", EventType.REJECT, 0));
        Relation first = relater.relate(document, cast, span(CONDEMNED, "Norway"), span(CONDEMNED, "Peru"));
        assertThat(first.type()).isEqualTo(EventType.REJECT);
        assertThat(first.pattern()).isEqualTo("judge:lemma=condemn");
        assertThat(relater.relate(document, cast, span(CONDEMNED, "Norway"), span(CONDEMNED, "Peru")))
                .isEqualTo(first);
    }

    @Test
    void patternIsNamedWhereTheJudgeAgreesWithIt() {
        Document document = ANALYZER.analyze(Report.ofText("pair", CONDEMNED));
        Relation relation = new Relater(LEXICON, PATTERNS, speaking("lemma=condemn", EventType.ACCUSE, 0))
                .relate(document, RESOLVER.resolve(document), span(CONDEMNED, "Norway"), span(CONDEMNED, "Peru"));
        assertThat(relation.pattern()).isEqualTo("accuse.condemn");
    }

    @Test
    void matchesBelowTheThresholdAreNoEvents() {
        Document document = ANALYZER.analyze(Report.ofText("report", CONDEMNED));
        Cast cast = RESOLVER.resolve(document);
        JudgeModel doubting = speaking("any", EventType.AGREE, 1);
        JudgeModel trusting = speaking("any", EventType.AGREE, -1);
        assertThat(new EventCoder(LEXICON, id -> true, doubting).code(document, cast))
                .isEmpty();
        assertThat(new EventCoder(LEXICON, id -> true, trusting).code(document, cast))
                .hasSize(1);
    }

    @Test
    void bundledJudgeKeepsReportsAndRejectsSmallTalk() {
        EventCoder coder = new EventCoder(LEXICON, id -> true, JudgeModel.bundled());
        Document news = ANALYZER.analyze(Report.ofText("news", CONDEMNED));
        Document talk = ANALYZER.analyze(Report.ofText("talk", "I would recommend to you the soup of the day."));
        assertThat(coder.code(news, RESOLVER.resolve(news))).hasSize(1);
        assertThat(coder.code(talk, RESOLVER.resolve(talk))).isEmpty();
    }

    @Test
    void writtenModelIsReadAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JudgeModel model = speaking("lemma=condemn", EventType.REJECT, 0.5f);
        model.write(out);
        JudgeModel again = JudgeModel.read(new ByteArrayInputStream(out.toByteArray()));
        Evidence evidence = evidence(CONDEMNED, "Norway", "Peru");
        assertThat(again.probabilities(evidence)).isEqualTo(model.probabilities(evidence));
        assertThat(again.leastEvent()).isEqualTo(0.5f);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        again.write(twice);
        assertThat(twice.toByteArray()).isEqualTo(out.toByteArray());
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> JudgeModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> JudgeModel.of(new float[1], new float[1], new float[1], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsThatAreOnlyEndingsAreReadAsTheyStand() {
        Vocabulary vocabulary = new Vocabulary(List.of(), new WordClasses(LEXICON));
        assertThat(vocabulary.lemma("s", "s", "NNS")).isEqualTo("s");
        assertThat(vocabulary.lemma("ed", "ed", "VBD")).isEqualTo("ed");
        assertThat(vocabulary.lemma("ing", "ing", "VBG")).isEqualTo("ing");
    }
}
