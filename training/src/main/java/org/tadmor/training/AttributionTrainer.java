package org.tadmor.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.claims.AttributionModel;
import org.tadmor.claims.ContentDecision;
import org.tadmor.claims.CueDecision;
import org.tadmor.claims.CueExtent;
import org.tadmor.claims.CueLexicon;
import org.tadmor.claims.Features;
import org.tadmor.claims.Reading;
import org.tadmor.claims.SourceDecision;
import org.tadmor.language.Document;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.text.Span;

/**
 * Learns {@link AttributionModel} from news text with attributions in brat format. Every tenth document by name is
 * held back unless told otherwise.
 *
 * <p>Words inside the content of an annotated attribution teach nothing about cues: the annotation has one layer, so
 * speech inside speech is not marked there and would count as a counter-example.
 */
public final class AttributionTrainer {
    private static final int CAPACITY = 512;
    private static final float THRESHOLD = -0.25f;

    private final CueLexicon lexicon;
    private final LogisticLearner cues;
    private final LogisticLearner sources;
    private final LogisticLearner contents;
    private final LogisticLearner extents;
    private final Settings settings;
    private final Features features = new Features(CAPACITY);

    /**
     * How to learn.
     *
     * @param cueBits the cue model has two to this power of weights
     * @param partBits so have the models of source and content, that of cue extents half of it
     * @param passes over the examples
     * @param rate step size
     * @param decay how strongly weights are drawn to zero
     * @param threshold least log-odds of a statement
     */
    record Settings(int cueBits, int partBits, int passes, float rate, float decay, float threshold) {
        static final Settings BEST = new Settings(20, 18, 8, 0.05f, 2e-5f, THRESHOLD);
    }

    AttributionTrainer(CueLexicon lexicon) {
        this(lexicon, Settings.BEST);
    }

    AttributionTrainer(CueLexicon lexicon, Settings settings) {
        this.lexicon = lexicon;
        this.settings = settings;
        this.cues = new LogisticLearner(settings.cueBits(), settings.rate(), settings.decay());
        this.sources = new LogisticLearner(settings.partBits(), settings.rate(), settings.decay());
        this.contents = new LogisticLearner(settings.partBits(), settings.rate(), settings.decay());
        this.extents = new LogisticLearner(settings.partBits() - 1, settings.rate(), settings.decay());
    }

    /** @param args directory of texts, directory of annotations, model file to write, and "all" to hold nothing back */
    public static void main(String[] args) throws IOException {
        AttributionCorpus corpus = new AttributionCorpus(Path.of(args[0]), Path.of(args[1]));
        boolean all = args.length > 3 && args[3].equals("all");
        Lexicon lexicon = Lexicon.bundled();
        AttributionTrainer trainer = new AttributionTrainer(CueLexicon.of(lexicon));
        corpus.read(lexicon, place -> all || !AttributionCorpus.isHeldBack(place))
                .forEach(item -> trainer.learnFrom(item.document(), item.golds()));
        AttributionModel model = trainer.model();
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            model.write(out);
        }
    }

    AttributionModel model() {
        int passes = settings.passes();
        return new AttributionModel(
                cues.learn(passes),
                sources.learn(passes),
                contents.learn(passes),
                extents.learn(passes),
                settings.threshold());
    }

    void learnFrom(Document document, List<BratAttributions.Gold> golds) {
        List<BratAttributions.Gold> sorted = new ArrayList<>(golds);
        sorted.sort(Comparator.comparing(gold -> gold.cue().get(0)));
        boolean[] told = new boolean[document.text().length() + 1];
        for (BratAttributions.Gold gold : golds) {
            for (Span span : gold.content()) {
                for (int i = span.start(); i < span.end(); i++) {
                    told[i] = true;
                }
            }
        }
        int next = 0;
        for (Sentence sentence : document.sentences()) {
            if (sentence.size() == 0) {
                continue;
            }
            List<BratAttributions.Gold> here = new ArrayList<>();
            while (next < sorted.size()
                    && sorted.get(next).cue().get(0).start() < sentence.span().end()) {
                here.add(sorted.get(next++));
            }
            learnFrom(new Reading(document, sentence, lexicon), here, told);
        }
    }

    private void learnFrom(Reading reading, List<BratAttributions.Gold> golds, boolean[] told) {
        BitSet heads = new BitSet();
        for (BratAttributions.Gold gold : golds) {
            Token cue = SourceDecision.headOf(reading.sentence(), gold.cue());
            if (cue == null) {
                continue;
            }
            Token verb = firstVerbAtTop(reading.sentence(), gold.cue());
            int head = verb == null ? cue.index() : verb.index();
            if (!CueDecision.possible(reading, head)) {
                continue;
            }
            heads.set(head);
            learnParts(reading, head, gold);
        }
        for (int i = 0; i < reading.size(); i++) {
            boolean cue = heads.get(i);
            boolean silent = told[reading.token(i).span().start()] && !cue;
            if (CueDecision.possible(reading, i) && !silent) {
                CueDecision.features(reading, i, features);
                cues.add(new int[][] {features.toArray()}, cue ? 1 : 0);
            }
        }
    }

    private static @Nullable Token firstVerbAtTop(Sentence sentence, List<Span> cue) {
        for (Token token : sentence.tokens()) {
            boolean top = covers(cue, token) && (token.head() < 0 || !covers(cue, sentence.token(token.head())));
            if (top && token.upos().equals("VERB")) {
                return token;
            }
        }
        return null;
    }

    private static boolean covers(List<Span> spans, Token token) {
        return spans.stream().anyMatch(span -> span.overlaps(token.span()));
    }

    private void learnParts(Reading reading, int cue, BratAttributions.Gold gold) {
        int source = learnSource(reading, cue, gold);
        BitSet content = learnContent(reading, cue, source, gold);
        BitSet sourceTokens =
                source == SourceDecision.NONE ? new BitSet() : SourceDecision.tokens(reading, cue, source);
        learnExtent(reading, cue, -1, sourceTokens, content, gold);
        learnExtent(reading, cue, 1, sourceTokens, content, gold);
    }

    private int learnSource(Reading reading, int cue, BratAttributions.Gold gold) {
        Token head = SourceDecision.headOf(reading.sentence(), gold.source());
        int right = head == null ? SourceDecision.NONE : head.index();
        List<Integer> candidates = SourceDecision.candidates(reading, cue);
        int at = candidates.indexOf(right);
        if (at >= 0) {
            int[][] rows = new int[candidates.size()][];
            for (int i = 0; i < rows.length; i++) {
                SourceDecision.features(reading, cue, candidates.get(i), features);
                rows[i] = features.toArray();
            }
            sources.add(rows, at);
        }
        return right;
    }

    private BitSet learnContent(Reading reading, int cue, int source, BratAttributions.Gold gold) {
        BitSet right = new BitSet();
        for (Token token : reading.sentence().tokens()) {
            if (covers(gold.content(), token)) {
                right.set(token.index());
            }
        }
        List<ContentDecision.Candidate> candidates = ContentDecision.candidates(reading, cue, source);
        int best = -1;
        double highest = 0.3;
        for (int i = 0; i < candidates.size(); i++) {
            double share = candidates.get(i).tokens().isEmpty()
                    ? neighbour(reading, candidates.get(i), right, gold)
                    : overlap(candidates.get(i).tokens(), right);
            if (share > highest) {
                highest = share;
                best = i;
            }
        }
        if (best >= 0) {
            int[][] rows = new int[candidates.size()][];
            for (int i = 0; i < rows.length; i++) {
                ContentDecision.features(reading, cue, source, candidates.get(i), features);
                rows[i] = features.toArray();
            }
            contents.add(rows, best);
        }
        return right;
    }

    private static double neighbour(
            Reading reading, ContentDecision.Candidate candidate, BitSet right, BratAttributions.Gold gold) {
        if (!right.isEmpty()) {
            return 0;
        }
        int step = candidate.shape() == ContentDecision.Shape.NEXT ? 1 : -1;
        Span span = reading.document()
                .sentences()
                .get(reading.sentence().index() + step)
                .span();
        return gold.content().stream().anyMatch(span::overlaps) ? 1 : 0;
    }

    private static double overlap(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either.isEmpty() ? 0 : both.cardinality() / (double) either.cardinality();
    }

    private void learnExtent(
            Reading reading, int cue, int step, BitSet source, BitSet content, BratAttributions.Gold gold) {
        int at = cue + step;
        while (CueExtent.open(reading, cue, at)) {
            boolean inside = covers(gold.cue(), reading.token(at));
            CueExtent.features(reading, cue, at, source, content, features);
            extents.add(new int[][] {features.toArray()}, inside ? 1 : 0);
            if (!inside) {
                return;
            }
            at += step;
        }
    }
}
