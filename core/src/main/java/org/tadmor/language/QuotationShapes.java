package org.tadmor.language;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.text.Span;

/** Lays quoted spans over the sentences of a document. */
final class QuotationShapes {
    private static final int SHORTEST_CLAUSE = 3;
    private static final int LONGEST_TITLE = 10;

    private final String text;
    private final List<Sentence> sentences;

    QuotationShapes(String text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    Quotation quotation(QuotedSpan quoted) {
        int first = firstEndingAfter(quoted.content().start());
        int end = first;
        while (end < sentences.size()
                && sentences.get(end).span().start() < quoted.content().end()) {
            end++;
        }
        List<Quotation> inner = new ArrayList<>(quoted.inner().size());
        for (QuotedSpan one : quoted.inner()) {
            inner.add(quotation(one));
        }
        return new Quotation(
                quoted.span(),
                quoted.content(),
                quoted.opening(),
                quoted.closing(),
                first,
                end,
                quoted.paragraphs(),
                shape(quoted.content(), first, end),
                inner);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Quotation.Shape shape(Span content, int first, int end) {
        if (end - first > 1) {
            return Quotation.Shape.SPEECH;
        }
        if (first >= sentences.size()) {
            return Quotation.Shape.WORDS;
        }
        Sentence sentence = sentences.get(first);
        int words = 0;
        int capitals = 0;
        int smalls = 0;
        boolean finite = false;
        for (int i = firstToken(sentence, content.start()); i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.span().start() >= content.end()) {
                break;
            }
            if (Letters.isWord(token.form().codePointAt(0))) {
                words++;
                boolean capital = !Character.isLowerCase(token.form().codePointAt(0));
                capitals += capital ? 1 : 0;
                smalls += !capital && isContent(token) ? 1 : 0;
                finite |= isFinite(token);
            }
        }
        boolean stopped = endsAsSentence(content);
        if (capitals > 0 && smalls == 0 && words <= LONGEST_TITLE && !stopped && (words > 1 || !isNamed(content))) {
            return finite && capitals * 2 < words ? Quotation.Shape.CLAUSE : Quotation.Shape.TITLE;
        }
        boolean clause = stopped || (finite && words >= SHORTEST_CLAUSE);
        return clause ? Quotation.Shape.CLAUSE : Quotation.Shape.WORDS;
    }

    private static int firstToken(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.token(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A single word behind a stop has its capital from there. */
    private boolean isNamed(Span content) {
        int end = content.end();
        return end > content.start() && text.charAt(end - 1) == ',';
    }

    private static boolean isContent(Token token) {
        return switch (token.upos()) {
            case "ADP", "DET", "CCONJ", "PART", "SCONJ", "PUNCT", "SYM" -> false;
            default -> true;
        };
    }

    private static boolean isFinite(Token token) {
        return switch (token.xpos()) {
            case "VBZ", "VBP", "VBD", "MD" -> true;
            default -> false;
        };
    }

    private boolean endsAsSentence(Span content) {
        int end = content.end();
        while (end > content.start()
                && (Letters.isSpace(text.charAt(end - 1)) || Letters.isCloser(text.charAt(end - 1)))) {
            end--;
        }
        return end > content.start() && ".!?…".indexOf(text.charAt(end - 1)) >= 0;
    }
}
