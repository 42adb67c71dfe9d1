package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.situations.Situation;
import org.tadmor.store.StoreException.Code;
import tools.jackson.databind.node.ObjectNode;

/** Checking, copying, compacting, migrating. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class StoreCareTest {
    private final StoreKind kind;

    StoreCareTest(StoreKind kind) {
        this.kind = kind;
    }

    private StoreLocation filled() {
        StoreLocation location = kind.fresh();
        try (Store store = Store.open(location)) {
            Filled.store(store, Coded.samples());
            store.group(grouped -> {});
            assertThat(store.check()).isEmpty();
        }
        return location;
    }

    private record Content(
            Map<String, List<ObjectNode>> records, List<Situation> situations, Map<String, Long> counts) {
        static Content of(Store store) {
            Map<String, List<ObjectNode>> records = new HashMap<>();
            store.reports().each(stored -> records.put(stored.report().id(), stored.records()));
            return new Content(
                    records, store.situations().situations(ClaimFilter.ALL, null, 10_000, 0), store.counts());
        }
    }

    private static List<String> problems(StoreLocation location, String... damage) throws Exception {
        StoreKind.plant(location, damage);
        try (Store store = Store.openExisting(location)) {
            return store.check();
        }
    }

    @Test
    void aCheckFindsPlantedDamage() throws Exception {
        StoreLocation location = filled();
        String id = Coded.samples().get(4).report().id();
        String of = "(SELECT report_no FROM report WHERE id = '" + id + "')";

        assertThat(problems(location, "UPDATE report SET author = 'Somebody else' WHERE id = '" + id + "'"))
                .singleElement()
                .asString()
                .contains(id, "not the one that was stored");
        assertThat(problems(location, "DELETE FROM claim WHERE claim_no = 1 AND report_no = " + of))
                .anyMatch(problem -> problem.contains(id) && problem.contains("claim"));
        assertThat(problems(location, "DELETE FROM statement WHERE statement_no = 1 AND report_no = " + of))
                .anyMatch(problem -> problem.contains(id) && problem.contains("statement"));
        assertThat(problems(
                        location,
                        "DELETE FROM situation WHERE situation_no = (SELECT min(situation_no) FROM situation)"))
                .anyMatch(problem -> problem.startsWith("account: "));
        assertThat(problems(location, "UPDATE account SET report_no = 999999 WHERE account_no = 1"))
                .anyMatch(problem -> problem.startsWith("account: "));
        assertThat(problems(location, "INSERT INTO rhetoric VALUES (999998, 'x', 'author', 0, 1)"))
                .anyMatch(problem -> problem.startsWith("rhetoric: 1 "));
        assertThat(problems(location, "INSERT INTO copy VALUES (999997, 999996)"))
                .anyMatch(problem -> problem.startsWith("copy: 1 "));
    }

    @Test
    void aCheckFindsRecordsThatPointAtOtherWords() throws Exception {
        StoreLocation location = filled();
        StoreEntry entry = Coded.samples().get(4);
        String id = entry.report().id();

        try (Store store = Store.open(location)) {
            String others = entry.records().replaceFirst("\"trigger\":\\{\"start\":\\d+", "\"trigger\":{\"start\":1");
            Filled.store(
                    store,
                    List.of(StoreEntry.of(entry.report(), entry.coding(), others, entry.digest(), entry.sentences())));
            assertThat(store.check())
                    .anyMatch(problem -> problem.contains(id) && problem.contains("are not those of the record"));
        }
        assertThat(problems(location, "UPDATE report SET text = 'x' || text WHERE id = '" + id + "'"))
                .anyMatch(problem -> problem.contains("not the one that was stored"))
                .anyMatch(problem -> problem.contains(id) && problem.contains("damaged"));
    }

    @Test
    void aCheckOfBytesThatAreNoRecordsNamesTheReport() throws Exception {
        StoreLocation location = filled();
        String id = Coded.samples().get(4).report().id();
        String bytes = kind == StoreKind.DUCKDB ? "'\\x00\\x01'::BLOB" : "'\\x0001'::bytea";

        assertThat(problems(location, "UPDATE report SET records = " + bytes + " WHERE id = '" + id + "'"))
                .anyMatch(problem -> problem.contains(id) && problem.contains("damaged"));
    }

    @Test
    void aCopyHoldsEverythingAlsoInTheOtherDatabaseAndBack() {
        StoreLocation there = (kind == StoreKind.DUCKDB ? StoreKind.POSTGRESQL : StoreKind.DUCKDB).fresh();
        StoreLocation back = kind.fresh();
        StoreLocation beside = kind.fresh();
        Content content;
        try (Store store = Store.openExisting(filled())) {
            content = Content.of(store);
            store.copyTo(there);
            store.copyTo(beside);
            assertThatThrownBy(() -> store.copyTo(beside))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCATION));
        }
        try (Store copy = Store.openExisting(there)) {
            copy.copyTo(back);
        }
        for (StoreLocation location : List.of(there, back, beside)) {
            try (Store copy = Store.openExisting(location)) {
                assertThat(Content.of(copy)).isEqualTo(content);
                assertThat(copy.check()).isEmpty();
                assertThat(copy.sentences()
                                .search("hospital", ClaimFilter.ALL, 10, 0)
                                .total())
                        .isPositive();
                Filled.store(copy, List.of(Coded.entry("new", "Rebels shelled the town on Sunday.")));
                assertThat(copy.check()).isEmpty();
            }
        }
    }

    @Test
    void compactingKeepsEverythingAndShrinks() {
        try (Store store = Store.openExisting(filled())) {
            List<StoreEntry> changed = new ArrayList<>();
            for (StoreEntry entry : Coded.samples()) {
                changed.add(entry);
            }
            for (int i = 0; i < 60; i++) {
                Filled.store(store, changed);
            }
            store.group(grouped -> {});
            Content content = Content.of(store);

            long[] bytes = store.compact();

            assertThat(bytes[1]).isLessThan(bytes[0]);
            assertThat(Content.of(store)).isEqualTo(content);
            assertThat(store.check()).isEmpty();
            Filled.store(store, List.of(Coded.entry("new", "Rebels shelled the town on Sunday.")));
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void theIndexIsMadeAnewWhenItIsGoneOrOfAnotherDay() throws Exception {
        StoreLocation location = kind.fresh();
        Path index;
        try (Store store = Store.open(location)) {
            index = store.indexDirectory();
            Filled.store(store, Coded.samples().subList(0, 4));
        }
        Path early = StoreKind.directory().resolve("early");
        copy(index, early);
        try (Store store = Store.open(location)) {
            Filled.store(store, Coded.samples());
        }
        Path late = StoreKind.directory().resolve("late");
        copy(index, late);

        for (Path other : new Path[] {null, early, late}) {
            StoreKind.delete(index);
            if (other != null) {
                copy(other, index);
            }
            try (Store store = Store.openExisting(location)) {
                assertThat(store.check()).isEmpty();
                assertThat(store.sentences()
                                .search("hospital", ClaimFilter.ALL, 10, 0)
                                .total())
                        .isPositive();
            }
        }
        try (Store store = Store.openExisting(location)) {
            store.index();
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void anIndexThatIsCutOffIsMadeAnewOrNamed() throws Exception {
        StoreLocation location = filled();
        Path index;
        try (Store store = Store.open(location)) {
            index = store.indexDirectory();
        }
        for (String kinds : List.of("segments_", "[.]si$", "[.](?!si$)")) {
            try (java.util.stream.Stream<Path> files = Files.list(index)) {
                for (Path file : files.filter(path -> Pattern.compile(kinds)
                                        .matcher(path.getFileName().toString())
                                        .find()
                                && !path.endsWith("write.lock"))
                        .toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                }
            }
            try (Store store = Store.openExisting(location)) {
                List<String> problems = store.check();
                if (!problems.isEmpty()) {
                    // Some damage is seen only when it is read.
                    assertThat(problems).allMatch(problem -> problem.contains("tadmor store index"));
                    store.index();
                }
                assertThat(store.check()).as(kinds).isEmpty();
            }
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (java.util.stream.Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aStoreOfALaterVersionIsLeftAlone() throws Exception {
        StoreLocation location = filled();
        StoreKind.plant(
                location,
                "INSERT INTO schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success) SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                        + " installed_by, installed_on, 1, success FROM schema_history WHERE installed_rank = 1");

        assertThatThrownBy(() -> Store.open(location)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.code()).isEqualTo(Code.NEWER);
            assertThat(e).hasMessageContaining(location.shown());
        });
    }

    @Test
    void oneWritesAtATime() {
        StoreLocation location = kind.fresh();
        try (Store store = Store.open(location);
                StoreWriter first = store.writer()) {
            first.add(Coded.samples().get(0));
            assertThatThrownBy(store::writer)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCKED));
        }
        try (Store store = Store.openExisting(location);
                StoreWriter next = store.writer()) {
            assertThat(next.has(Coded.samples().get(0).report(), Coded.coding()))
                    .isTrue();
        }
    }
}
