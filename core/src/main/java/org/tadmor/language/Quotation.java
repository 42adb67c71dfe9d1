package org.tadmor.language;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.text.Span;

/**
 * Words between quotation marks: direct speech, or a title, a term, a word held at arm's length. One that runs over
 * several paragraphs is one quotation.
 *
 * @param span its characters, marks included
 * @param content its characters without the outer marks
 * @param opening the kind of the mark that opens it
 * @param closing the kind of the mark that closes it, or null when none does: it then ends with its paragraph, or before
 *     the next quotation opens
 * @param firstSentence index of the sentence that it begins in
 * @param endSentence index after the last sentence that it stands in; more than one apart when sentences end inside it
 * @param paragraphs its characters by paragraph, at least one span; after the first they may begin with a repeated mark
 * @param shape how much of a sentence it is
 * @param inner the quotations directly inside it, in text order
 */
public record Quotation(
        Span span,
        Span content,
        QuotationMark opening,
        @Nullable QuotationMark closing,
        int firstSentence,
        int endSentence,
        List<Span> paragraphs,
        Shape shape,
        List<Quotation> inner) {

    /** How much of a sentence is quoted. */
    public enum Shape {
        /** A word or a few that are no clause: a term, a nickname, a scare quote, a scrap of speech. */
        WORDS,
        /** A name or title, written with capitals: of a book, a ship, an operation. */
        TITLE,
        /** A clause or a whole sentence. */
        CLAUSE,
        /** More than one sentence. */
        SPEECH
    }

    /** Copies the lists. */
    public Quotation {
        paragraphs = List.copyOf(paragraphs);
        inner = List.copyOf(inner);
    }

    /** Whether a mark closes it. */
    public boolean isClosed() {
        return closing != null || opening == QuotationMark.DASH;
    }

    /** Whether it is long enough to say something: a clause or more. */
    public boolean isSpeech() {
        return shape == Shape.CLAUSE || shape == Shape.SPEECH;
    }

    /** The innermost quotation that holds the character at {@code offset}: this one or one inside it. */
    public Optional<Quotation> innermostAt(int offset) {
        if (!span.contains(offset)) {
            return Optional.empty();
        }
        Quotation found = this;
        for (Quotation next = found.innerAt(offset); next != null; next = found.innerAt(offset)) {
            found = next;
        }
        return Optional.of(found);
    }

    private @Nullable Quotation innerAt(int offset) {
        int at = firstEndingAfter(inner, offset);
        return at < inner.size() && inner.get(at).span.contains(offset) ? inner.get(at) : null;
    }

    /** Index of the first of {@code quotations}, which stand in text order, that ends behind {@code offset}. */
    static int firstEndingAfter(List<Quotation> quotations, int offset) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span.end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
