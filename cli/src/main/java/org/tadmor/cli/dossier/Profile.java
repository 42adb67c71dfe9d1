package org.tadmor.cli.dossier;

import java.util.BitSet;
import java.util.List;
import org.tadmor.claims.Claim;
import org.tadmor.claims.Factuality;
import org.tadmor.claims.Source;
import org.tadmor.claims.Statement;
import org.tadmor.coding.CodedReport;
import org.tadmor.language.Sentence;
import org.tadmor.rhetoric.Rhetoric;
import org.tadmor.text.Span;

/**
 * How a report speaks, in counts. No score of truth.
 *
 * @param sentences prose sentences
 * @param attributed prose sentences that hold words of a statement
 * @param voices speakers told apart
 * @param anonymous claims whose innermost source has no name
 * @param hedged claims that their own source does not hold for certain
 * @param claims all claims
 * @param loaded loaded expressions in the author's own voice
 * @param loadedQuoted loaded expressions inside quotations
 */
record Profile(
        int sentences,
        int attributed,
        int voices,
        int anonymous,
        int hedged,
        int claims,
        int loaded,
        int loadedQuoted) {

    static Profile of(CodedReport coded, int voices) {
        List<Sentence> sentences = coded.document().sentences();
        BitSet attributed = new BitSet(sentences.size());
        for (Statement statement : coded.statements()) {
            for (Span content : statement.content()) {
                mark(sentences, content, attributed);
            }
        }
        int prose = 0;
        for (Sentence sentence : sentences) {
            prose += sentence.zone() == null ? 1 : 0;
            attributed.set(sentence.index(), attributed.get(sentence.index()) && sentence.zone() == null);
        }
        int anonymous = 0;
        int hedged = 0;
        for (Claim claim : coded.claims()) {
            Source source = claim.chain().get(claim.chain().size() - 1);
            anonymous += source.kind() == Source.Kind.ANONYMOUS ? 1 : 0;
            hedged += claim.factuality() != Factuality.CT_PLUS && claim.factuality() != Factuality.CT_MINUS ? 1 : 0;
        }
        int quoted = 0;
        for (Rhetoric rhetoric : coded.rhetoric()) {
            quoted += rhetoric.voice() == Rhetoric.Voice.QUOTED ? 1 : 0;
        }
        return new Profile(
                prose,
                attributed.cardinality(),
                voices,
                anonymous,
                hedged,
                coded.claims().size(),
                coded.rhetoric().size() - quoted,
                quoted);
    }

    private static void mark(List<Sentence> sentences, Span content, BitSet attributed) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= content.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < sentences.size() && sentences.get(i).span().start() < content.end(); i++) {
            attributed.set(i);
        }
    }
}
