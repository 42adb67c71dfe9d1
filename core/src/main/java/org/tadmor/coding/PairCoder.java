package org.tadmor.coding;

import org.tadmor.actors.ActorResolver;
import org.tadmor.events.EventCoder;
import org.tadmor.events.JudgeModel;
import org.tadmor.events.Relater;
import org.tadmor.events.Relation;
import org.tadmor.language.Analyzer;
import org.tadmor.language.Document;
import org.tadmor.language.LanguageModel;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.text.Span;

/** The first links of the chain, for two given spans of a bare text. Immutable; one serves all threads. */
public final class PairCoder {
    private final Analyzer analyzer;
    private final ActorResolver actors;
    private final Relater relater;

    /** @param lexicon words, patterns and tables in effect */
    public PairCoder(Lexicon lexicon) {
        analyzer = new Analyzer(LanguageModel.english(), new Tokenizer(lexicon));
        actors = new ActorResolver(lexicon);
        relater = new Relater(lexicon, new EventCoder(lexicon), JudgeModel.bundled());
    }

    /**
     * What one of two spans does to the other.
     *
     * @param text one or a few sentences
     * @param actor where the actor stands in {@code text}
     * @param recipient where the recipient stands
     * @return always a relation; its confidence says how sure
     */
    public Relation relate(String text, Span actor, Span recipient) {
        Document document = analyzer.analyze(Report.ofText("pair", text));
        return relater.relate(document, actors.resolve(document), actor, recipient);
    }
}
