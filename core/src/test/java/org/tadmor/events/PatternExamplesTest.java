package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tadmor.actors.ActorResolver;
import org.tadmor.language.Analyzer;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** Every example in lexicon/en/events, read by the whole chain. */
class PatternExamplesTest {
    private static final Lexicon LEXICON = Lexicon.ofDirectory(Path.of("../lexicon"));

    @Test
    void everyPatternCanBeReadAndHasAPositiveAndANegativeExample() {
        List<PatternProblem> problems = new ArrayList<>(PatternCheck.unreadable(LEXICON));
        PatternCheck.examples(LEXICON, problems);
        assertThat(problems).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> examplesComeOutAsTheySay() {
        Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
        ActorResolver resolver = new ActorResolver(LEXICON);
        PatternCheck check =
                new PatternCheck(text -> analyzer.analyze(Report.ofText("example", text)), resolver::resolve);
        EventCoder coder = new EventCoder(LEXICON);
        return PatternCheck.examples(LEXICON, new ArrayList<>()).stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.pattern() + ": " + example.text(),
                        () -> assertThat(check.verdict(example, coder)).isEmpty()));
    }
}
