package org.tadmor.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * A writer whose target's failures come through. Jackson would put an exception of its own around them, which nobody who writes records
 * knows, and a {@link java.io.PrintWriter} would swallow them.
 */
public final class UncheckedWriter extends Writer {
    private final Writer target;

    /** @param target takes the characters; closed with this */
    public UncheckedWriter(Writer target) {
        this.target = target;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        run(() -> target.write(buffer, offset, length));
    }

    @Override
    public void flush() {
        run(target::flush);
    }

    @Override
    public void close() {
        run(target::close);
    }

    private static void run(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void take() throws IOException;
    }
}
