package org.tadmor.events;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.tadmor.language.model.Probabilities;

/**
 * Weights of the learned judge over hashed features (Weinberger et al. 2009): a multinomial logistic regression over the
 * sixteen types for a pair of actors, a logistic regression that tells events from false alarms, and a
 * {@link PredicateModel}. Made by {@code org.tadmor.training.TrainEventJudge}. Immutable.
 */
public final class JudgeModel {
    /** Features share this many buckets, a power of two. */
    public static final int BUCKETS = 1 << 16;

    private static final int TYPES = EventType.values().length;
    private static final String RESOURCE = "judge.model";
    private static final int MAGIC = 0x54414d4b;

    private final byte[] types;
    private final byte[] own;
    private final byte[] events;
    private final float typeUnit;
    private final float ownUnit;
    private final float eventUnit;
    private final float leastEvent;
    private final PredicateModel predicates;

    private JudgeModel(
            byte[] types,
            byte[] own,
            byte[] events,
            float typeUnit,
            float ownUnit,
            float eventUnit,
            float leastEvent,
            PredicateModel predicates) {
        this.types = types;
        this.own = own;
        this.events = events;
        this.typeUnit = typeUnit;
        this.ownUnit = ownUnit;
        this.eventUnit = eventUnit;
        this.leastEvent = leastEvent;
        this.predicates = predicates;
    }

    /**
     * Packs learned weights into bytes.
     *
     * @param types a row of sixteen weights for every bucket
     * @param own one weight for every bucket, for features of a single type
     * @param events one weight for every bucket, a log-odds of being an event at all
     * @param leastEvent the least sum, a log-odds, with which a pattern's match is believed
     */
    public static JudgeModel of(float[] types, float[] own, float[] events, float leastEvent) {
        if (types.length != BUCKETS * TYPES || own.length != BUCKETS || events.length != BUCKETS) {
            throw new IllegalArgumentException("needs " + BUCKETS + " buckets");
        }
        float typeUnit = unit(types);
        float ownUnit = unit(own);
        float eventUnit = unit(events);
        return new JudgeModel(
                packed(types, typeUnit),
                packed(own, ownUnit),
                packed(events, eventUnit),
                typeUnit,
                ownUnit,
                eventUnit,
                leastEvent,
                PredicateModel.silent());
    }

    /** The same with another judge of single words. */
    public JudgeModel with(PredicateModel other) {
        return new JudgeModel(types, own, events, typeUnit, ownUnit, eventUnit, leastEvent, other);
    }

    /** What judges single words. */
    PredicateModel predicates() {
        return predicates;
    }

    /** The model that Tadmor was built with. */
    public static JudgeModel bundled() {
        try (InputStream in = JudgeModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled event judge cannot be read", e);
        }
    }

    /** The bucket of a feature. */
    public static int bucket(String feature) {
        return bucket(feature.hashCode());
    }

    /** The bucket of a feature whose name has this hash code. */
    public static int bucket(int hash) {
        int h = hash * 0x9E3779B1;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return (h ^ h >>> 16) & BUCKETS - 1;
    }

    /** The type for which most speaks. */
    public EventType likeliest(Evidence evidence) {
        double[] probabilities = probabilities(evidence);
        EventType best = EventType.AGREE;
        for (EventType type : EventType.values()) {
            if (probabilities[type.ordinal()] > probabilities[best.ordinal()]) {
                best = type;
            }
        }
        return best;
    }

    /** The probability of each type, by its ordinal. */
    double[] probabilities(Evidence evidence) {
        double[] scores = new double[TYPES];
        for (String name : evidence.common()) {
            int row = bucket(name) * TYPES;
            for (int t = 0; t < TYPES; t++) {
                scores[t] += types[row + t] * typeUnit;
            }
        }
        for (EventType type : EventType.values()) {
            for (String name : evidence.own(type)) {
                scores[type.ordinal()] += own[bucket(name)] * ownUnit;
            }
        }
        Probabilities.ofScores(scores);
        return scores;
    }

    /** How much a feature of the sentence speaks for a type, against what it says for all types on average. */
    double share(String feature, EventType type) {
        int row = bucket(feature) * TYPES;
        int sum = 0;
        for (int t = 0; t < TYPES; t++) {
            sum += types[row + t];
        }
        return (types[row + type.ordinal()] - sum / (double) TYPES) * typeUnit;
    }

    /** How much a feature of its own speaks for a type. */
    double ownShare(String feature) {
        return own[bucket(feature)] * ownUnit;
    }

    /** The log-odds that something with these features is an event. */
    public double event(Iterable<String> features) {
        int sum = 0;
        for (String name : features) {
            sum += events[bucket(name)];
        }
        return sum * (double) eventUnit;
    }

    /** The least log-odds with which a pattern's match is believed. */
    float leastEvent() {
        return leastEvent;
    }

    /** Reads what {@link #write} wrote. */
    public static JudgeModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not an event judge, or one of another version");
        }
        float typeUnit = in.readFloat();
        float ownUnit = in.readFloat();
        float eventUnit = in.readFloat();
        float leastEvent = in.readFloat();
        byte[] types = in.readNBytes(BUCKETS * TYPES);
        byte[] own = in.readNBytes(BUCKETS);
        byte[] events = in.readNBytes(BUCKETS);
        if (events.length != BUCKETS) {
            throw new IOException("the event judge is cut short");
        }
        PredicateModel predicates = PredicateModel.read(in);
        return new JudgeModel(types, own, events, typeUnit, ownUnit, eventUnit, leastEvent, predicates);
    }

    /** Writes the model, compressed; equal models give equal bytes. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_COMPRESSION))));
        out.writeInt(MAGIC);
        out.writeFloat(typeUnit);
        out.writeFloat(ownUnit);
        out.writeFloat(eventUnit);
        out.writeFloat(leastEvent);
        out.write(types);
        out.write(own);
        out.write(events);
        predicates.write(out);
        out.close();
    }

    static float unit(float[] weights) {
        float largest = 1e-6f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest / Byte.MAX_VALUE;
    }

    static byte[] packed(float[] weights, float unit) {
        byte[] packed = new byte[weights.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) Math.round(weights[i] / unit);
        }
        return packed;
    }
}
