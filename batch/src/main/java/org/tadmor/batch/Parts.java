package org.tadmor.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/** Cuts inputs so that a cluster can read them side by side. */
final class Parts {
    private Parts() {}

    /**
     * What tasks are to read. Files of JSON lines that are longer than a part are read once before, to count their lines: reports without an
     * id are named by file and line.
     *
     * @param bytes of a part
     */
    static List<Part> of(List<InputFile> files, long bytes, JavaSparkContext spark, SerializableConfiguration hadoop) {
        List<Part> parts = new ArrayList<>();
        List<Part> uncounted = new ArrayList<>();
        for (InputFile file : files) {
            if (!file.lines() || file.length() <= bytes) {
                parts.add(Part.whole(file));
                continue;
            }
            for (long start = 0; start < file.length(); start += bytes) {
                uncounted.add(new Part(file, start, Math.min(start + bytes, file.length()), 0));
            }
        }
        if (uncounted.isEmpty()) {
            return parts;
        }
        List<Long> breaks = spark.parallelize(uncounted, Math.min(uncounted.size(), 1 << 14))
                .map(part -> breaks(part, hadoop))
                .collect();
        long before = 0;
        for (int i = 0; i < uncounted.size(); i++) {
            Part part = uncounted.get(i);
            before = part.start() == 0 ? 0 : before;
            parts.add(part.after(before));
            before += breaks.get(i);
        }
        return parts;
    }

    /** Line breaks from the byte before a part to the byte before its last. */
    private static long breaks(Part part, SerializableConfiguration hadoop) {
        Path path = new Path(part.file().path());
        try (FSDataInputStream in = path.getFileSystem(hadoop.value()).open(path)) {
            return LineStream.breaks(in, Math.max(0, part.start() - 1), part.end() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(part.file().name() + " cannot be read", e);
        }
    }
}
