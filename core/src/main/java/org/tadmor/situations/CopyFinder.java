package org.tadmor.situations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which reports are copies of one text: by the sketches of whole texts, and by long passages that stand in both. Every report is
 * compared with the few that share a bucket with it, never with all.
 */
public final class CopyFinder {
    /** Whole texts that are alike to this degree are one text with small edits. */
    private static final double LIKENESS = 0.6;
    /** A text most of whose passages stand in another one is that text under a new title and lead. */
    private static final double OVERLAP = 0.55;
    /** So many shared passages are no common phrase any more; about 20 words in a row. */
    private static final int LEAST_SHARED = 8;

    private static final int BAND = 4;
    /** In a bucket each report is compared with the ones next to it: copies of a copy are found along the chain. */
    static final int NEIGHBOURS = 3;

    private CopyFinder() {}

    /**
     * The copies among reports.
     *
     * @param digests in any order
     * @return for each report the id of the first of its copies, by date of publication, then by id; of itself when it has none
     */
    public static Map<String, String> firstOf(List<Digest> digests) {
        List<Digest> ordered = digests.stream()
                .sorted(Comparator.comparing((Digest digest) -> digest.published() == null
                                ? "9"
                                : digest.published().toString())
                        .thenComparing(Digest::report))
                .toList();
        if (ordered.size() > Blocks.MOST) {
            throw new IllegalArgumentException("at most " + Blocks.MOST + " reports can be compared at once");
        }
        Blocks blocks = new Blocks();
        for (int i = 0; i < ordered.size(); i++) {
            for (long key : keys(ordered.get(i).fingerprint())) {
                blocks.add(key, i);
            }
        }
        int[] first = new int[ordered.size()];
        Arrays.setAll(first, i -> i);
        for (long pair : blocks.pairs(NEIGHBOURS, NEIGHBOURS)) {
            int a = Blocks.first(pair);
            int b = Blocks.second(pair);
            if (copies(ordered.get(a).fingerprint(), ordered.get(b).fingerprint())) {
                int low = Math.min(root(first, a), root(first, b));
                int high = Math.max(root(first, a), root(first, b));
                first[high] = low;
            }
        }
        Map<String, String> result = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            result.put(ordered.get(i).report(), ordered.get(root(first, i)).report());
        }
        return result;
    }

    /** Buckets of a report: copies share at least one. */
    static long[] keys(Fingerprint print) {
        long[] passages = print.passages();
        if (passages.length == 0) {
            return passages;
        }
        int bands = Fingerprint.SKETCH / BAND;
        long[] keys = Arrays.copyOf(passages, passages.length + bands);
        for (int i = 0; i < bands; i++) {
            keys[passages.length + i] = print.band(i * BAND, BAND);
        }
        return keys;
    }

    static boolean copies(Fingerprint a, Fingerprint b) {
        int shared = a.shared(b);
        return shared >= LEAST_SHARED && (a.likeness(b) >= LIKENESS || a.overlap(b) >= OVERLAP);
    }

    private static int root(int[] first, int i) {
        int at = i;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }
}
