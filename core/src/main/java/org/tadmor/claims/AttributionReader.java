package org.tadmor.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.report.Zone;
import org.tadmor.text.Span;

/**
 * Finds attributions, nested ones too: a cue's head first, then its source, then its content, then how far the cue
 * reaches; each step is one learned decision over the tree. Thread-safe.
 */
final class AttributionReader {
    private static final int CAPACITY = 512;
    private static final double PLAIN_MARGIN = 2.5;
    private static final double QUOTED_MARGIN = 1;

    private final AttributionModel model;
    private final double threshold;
    private final CueLexicon lexicon;

    AttributionReader(AttributionModel model, CueLexicon lexicon, double threshold) {
        this.threshold = threshold;
        this.model = model;
        this.lexicon = lexicon;
    }

    /** All attributions of a document in text order of their cues. */
    List<Attribution> read(Document document) {
        Features features = new Features(CAPACITY);
        List<Attribution> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            boolean prose = sentence.zone() == null || sentence.zone() == Zone.Kind.TITLE;
            if (prose && sentence.size() > 0) {
                found.addAll(read(new Reading(document, sentence, lexicon), features));
            }
        }
        List<Attribution> joined = new Continuation(document, model.threshold()).extend(found);
        joined.sort(Comparator.comparing(Attribution::cueSpan));
        return joined;
    }

    private List<Attribution> read(Reading reading, Features features) {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            if (!CueDecision.possible(reading, i)) {
                continue;
            }
            CueDecision.features(reading, i, features);
            double score = model.cues().score(features);
            if (score >= least(reading, i)) {
                Attribution one = attribution(reading, i, certain(reading, i, score), features);
                if (!asides(reading, one) && !tellsItself(one)) {
                    found.add(one);
                }
            }
        }
        List<Attribution> kept = withoutSharedCues(found);
        List<Attribution> all = new ListedAttributions(reading, threshold, model.threshold()).joinedTo(kept);
        return SharedSpeech.parted(reading.sentence(), all, model.threshold());
    }

    /** Who denies, admits or accuses with a clause of what is a statement, however seldom training shows it. */
    private double certain(Reading reading, int i, double score) {
        String frame = reading.frame(i);
        boolean told = frame.indexOf('x') >= 0 || frame.indexOf('c') >= 0;
        return switch (reading.kind(i)) {
            case "DENY", "ADMIT", "ACCUSE" -> told && plain(reading, i) ? Math.max(score, model.threshold()) : score;
            default -> score;
        };
    }

    /** "The group, which took the town, did not comment": what stands between a source and its cue is not said by it. */
    private static boolean asides(Reading reading, Attribution one) {
        Span source = one.sourceSpan();
        if (source == null || reading.document().isQuoted(one.content().get(0).start())) {
            return false;
        }
        int end = one.content().get(one.content().size() - 1).end();
        return source.end() <= one.content().get(0).start()
                && end <= one.cueSpan().start();
    }

    /** "did not comment": nothing is told beside the cue's own words. */
    private static boolean tellsItself(Attribution one) {
        return one.content().stream()
                .allMatch(span -> one.cueSpan().start() <= span.start()
                        && span.end() <= one.cueSpan().end());
    }

    /** Words inside quotations are never cues in training, whatever they are: they need less to be taken for one. */
    private double least(Reading reading, int i) {
        double quoted = reading.quotation(i) >= 0 ? QUOTED_MARGIN : 0;
        return threshold - quoted - (plain(reading, i) ? PLAIN_MARGIN : 0);
    }

    /** Whether a listed word has its subject and what it is listed with: hard to take for anything else. */
    private static boolean plain(Reading reading, int i) {
        String frame = reading.frame(i);
        if (frame.indexOf('s') < 0) {
            return false;
        }
        boolean clause = frame.indexOf('c') >= 0;
        return switch (reading.kind(i)) {
            case "-" -> false;
            case "DENY", "ADMIT", "CONFIRM", "ACCUSE" -> clause || frame.indexOf('x') >= 0 || frame.indexOf('o') >= 0;
            default -> clause;
        };
    }

    private Attribution attribution(Reading reading, int cue, double score, Features features) {
        int source = source(reading, cue, features);
        ContentDecision.Candidate content = content(reading, cue, source, features);
        BitSet sourceTokens =
                source == SourceDecision.NONE ? new BitSet() : SourceDecision.tokens(reading, cue, source);
        BitSet told = (BitSet) content.tokens().clone();
        told.or(doings(reading, cue, told));
        int first = edge(reading, cue, -1, sourceTokens, told, features);
        int last = edge(reading, cue, 1, sourceTokens, told, features);
        Sentence sentence = reading.sentence();
        told.or(charges(reading, cue, told));
        told.clear(first, last + 1);
        if (told.isEmpty()) {
            told.or(content.tokens());
        }
        Span cueSpan = sentence.spanOf(first, last + 1);
        Span sourceSpan =
                sourceTokens.isEmpty() ? null : sentence.spanOf(sourceTokens.nextSetBit(0), sourceTokens.length());
        ContentDecision.Candidate kept = new ContentDecision.Candidate(content.shape(), content.anchor(), told);
        return new Attribution(
                sentence.index(), cue, cueSpan, source, sourceSpan, ContentSpans.of(reading, cue, kept), score, false);
    }

    /** "accused the mayor | of lying": what somebody is accused of belongs to the content that names the accused. */
    private static BitSet charges(Reading reading, int cue, BitSet content) {
        BitSet found = new BitSet();
        if (reading.kind(cue).equals(CueLexicon.Kind.ACCUSE.name())) {
            for (Token child : reading.sentence().children(cue)) {
                boolean charge = (child.is("advcl") || child.is("obl")) && child.index() > cue;
                String joint = FactualityReader.frame(reading.sentence(), child.index());
                if (charge && (joint.equals("of") || joint.equals("for") || joint.equals("with"))) {
                    BitSet words = reading.subtree(child.index());
                    if (words.nextSetBit(0) == content.length()) {
                        found.or(words);
                    }
                }
                if (child.relation().equals("obl:agent")) {
                    // "is accused by prosecutors of torturing prisoners"
                    for (Token below : reading.sentence().children(child.index(), "acl")) {
                        if (SourceDecision.isCharge(reading.sentence(), below)) {
                            found.or(reading.subtree(below.index()));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** "denied | shelling the town": a listed cue tells the gerund as well as its object. */
    private static BitSet doings(Reading reading, int cue, BitSet content) {
        CueLexicon.Cue listed = reading.lexicon().of(reading.token(cue));
        if (listed != null && listed.gerund() != null && !content.isEmpty()) {
            for (Token child : reading.sentence().children(cue)) {
                boolean gerund = child.form().endsWith("ing") && (child.is("xcomp") || child.is("ccomp"));
                BitSet words = reading.subtree(child.index());
                if (gerund && words.get(content.nextSetBit(0)) && words.get(content.length() - 1)) {
                    return words;
                }
            }
        }
        return new BitSet();
    }

    private int source(Reading reading, int cue, Features features) {
        int best = SourceDecision.NONE;
        double highest = Double.NEGATIVE_INFINITY;
        for (int candidate : SourceDecision.candidates(reading, cue)) {
            SourceDecision.features(reading, cue, candidate, features);
            double score = model.sources().score(features);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    private ContentDecision.Candidate content(Reading reading, int cue, int source, Features features) {
        ContentDecision.Candidate best =
                new ContentDecision.Candidate(ContentDecision.Shape.BELOW, cue, reading.subtree(cue));
        double highest = Double.NEGATIVE_INFINITY;
        for (ContentDecision.Candidate candidate : ContentDecision.candidates(reading, cue, source)) {
            ContentDecision.features(reading, cue, source, candidate, features);
            double score = model.contents().score(features);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best.shape() == ContentDecision.Shape.QUOTED ? clauseAround(reading, cue, best) : best;
    }

    /** "said that the road, "a path of sorts", was open": the clause is told, not only its quoted words. */
    private static ContentDecision.Candidate clauseAround(Reading reading, int cue, ContentDecision.Candidate quoted) {
        int at = quoted.anchor();
        for (int steps = 0; at >= 0 && at != cue && steps < 8; steps++) {
            Token token = reading.token(at);
            boolean clause = token.is("ccomp") || token.is("acl");
            if (clause
                    && !quoted.tokens().get(at)
                    && reading.sentence().child(at, "mark").isPresent()) {
                BitSet words = reading.subtree(at);
                boolean around =
                        words.nextSetBit(0) > cue && words.get(quoted.tokens().length() - 1);
                return around && reading.sentence().dominates(cue, at)
                        ? new ContentDecision.Candidate(ContentDecision.Shape.BELOW, at, words)
                        : quoted;
            }
            at = token.head();
        }
        return quoted;
    }

    private int edge(Reading reading, int cue, int step, BitSet source, BitSet content, Features features) {
        int at = cue;
        while (CueExtent.open(reading, cue, at + step)) {
            CueExtent.features(reading, cue, at + step, source, content, features);
            if (model.extents().score(features) <= 0) {
                break;
            }
            at += step;
        }
        return at;
    }

    /** Of two heads in one stretch of cue words ("issued a statement saying") the likelier stays. */
    private static List<Attribution> withoutSharedCues(List<Attribution> found) {
        List<Attribution> kept = new ArrayList<>();
        for (Attribution one : found) {
            boolean beaten = false;
            for (Attribution other : found) {
                if (other != one && other.cueSpan().overlaps(one.cueSpan())) {
                    beaten |= other.score() > one.score() || (other.score() == one.score() && other.cue() < one.cue());
                }
            }
            if (!beaten) {
                kept.add(one);
            }
        }
        return kept;
    }

    /**
     * The attributions of a list whose cue stands in no other's content.
     *
     * @param all in text order of their cues
     */
    static List<Attribution> outermost(List<Attribution> all) {
        boolean[] inner = new boolean[all.size()];
        for (Attribution other : all) {
            for (Span span : other.content()) {
                for (int i = firstCueFrom(all, span.start());
                        i < all.size() && all.get(i).cueSpan().start() < span.end();
                        i++) {
                    inner[i] |= holds(other, all.get(i));
                }
            }
        }
        List<Attribution> outer = new ArrayList<>();
        for (int i = 0; i < inner.length; i++) {
            if (!inner[i]) {
                outer.add(all.get(i));
            }
        }
        return outer;
    }

    /** Whether one is told by the other; of two that tell each other the likelier is the outer one. */
    private static boolean holds(Attribution other, Attribution one) {
        return other != one && (!one.tells(other.cueSpan().start()) || other.score() > one.score());
    }

    private static int firstCueFrom(List<Attribution> all, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).cueSpan().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static Token head(Document document, Attribution attribution) {
        return document.sentences().get(attribution.sentence()).token(attribution.cue());
    }
}
