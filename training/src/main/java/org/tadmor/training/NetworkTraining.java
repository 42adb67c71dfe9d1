package org.tadmor.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes over the lessons in small batches, each split between workers in a fixed way, so that a seed decides the result. After
 * every pass the state is kept in a file, from which an interrupted training goes on.
 */
final class NetworkTraining {
    private static final double RATE = 0.002;
    private static final double LAST_RATE = 0.02;
    private static final double LONGEST_STEP = 5;
    private static final int BATCH_TOKENS = 400;
    private static final int FEWEST_BATCHES = 40;

    private final Curriculum curriculum;
    private final int workers;
    private final long seed;
    private final @Nullable Path state;
    private long step = 0;

    /** @param state where to keep the state between passes, or null */
    NetworkTraining(Curriculum curriculum, int workers, long seed, @Nullable Path state) {
        this.curriculum = curriculum;
        this.workers = workers;
        this.seed = seed;
        this.state = state;
    }

    /**
     * Trains.
     *
     * @param passes over all lessons
     * @param afterPass told the number of each pass that was finished here
     */
    void run(int passes, IntConsumer afterPass) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            for (int pass = load(); pass < passes; pass++) {
                double loss = pass(pool, pass, passes);
                save(pass + 1);
                System.err.printf(Locale.ROOT, "pass %d of %d: loss %.4f a word%n", pass + 1, passes, loss);
                afterPass.accept(pass);
            }
        } finally {
            pool.shutdown();
        }
    }

    private double pass(ExecutorService pool, int pass, int passes) {
        int[] order = GoldSentence.shuffled(curriculum.size(), new Random(seed + pass));
        long tokens = IntStream.of(order).mapToLong(curriculum::length).sum();
        long most = Math.min(BATCH_TOKENS, 1 + tokens / FEWEST_BATCHES);
        double loss = 0;
        long seen = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int size = 0;
            while (to < order.length && (size == 0 || size + length(order[to]) <= most)) {
                size += length(order[to++]);
            }
            curriculum.parameters().forEach(Parameter::turn);
            loss += batch(pool, order, from, to, pass);
            double done = (pass + seen / (double) tokens) / passes;
            double rate = RATE * (1 - done * (1 - LAST_RATE));
            double squares = 0;
            List<Parameter> parameters = curriculum.parameters();
            for (Parameter parameter : parameters) {
                squares += parameter.gather();
            }
            double scale = 1.0 / size;
            double norm = Math.sqrt(squares) * scale;
            double cut = norm > LONGEST_STEP ? scale * LONGEST_STEP / norm : scale;
            step++;
            parameters.forEach(parameter -> parameter.step(rate, cut, step));
            seen += size;
            from = to;
        }
        return loss / tokens;
    }

    private int length(int lesson) {
        return curriculum.length(lesson);
    }

    private double batch(ExecutorService pool, int[] order, int from, int to, int pass) {
        List<List<Integer>> shares = new ArrayList<>();
        int[] load = new int[workers];
        for (int w = 0; w < workers; w++) {
            shares.add(new ArrayList<>());
        }
        for (int i = from; i < to; i++) {
            int least = 0;
            for (int w = 1; w < workers; w++) {
                least = load[w] < load[least] ? w : least;
            }
            shares.get(least).add(order[i]);
            load[least] += length(order[i]);
        }
        List<Future<Double>> parts = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
            int worker = w;
            parts.add(pool.submit(() -> share(worker, shares.get(worker), pass)));
        }
        double loss = 0;
        for (Future<Double> part : parts) {
            try {
                loss += part.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("a training worker failed", e);
            }
        }
        return loss;
    }

    private double share(int worker, List<Integer> share, int pass) {
        double loss = 0;
        for (int i : share) {
            loss += curriculum.learn(worker, i, new Random(seed * 31 + pass * 1_000_003L + i));
        }
        return loss;
    }

    private void save(int pass) throws IOException {
        if (state == null) {
            return;
        }
        Path fresh = state.resolveSibling(state.getFileName() + ".new");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
            out.writeInt(pass);
            out.writeLong(step);
            for (Parameter parameter : curriculum.parameters()) {
                parameter.save(out);
            }
        }
        Files.move(fresh, state, StandardCopyOption.REPLACE_EXISTING);
    }

    private int load() throws IOException {
        if (state == null || !Files.exists(state)) {
            return 0;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(state)))) {
            int pass = in.readInt();
            step = in.readLong();
            for (Parameter parameter : curriculum.parameters()) {
                parameter.load(in);
            }
            return pass;
        }
    }
}
