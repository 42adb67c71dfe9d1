package org.tadmor.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.tadmor.language.model.Network;
import org.tadmor.language.model.Words;

/**
 * What the language model decides about the words of one sentence, by their positions.
 *
 * @param tags classes of the model's {@link LanguageModel#tags}
 * @param heads positions of the governors, -1 for the one word under the root
 * @param labels classes of {@link LanguageModel#labels}
 * @param names classes of {@link LanguageModel#names}
 * @param nameScores scores of these classes
 */
record Decisions(int[] tags, int[] heads, int[] labels, int[] names, float[][] nameScores) {
    private static final String ROOT = "root";

    /** What comes after a piece of a sentence too long to read at once hangs on the first piece's root like this. */
    private static final String NEXT = "parataxis";

    /**
     * Decides about sentences side by side. Time and memory grow with the square of their lengths up to
     * {@link SentenceSplitter#LONGEST}, from where on a sentence is read in pieces.
     *
     * @param sentences the words of each
     * @return for each, in order
     */
    static List<Decisions> of(LanguageModel model, MentionFinder names, List<List<String>> sentences) {
        List<Words> pieces = new ArrayList<>();
        for (List<String> forms : sentences) {
            for (int from = 0; from < forms.size(); from += SentenceSplitter.LONGEST) {
                int to = Math.min(forms.size(), from + SentenceSplitter.LONGEST);
                pieces.add(new Words(forms.subList(from, to), model.vocabulary()));
            }
        }
        Iterator<Network.Reading> readings = model.network().read(pieces).iterator();
        List<Decisions> all = new ArrayList<>(sentences.size());
        for (List<String> forms : sentences) {
            Decisions decisions = ofPiece(model, names, readings.next());
            while (decisions.tags.length < forms.size()) {
                decisions = decisions.before(ofPiece(model, names, readings.next()), model);
            }
            all.add(decisions);
        }
        return all;
    }

    /** Both pieces as one sentence, the root of {@code next} hung on that of this one. */
    private Decisions before(Decisions next, LanguageModel model) {
        int length = tags.length;
        int size = length + next.tags.length;
        Decisions both = new Decisions(
                joined(tags, next.tags),
                Arrays.copyOf(heads, size),
                joined(labels, next.labels),
                joined(names, next.names),
                Arrays.copyOf(nameScores, size));
        System.arraycopy(next.nameScores, 0, both.nameScores, length, next.nameScores.length);
        int root = 0;
        while (heads[root] >= 0) {
            root++;
        }
        for (int i = length; i < size; i++) {
            int head = next.heads[i - length];
            both.heads[i] = head < 0 ? root : length + head;
            if (head < 0) {
                both.labels[i] = Math.max(0, model.labels().indexOf(NEXT));
            }
        }
        return both;
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Decisions ofPiece(LanguageModel model, MentionFinder names, Network.Reading reading) {
        int[] tags = Arrays.stream(reading.tags()).mapToInt(Network::best).toArray();
        int[] heads = reading.heads();
        float[][] scores = reading.labels();
        int size = heads.length;
        int root = model.labels().indexOf(ROOT);
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            if (heads[i] == size) {
                heads[i] = -1;
                labels[i] = root;
            } else {
                scores[i][root] = Float.NEGATIVE_INFINITY;
                labels[i] = Network.best(scores[i]);
            }
        }
        return new Decisions(tags, heads, labels, names.decide(reading.names()), reading.names());
    }
}
