package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of {@code tadmor-measure}: it names the machine before any figure. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract sealed class MeasuringCommand implements Callable<Integer>
        permits DatesCommand,
                GrowCommand,
                MeasuredCommand,
                MemoryCommand,
                OfficesCommand,
                ProfileCommand,
                QuotesCommand,
                ReadersCommand,
                SituationsCommand,
                StoreCommand,
                SpeedCommand,
                StagesCommand,
                StreamCommand,
                TokensCommand,
                TreesCommand,
                VoicesCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Machine.print(out);
        return measure(out);
    }

    /**
     * Measures and prints, one line a figure.
     *
     * @return the exit code
     * @throws IOException when an input cannot be read
     */
    abstract int measure(PrintWriter out) throws IOException;
}
