package org.tadmor.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has commands: without one it tells which. */
abstract class CommandFamily implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec family;

    @Override
    public final Integer call() {
        CommandLine console = Objects.requireNonNull(family).commandLine();
        console.usage(console.getErr());
        return Tadmor.USAGE;
    }
}
