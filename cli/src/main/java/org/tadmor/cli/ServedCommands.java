package org.tadmor.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.tadmor.store.Store;

/** Commands that were typed elsewhere, run in the server's process on the store that it has open. */
final class ServedCommands {
    private final Store store;

    ServedCommands(Store store) {
        this.store = store;
    }

    int run(List<String> arguments, Path directory, Writer out, Writer err) {
        PrintWriter output = new PrintWriter(out);
        PrintWriter errors = new PrintWriter(err, true);
        int code = Tadmor.run(new RunContext(directory, store), output, errors, arguments.toArray(String[]::new));
        output.flush();
        errors.flush();
        return code;
    }
}
