package org.tadmor.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadmor.export.Export;
import org.tadmor.export.ExportFormat;
import org.tadmor.store.ClaimFilter;
import org.tadmor.store.Corrections;
import org.tadmor.store.Store;

/** Downloads in the formats of the field. */
final class ExportRoutes {
    private static final Map<ExportFormat, String> TYPES = Map.of(
            ExportFormat.CSV, "text/csv; charset=utf-8",
            ExportFormat.ACLED, "text/csv; charset=utf-8",
            ExportFormat.POLECAT, "text/tab-separated-values; charset=utf-8",
            ExportFormat.GEOJSON, "application/geo+json");
    private static final Map<ExportFormat, String> SUFFIXES = Map.of(
            ExportFormat.CSV, "csv",
            ExportFormat.ACLED, "csv",
            ExportFormat.POLECAT, "txt",
            ExportFormat.GEOJSON, "geojson");
    private static final String LINES = "application/x-ndjson; charset=utf-8";

    private final Store store;

    ExportRoutes(Store store) {
        this.store = store;
    }

    void addTo(Routes routes) {
        routes.get("/export", this::export);
    }

    private void export(Context context) throws IOException {
        String name = Filters.required(context::queryParams, "format");
        ClaimFilter filter = Filters.of(context::queryParams);
        if (name.equals(Corrections.FORMAT)) {
            download(context, LINES, name, "jsonl");
            try (Writer out = writer(context)) {
                new Corrections(store).each(line -> write(out, line));
            }
            return;
        }
        ExportFormat format = ExportFormat.of(name)
                .filter(known -> !known.isDirectory())
                .orElseThrow(() -> Problem.badRequest("format=" + name + ": use one of "
                        + Arrays.stream(ExportFormat.values())
                                .filter(known -> !known.isDirectory())
                                .map(ExportFormat::id)
                                .collect(Collectors.joining(", "))
                        + ", " + Corrections.FORMAT + "; tadmor export writes the others"));
        // What is wrong with the question must be told before the first byte of the answer.
        store.records().countClaims(filter);
        download(context, TYPES.getOrDefault(format, LINES), name, SUFFIXES.getOrDefault(format, "jsonl"));
        try (Export export = format.open(writer(context))) {
            store.reports().eachRecords(filter, false, records -> {
                try {
                    export.add(records);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Writer writer(Context context) {
        return new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
    }

    private static void download(Context context, String type, String name, String suffix) {
        context.contentType(type)
                .header("Content-Disposition", "attachment; filename=\"tadmor-" + name + "." + suffix + "\"");
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
