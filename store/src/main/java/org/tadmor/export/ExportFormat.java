package org.tadmor.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Every format that records are written in; {@code docs/formats.md} describes each column by column. */
public enum ExportFormat {
    /** The records as they are, one JSON object a line. */
    JSONL("jsonl", false),
    /** One row a claim, comma-separated. */
    CSV("csv", false),
    /** A directory with one comma-separated file for each kind of record. */
    CSV_TABLES("csv-tables", true),
    /** A directory with one Parquet file for each kind of record. */
    PARQUET("parquet", true),
    /** The claims and control records that have a point on the map, as a feature collection (RFC 7946). */
    GEOJSON("geojson", false),
    /** A directory with a file of events and one of mentions as GDELT 2.0 has them. */
    GDELT("gdelt", true),
    /** One row a claim in the columns of POLECAT. */
    POLECAT("polecat", false),
    /** One row an event that somebody asserts, in the columns of ACLED. */
    ACLED("acled", false),
    /** One JSON object a claim in the fields of the PLOVER manual. */
    PLOVER("plover", false);

    private final String id;
    private final boolean directory;

    ExportFormat(String id, boolean directory) {
        this.id = id;
        this.directory = directory;
    }

    /** The name that options and documents use. */
    public String id() {
        return id;
    }

    /** Whether it takes several files and so a directory. */
    public boolean isDirectory() {
        return directory;
    }

    /** The format of that name. */
    public static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /**
     * Begins an export into a file, or for some formats a directory, which is made if it is missing. What was there under the
     * same names is replaced.
     *
     * @throws IOException when the target cannot be written to
     */
    public Export open(Path target) throws IOException {
        if (!directory) {
            return open(TextFile.writer(target));
        }
        Files.createDirectories(target);
        return switch (this) {
            case CSV_TABLES -> new CsvTablesExport(target);
            case PARQUET -> new ParquetExport(target);
            case GDELT -> new GdeltExport(target);
            case JSONL, CSV, GEOJSON, POLECAT, ACLED, PLOVER -> throw new IllegalStateException(id);
        };
    }

    /**
     * Begins an export into one stream of characters, closed with it.
     *
     * @throws IOException when the target cannot be written to
     * @throws IllegalStateException when the format takes a directory
     */
    public Export open(Writer out) throws IOException {
        return switch (this) {
            case JSONL -> new JsonlExport(out);
            case CSV -> new CsvExport(out);
            case GEOJSON -> new GeoJsonExport(out);
            case POLECAT -> new PolecatExport(out);
            case ACLED -> new AcledExport(out);
            case PLOVER -> new PloverExport(out);
            case CSV_TABLES, PARQUET, GDELT ->
                throw new IllegalStateException(id + " takes several files: open it with a directory");
        };
    }
}
