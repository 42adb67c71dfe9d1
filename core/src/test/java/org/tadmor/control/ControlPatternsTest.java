package org.tadmor.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tadmor.actors.ActorMention;
import org.tadmor.actors.ActorResolver;
import org.tadmor.actors.Cast;
import org.tadmor.claims.ClaimCoder;
import org.tadmor.claims.Claims;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Source;
import org.tadmor.dates.DateInterval;
import org.tadmor.dates.DateResolver;
import org.tadmor.dates.Dates;
import org.tadmor.events.PatternProblem;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.PlaceResolver;
import org.tadmor.places.Places;
import org.tadmor.report.Report;

class ControlPatternsTest {
    private static final Lexicon LEXICON = Lexicon.ofDirectory(Path.of("../lexicon"));
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final ActorResolver ACTORS = new ActorResolver(LEXICON);
    private static final PlaceResolver PLACES = new PlaceResolver(LEXICON);
    private static final ControlReader READER = new ControlReader(LEXICON);

    private static Document analyze(String text) {
        LocalDate published = LocalDate.parse("2016-03-28");
        return ANALYZER.analyze(new Report("test", text, List.of(), null, null, null, published, null, "en"));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsItSays() {
        List<PatternProblem> problems = new ArrayList<>();
        List<ControlCheck.Example> examples = ControlCheck.examples(LEXICON, problems);
        ControlCheck check = new ControlCheck(
                ControlPatternsTest::analyze,
                ACTORS::resolve,
                document -> PLACES.resolve(document, new Cast(List.of()), List.of(), List.of()));
        assertThat(examples).hasSizeGreaterThan(60);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.text(),
                        () -> assertThat(check.verdict(example, READER))
                                .as(example.pattern())
                                .isEmpty()));
    }

    @Test
    void everyPatternHasAPositiveAndANegativeExample() {
        List<PatternProblem> problems = new ArrayList<>();
        ControlCheck.examples(LEXICON, problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void aRecordCarriesItsVoiceItsFactualityAndItsDate() {
        List<Control> read = read("Two officials said on Monday that the militia may have lost Kunduz on Saturday.");
        assertThat(read).hasSize(1);
        Control control = read.get(0);
        assertThat(control.status()).isEqualTo(Control.Status.LOST);
        assertThat(control.factuality()).isEqualTo(Factuality.PS_PLUS);
        assertThat(control.chain()).extracting(Source::kind).contains(Source.Kind.ANONYMOUS);
        assertThat(control.date()).isNotNull().extracting(DateInterval::start).isEqualTo(LocalDate.parse("2016-03-26"));
    }

    @Test
    void whatFailedIsDeniedAndNotLeftOut() {
        assertThat(read("The rebels failed to capture Daraya."))
                .singleElement()
                .extracting(Control::factuality)
                .isEqualTo(Factuality.CT_MINUS);
    }

    @Test
    void compoundsOfAnyHolderAreRead() {
        String text = "Shells hit rebel-held Aleppo and the army-controlled town of Nubl.";
        List<Control> read = read(text);
        assertThat(read).extracting(Control::status).containsOnly(Control.Status.HELD);
        assertThat(read)
                .extracting(c -> c.place().span().in(text) + " " + words(c.holder(), text))
                .containsExactly("Aleppo rebel", "Nubl army");
    }

    @Test
    void theTownIsThePlaceNamedBefore() {
        String text = "Fighters left Mahin at noon. The army recaptured the town an hour later.";
        assertThat(read(text))
                .extracting(c -> c.status() + " " + c.place().span().in(text) + " " + words(c.holder(), text))
                .contains("TAKEN Mahin The army");
    }

    private static String words(@Nullable ActorMention actor, String text) {
        return actor == null ? "-" : actor.span().in(text);
    }

    private static List<Control> read(String text) {
        Document document = analyze(text);
        Cast cast = ACTORS.resolve(document);
        Claims claims = new ClaimCoder(LEXICON).code(document, cast, List.of());
        Places places = PLACES.resolve(document, new Cast(List.of()), List.of(), List.of());
        Dates dates = new DateResolver(LEXICON).resolve(document, List.of());
        return READER.read(document, cast, claims, places, dates);
    }
}
