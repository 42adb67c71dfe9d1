package org.tadmor.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server for the tests of this process: the one that {@code TADMOR_TEST_POSTGRES} names
 * ({@code jdbc:postgresql://HOST/DATABASE?user=…}, a user who may create databases), or one of its own. Where its own cannot start, tests
 * that need it are skipped, unless {@code TADMOR_TEST_POSTGRES} is {@code embedded}: then they fail.
 */
final class PostgresServer {
    private static final String VARIABLE = "TADMOR_TEST_POSTGRES";
    private static final String EMBEDDED = "embedded";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** The address of a new, empty database. */
    static String freshDatabase() {
        String server = Holder.ADDRESS;
        if (server == null) {
            String message = "no PostgreSQL server: " + Holder.failure + "; name one with " + VARIABLE;
            Assumptions.assumeFalse(!EMBEDDED.equals(System.getenv(VARIABLE)), message);
            throw new IllegalStateException(message);
        }
        String name = "tadmor_test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.replaceFirst("(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name);
    }

    private static final class Holder {
        private static @Nullable String failure;

        private static final @Nullable String ADDRESS = start();

        private static @Nullable String start() {
            // The index of a server's store stands in the user's home.
            System.setProperty("user.home", StoreKind.directory().toString());
            String named = System.getenv(VARIABLE);
            if (named != null && !named.isBlank() && !named.equals(EMBEDDED)) {
                return named;
            }
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                StoreKind.atEnd(() -> stop(server));
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException | RuntimeException e) {
                failure = String.valueOf(e.getMessage());
                return null;
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
