package org.tadmor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions that are given up. */
@ParameterizedClass
@EnumSource(StoreKind.class)
@Timeout(60)
class AskingTest {
    private static final String ENDLESS = "SELECT count(*) FROM generate_series(1, 200000000000) a(n) WHERE n % 7 = 8";

    private final StoreKind kind;

    AskingTest(StoreKind kind) {
        this.kind = kind;
    }

    private Store copy() {
        return Filled.of(kind);
    }

    private Reads reads() {
        StoreLocation location = copy().location();
        return new Reads(location.directory() == null ? new PostgresDatabase(location) : fresh());
    }

    /** DuckDB lets one opening at a time have a file. */
    private static Database fresh() {
        return new DuckDatabase(StoreKind.directory());
    }

    private static long ask(Reads reads, String sql) {
        return reads.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static StoreException.Code failure(Reads reads, String sql) {
        try {
            ask(reads, sql);
        } catch (StoreException e) {
            return e.code();
        }
        throw new AssertionError("answered");
    }

    @Test
    void whatTakesLongerThanAllowedIsCancelled() {
        try (Reads reads = reads()) {
            long start = System.nanoTime();
            try (Asking asking = reads.askings().begin(Duration.ofMillis(500), () -> true)) {
                assertThat(failure(reads, ENDLESS)).isEqualTo(StoreException.Code.SLOW);
                assertThat(failure(reads, "SELECT 1")).isEqualTo(StoreException.Code.SLOW);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));

            assertThat(ask(reads, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void whatNobodyWaitsForIsCancelled() {
        try (Reads reads = reads()) {
            AtomicBoolean waiting = new AtomicBoolean(true);
            Thread leaving = new Thread(() -> {
                try {
                    Thread.sleep(600);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                waiting.set(false);
            });
            try (Asking asking = reads.askings().begin(null, waiting::get)) {
                leaving.start();
                assertThat(failure(reads, ENDLESS)).isEqualTo(StoreException.Code.ABANDONED);
                assertThat(waiting).isFalse();
            }
        }
    }

    @Test
    void whatIsQuickIsAnsweredAndOthersAreLeftAlone() {
        Store store = copy();
        long claims = store.counts().getOrDefault("claim", 0L);
        try (Asking asking = store.asking(Duration.ofSeconds(60), () -> true)) {
            assertThat(store.records().countClaims(ClaimFilter.ALL)).isEqualTo(claims);
            assertThat(store.situations().situations(ClaimFilter.ALL, null, 5, 0))
                    .hasSize(5);
            assertThat(store.records().claims(ClaimFilter.ALL, 5, 0)).hasSize(5);
        }
        try (Asking asking = store.asking(Duration.ZERO, () -> true)) {
            assertThatThrownBy(() -> store.records().countClaims(ClaimFilter.ALL))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("store-slow");
            assertThatThrownBy(() -> store.sentences().search("", ClaimFilter.ALL, 1, 1_000_000))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("store-slow");
        }
        assertThat(store.sentences().search("", ClaimFilter.ALL, 1, 1_000_000).total())
                .isPositive();
        assertThat(store.records().countClaims(ClaimFilter.ALL)).isEqualTo(claims);
    }

    @Test
    void thoseWhoseTimeIsLimitedTakeTurns() throws InterruptedException {
        Database database = kind == StoreKind.DUCKDB ? fresh() : new PostgresDatabase(copy().location());
        try (Reads reads = new Reads(database)) {
            List<StoreException.Code> failures = Collections.synchronizedList(new ArrayList<>());
            List<Thread> slow = new ArrayList<>();
            for (int i = 0; i < database.questionsAtOnce(); i++) {
                Thread one = new Thread(() -> {
                    try (Asking asking = reads.askings().begin(Duration.ofSeconds(3), () -> true)) {
                        failures.add(failure(reads, ENDLESS));
                    }
                });
                slow.add(one);
                one.start();
            }
            Thread.sleep(1000);
            try (Asking asking = reads.askings().begin(Duration.ofMillis(300), () -> true)) {
                assertThat(failure(reads, "SELECT 1")).isEqualTo(StoreException.Code.SLOW);
            }
            assertThat(ask(reads, "SELECT 1")).as("without limit").isEqualTo(1);
            try (Asking asking = reads.askings().begin(Duration.ofSeconds(40), () -> true)) {
                long nested = reads.withHandle(handle -> ask(reads, "SELECT 2"));
                assertThat(nested).isEqualTo(2);
            }
            for (Thread one : slow) {
                one.join();
            }
            assertThat(failures).hasSize(slow.size()).containsOnly(StoreException.Code.SLOW);
        }
    }
}
