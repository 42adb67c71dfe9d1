package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.store.StoreException.Code;

/** What only a store in a directory can suffer. */
class DuckStoreTest {
    @TempDir
    private Path folder;

    /** Opens a store, in a process of its own, tells so and waits for its input to end. */
    public static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (Store store = Store.open(StoreLocation.of(args[0]))) {
                System.out.println("open " + store.counts().get("report"));
                System.out.flush();
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aStoreThatIsOpenInAnotherProcessIsLocked() throws Exception {
        Path directory = folder.resolve("clockwork lock");
        StoreLocation location = StoreLocation.of(directory.toString());
        Store.open(location).close();
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("open 0");

            refused(location, Code.LOCKED);
        } finally {
            holder.outputWriter().close();
            holder.waitFor();
        }
        Store.openExisting(location).close();
    }

    /** Also when nothing was asked before: the reports of an archive are new, and none of them is looked up. */
    @Test
    void rowsAreOfTheTransactionOfTheirConnection() throws Exception {
        Store.open(StoreLocation.of(folder.toString())).close();
        try (DuckDatabase database = new DuckDatabase(folder);
                Connection writing = database.connect();
                Connection reading = database.connect()) {
            writing.setAutoCommit(false);
            for (int committed = 0; committed < 2; committed++) {
                append(database, writing, committed);
                assertThat(rows(reading)).isEqualTo(committed);
                writing.rollback();
                assertThat(rows(reading)).isEqualTo(committed);
                append(database, writing, committed);
                writing.commit();
            }
            assertThat(rows(reading)).isEqualTo(2);
        }
    }

    private static void append(DuckDatabase database, Connection connection, long number) throws SQLException {
        try (Database.RowSink sink = database.sink(connection, "ungrouped", List.of("report_no"))) {
            sink.row(List.of(number));
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ungrouped")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void refused(StoreLocation location, Code code) {
        assertThatThrownBy(() -> Store.openExisting(location)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            assertThat(e.getMessage()).contains(location.shown()).doesNotContain("\n", "\tat ", "Exception");
        });
    }

    private StoreLocation filled() {
        StoreLocation location = StoreLocation.of(folder.resolve("lock-smith").toString());
        try (Store store = Store.open(location)) {
            Filled.store(store, Coded.samples().subList(0, 3));
        }
        return location;
    }

    @Test
    void filesThatAreNoDatabaseAreNamedDamaged() throws IOException {
        StoreLocation location = filled();
        Path file = folder.resolve("lock-smith").resolve(DuckDatabase.FILE);
        byte[] whole = Files.readAllBytes(file);

        Files.write(
                file,
                "This is a letter, and no database at all.\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        refused(location, Code.DAMAGED);
        Files.write(file, Arrays.copyOf(whole, 4_000));
        refused(location, Code.DAMAGED);
        byte[] scratched = whole.clone();
        Arrays.fill(scratched, 4_096, 12_288, (byte) 0x5A);
        Files.write(file, scratched);
        refused(location, Code.DAMAGED);
        Files.write(file, whole);
        Store.openExisting(location).close();
    }

    @Test
    void aStoreWhoseBlocksAreScratchedSaysSoWhenTheyAreRead() throws IOException {
        StoreLocation location = filled();
        Path file = folder.resolve("lock-smith").resolve(DuckDatabase.FILE);
        byte[] whole = Files.readAllBytes(file);
        Arrays.fill(whole, whole.length / 3, whole.length - 5_000, (byte) 0x5A);
        Files.write(file, whole);

        assertThatThrownBy(() -> {
                    try (Store store = Store.openExisting(location)) {
                        store.reports().each(report -> assertThat(report).isNotNull());
                    }
                })
                .isInstanceOf(StoreException.class)
                .message()
                .doesNotContain("\n", "\tat ");
    }

    @Test
    void placesWhereNoStoreCanBeAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a letter");
        for (Path path : List.of(file, file.resolve("below"))) {
            assertThatThrownBy(() -> Store.open(StoreLocation.of(path.toString())))
                    .isInstanceOfSatisfying(StoreException.class, e -> {
                        assertThat(e.code()).isEqualTo(Code.UNREACHABLE);
                        assertThat(e).hasMessageContaining(path.toString());
                    });
        }
        refused(StoreLocation.of(folder.resolve("nothing").toString()), Code.MISSING);
        for (String text : List.of("", " ", "http://example.org/x", "jdbc:mysql://host/x", "jdbc:duckdb:x")) {
            assertThatThrownBy(() -> StoreLocation.of(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCATION));
        }
    }

    @Test
    void directoriesOfAnyNameHoldStores() {
        for (String name :
                List.of("it's a 'store'", "per%20cent&y", "\u0645\u062E\u0632\u0646 \uD83D\uDE80", "a:b#c")) {
            StoreLocation location = StoreLocation.of(folder.resolve(name).toString());
            try (Store store = Store.open(location)) {
                Filled.store(store, Coded.samples().subList(0, 2));
                store.compact();
                assertThat(store.check()).isEmpty();
            }
            assertThat(folder.resolve(name).resolve(DuckDatabase.FILE)).isNotEmptyFile();
            try (Store store = Store.openExisting(location)) {
                assertThat(store.counts()).containsEntry("report", 2L);
            }
        }
    }

    @Test
    void aStoreThatIsMuchEmptyIsTidied() {
        try (Store store = Store.open(StoreLocation.of(folder.resolve("tidied").toString()))) {
            for (int i = 0; i < 60; i++) {
                Filled.store(store, Coded.samples());
            }
            long full = store.bytes();

            store.tidy();

            assertThat(store.bytes()).isLessThan(full * 3 / 4);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aSemicolonInAPathIsRefused() {
        assertThatThrownBy(() -> Store.open(
                        StoreLocation.of(folder.resolve("semi;colon=1").toString())))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCATION));
    }

    @Test
    void nativeCodeThatKilledProcessesLeftIsRemoved() throws IOException {
        Path old = Files.writeString(folder.resolve("libduckdb_java123.so"), "x");
        Path mine = Files.writeString(folder.resolve("libduckdb_java456.so"), "x");
        Path other = Files.writeString(folder.resolve("libother.so"), "x");
        FileTime now = Files.getLastModifiedTime(mine);
        for (Path file : List.of(old, other)) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(now.toMillis() - 3_600_000));
        }

        NativeLeftovers.remove(folder);

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("libduckdb_java456.so", "libother.so");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() {
        StoreLocation location = StoreLocation.of("jdbc:postgresql://localhost:1/none?user=me&password=geheim");

        assertThatThrownBy(() -> Store.open(location)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.code()).isEqualTo(Code.UNREACHABLE);
            assertThat(e.getMessage()).contains("localhost:1/none").doesNotContain("geheim");
        });
    }

    @Test
    void whatACompactionLeftThatWasBrokenOffDoesNoHarm() throws IOException {
        StoreLocation location = filled();
        Path directory = folder.resolve("lock-smith");
        Files.write(directory.resolve(DuckDatabase.FILE + ".compact"), new byte[10_000]);
        Files.write(directory.resolve(DuckDatabase.FILE + ".compact.wal"), new byte[10_000]);

        try (Store store = Store.openExisting(location)) {
            store.compact();
            assertThat(store.check()).isEmpty();
            assertThat(store.counts()).containsEntry("report", 3L);
        }
    }
}
