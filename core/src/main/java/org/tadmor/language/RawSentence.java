package org.tadmor.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * A sentence before analysis: its tokens only.
 *
 * @param span from the first token's first character to the last token's last
 * @param zone the headline, byline or dateline it stands in, or null in the body
 * @param tokens at least one and at most {@link SentenceSplitter#LONGEST}, in text order, none empty
 */
public record RawSentence(Span span, Zone.@Nullable Kind zone, List<Span> tokens) {

    /** Copies the tokens. */
    public RawSentence {
        tokens = List.copyOf(tokens);
    }

    static RawSentence of(List<Span> tokens, Zone.@Nullable Kind zone) {
        Span span =
                new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
        return new RawSentence(span, zone, tokens);
    }
}
