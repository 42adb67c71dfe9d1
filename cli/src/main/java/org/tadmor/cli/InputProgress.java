package org.tadmor.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, where somebody looks at it and there are enough files to wait for. */
final class InputProgress implements AutoCloseable {
    private static final int WORTH_SHOWING = 10;

    private final @Nullable ProgressBar bar;

    InputProgress(boolean terminal, int files) {
        this.bar = terminal && files >= WORTH_SHOWING
                ? new ProgressBarBuilder()
                        .setTaskName("reading")
                        .setInitialMax(files)
                        .setUnit(" files", 1)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .showSpeed()
                        .build()
                : null;
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
