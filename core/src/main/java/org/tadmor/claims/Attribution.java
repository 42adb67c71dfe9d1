package org.tadmor.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/**
 * A statement with its place in the tree, before speakers are resolved.
 *
 * @param sentence index of the cue's sentence
 * @param cue index of the token that heads the cue
 * @param cueSpan the words of the cue
 * @param source index of the token that heads the source, or {@link SourceDecision#NONE}
 * @param sourceSpan the words of the source, or null
 * @param content the words of the content in text order, at least one span
 * @param score log-odds of being an attribution
 * @param free whether the content is a free quotation, and cue and source are those of the speech before it
 */
record Attribution(
        int sentence,
        int cue,
        Span cueSpan,
        int source,
        @Nullable Span sourceSpan,
        List<Span> content,
        double score,
        boolean free) {

    Attribution {
        content = List.copyOf(content);
    }

    /** Whether the character at {@code offset} belongs to the content. */
    boolean tells(int offset) {
        for (Span span : content) {
            if (span.contains(offset)) {
                return true;
            }
        }
        return false;
    }

    /** This attribution with other content. */
    Attribution withContent(List<Span> spans) {
        return new Attribution(sentence, cue, cueSpan, source, sourceSpan, spans, score, free);
    }

    /** This attribution with another score. */
    Attribution scored(double likelihood) {
        return new Attribution(sentence, cue, cueSpan, source, sourceSpan, content, likelihood, free);
    }

    /** A quotation without a cue of its own, spoken by this one's source. */
    Attribution continuedBy(Span quotation) {
        return new Attribution(sentence, cue, cueSpan, source, sourceSpan, List.of(quotation), score, true);
    }
}
