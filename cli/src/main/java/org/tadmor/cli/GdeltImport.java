package org.tadmor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tadmor.cli.output.Counted;
import org.tadmor.cli.output.Terminal;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.RejectCode;
import org.tadmor.store.GdeltWriter;
import org.tadmor.store.imports.GdeltEvents;
import org.tadmor.store.imports.GdeltRow;

/** Reads files of GDELT events once, names what is rejected, and counts both. */
final class GdeltImport {
    /** How GDELT names its files of events, beside which those of mentions and of its knowledge graph lie. */
    static final List<String> SUFFIXES = List.of(".export.csv", ".export.csv.zip", ".export.csv.gz");

    /** Rows after which the progress is told. */
    private static final int STEP = 1_000;

    private final Inputs inputs;
    private final GdeltWriter writer;
    private final Rejects rejects;
    private long accepted;

    GdeltImport(Inputs inputs, GdeltWriter writer, Rejects rejects) {
        this.inputs = inputs;
        this.writer = writer;
        this.rejects = rejects;
    }

    /** Stores every row of every file that can be read. */
    void run(Terminal terminal) {
        inputs.rejected().forEach(rejects::add);
        List<Path> located = inputs.files().stream().map(inputs::located).toList();
        try (InputProgress progress = new InputProgress(terminal.err(), located, "events")) {
            for (Path file : inputs.files()) {
                try (InputStream bytes = progress.counted(Files.newInputStream(inputs.located(file)))) {
                    read(bytes, file.toString(), progress);
                } catch (IOException e) {
                    rejects.add(new Rejected(RejectCode.UNREADABLE, file.toString(), Reasons.of(e)));
                }
            }
            if (inputs.stdin()) {
                try {
                    read(System.in, Inputs.STDIN, progress);
                } catch (IOException e) {
                    rejects.add(new Rejected(RejectCode.UNREADABLE, Inputs.STDIN, Reasons.of(e)));
                }
            }
        }
        writer.flush();
    }

    /** What was read before a file turned out to be unreadable stays. */
    private void read(InputStream bytes, String name, InputProgress progress) throws IOException {
        try (GdeltEvents rows = GdeltEvents.of(bytes, name)) {
            long before = accepted;
            boolean any = false;
            for (GdeltRow row = rows.next(); row != null; row = rows.next()) {
                any = true;
                if (row instanceof GdeltRow.Accepted event) {
                    writer.add(event.event(), name);
                    accepted++;
                    if ((accepted - before) % STEP == 0) {
                        progress.done(accepted);
                    }
                } else if (row instanceof GdeltRow.Rejected bad) {
                    rejects.add(
                            bad.code().id(),
                            bad.line() == 0 ? bad.file() : bad.file() + ":" + bad.line(),
                            bad.detail());
                }
            }
            if (!any) {
                rejects.add(new Rejected(RejectCode.EMPTY, name, "there are no rows"));
            }
        }
    }

    /** What came into a store, in words. */
    String stored(String store) {
        long stored = writer.added() + writer.replaced();
        return "tadmor: " + Counted.of(stored, "event") + " of GDELT stored in " + store
                + (writer.replaced() == 0 ? "" : ", " + writer.replaced() + " in place of earlier ones");
    }

    /** The exit code, after a summary of what was rejected. */
    int summarise() {
        return rejects.summarise(accepted);
    }
}
