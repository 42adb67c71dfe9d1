package org.tadmor.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadmor.report.Ingested;
import org.tadmor.report.Origin;
import org.tadmor.report.ReportReader;

/** The dispatches that were written for this project, to try it with. */
final class Samples {
    static final String FOLDER = "samples/";

    /** Every file of {@code samples/} that holds a report. */
    static final List<String> NAMES = List.of(
            "fanal-du-sud-2016-03-28.txt",
            "free-euphrates-voice-2016-03-28.txt",
            "free-euphrates-voice-2016-04-04.txt",
            "harbour-chronicle-2016-03-28.txt",
            "levant-wire-2016-03-27.txt",
            "levant-wire-2016-03-28-geneva.txt",
            "meridian-courier-2016-03-27.txt",
            "meridian-courier-2016-03-29-opinion.txt",
            "meridian-courier-2016-03-30-aid.txt",
            "orontes-gazette-2016-03-27.txt",
            "orontes-gazette-2016-04-03.txt",
            "potomac-ledger-2016-03-27-wire.txt",
            "potomac-ledger-2016-03-28.txt",
            "volga-observer-2016-03-28.txt",
            "volga-observer-2016-04-04.html");

    private Samples() {}

    /** Reads all of them. */
    static Stream<Ingested> read(ReportReader reader) {
        return NAMES.stream()
                .flatMap(name -> reader.read(new ByteArrayInputStream(bytes(name)), Origin.of(FOLDER + name)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(Samples.class.getResourceAsStream(FOLDER + name), "the sample is in the jar")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
