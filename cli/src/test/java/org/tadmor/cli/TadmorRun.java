package org.tadmor.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A run of the program inside the test's own process.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record TadmorRun(int code, String out, String err) {

    static TadmorRun of(String... args) {
        return of(RunContext.OWN, args);
    }

    /** A run in a directory, which relative paths of the arguments are relative to. */
    static TadmorRun in(Path directory, String... args) {
        return of(new RunContext(directory, null), args);
    }

    private static TadmorRun of(RunContext context, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Tadmor.run(context, new PrintWriter(out), new PrintWriter(err), args);
        return new TadmorRun(code, out.toString(), err.toString());
    }

    static TadmorRun withInput(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return of(args);
        } finally {
            System.setIn(before);
        }
    }
}
