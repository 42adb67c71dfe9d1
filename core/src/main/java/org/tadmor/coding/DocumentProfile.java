package org.tadmor.coding;

import java.util.BitSet;
import java.util.List;
import org.tadmor.claims.Claims;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Statement;
import org.tadmor.claims.Told;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.rhetoric.Rhetoric;
import org.tadmor.text.Span;

/**
 * How a report speaks, in numbers of its sentences; headline, byline and dateline are left out. No score of truth.
 *
 * @param opinion whether it is an opinion piece, whose assertions its reporter makes and its outlet does not share
 * @param sentences sentences of the story
 * @param attributed those that hold words of a statement
 * @param anonymous those that hold words of a statement whose source nobody could ask
 * @param hedged those whose main verb its innermost voice holds for probable or possible only
 * @param loaded those with a loaded expression in the reporter's own voice
 * @param loadedQuoted those with a loaded expression inside a quotation
 */
public record DocumentProfile(
        boolean opinion, int sentences, int attributed, int anonymous, int hedged, int loaded, int loadedQuoted) {

    static DocumentProfile of(Document document, Claims said, List<Rhetoric> loaded) {
        List<Sentence> all = document.sentences();
        BitSet story = new BitSet(all.size());
        BitSet hedged = new BitSet(all.size());
        for (Sentence sentence : all) {
            if (sentence.zone() == null && sentence.size() > 0) {
                story.set(sentence.index());
                hedged.set(sentence.index(), isHedged(sentence, said));
            }
        }
        BitSet attributed = new BitSet(all.size());
        BitSet anonymous = new BitSet(all.size());
        for (Statement statement : said.statements()) {
            for (Span content : statement.content()) {
                mark(all, content, attributed);
                if (statement.anonymity() != null) {
                    mark(all, content, anonymous);
                }
            }
        }
        BitSet own = new BitSet(all.size());
        BitSet quoted = new BitSet(all.size());
        for (Rhetoric one : loaded) {
            mark(all, one.span(), one.voice() == Rhetoric.Voice.AUTHOR ? own : quoted);
        }
        List.of(attributed, anonymous, own, quoted).forEach(marks -> marks.and(story));
        return new DocumentProfile(
                said.opinion(),
                story.cardinality(),
                attributed.cardinality(),
                anonymous.cardinality(),
                hedged.cardinality(),
                own.cardinality(),
                quoted.cardinality());
    }

    /** A number of sentences as a share of all, 0 to 1, to the third decimal. */
    public double share(int some) {
        return sentences == 0 ? 0 : Math.round(1000.0 * some / sentences) / 1000.0;
    }

    private static boolean isHedged(Sentence sentence, Claims said) {
        for (Token token : sentence.tokens()) {
            if (token.head() < 0) {
                for (Told told : said.told().at(sentence.index(), content(sentence, token))) {
                    Factuality view = told.factuality();
                    boolean firm = view == Factuality.CT_PLUS || view == Factuality.CT_MINUS || view == Factuality.UU;
                    if (!firm) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What is said counts, not the saying: the clause below the main verb where there is one. */
    private static int content(Sentence sentence, Token root) {
        return sentence.child(root.index(), "ccomp").map(Token::index).orElse(root.index());
    }

    private static void mark(List<Sentence> sentences, Span span, BitSet marks) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < sentences.size() && sentences.get(i).span().start() < span.end(); i++) {
            marks.set(i);
        }
    }
}
