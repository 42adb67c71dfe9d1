package org.tadmor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.tadmor.export.DuckValues;

/** A DuckDB file in a directory. One process at a time can have it open; its connections share one instance. */
final class DuckDatabase implements Database {
    static final String FILE = "tadmor.duckdb";

    /** A process that is given less than this is to stay small as a whole; DuckDB keeps pages up to its limit. */
    private static final long SMALL_HEAP = 1L << 30;

    /** What DuckDB says of files that are none of its own, or no longer. */
    private static final Pattern DAMAGE = Pattern.compile(
            "not a valid DuckDB|[Cc]orrupt|checksum|INTERNAL Error|[Ff]ailed to load|[Ss]erializ|[Rr]eplaying WAL|read enough bytes|end of file");

    private final Path file;
    private DuckDBConnection root;

    /** @throws StoreException when it cannot be opened */
    DuckDatabase(Path directory) {
        this.file = directory.resolve(FILE);
        if (directory.toAbsolutePath().toString().matches("(?s).*[;?].*")) {
            throw new StoreException(
                    StoreException.Code.LOCATION,
                    "a store cannot be in " + directory
                            + ": DuckDB takes what follows a semicolon or a question mark for options");
        }
        try {
            Files.createDirectories(directory);
            root = open(file);
            NativeLeftovers.remove(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.UNREACHABLE,
                    "cannot make the directory " + directory + ": " + e.getMessage(),
                    e);
        } catch (SQLException e) {
            throw failure(directory, e);
        }
    }

    private static DuckDBConnection open(Path file) throws SQLException {
        Properties options = new Properties();
        // Strings are kept by ZSTD from this version of the file format on.
        options.setProperty("storage_compatibility_version", "v1.2.0");
        options.setProperty("enable_external_access", "true");
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("memory_limit", Runtime.getRuntime().maxMemory() < SMALL_HEAP ? "256MB" : "512MB");
        options.setProperty("preserve_insertion_order", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, options).unwrap(DuckDBConnection.class);
    }

    private static StoreException failure(Path directory, SQLException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (message.contains("Could not set lock") || message.contains("being used by another process")) {
            return new StoreException(
                    StoreException.Code.LOCKED,
                    "the store " + directory + " is open in another process; wait for it to end or stop it",
                    e);
        }
        String why = message.lines().findFirst().orElse("");
        if (DAMAGE.matcher(message).find()) {
            return new StoreException(
                    StoreException.Code.DAMAGED,
                    "the store " + directory + " is damaged: " + why
                            + "; put a backup back (tadmor store backup makes them)",
                    e);
        }
        return new StoreException(
                StoreException.Code.UNREACHABLE, "the store " + directory + " cannot be opened: " + why, e);
    }

    @Override
    public Connection connect() throws SQLException {
        return root.duplicate();
    }

    /**
     * An appender begins no transaction: where the driver has not begun one, which it does with the first statement, its rows would be
     * committed by themselves.
     */
    @Override
    public RowSink sink(Connection connection, String table, List<String> columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
        return new Appending(connection.unwrap(DuckDBConnection.class).createAppender("main", table));
    }

    @Override
    public String[] migrations() {
        return new String[0];
    }

    /** Nobody else can: another process cannot open the file, and this one has one writer. */
    @Override
    public void claimWriting(Connection connection) {}

    /** DuckDB reuses freed blocks but keeps the file's length: the tables are copied into a file of their own, which takes its place. */
    @Override
    public void compact() throws SQLException {
        Path fresh = file.resolveSibling(FILE + ".compact");
        try {
            // What a compaction left that was broken off.
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(file.resolveSibling(FILE + ".compact.wal"));
            try (Statement statement = root.createStatement()) {
                statement.execute(
                        "ATTACH '" + fresh.toString().replace("'", "''") + "' AS fresh (STORAGE_VERSION 'v1.2.0')");
                statement.execute("COPY FROM DATABASE tadmor TO fresh");
                statement.execute("DETACH fresh");
            }
            root.close();
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(file.resolveSibling(FILE + ".wal"));
            root = open(file);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Each takes every processor and its share of the memory. */
    @Override
    public int questionsAtOnce() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public long spare() throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute("CHECKPOINT");
            try (ResultSet row =
                    statement.executeQuery("SELECT block_size * free_blocks FROM pragma_database_size()")) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public long bytes() throws SQLException {
        try {
            Path log = file.resolveSibling(FILE + ".wal");
            return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new StoreException(
                    StoreException.Code.UNREACHABLE, "closing " + file + " failed: " + e.getMessage(), e);
        }
    }

    private record Appending(DuckDBAppender appender) implements RowSink {
        @Override
        public void row(List<?> values) throws SQLException {
            appender.beginRow();
            for (Object value : values) {
                DuckValues.append(appender, value);
            }
            appender.endRow();
        }

        @Override
        public void close() throws SQLException {
            try (appender) {
                // Closing alone says nothing of rows that the table refuses.
                appender.flush();
            }
        }
    }
}
