package org.tadmor.claims;

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

/**
 * The weights by which attributions are read: logistic regressions over hashed features of the tree, learned from news
 * text annotated after PolNeAR (Newell et al. 2018). Made by {@code org.tadmor.training.AttributionTrainer}.
 *
 * @param cues which tokens head a cue
 * @param sources which noun phrase is the source
 * @param contents which words are the content
 * @param extents how far the cue reaches
 * @param threshold the least score of a cue, a log-odds
 */
public record AttributionModel(
        LinearModel cues, LinearModel sources, LinearModel contents, LinearModel extents, float threshold) {
    private static final String RESOURCE = "attribution.model";
    private static final int MAGIC = 0x54414d31;

    /** The model that Tadmor was built with. */
    public static AttributionModel bundled() {
        try (InputStream in = AttributionModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled attribution model cannot be read", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static AttributionModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not an attribution model, or one of another version");
        }
        float threshold = in.readFloat();
        return new AttributionModel(
                LinearModel.read(in), LinearModel.read(in), LinearModel.read(in), LinearModel.read(in), threshold);
    }

    /** Writes the model, compressed. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_COMPRESSION))));
        out.writeInt(MAGIC);
        out.writeFloat(threshold);
        cues.write(out);
        sources.write(out);
        contents.write(out);
        extents.write(out);
        out.close();
    }
}
