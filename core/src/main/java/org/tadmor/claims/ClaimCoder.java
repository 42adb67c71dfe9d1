package org.tadmor.claims;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.actors.Cast;
import org.tadmor.events.Event;
import org.tadmor.language.Document;
import org.tadmor.lexicon.Lexicon;

/**
 * Events to claims: through which voices each event comes, and how firmly the innermost one commits to it; and the
 * document's statements. A denial is a claim of the denier ({@code CT-}), an accusation one of the accuser ({@code CT+}).
 * A speech event whose trigger is the cue itself belongs to the voice around it. Thread-safe.
 */
public final class ClaimCoder {
    /** Speech inside speech is seldom seen in training, so a chain takes a link that is less sure. */
    private static final double CHAIN_MARGIN = 1.5;

    private final AttributionModel model;
    private final AttributionReader attributions;
    private final Telling.Readers readers;

    /** A coder with the bundled model. */
    public ClaimCoder(Lexicon lexicon) {
        this(lexicon, AttributionModel.bundled());
    }

    /**
     * @param lexicon holds {@code en/claims}
     * @param model finds the attributions
     */
    public ClaimCoder(Lexicon lexicon, AttributionModel model) {
        CueLexicon cues = CueLexicon.of(lexicon);
        this.model = model;
        this.attributions = new AttributionReader(model, cues, model.threshold() - CHAIN_MARGIN);
        FactualityReader factuality = new FactualityReader(FactualityLexicon.of(lexicon));
        this.readers = new Telling.Readers(
                factuality, new VoiceReader(cues, factuality), new SourceResolver(lexicon), new Rebuttals(cues));
    }

    /**
     * Reads who says what.
     *
     * @param events of the same document
     */
    public Claims code(Document document, Cast cast, List<Event> events) {
        List<Attribution> found = FreeQuotations.with(document, attributions.read(document), model.threshold());
        List<Statement> statements = StatementReader.read(document, cast, readers.sources(), found, model.threshold());
        boolean opinion = OpinionPiece.is(document);
        Telling telling = new Telling(document, cast, readers, found, opinion);
        List<Claim> claims = new ArrayList<>();
        for (Event event : events) {
            for (Told told : telling.at(event.sentence(), event.trigger())) {
                claims.add(claim(event, told));
            }
        }
        return new Claims(claims, statements, telling, opinion);
    }

    private static Claim claim(Event event, Told told) {
        List<Source> chain = told.chain().stream()
                .map(source -> source.holding(ofAnnounced(event, source.factuality())))
                .toList();
        return new Claim(event, chain, ofAnnounced(event, told.factuality()));
    }

    /** The future or refusal that the event's type already says is taken for what it is: said for certain. */
    private static Factuality ofAnnounced(Event event, Factuality read) {
        if (!event.countsModality()) {
            return read;
        }
        boolean refused = event.pattern().endsWith(Event.REFUSED);
        return switch (read) {
            case PR_PLUS -> Factuality.CT_PLUS;
            case PR_MINUS, CT_MINUS -> refused ? Factuality.CT_PLUS : Factuality.CT_MINUS;
            case CT_PLUS, PS_PLUS, PS_MINUS, UU -> read;
        };
    }
}
