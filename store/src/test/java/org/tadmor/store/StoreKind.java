package org.tadmor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The databases that a store can stand in; every test of stores runs on each, and every test of questions on them. */
public enum StoreKind {
    DUCKDB,
    POSTGRESQL;

    /** Where a store can be made that is not there yet. */
    public StoreLocation fresh() {
        return switch (this) {
            case DUCKDB -> StoreLocation.of(directory().toString());
            case POSTGRESQL -> StoreLocation.of(PostgresServer.freshDatabase());
        };
    }

    /** A directory that is gone when the tests are. */
    static Path directory() {
        try {
            return Files.createTempDirectory(Holder.ROOT, "store");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection behind the store's back: for planting damage. DuckDB stores must be closed first. */
    public static Connection behind(StoreLocation location) throws SQLException {
        Path directory = location.directory();
        return directory == null
                ? DriverManager.getConnection(location.text())
                : DriverManager.getConnection("jdbc:duckdb:" + directory.resolve(DuckDatabase.FILE));
    }

    /** Runs statements behind the store's back. */
    public static void plant(StoreLocation location, String... statements) throws SQLException {
        try (Connection connection = behind(location);
                java.sql.Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Does something when the tests are through, before the directories go. */
    static void atEnd(Runnable last) {
        synchronized (Holder.LAST) {
            Holder.LAST.add(0, last);
        }
    }

    private static final class Holder {
        static final List<Runnable> LAST = new ArrayList<>();
        static final Path ROOT = root();

        private static Path root() {
            try {
                Path root = Files.createTempDirectory("tadmor-stores");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    LAST.forEach(Runnable::run);
                    delete(root);
                }));
                return root;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Removes a directory and all in it. */
    static void delete(Path root) {
        try (java.util.stream.Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
