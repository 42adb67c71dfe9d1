package org.tadmor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;

/** A long report is analysed sentence by sentence: what has been given is not kept. */
class StreamingTest {
    private static final String LINE =
            "Residents of the northern quarter left the town on Monday. They said the road was open.\n";

    private final Analyzer analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(Lexicon.bundled()));

    @Test
    void streamGivesTheSentencesOfTheDocument() {
        Report report = Report.ofText("report", LINE.repeat(5));
        List<List<Token>> streamed = new ArrayList<>();
        analyzer.sentences(report).forEachRemaining(sentence -> streamed.add(sentence.tokens()));
        assertThat(streamed)
                .hasSize(10)
                .isEqualTo(analyzer.analyze(report).sentences().stream()
                        .map(Sentence::tokens)
                        .toList());
    }

    @Test
    void noSentenceGivenIsHeldByTheStream() {
        Report report = Report.ofText("report", LINE.repeat(400));
        Iterator<Sentence> sentences = analyzer.sentences(report);
        List<WeakReference<Sentence>> given = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            given.add(new WeakReference<>(sentences.next()));
        }
        long held = 0;
        for (int round = 0; round < 20; round++) {
            System.gc();
            held = given.stream().filter(sentence -> sentence.get() != null).count();
            if (held <= 1) {
                break;
            }
        }
        assertThat(held).isLessThanOrEqualTo(1);
        assertThat(sentences.hasNext()).isTrue();
        Reference.reachabilityFence(sentences);
    }
}
