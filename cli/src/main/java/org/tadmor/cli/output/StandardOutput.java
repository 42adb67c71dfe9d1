package org.tadmor.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Standard output as a writer that is flushed but never closed, and that notices when its reader has gone. */
public final class StandardOutput extends Writer {
    private final PrintWriter out;

    public StandardOutput(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        out.write(buffer, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (out.checkError()) {
            throw new Closed();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** The reader of standard output has gone. */
    public static final class Closed extends IOException {}
}
