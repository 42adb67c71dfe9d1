package org.tadmor.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error, where somebody looks at it and there is enough to wait for: how much of the inputs is read, how fast, how
 * long the rest will take, how many reports that were.
 */
final class InputProgress implements AutoCloseable {
    /** Less is read before anybody has looked. */
    private static final long WORTH_SHOWING = 400_000;

    private static final long MEGABYTE = 1_000_000;

    private final @Nullable ProgressBar bar;
    private final String what;
    private long reports;

    /**
     * @param terminal whether somebody looks
     * @param files what will be read
     */
    InputProgress(boolean terminal, List<Path> files) {
        this(terminal, files, "reports");
    }

    /** @param what is counted, in words */
    InputProgress(boolean terminal, List<Path> files, String what) {
        this.what = what;
        long bytes = terminal ? bytes(files) : 0;
        this.bar = bytes < WORTH_SHOWING
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("reading")
                        .setInitialMax(bytes)
                        .setUnit(" MB", MEGABYTE)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(500)
                        .showSpeed()
                        .build();
    }

    /** No progress is shown. */
    static InputProgress silent() {
        return new InputProgress(false, List.of());
    }

    private static long bytes(List<Path> files) {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                // Whoever reads the file will say what is wrong with it.
                bytes += 0;
            }
        }
        return bytes;
    }

    /** Counts what is read of a file. */
    InputStream counted(InputStream file) {
        ProgressBar shown = bar;
        if (shown == null) {
            return file;
        }
        return new FilterInputStream(file) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                shown.stepBy(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                shown.stepBy(Math.max(0, count));
                return count;
            }
        };
    }

    /** Counts a report that is done. */
    void report() {
        done(++reports);
    }

    /** Tells how many are done. */
    void done(long count) {
        if (bar != null) {
            bar.setExtraMessage(" " + count + " " + what);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
