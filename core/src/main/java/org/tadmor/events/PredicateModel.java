package org.tadmor.events;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.model.Probabilities;

/**
 * The part of the judge that looks at one word and its parties: a multinomial logistic regression over the sixteen types
 * and "no event", and one over the modes of a type and "no mode", both over hashed features. Immutable.
 */
public final class PredicateModel {
    /** The sixteen types in their order, then "no event". */
    public static final int CLASSES = EventType.values().length + 1;

    /** The class "no event". */
    public static final int NO_EVENT = CLASSES - 1;

    /** Pairs of a feature and a mode share this many buckets, a power of two. */
    public static final int MODE_BUCKETS = 1 << 17;

    /** A mode is told when it is at least this likely among those of its type and none. */
    private static final double LEAST_MODE = 0.6;

    private final byte[] types;
    private final byte[] modes;
    private final float typeUnit;
    private final float modeUnit;
    private final float least;

    private PredicateModel(byte[] types, byte[] modes, float typeUnit, float modeUnit, float least) {
        this.types = types;
        this.modes = modes;
        this.typeUnit = typeUnit;
        this.modeUnit = modeUnit;
        this.least = least;
    }

    /**
     * Packs learned weights into bytes.
     *
     * @param types a row of {@link #CLASSES} weights for every bucket of {@link JudgeModel}
     * @param modes one weight for every bucket of {@link #modeBucket}
     * @param least the least probability with which an event is proposed; above 1 none ever is
     */
    public static PredicateModel of(float[] types, float[] modes, float least) {
        if (types.length != JudgeModel.BUCKETS * CLASSES || modes.length != MODE_BUCKETS) {
            throw new IllegalArgumentException("needs " + JudgeModel.BUCKETS + " and " + MODE_BUCKETS + " buckets");
        }
        float typeUnit = JudgeModel.unit(types);
        float modeUnit = JudgeModel.unit(modes);
        return new PredicateModel(
                JudgeModel.packed(types, typeUnit), JudgeModel.packed(modes, modeUnit), typeUnit, modeUnit, least);
    }

    /** One that knows nothing and proposes nothing. */
    static PredicateModel silent() {
        return of(new float[JudgeModel.BUCKETS * CLASSES], new float[MODE_BUCKETS], 2);
    }

    /** The same with another threshold of proposals. */
    public PredicateModel from(float probability) {
        return new PredicateModel(types, modes, typeUnit, modeUnit, probability);
    }

    /** The bucket of a feature together with a mode of a type; the empty mode stands for none. */
    public static int modeBucket(int feature, EventType type, String mode) {
        int h = (feature * 31 + type.name().hashCode()) * 31 + mode.hashCode();
        h = (h ^ h >>> 15) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return (h ^ h >>> 16) & MODE_BUCKETS - 1;
    }

    /** The probability of each class. */
    public double[] probabilities(List<String> features) {
        int[] sums = new int[CLASSES];
        for (String name : features) {
            int row = JudgeModel.bucket(name) * CLASSES;
            for (int c = 0; c < CLASSES; c++) {
                sums[c] += types[row + c];
            }
        }
        double[] scores = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            scores[c] = sums[c] * (double) typeUnit;
        }
        Probabilities.ofScores(scores);
        return scores;
    }

    /** How much a feature speaks for a type, against what it says for all classes on average. */
    double share(String feature, EventType type) {
        int row = JudgeModel.bucket(feature) * CLASSES;
        int sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            sum += types[row + c];
        }
        return (types[row + type.ordinal()] - sum / (double) CLASSES) * typeUnit;
    }

    /**
     * A mode and how likely it is.
     *
     * @param mode PLOVER mode, or null for none
     * @param probability 0 to 1
     */
    public record Mode(@Nullable String mode, double probability) {
        /** Whether the evidence is strong enough to tell it. */
        boolean isStrong() {
            return mode != null && probability >= LEAST_MODE;
        }
    }

    /** The likeliest mode of a type, which may be none. */
    public Mode mode(EventType type, Set<String> named, List<String> features) {
        List<String> all = new ArrayList<>(named);
        Collections.sort(all);
        all.add("");
        double[] scores = new double[all.size()];
        for (String feature : features) {
            int bucket = JudgeModel.bucket(feature);
            for (int m = 0; m < scores.length; m++) {
                scores[m] += modes[modeBucket(bucket, type, all.get(m))] * (double) modeUnit;
            }
        }
        Probabilities.ofScores(scores);
        int best = 0;
        for (int m = 1; m < scores.length; m++) {
            best = scores[m] > scores[best] ? m : best;
        }
        return new Mode(all.get(best).isEmpty() ? null : all.get(best), scores[best]);
    }

    /** The least probability with which an event is proposed. */
    float least() {
        return least;
    }

    static PredicateModel read(DataInputStream in) throws IOException {
        float typeUnit = in.readFloat();
        float modeUnit = in.readFloat();
        float least = in.readFloat();
        byte[] types = in.readNBytes(JudgeModel.BUCKETS * CLASSES);
        byte[] modes = in.readNBytes(MODE_BUCKETS);
        if (modes.length != MODE_BUCKETS) {
            throw new IOException("the event judge is cut short");
        }
        return new PredicateModel(types, modes, typeUnit, modeUnit, least);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(typeUnit);
        out.writeFloat(modeUnit);
        out.writeFloat(least);
        out.write(types);
        out.write(modes);
    }
}
