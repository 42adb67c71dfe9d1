package org.tadmor.situations;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What shows that two texts are copies. A sketch (MinHash, Broder 1997) over shingles of words estimates how much of two whole texts is the
 * same; the passages, a sample of all shingles, show a copied text inside another one, under a new title and lead.
 */
public final class Fingerprint {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words of a shingle: shorter ones are shared by chance, longer ones are broken by every small edit. */
    static final int SHINGLE = 5;
    /** Values of a sketch. */
    static final int SKETCH = 64;
    /** One shingle in so many is kept as a passage; chosen by its hash, so that copies keep the same ones. */
    private static final int SAMPLE = 2;

    private final int[] sketch;
    private final long[] passages;

    private Fingerprint(int[] sketch, long[] passages) {
        this.sketch = sketch;
        this.passages = passages;
    }

    /** The fingerprint of a text; white space, punctuation and case do not matter. */
    public static Fingerprint of(CharSequence text) {
        long[] shingles = shingles(text);
        int[] sketch = new int[SKETCH];
        Arrays.fill(sketch, Integer.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < SKETCH; i++) {
                sketch[i] = Math.min(sketch[i], (int) (mix(shingle + i * 0x9E3779B97F4A7C15L) >>> 33));
            }
        }
        return new Fingerprint(
                sketch,
                Arrays.stream(shingles)
                        .filter(s -> Long.remainderUnsigned(s, SAMPLE) == 0)
                        .toArray());
    }

    /** A fingerprint out of what {@link #values} gave. */
    public static Fingerprint ofValues(long[] values) {
        int[] sketch = new int[SKETCH];
        for (int i = 0; i < SKETCH; i++) {
            sketch[i] = (int) (values[i / 2] >>> (i % 2 == 0 ? 32 : 0));
        }
        return new Fingerprint(sketch, Arrays.copyOfRange(values, SKETCH / 2, values.length));
    }

    /** All of it as numbers: two values of the sketch in each of the first {@code SKETCH / 2}, then the passages. */
    public long[] values() {
        long[] values = new long[SKETCH / 2 + passages.length];
        for (int i = 0; i < SKETCH; i++) {
            values[i / 2] = values[i / 2] << 32 | Integer.toUnsignedLong(sketch[i]);
        }
        System.arraycopy(passages, 0, values, SKETCH / 2, passages.length);
        return values;
    }

    /** Hashes of the runs of {@link #SHINGLE} words, ascending, each once; of all words when there are fewer. */
    static long[] shingles(CharSequence text) {
        String[] words = BETWEEN_WORDS.split(text.toString().toLowerCase(Locale.ROOT));
        long[] hashes = new long[words.length];
        int count = 0;
        for (String word : words) {
            if (!word.isEmpty()) {
                hashes[count++] = mix(word.hashCode());
            }
        }
        int length = Math.min(SHINGLE, count);
        long[] shingles = new long[length == 0 ? 0 : count - length + 1];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int k = 0; k < length; k++) {
                hash = mix(hash * 31 + hashes[i + k]);
            }
            shingles[i] = hash;
        }
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }

    /** The estimated share of all shingles of the two texts that both have, 0 to 1. */
    public double likeness(Fingerprint other) {
        int same = 0;
        for (int i = 0; i < SKETCH; i++) {
            same += sketch[i] == other.sketch[i] ? 1 : 0;
        }
        return passages.length == 0 || other.passages.length == 0 ? 0 : (double) same / SKETCH;
    }

    /** The share of the shorter text's passages that the other text has too, 0 to 1. */
    public double overlap(Fingerprint other) {
        int shorter = Math.min(passages.length, other.passages.length);
        return shorter == 0 ? 0 : (double) shared(other) / shorter;
    }

    /** How many passages the two texts share. */
    int shared(Fingerprint other) {
        int shared = 0;
        int i = 0;
        int k = 0;
        while (i < passages.length && k < other.passages.length) {
            int order = Long.compare(passages[i], other.passages[k]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    long[] passages() {
        return passages.clone();
    }

    /** The hash of a run of values of the sketch: texts that agree there share a bucket (locality-sensitive hashing). */
    long band(int first, int length) {
        long hash = first;
        for (int i = first; i < first + length; i++) {
            hash = mix(hash * 31 + sketch[i]);
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele et al. 2014). */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
