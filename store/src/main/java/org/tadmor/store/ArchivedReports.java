package org.tadmor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.duckdb.DuckDBDriver;
import org.tadmor.export.DuckValues;
import org.tadmor.report.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports of an archive that module {@code batch} wrote: Parquet tables by month, and a file for each month that names the files that
 * count. DuckDB reads them, a month at a time.
 */
public final class ArchivedReports {
    private static final List<String> WITH_RECORDS = List.of("reports", "claims", "statements", "control", "rhetoric");
    private static final String SETTINGS = "SET memory_limit = '512MB'; SET threads = 2; SET temp_directory = ";

    private final Path archive;
    private final List<JsonNode> months;

    /**
     * An archived report.
     *
     * @param report without its zones
     * @param coding what it was coded with, see {@link StoreEntry.Coding#name}
     * @param parts zones and digest
     * @param records one JSON object a line, the report's own first
     */
    public record Archived(Report report, String coding, EntryParts parts, String records) {

        /** The report ready to be stored, as if it had been coded now. */
        public StoreEntry entry() {
            return parts.entry(report, coding, records);
        }
    }

    /**
     * Looks what there is.
     *
     * @throws StoreException when the directory holds no archive, or one that cannot be read
     */
    public ArchivedReports(Path archive) {
        this.archive = archive;
        Path units = archive.resolve("_tadmor").resolve("units");
        try (Stream<Path> files = Files.list(units)) {
            months = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ArchivedReports::unit)
                    .filter(unit -> unit.path("files").has("digests"))
                    .toList();
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.MISSING,
                    archive + " holds no archive: there is no " + units
                            + "; name the directory that tadmor archive wrote",
                    e);
        }
    }

    private static JsonNode unit(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw new StoreException(StoreException.Code.DAMAGED, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many reports there are. */
    public long count() {
        return months.stream().mapToLong(unit -> unit.path("reports").asLong(0)).sum();
    }

    /**
     * Every report, month after month, within a month in the order of its inputs.
     *
     * @throws StoreException when a file is missing or cannot be read
     */
    public void forEach(Consumer<Archived> sink) {
        Properties settings = new Properties();
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            Path spill = Files.createTempDirectory("tadmor-load-");
            try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
                    Statement statement = connection.createStatement()) {
                statement.execute(SETTINGS + DuckValues.literal(spill));
                for (JsonNode month : months) {
                    try (ResultSet rows = statement.executeQuery(query(month))) {
                        while (rows.next()) {
                            sink.accept(archived(rows));
                        }
                    }
                }
            } finally {
                PathUtils.deleteDirectory(spill);
            }
        } catch (SQLException e) {
            throw new StoreException(
                    StoreException.Code.DAMAGED, "the archive " + archive + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.UNREACHABLE, "temporary files cannot be written: " + e.getMessage(), e);
        }
    }

    private String query(JsonNode month) {
        String lines = WITH_RECORDS.stream()
                .map(table -> "SELECT input, ordinal, line, record FROM " + files(month, table))
                .collect(Collectors.joining(" UNION ALL "));
        return "SELECT r.report, r.text, r.title, r.outlet, r.author, r.published, r.url, r.language, d.coding, d.zones,"
                + " d.digest, l.records FROM " + files(month, "reports") + " r JOIN " + files(month, "digests")
                + " d ON r.input = d.input AND r.ordinal = d.ordinal JOIN (SELECT input, ordinal,"
                + " string_agg(record, chr(10) ORDER BY line) AS records FROM (" + lines
                + ") GROUP BY input, ordinal) l ON r.input = l.input AND r.ordinal = l.ordinal"
                + " ORDER BY r.input, r.ordinal";
    }

    private String files(JsonNode month, String table) {
        List<String> files = new ArrayList<>();
        for (JsonNode file : month.path("files").path(table)) {
            files.add(DuckValues.literal(archive.resolve(file.asString(""))));
        }
        return "read_parquet([" + String.join(", ", files) + "], hive_partitioning = false)";
    }

    private static Archived archived(ResultSet row) throws SQLException {
        Report report = new Report(
                row.getString("report"),
                row.getString("text"),
                List.of(),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("author"),
                row.getObject("published", LocalDate.class),
                row.getString("url"),
                row.getString("language"));
        return new Archived(
                report,
                row.getString("coding"),
                new EntryParts(row.getString("zones"), row.getString("digest")),
                row.getString("records") + "\n");
    }
}
