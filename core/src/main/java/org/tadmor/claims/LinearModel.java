package org.tadmor.claims;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights of hashed features: the score of a decision is the sum of its features' weights. Immutable. */
public final class LinearModel {
    private final byte[] weights;
    private final float unit;
    private final int mask;

    private LinearModel(byte[] weights, float unit) {
        this.weights = weights;
        this.unit = unit;
        this.mask = weights.length - 1;
    }

    /** @param weights one weight per bucket; the number of buckets is a power of two */
    public static LinearModel of(float[] weights) {
        if (Integer.bitCount(weights.length) != 1) {
            throw new IllegalArgumentException(weights.length + " buckets are not a power of two");
        }
        float largest = 1e-6f;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float unit = largest / Byte.MAX_VALUE;
        byte[] packed = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            packed[i] = (byte) Math.round(weights[i] / unit);
        }
        return new LinearModel(packed, unit);
    }

    /** The sum of the weights of all features. */
    public double score(Features features) {
        int sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += weights[features.hash(i) & mask];
        }
        return sum * (double) unit;
    }

    /** Writes the weights. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        out.writeFloat(unit);
        out.write(weights);
    }

    /** Reads what {@link #write} wrote. */
    public static LinearModel read(DataInputStream in) throws IOException {
        int buckets = in.readInt();
        float unit = in.readFloat();
        return new LinearModel(in.readNBytes(buckets), unit);
    }
}
