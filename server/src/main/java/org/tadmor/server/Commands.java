package org.tadmor.server;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Runs commands of the program in this process, where the store is open. */
@FunctionalInterface
public interface Commands {
    /**
     * Runs a command to its end.
     *
     * @param arguments as they were typed
     * @param directory that relative paths are relative to
     * @param out takes standard output
     * @param err takes standard error
     * @return the exit code
     */
    int run(List<String> arguments, Path directory, Writer out, Writer err);
}
