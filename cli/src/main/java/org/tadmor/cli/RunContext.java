package org.tadmor.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Store;

/**
 * Where a command runs: in a process of its own, or in a server for somebody who typed it elsewhere.
 *
 * @param directory that relative paths are relative to; empty for the process's own
 * @param served the store that the server has open, or null in a process of its own
 */
record RunContext(Path directory, @Nullable Store served) {
    /** A process of its own. */
    static final RunContext OWN = new RunContext(Path.of(""), null);

    /** Where a path leads that was typed in the directory. */
    Path resolve(Path path) {
        return directory.resolve(path);
    }
}
