package org.tadmor.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tadmor.actors.ActorResolver;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

class RelaterTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final Analyzer ANALYZER = new Analyzer(LanguageModel.english(), new Tokenizer(LEXICON));
    private static final ActorResolver RESOLVER = new ActorResolver(LEXICON);
    private static final Relater RELATER = new Relater(LEXICON, new EventCoder(LEXICON));

    private static Relation relate(String text, String actor, String recipient) {
        Document document = ANALYZER.analyze(Report.ofText("pair", text));
        return RELATER.relate(document, RESOLVER.resolve(document), span(text, actor), span(text, recipient));
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    @Test
    void eventThatLinksBothSpansDecides() {
        Relation relation = relate(
                "Norway has condemned the junta, which has arrested three editors in the capital.",
                "Norway",
                "the junta");
        assertThat(relation.type()).isEqualTo(EventType.ACCUSE);
        assertThat(relation.pattern()).isEqualTo("accuse.condemn");
        assertThat(relation.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void otherPairOfTheSameSentenceHasItsOwnRelation() {
        Relation relation = relate(
                "Norway has condemned the junta, which has arrested three editors in the capital.",
                "the junta",
                "three editors");
        assertThat(relation.type()).isEqualTo(EventType.COERCE);
    }

    @Test
    void wordsDecideWhenNoPatternDoes() {
        Relation vague = relate("Norway and the humanitarian situation of Peru.", "Norway", "Peru");
        assertThat(vague.type()).isEqualTo(EventType.AID);
        assertThat(vague.pattern()).startsWith("word:");
    }

    @Test
    void thereIsAlwaysAnAnswer() {
        Relation relation = relate("Norway. Peru.", "Norway", "Peru");
        assertThat(relation.pattern()).isEqualTo("none");
        assertThat(relation.confidence()).isLessThan(0.2);
    }
}
