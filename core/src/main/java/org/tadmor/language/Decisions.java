package org.tadmor.language;

import java.util.Arrays;
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
     * Decides about a sentence. Time and memory grow with the square of its length up to {@link SentenceSplitter#LONGEST}, from where on
     * it is read in pieces.
     */
    static Decisions of(LanguageModel model, MentionFinder names, List<String> forms) {
        int longest = SentenceSplitter.LONGEST;
        if (forms.size() <= longest) {
            return ofPiece(model, names, forms);
        }
        int size = forms.size();
        Decisions all = new Decisions(new int[size], new int[size], new int[size], new int[size], new float[size][]);
        int root = -1;
        for (int from = 0; from < size; from += longest) {
            int length = Math.min(longest, size - from);
            Decisions piece = ofPiece(model, names, forms.subList(from, from + length));
            System.arraycopy(piece.tags, 0, all.tags, from, length);
            System.arraycopy(piece.labels, 0, all.labels, from, length);
            System.arraycopy(piece.names, 0, all.names, from, length);
            System.arraycopy(piece.nameScores, 0, all.nameScores, from, length);
            for (int i = 0; i < length; i++) {
                boolean top = piece.heads[i] < 0;
                all.heads[from + i] = top ? root : from + piece.heads[i];
                if (top && root < 0) {
                    root = from + i;
                } else if (top) {
                    all.labels[from + i] = Math.max(0, model.labels().indexOf(NEXT));
                }
            }
        }
        return all;
    }

    private static Decisions ofPiece(LanguageModel model, MentionFinder names, List<String> forms) {
        Network.Reading reading = model.network().read(new Words(forms, model.vocabulary()));
        int size = forms.size();
        int[] tags = Arrays.stream(reading.tags()).mapToInt(Network::best).toArray();
        int[] heads = reading.heads();
        float[][] scores = reading.labels();
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
