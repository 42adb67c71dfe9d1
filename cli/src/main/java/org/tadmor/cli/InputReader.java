package org.tadmor.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.RejectCode;
import org.tadmor.sources.SourceFormat;
import org.tadmor.sources.SourceReader;

/** Every report of a command's inputs, one file open at a time, in order; to be read once, by one thread. */
final class InputReader implements Iterator<Ingested>, AutoCloseable {
    private final Inputs inputs;
    private final Queue<Path> files;
    private final InputFormat format;
    private final @Nullable LocalDate published;
    private final @Nullable String outlet;
    private final InputProgress progress;
    private final SourceReader source;

    private boolean stdin;
    private @Nullable Stream<Ingested> open;
    private Iterator<Ingested> current = Collections.emptyIterator();
    private @Nullable InputStream bytes;

    /**
     * @param inputs what to read
     * @param format how, or {@code auto} to be told by each input
     * @param origin what overrides the text, its name left open
     * @param source reads each input
     * @param progress counts what is read
     */
    InputReader(Inputs inputs, InputFormat format, Origin origin, SourceReader source, InputProgress progress) {
        this.inputs = inputs;
        this.files = new ArrayDeque<>(inputs.files());
        this.stdin = inputs.stdin();
        this.format = format;
        this.published = origin.published();
        this.outlet = origin.outlet();
        this.progress = progress;
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && (stdin || !files.isEmpty())) {
            close();
            Path file = files.poll();
            if (file != null) {
                current = open(file);
            } else {
                stdin = false;
                current = read(System.in, Inputs.STDIN);
            }
        }
        return current.hasNext();
    }

    @Override
    public Ingested next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
        if (bytes != null) {
            try {
                bytes.close();
            } catch (IOException e) {
                // The file has been read to the end its reader wanted; nothing depends on closing it.
                org.slf4j.LoggerFactory.getLogger(InputReader.class).debug("closing an input failed", e);
            }
            bytes = null;
        }
    }

    private Iterator<Ingested> open(Path file) {
        try {
            bytes = new BufferedInputStream(progress.counted(Files.newInputStream(inputs.located(file))), 1 << 16);
            return read(bytes, file.toString());
        } catch (IOException e) {
            Ingested rejected = new Rejected(RejectCode.UNREADABLE, file.toString(), Reasons.of(e));
            return List.of(rejected).iterator();
        }
    }

    private Iterator<Ingested> read(InputStream in, String name) {
        Origin origin = new Origin(name, outlet, published);
        SourceFormat chosen = format.format();
        open = chosen == null ? source.read(in, origin) : source.read(in, origin, chosen);
        return open.iterator();
    }
}
