package org.tadmor.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Report;
import org.tadmor.report.ReportReader;
import org.tadmor.situations.Digester;
import org.tadmor.store.Store;
import org.tadmor.store.StoreEntry;
import org.tadmor.store.StoreWriter;

/** Codes and stores what is uploaded, one upload after the other on one thread, and groups it when no more comes for a moment. */
final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int WAITING = 64;
    private static final long QUIET_MILLIS = 1_000;
    private static final long SECONDS_TO_END = 60;

    private final Store store;
    private final Lexicon lexicon;
    private final Supplier<ReportReader> readers;
    private final StoreEntry.Coding coding;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), run -> new Thread(run, "intake"));
    private final ScheduledExecutorService grouping =
            Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "grouping"));
    private @Nullable ReportReader reader;
    private @Nullable ReportCoder coder;
    private @Nullable ScheduledFuture<?> planned;

    Intake(Store store, Lexicon lexicon, Supplier<ReportReader> readers, String version) {
        this.store = store;
        this.lexicon = lexicon;
        this.readers = readers;
        this.coding = new StoreEntry.Coding(new Digester(lexicon), lexicon.fingerprint(), version);
    }

    /**
     * What became of an upload.
     *
     * @param stored reports that were coded and stored
     * @param known reports that were there already
     * @param rejected inputs that hold no report that can be read
     * @param ids of the reports that are there now
     */
    record Outcome(int stored, int known, List<Refusal> rejected, List<String> ids) {
        Outcome {
            rejected = List.copyOf(rejected);
            ids = List.copyOf(ids);
        }
    }

    /**
     * An input that holds no report.
     *
     * @param code why, for programs
     * @param where in the upload
     * @param message why, for people
     */
    record Refusal(String code, String where, String message) {}

    /** Reads uploads of any format. */
    synchronized ReportReader reader() {
        ReportReader made = reader;
        if (made == null) {
            made = readers.get();
            reader = made;
        }
        return made;
    }

    /**
     * Stores reports, soon.
     *
     * @throws Problem when too much is waiting
     */
    CompletableFuture<Outcome> add(Stream<Ingested> inputs) {
        List<Ingested> all;
        try (inputs) {
            all = inputs.toList();
        }
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    outcome.complete(store(all));
                } catch (RuntimeException | Error e) {
                    LOG.error("storing an upload failed", e);
                    outcome.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new Problem(503, "busy", "too many uploads are waiting; try again in a minute");
        }
        return outcome;
    }

    private Outcome store(List<Ingested> inputs) {
        int stored = 0;
        int known = 0;
        List<Refusal> rejected = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (StoreWriter writer = store.writer()) {
            for (Ingested input : inputs) {
                if (input instanceof Rejected refused) {
                    rejected.add(new Refusal(refused.code().code(), refused.where(), refused.message()));
                    continue;
                }
                Report report = ((Accepted) input).report();
                ids.add(report.id());
                if (writer.has(report, coding.name())) {
                    known++;
                } else {
                    writer.add(coding.entry(coder().code(report)));
                    stored++;
                }
            }
        }
        if (stored > 0) {
            planGrouping();
        }
        return new Outcome(stored, known, rejected, ids);
    }

    /** Made when the first upload comes: a server that is only read needs no language model. */
    private ReportCoder coder() {
        ReportCoder made = coder;
        if (made == null) {
            made = new ReportCoder(lexicon);
            coder = made;
        }
        return made;
    }

    private synchronized void planGrouping() {
        if (planned != null) {
            planned.cancel(false);
        }
        if (!grouping.isShutdown()) {
            planned = grouping.schedule(this::group, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void group() {
        try {
            store.group(grouped -> {});
        } catch (RuntimeException e) {
            LOG.error("grouping failed; the next upload or tadmor situation takes it up", e);
        }
    }

    /** Waits for what is being stored; what is not grouped yet is grouped by whoever opens the store next. */
    @Override
    public void close() {
        grouping.shutdownNow();
        thread.shutdown();
        for (Map.Entry<String, java.util.concurrent.ExecutorService> each :
                Map.of("intake", thread, "grouping", grouping).entrySet()) {
            try {
                if (!each.getValue().awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    LOG.warn("{} did not end in {} seconds", each.getKey(), SECONDS_TO_END);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
